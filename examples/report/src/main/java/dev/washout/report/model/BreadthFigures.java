package dev.washout.report.model;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/**
 * The market around the coin.
 *
 * @param symbols how many coins have an RSI; null without a market
 * @param averageRsi the mean of their RSI(14) on daily bars
 * @param shareOversold the share of them with an RSI below 30, 0 to 1
 * @param coins every coin that is counted, in the order of their RSI, the lowest first
 */
public record BreadthFigures(
    @Nullable Integer symbols,
    @Nullable Double averageRsi,
    @Nullable Double shareOversold,
    ImmutableList<Coin> coins) {
  /** Without a market. */
  public static final BreadthFigures NONE =
      new BreadthFigures(null, null, null, ImmutableList.of());

  /** Below it a coin is oversold. */
  public static final double OVERSOLD = 30;

  /**
   * One coin.
   *
   * @param symbol its symbol
   * @param close its last close
   * @param rsi14 RSI(14) on daily bars
   * @param change24h the change over 24 hours in percent
   * @param change7d the change over seven days in percent
   */
  public record Coin(
      String symbol,
      double close,
      double rsi14,
      @Nullable Double change24h,
      @Nullable Double change7d) {
    /**
     * Whether its RSI is below 30.
     *
     * @return true if it is oversold
     */
    public boolean isOversold() {
      return rsi14 < OVERSOLD;
    }
  }
}
