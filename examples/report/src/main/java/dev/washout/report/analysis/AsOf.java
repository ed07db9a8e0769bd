package dev.washout.report.analysis;

import dev.washout.market.CandleSeries;
import dev.washout.market.Timeframe;
import dev.washout.report.input.InputException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The moment a report is made for. */
final class AsOf {
  private AsOf() {}

  /**
   * The moment that was asked for, if there is data for it; else the close of the last bar.
   *
   * @throws InputException if the coin's bars begin after that moment, or end long before it
   */
  static Instant resolve(MarketData data, @Nullable Instant asked) {
    MarketData.Coin coin = data.coin();
    if (asked == null) {
      return coin == null ? lastOfAll(data) : coin.candles().last().closeTime();
    }
    if (coin != null) {
      check(coin, asked);
    }
    return asked;
  }

  private static void check(MarketData.Coin coin, Instant asked) {
    CandleSeries candles = coin.candles();
    Instant first = candles.first().closeTime();
    if (asked.isBefore(first)) {
      throw new InputException(
          "--as-of " + asked + ": the first bar of " + coin.name() + " closes later, at " + first);
    }
    if (isStale(candles, asked)) {
      throw new InputException(
          "--as-of "
              + asked
              + ": the last bar of "
              + coin.name()
              + " closed long before, at "
              + candles.last().closeTime());
    }
  }

  /** Whether the last bar had closed at least a day, or a whole bar, before a moment. */
  static boolean isStale(CandleSeries bars, Instant asOf) {
    long age = asOf.toEpochMilli() - bars.last().closeEpochMillis();
    return age >= Math.max(Timeframe.ONE_DAY.millis(), bars.timeframe().millis());
  }

  private static Instant lastOfAll(MarketData data) {
    long last = data.liquidations() == null ? Long.MIN_VALUE : data.liquidations().toEpochMillis();
    for (CandleSeries bars : data.market().values()) {
      last = Math.max(last, bars.last().closeEpochMillis());
    }
    return Instant.ofEpochMilli(last);
  }
}
