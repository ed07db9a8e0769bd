package dev.washout.report.analysis;

import dev.washout.market.CandleSeries;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the close has moved over the last hours and days, on the bars as they are. */
final class Changes {
  private Changes() {}

  /**
   * The change of the close over a span, in percent; null if no bar closed within one bar, or an
   * hour, before the span began.
   */
  static @Nullable Double over(CandleSeries known, Duration span) {
    CandleSeries before = known.closedBy(known.last().closeTime().minus(span));
    if (before.isEmpty()) {
      return null;
    }
    long expected = known.last().closeEpochMillis() - span.toMillis();
    long age = expected - before.last().closeEpochMillis();
    if (age > Math.max(known.timeframe().millis(), Duration.ofHours(1).toMillis())) {
      return null;
    }
    double then = before.last().close();
    return 100 * (known.last().close() - then) / then;
  }

  /** The highest price of the bars that closed in a span; null if the bars begin later. */
  static @Nullable Double high(CandleSeries known, Duration span) {
    Instant from = known.last().closeTime().minus(span);
    if (known.first().openTime().isAfter(from)) {
      return null;
    }
    double high = 0;
    CandleSeries.Cursor bar = known.slice(known.closedBy(from).size(), known.size()).cursor();
    while (bar.next()) {
      high = Math.max(high, bar.high());
    }
    return high;
  }
}
