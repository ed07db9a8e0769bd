package dev.washout.stress;

import java.time.Instant;

/**
 * One shock: from the alarm until the market is calm again, or another alarm comes after it began
 * to stabilise.
 *
 * @param startEpochMillis when the alarm came
 * @param capitulated whether the market has been capitulating in it
 * @param high the highest high of the bars before the alarm
 * @param low the lowest low since
 * @param lowEpochMillis when that was reached: the close of the bar given in which it lies
 * @param fallPercent how far the low lies below the high, in percent
 * @param retraced which share of the way from the low to the high the last close has made good; 0
 *     at the low, 1 at the high
 */
public record Episode(
    long startEpochMillis,
    boolean capitulated,
    double high,
    double low,
    long lowEpochMillis,
    double fallPercent,
    double retraced) {
  /**
   * When the alarm came.
   *
   * @return the time
   */
  public Instant start() {
    return Instant.ofEpochMilli(startEpochMillis);
  }

  /**
   * When the low was reached.
   *
   * @return the close of the bar in which it lies
   */
  public Instant lowTime() {
    return Instant.ofEpochMilli(lowEpochMillis);
  }
}
