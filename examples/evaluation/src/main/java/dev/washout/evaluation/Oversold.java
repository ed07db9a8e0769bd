package dev.washout.evaluation;

import com.google.common.collect.ImmutableMap;
import dev.washout.breadth.Breadth;
import dev.washout.breadth.BreadthMeasure;
import dev.washout.breadth.CrossSection;
import dev.washout.breadth.MarketCalculator;
import dev.washout.breadth.SupplyTable;
import dev.washout.market.CandleSeries;
import dev.washout.market.Symbol;
import java.util.Map;
import java.util.TreeMap;

/** The share of all coins whose RSI(14) is below 30, at the close of each day. */
final class Oversold {
  private static final int QUORUM = 5;

  private Oversold() {}

  static ImmutableMap<Long, Double> byDay(Map<String, CoinHistory> histories) {
    Map<Symbol, CandleSeries> series = new TreeMap<>();
    histories.forEach((coin, history) -> series.put(Symbol.of(coin), history.days()));
    MarketCalculator share = Breadth.of(QUORUM).measure(BreadthMeasure.OVERSOLD_SHARE).start();
    ImmutableMap.Builder<Long, Double> byDay = ImmutableMap.builder();
    for (CrossSection day : CrossSection.align(series, SupplyTable.EMPTY)) {
      if (share.update(day)) {
        byDay.put(day.openEpochMillis(), share.value());
      }
    }
    return byDay.buildOrThrow();
  }
}
