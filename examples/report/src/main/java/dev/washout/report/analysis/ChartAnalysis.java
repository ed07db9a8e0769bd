package dev.washout.report.analysis;

import dev.washout.core.Resampler;
import dev.washout.market.CandleSeries;
import dev.washout.market.Liquidation;
import dev.washout.market.Timeframe;
import dev.washout.report.analysis.LiquidationFeed.BarTotals;
import dev.washout.report.model.ChartData.Intraday;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The chart of liquidations by side under the price. */
final class ChartAnalysis {
  /** More bars make the page heavy and the picture no better. */
  static final int MOST_BARS = 2_000;

  private ChartAnalysis() {}

  static @Nullable Intraday intraday(
      @Nullable CandleSeries candles, @Nullable LiquidationFeed feed, Instant asOf) {
    if (feed == null) {
      return null;
    }
    Timeframe bars = timeframe(candles, feed.bucket());
    CandleSeries shown = candles == null ? null : candles(candles.closedBy(asOf), bars);
    SortedMap<Long, BarTotals> totals = new TreeMap<>();
    for (Liquidation event : feed.eventsBy(asOf.toEpochMilli())) {
      totals
          .computeIfAbsent(LiquidationFeed.barOf(event, bars), open -> new BarTotals())
          .add(event);
    }
    if (totals.isEmpty()) {
      return null;
    }
    long from = bars.floor(asOf.toEpochMilli() - 1) - (MOST_BARS - 1) * bars.millis();
    SortedMap<Long, BarTotals> last = totals.tailMap(from);
    return new Intraday(
        bars,
        shown,
        last.keySet().stream().mapToLong(Long::longValue).toArray(),
        last.values().stream().mapToDouble(BarTotals::longUsd).toArray(),
        last.values().stream().mapToDouble(BarTotals::shortUsd).toArray());
  }

  /** The bars of the candles or of the buckets, the longer; an hour at least. */
  private static Timeframe timeframe(@Nullable CandleSeries candles, @Nullable Timeframe bucket) {
    Timeframe bars = Timeframe.ONE_HOUR;
    if (candles != null && candles.timeframe().compareTo(bars) > 0) {
      bars = candles.timeframe();
    }
    return bucket != null && bucket.compareTo(bars) > 0 ? bucket : bars;
  }

  private static @Nullable CandleSeries candles(CandleSeries known, Timeframe bars) {
    if (known.timeframe().equals(bars)) {
      return known.tail(MOST_BARS);
    }
    if (!bars.isMultipleOf(known.timeframe())) {
      return null;
    }
    return Resampler.of(known.timeframe(), bars).over(known).closed().tail(MOST_BARS);
  }
}
