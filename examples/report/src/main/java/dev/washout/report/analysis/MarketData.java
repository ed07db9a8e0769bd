package dev.washout.report.analysis;

import com.google.common.collect.ImmutableSortedMap;
import dev.washout.market.CandleSeries;
import dev.washout.market.Symbol;
import dev.washout.report.input.EventFile;
import dev.washout.report.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * Everything a report is computed from.
 *
 * @param source where it came from
 * @param coin the coin under study, null if there is none
 * @param market the coins of the market, for breadth; may be empty
 * @param liquidations what was liquidated, null if it is not known
 * @param events the same event by event, as a venue's file gave it; null if none did
 */
public record MarketData(
    Source source,
    @Nullable Coin coin,
    ImmutableSortedMap<Symbol, CandleSeries> market,
    @Nullable LiquidationFeed liquidations,
    @Nullable EventFile events) {
  /**
   * The coin under study.
   *
   * @param name what it is called
   * @param candles its bars
   */
  public record Coin(String name, CandleSeries candles) {}
}
