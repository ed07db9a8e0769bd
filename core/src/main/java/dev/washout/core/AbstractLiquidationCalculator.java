package dev.washout.core;

import static com.google.common.base.Preconditions.checkState;

import dev.washout.market.Liquidation;
import java.time.Instant;

/**
 * The skeleton of a calculator over liquidations: holds the clock, refuses events from before it,
 * and keeps the value as of now, so that a subclass holds only its formula.
 *
 * <p>{@link #step}, {@link #move} and {@link #peek} are called with times at or after the clock's.
 * Let what they compute depend on the events and the time asked for, not on how often the clock was
 * moved in between: then {@code advanceTo} changes no later bit.
 */
public abstract class AbstractLiquidationCalculator implements LiquidationCalculator {
  private final LiquidationIndicator recipe;
  private boolean started;
  private long epochMillis;
  private long count;
  private double value;

  /**
   * A calculator that has seen nothing.
   *
   * @param recipe its recipe
   */
  protected AbstractLiquidationCalculator(LiquidationIndicator recipe) {
    this.recipe = recipe;
    this.value = Double.NaN;
  }

  /**
   * A calculator that goes on from a state. The subclass then reads what its {@link #save} wrote.
   *
   * @param recipe its recipe
   * @param in the state's contents
   */
  protected AbstractLiquidationCalculator(LiquidationIndicator recipe, StateReader in) {
    this.recipe = recipe;
    this.started = in.readBoolean();
    this.epochMillis = in.readLong();
    Liquidation.checkTime(epochMillis);
    this.count = in.readCount();
    this.value = in.readDouble();
  }

  /**
   * Takes in an event. If it throws, it has changed nothing.
   *
   * @param event an event at or after the clock's time
   * @return the value as of the event, or NaN
   */
  protected abstract double step(Liquidation event);

  /**
   * Moves the clock without an event.
   *
   * @param toEpochMillis a time at or after the clock's
   * @return the value as of that time, or NaN
   */
  protected abstract double move(long toEpochMillis);

  /**
   * What {@link #step} would return; changes nothing.
   *
   * @param event an event at or after the clock's time
   * @return the value as of the event, or NaN
   */
  protected abstract double peek(Liquidation event);

  /**
   * Writes the subclass's fields.
   *
   * @param out where to
   */
  protected abstract void save(StateWriter out);

  /**
   * Whether there is a time yet: an event came or the clock was moved. Not yet so during the first
   * {@link #step} or {@link #move}.
   *
   * @return true if {@link #epochMillis()} can be read
   */
  protected final boolean hasTime() {
    return started;
  }

  /**
   * The clock's time. During {@link #step} and {@link #move} it is still the one before.
   *
   * @return milliseconds since the epoch, 0 if there is no time yet
   */
  protected final long epochMillis() {
    return epochMillis;
  }

  /**
   * How many events have been taken in. During {@link #step} the current one is not counted yet.
   *
   * @return the number of events
   */
  protected final long count() {
    return count;
  }

  @Override
  public final LiquidationIndicator recipe() {
    return recipe;
  }

  @Override
  public final boolean update(Liquidation event) {
    check(event.epochMillis());
    value = step(event);
    count++;
    return moved(event.epochMillis());
  }

  @Override
  public final boolean advanceTo(long toEpochMillis) {
    check(toEpochMillis);
    value = move(toEpochMillis);
    return moved(toEpochMillis);
  }

  private boolean moved(long toEpochMillis) {
    started = true;
    epochMillis = toEpochMillis;
    return isReady();
  }

  @Override
  public final double preview(Liquidation event) {
    check(event.epochMillis());
    return peek(event);
  }

  private void check(long toEpochMillis) {
    Liquidation.checkTime(toEpochMillis);
    if (started && toEpochMillis < epochMillis) {
      throw new IllegalArgumentException(
          "time goes backwards: epochMillis "
              + toEpochMillis
              + " ("
              + Instant.ofEpochMilli(toEpochMillis)
              + ") is before "
              + epochMillis
              + " in "
              + recipe);
    }
  }

  @Override
  public final boolean isReady() {
    return !Double.isNaN(value);
  }

  @Override
  public final double value() {
    checkState(isReady(), "%s has no value after %s events", recipe, count);
    return value;
  }

  @Override
  public final State<LiquidationCalculator> snapshot() {
    return State.of(
        recipe,
        recipe::resume,
        out -> {
          out.putBoolean(started);
          out.putLong(epochMillis);
          out.putLong(count);
          out.putDouble(value);
          save(out);
        });
  }

  @Override
  public final String toString() {
    return recipe + (isReady() ? " = " + value : " has no value") + " after " + count + " events";
  }
}
