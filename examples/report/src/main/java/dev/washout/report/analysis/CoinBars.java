package dev.washout.report.analysis;

import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Timeframe;
import dev.washout.report.analysis.MarketData.Coin;
import java.time.Instant;

/**
 * The bars of a coin as of a moment: days of its history, then its own bars.
 *
 * @param days the days of the history that closed before the bars begin; may be empty
 * @param bars the bars; those of a first day that has only a part of its bars are left out if the
 *     history has that day whole
 */
record CoinBars(CandleSeries days, CandleSeries bars) {

  static CoinBars of(Coin coin, Instant asOf) {
    CandleSeries known = coin.candles().closedBy(asOf);
    CandleSeries none = CandleSeries.builder(Timeframe.ONE_DAY).build();
    if (coin.history() == null || known.isEmpty()) {
      return new CoinBars(none, known);
    }
    CandleSeries history = coin.history().closedBy(asOf);
    long first = known.openEpochMillis(0);
    long day = Timeframe.ONE_DAY.floor(first);
    if (known.timeframe().compareTo(Timeframe.ONE_DAY) < 0 && first > day) {
      long next = day + Timeframe.ONE_DAY.millis();
      CandleSeries throughDay = history.closedBy(Instant.ofEpochMilli(next));
      CandleSeries later = from(known, next);
      if (!throughDay.isEmpty()
          && throughDay.last().closeEpochMillis() == next
          && !later.isEmpty()) {
        return new CoinBars(throughDay, later);
      }
    }
    return new CoinBars(history.closedBy(Instant.ofEpochMilli(day)), known);
  }

  private static CandleSeries from(CandleSeries bars, long epochMillis) {
    int index = 0;
    while (index < bars.size() && bars.openEpochMillis(index) < epochMillis) {
      index++;
    }
    return bars.slice(index, bars.size());
  }

  /** How many days lie between the history and the bars without either. */
  long missingDays() {
    if (days.isEmpty()) {
      return 0;
    }
    Candle last = days.last();
    return (Timeframe.ONE_DAY.floor(bars.openEpochMillis(0)) - last.closeEpochMillis())
        / Timeframe.ONE_DAY.millis();
  }
}
