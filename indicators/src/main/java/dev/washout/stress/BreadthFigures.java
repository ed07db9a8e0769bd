package dev.washout.stress;

import dev.washout.breadth.Breadth;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * How much of the whole market takes part. Shares are from 0 to 1; a measure that fewer symbols
 * than the quorum have a value of is empty.
 *
 * @param openEpochMillis when the judgement bar opened that is measured
 * @param isOpen whether that bar is still open
 * @param symbols how many symbols have a bar in it
 * @param averageRsi the mean RSI
 * @param medianRsi the median RSI
 * @param oversoldShare the share of symbols whose RSI is below the threshold
 * @param belowMeanShare the share that is below its own moving average
 * @param newLowShare the share that is below every low of the bars before
 * @param downVolumeShare the quote notional of symbols that fell, of that of all that moved
 * @param lostPointsShare the percent lost by those that fell, of the percent lost or gained
 * @param marketReturn the mean return since the bar before, in percent
 */
public record BreadthFigures(
    long openEpochMillis,
    boolean isOpen,
    int symbols,
    OptionalDouble averageRsi,
    OptionalDouble medianRsi,
    OptionalDouble oversoldShare,
    OptionalDouble belowMeanShare,
    OptionalDouble newLowShare,
    OptionalDouble downVolumeShare,
    OptionalDouble lostPointsShare,
    OptionalDouble marketReturn) {
  /**
   * When the bar that is measured opened.
   *
   * @return the time
   */
  public Instant openTime() {
    return Instant.ofEpochMilli(openEpochMillis);
  }

  /**
   * Whether the bar is a 90 % down day: down volume and points lost both at least 90 %.
   *
   * @return true if both are known and at least 0.9
   */
  public boolean isNinetyPercentDownDay() {
    return downVolumeShare.orElse(0) >= Breadth.NINETY_PERCENT
        && lostPointsShare.orElse(0) >= Breadth.NINETY_PERCENT;
  }
}
