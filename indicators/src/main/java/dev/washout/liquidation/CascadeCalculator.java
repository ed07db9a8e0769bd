package dev.washout.liquidation;

import dev.washout.core.Calculator;
import dev.washout.core.State;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Liquidation;
import dev.washout.market.PositionSide;
import java.time.Instant;
import java.util.Optional;

/**
 * Runs a {@link CascadeDetector}. An update allocates nothing; cascades are made when asked for.
 * Belongs to one thread at a time.
 */
public final class CascadeCalculator implements Calculator {
  private final CascadeDetector recipe;
  private final RunOfOneSide longs;
  private final RunOfOneSide shorts;
  private boolean started;
  private long clock;

  CascadeCalculator(CascadeDetector recipe) {
    this.recipe = recipe;
    longs = new RunOfOneSide(PositionSide.LONG, recipe);
    shorts = new RunOfOneSide(PositionSide.SHORT, recipe);
  }

  CascadeCalculator(CascadeDetector recipe, StateReader in) {
    this.recipe = recipe;
    started = in.readBoolean();
    clock = in.readLong();
    Liquidation.checkTime(clock);
    longs = new RunOfOneSide(PositionSide.LONG, recipe, in);
    shorts = new RunOfOneSide(PositionSide.SHORT, recipe, in);
  }

  @Override
  public CascadeDetector recipe() {
    return recipe;
  }

  /**
   * Whether the latest update or move of the clock ended a cascade.
   *
   * @return true if {@link #ended} has one
   */
  @Override
  public boolean isReady() {
    return longs.hasEnded() || shorts.hasEnded();
  }

  /**
   * Takes in an event and moves the clock to its time.
   *
   * @param event an event at or after the calculator's time
   * @return true if this ended a cascade, of either side
   * @throws IllegalArgumentException if the event is before the calculator's time, or the notional
   *     of its run overflows; nothing is changed then
   */
  public boolean update(Liquidation event) {
    check(event.epochMillis());
    side(event.side()).checkFits(event);
    move(event.epochMillis());
    side(event.side()).add(event);
    return isReady();
  }

  /**
   * Moves the clock when nothing happens.
   *
   * @param epochMillis the time, at or after the calculator's
   * @return true if this ended a cascade, of either side
   * @throws IllegalArgumentException if the time is before the calculator's; nothing is changed
   *     then
   */
  public boolean advanceTo(long epochMillis) {
    check(epochMillis);
    move(epochMillis);
    return isReady();
  }

  private void check(long epochMillis) {
    Liquidation.checkTime(epochMillis);
    if (started && epochMillis < clock) {
      throw new IllegalArgumentException(
          "time goes backwards: epochMillis "
              + epochMillis
              + " ("
              + Instant.ofEpochMilli(epochMillis)
              + ") is before "
              + clock
              + " in "
              + recipe);
    }
  }

  private void move(long epochMillis) {
    longs.advance(epochMillis);
    shorts.advance(epochMillis);
    clock = epochMillis;
    started = true;
  }

  private RunOfOneSide side(PositionSide side) {
    return side == PositionSide.LONG ? longs : shorts;
  }

  /**
   * The cascade of one side that the latest update or move of the clock ended.
   *
   * @param side which side
   * @return the cascade, empty if none ended just now
   */
  public Optional<Cascade> ended(PositionSide side) {
    return side(side).ended();
  }

  /**
   * The run of one side that is still open, as it would be if it ended now. Its notional tells
   * whether it has passed the threshold.
   *
   * @param side which side
   * @return the run, empty if there is none
   */
  public Optional<Cascade> running(PositionSide side) {
    return side(side).running();
  }

  /**
   * The notional of the run of one side that is still open, without making an object.
   *
   * @param side which side
   * @return micro-dollars, 0 if there is none
   */
  public long runningMicroUsd(PositionSide side) {
    return side(side).runningMicroUsd();
  }

  /**
   * The notional of the cascade that {@link #ended} has, without making an object.
   *
   * @param side which side
   * @return micro-dollars, 0 if none ended just now
   */
  public long endedMicroUsd(PositionSide side) {
    return side(side).endedMicroUsd();
  }

  @Override
  public State<CascadeCalculator> snapshot() {
    return State.of(recipe, recipe::resume, this::save);
  }

  private void save(StateWriter out) {
    out.putBoolean(started);
    out.putLong(clock);
    longs.save(out);
    shorts.save(out);
  }

  @Override
  public String toString() {
    return recipe
        + ": long "
        + running(PositionSide.LONG).map(Cascade::toString).orElse("none")
        + ", short "
        + running(PositionSide.SHORT).map(Cascade::toString).orElse("none");
  }
}
