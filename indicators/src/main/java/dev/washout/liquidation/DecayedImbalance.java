package dev.washout.liquidation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.AbstractLiquidationCalculator;
import dev.washout.core.Domain;
import dev.washout.core.LiquidationCalculator;
import dev.washout.core.LiquidationIndicator;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Liquidation;
import dev.washout.market.PositionSide;
import dev.washout.math.Decay;
import java.time.Duration;

/**
 * Time-decayed liquidation imbalance: which side is being forced out, recent events counting more,
 * from -1 (only shorts) to 1 (only longs).
 *
 * <p><b>Formula.</b> (L - S) / (L + S), with each event's notional weighed by 2^(-age / half-life).
 * Nothing leaves at an edge, so the measure does not jump when an old cascade turns a day old. All
 * weights shrink by the same factor while nothing happens, so the ratio then stays: sums are
 * decayed from event to event only.
 *
 * <p><b>Parameters.</b> The half-life, a positive whole number of milliseconds.
 *
 * <p><b>Edge cases.</b> Undefined until something was liquidated; zero would claim a balance that
 * nobody observed. Sums that decay below 1e-200 are flushed to zero together, one alone below
 * 1e-280; if nothing but events of zero notional follow, it is undefined again. One side only:
 * exactly 1 or -1.
 *
 * <p><b>Errors.</b> Events have to come in time order. The order of ties changes rounding only.
 *
 * <p><b>Source.</b> As {@link Imbalance}, with exponential weights.
 *
 * @param halfLife the age at which an event counts half
 */
public record DecayedImbalance(Duration halfLife) implements LiquidationIndicator {
  private static final Domain RANGE = new Domain(-1, 1);

  /**
   * Checks the half-life.
   *
   * @param halfLife as above
   * @throws IllegalArgumentException if it is not a positive whole number of milliseconds
   */
  public DecayedImbalance {
    Spans.checkPositive("halfLife", halfLife);
  }

  /**
   * The time-decayed imbalance.
   *
   * @param halfLife the age at which an event counts half
   * @return the recipe
   * @throws IllegalArgumentException if it is not a positive whole number of milliseconds
   */
  public static DecayedImbalance of(Duration halfLife) {
    return new DecayedImbalance(halfLife);
  }

  /** What is left of an event after some time. */
  private static double weight(long ageMillis, long halfLifeMillis) {
    return StrictMath.exp(-StrictMath.log(2) * ((double) ageMillis / (double) halfLifeMillis));
  }

  /** The ratio; NaN of nothing. */
  private static double ratio(double longs, double shorts) {
    return (longs - shorts) / (longs + shorts);
  }

  @Override
  public Domain range() {
    return RANGE;
  }

  @Override
  public LiquidationCalculator start() {
    return new Calculator(this);
  }

  @Override
  public LiquidationCalculator resume(StateReader in) {
    return new Calculator(this, in);
  }

  @Override
  public String toString() {
    return RecipeText.of("DECAYED-IMBALANCE", halfLife);
  }

  private static final class Calculator extends AbstractLiquidationCalculator {
    private final long halfLifeMillis;

    /** Both sums as of the last event. */
    private double longs;

    private double shorts;
    private long lastEpochMillis;

    Calculator(DecayedImbalance recipe) {
      super(recipe);
      halfLifeMillis = recipe.halfLife.toMillis();
    }

    Calculator(DecayedImbalance recipe, StateReader in) {
      super(recipe, in);
      halfLifeMillis = recipe.halfLife.toMillis();
      longs = in.readDouble();
      shorts = in.readDouble();
      lastEpochMillis = in.readLong();
      checkArgument(longs >= 0 && shorts >= 0, "the state holds sums %s and %s", longs, shorts);
    }

    /** What the sums are multiplied by before an event: zero when little enough is left. */
    private double decay(long epochMillis) {
      if (count() == 0) {
        return 0;
      }
      double weight = weight(epochMillis - lastEpochMillis, halfLifeMillis);
      return weight * (longs + shorts) < Decay.THRESHOLD ? 0 : weight;
    }

    private static double of(Liquidation event, PositionSide side) {
      return event.side() == side ? event.notionalMicroUsd() : 0;
    }

    private static double next(double sum, double decay, Liquidation event, PositionSide side) {
      return Decay.part(Math.fma(decay, sum, of(event, side)));
    }

    @Override
    protected double step(Liquidation event) {
      double decay = decay(event.epochMillis());
      longs = next(longs, decay, event, PositionSide.LONG);
      shorts = next(shorts, decay, event, PositionSide.SHORT);
      lastEpochMillis = event.epochMillis();
      return ratio(longs, shorts);
    }

    @Override
    protected double move(long toEpochMillis) {
      return ratio(longs, shorts);
    }

    @Override
    protected double peek(Liquidation event) {
      double decay = decay(event.epochMillis());
      return ratio(
          next(longs, decay, event, PositionSide.LONG),
          next(shorts, decay, event, PositionSide.SHORT));
    }

    @Override
    protected void save(StateWriter out) {
      out.putDouble(longs);
      out.putDouble(shorts);
      out.putLong(lastEpochMillis);
    }
  }
}
