package dev.washout.stress;

import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.liquidation.Deleveraging;
import dev.washout.liquidation.DeleveragingCalculator;
import dev.washout.liquidation.DeleveragingReading;
import dev.washout.market.Liquidation;
import dev.washout.market.OpenInterest;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/** What is known of open interest and funding. */
final class InterestBook {
  /** Smaller changes of price or open interest do not tell who acted. */
  static final double BAND = 0.02;

  private static final long NEVER = Long.MIN_VALUE;

  private final DeleveragingCalculator deleveraging;
  private long time = NEVER;
  private double coins = Double.NaN;

  /** The change over a judgement bar as of the last observation, NaN if it gave none. */
  private double change = Double.NaN;

  private long fundingTime = NEVER;
  private double fundingRate = Double.NaN;

  InterestBook(StressMonitor recipe) {
    deleveraging = deleveraging(recipe).start();
  }

  InterestBook(StressMonitor recipe, StateReader in) {
    deleveraging = in.readPart(deleveraging(recipe)::resume);
    time = in.readLong();
    coins = in.readDouble();
    change = in.readDouble();
    fundingTime = in.readLong();
    fundingRate = in.readDouble();
    in.check(!(coins < 0) && !(Math.abs(fundingRate) > 1));
  }

  private static Deleveraging deleveraging(StressMonitor recipe) {
    return Deleveraging.of(recipe.judgement().duration(), BAND, BAND);
  }

  void save(StateWriter out) {
    out.putState(deleveraging.snapshot());
    out.putLong(time);
    out.putDouble(coins);
    out.putDouble(change);
    out.putLong(fundingTime);
    out.putDouble(fundingRate);
  }

  void check(OpenInterest observation) {
    deleveraging.preview(observation); // rejects what must be rejected
  }

  void update(OpenInterest observation) {
    change = deleveraging.update(observation) ? deleveraging.value() : Double.NaN;
    time = observation.epochMillis();
    coins = observation.coins();
  }

  void checkFunding(long epochMillis, double rate) {
    Liquidation.checkTime(epochMillis);
    if (epochMillis <= fundingTime) {
      throw new IllegalArgumentException(
          "epochMillis "
              + epochMillis
              + " ("
              + Instant.ofEpochMilli(epochMillis)
              + ") is not after the funding rate of "
              + Instant.ofEpochMilli(fundingTime));
    }
    if (!(Math.abs(rate) <= 1)) {
      throw new IllegalArgumentException(
          "rate is not within -1 and 1: "
              + rate
              + " in the funding rate of "
              + Instant.ofEpochMilli(epochMillis));
    }
  }

  void updateFunding(long epochMillis, double rate) {
    fundingTime = epochMillis;
    fundingRate = rate + 0.0; // no -0.0, which would not equal 0.0
  }

  /** Open interest, if it was observed in the bar. */
  double coins(long barOpen) {
    return time > barOpen ? coins : Double.NaN;
  }

  double change(long barOpen) {
    return time > barOpen ? change : Double.NaN;
  }

  double fundingRate(long barOpen) {
    return fundingTime > barOpen ? fundingRate : Double.NaN;
  }

  Optional<DeleveragingReading> reading(long barOpen) {
    return Double.isNaN(change(barOpen)) ? Optional.empty() : Optional.of(deleveraging.reading());
  }

  OptionalDouble openInterestCoins(long barOpen) {
    return Gauges.optional(coins(barOpen));
  }

  boolean isGiven() {
    return time != NEVER;
  }

  boolean isFundingGiven() {
    return fundingTime != NEVER;
  }
}
