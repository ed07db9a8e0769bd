package dev.washout.scenario;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The leveraged positions people hold: how much, how big, how daring, how long.
 *
 * @param bitcoinUsd what is open in bitcoin in quiet times, both sides together, in dollars
 * @param positionsPerDay how many positions are opened in bitcoin on an average day
 * @param sizeSpread standard deviation of the logarithm of a position's size
 * @param medianLeverage the median leverage, 2 to 100
 * @param leverageSpread standard deviation of the logarithm of leverage, which stays within 2 to
 *     100
 * @param maintenance maintenance margin as a share of the position, below 0.01
 * @param lifeDays how many days a position of leverage 10 is kept on average unless it is
 *     liquidated; in inverse proportion to leverage
 * @param longShare the share of positions opened long when prices stand still
 * @param dipBuying by how much that share rises per unit of price lost in a day
 */
public record Exposure(
    double bitcoinUsd,
    double positionsPerDay,
    double sizeSpread,
    double medianLeverage,
    double leverageSpread,
    double maintenance,
    double lifeDays,
    double longShare,
    double dipBuying) {
  /** The lowest leverage anybody takes. */
  static final double LOWEST_LEVERAGE = 2;

  /** The highest. */
  static final double HIGHEST_LEVERAGE = 100;

  /**
   * Checks the components.
   *
   * @param bitcoinUsd as above
   * @param positionsPerDay as above
   * @param sizeSpread as above
   * @param medianLeverage as above
   * @param leverageSpread as above
   * @param maintenance as above
   * @param lifeDays as above
   * @param longShare as above
   * @param dipBuying as above
   * @throws IllegalArgumentException if one does not hold
   */
  public Exposure {
    checkArgument(bitcoinUsd > 0 && bitcoinUsd <= 1e12, "bitcoinUsd: %s", bitcoinUsd);
    checkArgument(
        positionsPerDay > 0 && positionsPerDay <= 1e5, "positionsPerDay: %s", positionsPerDay);
    checkArgument(sizeSpread >= 0 && sizeSpread <= 3, "sizeSpread: %s", sizeSpread);
    checkArgument(
        medianLeverage >= LOWEST_LEVERAGE && medianLeverage <= HIGHEST_LEVERAGE,
        "medianLeverage: %s",
        medianLeverage);
    checkArgument(leverageSpread >= 0 && leverageSpread <= 3, "leverageSpread: %s", leverageSpread);
    checkArgument(maintenance >= 0 && maintenance < 0.01, "maintenance: %s", maintenance);
    checkArgument(lifeDays > 0 && lifeDays <= 1000, "lifeDays: %s", lifeDays);
    checkArgument(longShare >= 0 && longShare <= 1, "longShare: %s", longShare);
    checkArgument(Math.abs(dipBuying) <= 10, "dipBuying: %s", dipBuying);
  }

  /**
   * The same people with another amount of money.
   *
   * @param usd what is open in bitcoin in quiet times, in dollars
   * @return the exposure
   */
  public Exposure withBitcoinUsd(double usd) {
    return new Exposure(
        usd,
        positionsPerDay,
        sizeSpread,
        medianLeverage,
        leverageSpread,
        maintenance,
        lifeDays,
        longShare,
        dipBuying);
  }

  /**
   * How big a coin's market is beside bitcoin's.
   *
   * @param rank 0 for bitcoin
   * @return 1 for bitcoin, less for smaller coins
   */
  static double weight(int rank) {
    return StrictMath.pow(rank + 1.0, -1.2);
  }
}
