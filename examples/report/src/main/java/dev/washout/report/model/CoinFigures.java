package dev.washout.report.model;

import dev.washout.market.Timeframe;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The coin under study.
 *
 * @param name what it is called
 * @param timeframe the length of its bars
 * @param close the close of the last bar that had closed
 * @param closeTime when that was
 * @param change24h the change of the close over 24 hours in percent
 * @param change7d the change of the close over seven days in percent
 * @param high30d the highest price of the last thirty days
 */
public record CoinFigures(
    String name,
    Timeframe timeframe,
    double close,
    Instant closeTime,
    @Nullable Double change24h,
    @Nullable Double change7d,
    @Nullable Double high30d) {

  /**
   * How far the close is below the highest price of the last thirty days.
   *
   * @return percent, 0 or less; null if it is not known
   */
  public @Nullable Double drawdown30d() {
    return high30d == null ? null : 100 * (close - high30d) / high30d;
  }
}
