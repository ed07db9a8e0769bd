package dev.washout.report.model;

import dev.washout.market.CandleSeries;
import dev.washout.market.Timeframe;
import org.jspecify.annotations.Nullable;

/**
 * What the charts draw. Columns are aligned to their candles; NaN where there is no value.
 *
 * @param daily daily bars with indicators; null if there are none
 * @param intraday shorter bars with liquidations; null if there are neither
 */
public record ChartData(@Nullable Daily daily, @Nullable Intraday intraday) {
  /**
   * Daily bars.
   *
   * @param candles the bars, the one still open last
   * @param lastIsOpen whether the last day has not closed
   * @param rsi RSI(14)
   * @param macd MACD(12,26,9), the line
   * @param signal its signal
   * @param histogram the line less the signal
   * @param score the capitulation score
   */
  // A value that is only drawn; nobody compares two of them.
  @SuppressWarnings("ArrayRecordComponent")
  public record Daily(
      CandleSeries candles,
      boolean lastIsOpen,
      double[] rsi,
      double[] macd,
      double[] signal,
      double[] histogram,
      double[] score) {}

  /**
   * Bars with liquidations.
   *
   * @param timeframe the length of the bars
   * @param candles the bars; null if there are no candles of that length
   * @param times when the bars of the liquidations open, in milliseconds since the epoch
   * @param longUsd liquidated long positions in dollars
   * @param shortUsd liquidated short positions in dollars
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Intraday(
      Timeframe timeframe,
      @Nullable CandleSeries candles,
      long[] times,
      double[] longUsd,
      double[] shortUsd) {}
}
