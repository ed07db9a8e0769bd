package dev.washout.report.analysis;

import com.google.common.collect.ImmutableList;
import dev.washout.market.CandleSeries;
import dev.washout.market.OpenInterest;
import dev.washout.report.analysis.MarketData.Derivatives;
import dev.washout.report.input.LiquidationBuckets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Open interest and funding as they come with buckets of liquidations. */
public final class DerivativesFeed {
  private static final double PERCENT = 100;

  private DerivativesFeed() {}

  /**
   * What the buckets say at the end of each. Open interest in dollars is converted into coins at
   * the file's own price, or else at the candle's that closed at that moment.
   *
   * @param buckets the buckets
   * @param candles the coin's candles, null if there are none
   * @return the moments of which something is known
   */
  public static ImmutableList<Derivatives> of(
      LiquidationBuckets buckets, @Nullable CandleSeries candles) {
    ImmutableList.Builder<Derivatives> feed = ImmutableList.builder();
    for (int i = 0; i < buckets.size(); i++) {
      long close = buckets.closeEpochMillis(i);
      double usd = at(buckets.openInterestUsd().length(), buckets.openInterestUsd()::get, i);
      double funding = at(buckets.fundingPercent().length(), buckets.fundingPercent()::get, i);
      double price = at(buckets.closes().length(), buckets.closes()::get, i);
      if (Double.isNaN(price) && candles != null) {
        price = closeAt(candles, close);
      }
      OpenInterest interest =
          Double.isNaN(usd) || Double.isNaN(price)
              ? null
              : OpenInterest.ofUsd(Instant.ofEpochMilli(close), usd, price);
      if (interest != null || !Double.isNaN(funding)) {
        feed.add(new Derivatives(close, interest, funding / PERCENT));
      }
    }
    return feed.build();
  }

  private interface Column {
    double get(int index);
  }

  private static double at(int length, Column column, int index) {
    return length == 0 ? Double.NaN : column.get(index);
  }

  /** The close of the bar that closed just then; NaN if there is none. */
  private static double closeAt(CandleSeries candles, long epochMillis) {
    CandleSeries before = candles.closedBy(Instant.ofEpochMilli(epochMillis));
    return !before.isEmpty() && before.last().closeEpochMillis() == epochMillis
        ? before.last().close()
        : Double.NaN;
  }
}
