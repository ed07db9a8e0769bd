package dev.washout.report.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.washout.market.CandleSeries;
import dev.washout.market.OpenInterest;
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
 * @param interest open interest and funding, in time order; may be empty
 * @param events the same event by event, as a venue's file gave it; null if none did
 */
public record MarketData(
    Source source,
    @Nullable Coin coin,
    ImmutableSortedMap<Symbol, CandleSeries> market,
    @Nullable LiquidationFeed liquidations,
    ImmutableList<Derivatives> interest,
    @Nullable EventFile events) {
  /**
   * The coin under study.
   *
   * @param name what it is called
   * @param candles its bars
   * @param history daily bars from before, null if none were given
   */
  public record Coin(String name, CandleSeries candles, @Nullable CandleSeries history) {}

  /**
   * What was known of the derivatives market at one moment.
   *
   * @param epochMillis the moment, milliseconds since the epoch
   * @param openInterest open interest, null if it is not known
   * @param fundingRate what longs pay shorts, as a fraction; NaN if it is not known
   */
  public record Derivatives(
      long epochMillis, @Nullable OpenInterest openInterest, double fundingRate) {}
}
