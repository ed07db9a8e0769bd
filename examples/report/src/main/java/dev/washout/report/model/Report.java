package dev.washout.report.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.washout.market.Timeframe;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How hard a market is being sold, as of one moment. A quantity that the input could not support is
 * null, and {@link #missing()} says why.
 *
 * @param source where the data came from
 * @param asOf the moment; nothing that could not be known then went into the report
 * @param coin the coin under study, null if no candles were given
 * @param daily its indicators on daily bars
 * @param liquidations what was liquidated
 * @param events single liquidations, null if no file of them was given
 * @param breadth the market around it
 * @param cohorts the market by size, and the coin against it
 * @param capitulation the score, and what it rests on
 * @param stress the phases of the market; null if there are no daily bars
 * @param missing the quantities that are null, by their names in the JSON form, each with the
 *     reason
 * @param notes what a reader should know of the data: gaps, stale coins
 * @param charts what the charts draw
 */
public record Report(
    Source source,
    Instant asOf,
    @Nullable CoinFigures coin,
    DailyFigures daily,
    LiquidationFigures liquidations,
    @Nullable EventFigures events,
    BreadthFigures breadth,
    CohortFigures cohorts,
    CapitulationFigures capitulation,
    @Nullable StressFigures stress,
    ImmutableMap<String, String> missing,
    ImmutableList<String> notes,
    ChartData charts) {

  /**
   * The timeframe of the candles.
   *
   * @return the timeframe, null without candles
   */
  public @Nullable Timeframe timeframe() {
    return coin == null ? null : coin.timeframe();
  }

  /**
   * What the report is about, in a word or two.
   *
   * @return the coin's name, or "Market" without one
   */
  public String title() {
    return coin == null ? "Market" : coin.name();
  }
}
