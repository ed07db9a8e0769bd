package dev.washout.report.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.washout.breadth.CrossSection;
import dev.washout.breadth.SupplyTable;
import dev.washout.market.CandleSeries;
import dev.washout.market.Symbol;
import dev.washout.market.Timeframe;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The coins of a market side by side, moment by moment. */
final class MarketRows {
  private MarketRows() {}

  /**
   * The rows that had closed by a moment: of the coins' own bars if they all have the same length,
   * else of their days. Coins with bars longer than a day are left out.
   */
  static List<CrossSection> of(Map<Symbol, CandleSeries> market, Instant asOf) {
    Map<Symbol, CandleSeries> known = known(market, asOf);
    if (known.isEmpty()) {
      return ImmutableList.of();
    }
    boolean isOneLength =
        known.values().stream().map(CandleSeries::timeframe).distinct().count() == 1;
    return CrossSection.align(isOneLength ? known : closedDays(known, asOf), SupplyTable.EMPTY);
  }

  private static ImmutableMap<Symbol, CandleSeries> known(
      Map<Symbol, CandleSeries> market, Instant asOf) {
    ImmutableMap.Builder<Symbol, CandleSeries> known = ImmutableMap.builder();
    market.forEach(
        (symbol, bars) -> {
          CandleSeries closed = bars.closedBy(asOf);
          if (!closed.isEmpty() && bars.timeframe().compareTo(Timeframe.ONE_DAY) <= 0) {
            known.put(symbol, closed);
          }
        });
    return known.buildOrThrow();
  }

  private static ImmutableMap<Symbol, CandleSeries> closedDays(
      Map<Symbol, CandleSeries> market, Instant asOf) {
    ImmutableMap.Builder<Symbol, CandleSeries> days = ImmutableMap.builder();
    market.forEach(
        (symbol, bars) -> {
          DailyBars daily = DailyBars.of(bars, asOf);
          if (daily != null && !daily.closed().isEmpty()) {
            days.put(symbol, daily.closed());
          }
        });
    return days.buildOrThrow();
  }
}
