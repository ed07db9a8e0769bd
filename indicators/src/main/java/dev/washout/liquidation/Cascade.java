package dev.washout.liquidation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.market.Coverage;
import dev.washout.market.PositionSide;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * A run of liquidations of one side that follow each other closely. Found by a {@link
 * CascadeDetector}.
 *
 * @param side which side was liquidated
 * @param startEpochMillis when the first one happened
 * @param endEpochMillis when the last one happened
 * @param totals their notional, count and largest
 * @param peakUsdPerSecond the highest rate: the most that fell into the detector's rate span, per
 *     second
 * @param priceMove last price / first price - 1; empty if either is not known, or the run has more
 *     than one symbol
 * @param coverage SAMPLED if a liquidation came from a sampled feed: the totals are lower bounds
 * @param finished false if the run may still go on
 */
public record Cascade(
    PositionSide side,
    long startEpochMillis,
    long endEpochMillis,
    SideTotals totals,
    double peakUsdPerSecond,
    OptionalDouble priceMove,
    Coverage coverage,
    boolean finished) {
  /**
   * Checks the components.
   *
   * @param side as above
   * @param startEpochMillis as above
   * @param endEpochMillis as above
   * @param totals as above
   * @param peakUsdPerSecond as above
   * @param priceMove as above
   * @param coverage as above
   * @param finished as above
   * @throws IllegalArgumentException if it ends before it starts
   */
  public Cascade {
    checkArgument(
        startEpochMillis <= endEpochMillis,
        "endEpochMillis %s is before startEpochMillis %s",
        endEpochMillis,
        startEpochMillis);
  }

  /**
   * When the first liquidation happened.
   *
   * @return the time
   */
  public Instant start() {
    return Instant.ofEpochMilli(startEpochMillis);
  }

  /**
   * When the last liquidation happened.
   *
   * @return the time
   */
  public Instant end() {
    return Instant.ofEpochMilli(endEpochMillis);
  }

  /**
   * From the first liquidation to the last.
   *
   * @return the length of time, zero if all happened at once
   */
  public Duration duration() {
    return Duration.ofMillis(endEpochMillis - startEpochMillis);
  }
}
