package dev.washout.capitulation;

/**
 * What may be known of a bar besides the bar itself. Each number is NaN where it is not known, and
 * the evidence that needs it is then missing.
 *
 * @param longUsd long positions liquidated during the bar, in dollars
 * @param shortUsd short positions liquidated during the bar, in dollars
 * @param burstRatio how many times as fast as on average liquidations came at the end of the bar
 *     (see {@code BurstRatio})
 * @param largestCascadeUsd the notional of the largest cascade of long liquidations that ended in
 *     the bar, in dollars
 * @param openInterestCoins open interest at the bar's close, in coins
 * @param fundingRate funding that longs pay shorts, as a fraction per interval: 0.0001 is one basis
 *     point
 * @param shareOversold the share of the market's coins whose RSI is below 30, 0 to 1
 */
public record SideInputs(
    double longUsd,
    double shortUsd,
    double burstRatio,
    double largestCascadeUsd,
    double openInterestCoins,
    double fundingRate,
    double shareOversold)
    implements SideReadings {
  static final double MOST_USD = 1e30;
  static final double MOST_COINS = 1e90;
  private static final double UNKNOWN = Double.NaN;

  /** Nothing is known but the bar. */
  public static final SideInputs NONE =
      new SideInputs(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);

  /**
   * Checks the components.
   *
   * @param longUsd as above
   * @param shortUsd as above
   * @param burstRatio as above
   * @param largestCascadeUsd as above
   * @param openInterestCoins as above
   * @param fundingRate as above
   * @param shareOversold as above
   * @throws IllegalArgumentException if a known number is infinite, an amount negative, a share not
   *     within 0 and 1, or only one side's liquidations are known; the message names the field and
   *     the value
   */
  public SideInputs {
    checkWithin("longUsd", longUsd, 0, MOST_USD);
    checkWithin("shortUsd", shortUsd, 0, MOST_USD);
    checkBoth(longUsd, shortUsd);
    checkWithin("burstRatio", burstRatio, 0, MOST_USD);
    checkWithin("largestCascadeUsd", largestCascadeUsd, 0, MOST_USD);
    checkWithin("openInterestCoins", openInterestCoins, 0, MOST_COINS);
    checkWithin("fundingRate", fundingRate, -1, 1);
    checkWithin("shareOversold", shareOversold, 0, 1);
  }

  // Plain conditions: the arguments of checkArgument would be boxed at every bar.
  static void checkWithin(String field, double value, double min, double max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          field + " is not within " + min + " and " + max + ": " + value);
    }
  }

  static void checkBoth(double longs, double shorts) {
    if (Double.isNaN(longs) != Double.isNaN(shorts)) {
      throw new IllegalArgumentException(
          "longUsd is " + longs + " and shortUsd " + shorts + ": know both or neither");
    }
  }

  /**
   * With liquidations.
   *
   * @param usdLong long positions liquidated during the bar, in dollars
   * @param usdShort short positions liquidated during the bar, in dollars
   * @return these inputs and those
   */
  public SideInputs withLiquidations(double usdLong, double usdShort) {
    return new SideInputs(
        usdLong,
        usdShort,
        burstRatio,
        largestCascadeUsd,
        openInterestCoins,
        fundingRate,
        shareOversold);
  }

  /**
   * With a burst ratio.
   *
   * @param ratio the burst ratio at the bar's close
   * @return these inputs and that
   */
  public SideInputs withBurstRatio(double ratio) {
    return new SideInputs(
        longUsd, shortUsd, ratio, largestCascadeUsd, openInterestCoins, fundingRate, shareOversold);
  }

  /**
   * With the largest cascade.
   *
   * @param usd its notional in dollars
   * @return these inputs and that
   */
  public SideInputs withLargestCascade(double usd) {
    return new SideInputs(
        longUsd, shortUsd, burstRatio, usd, openInterestCoins, fundingRate, shareOversold);
  }

  /**
   * With open interest.
   *
   * @param coins open interest at the bar's close, in coins
   * @return these inputs and that
   */
  public SideInputs withOpenInterest(double coins) {
    return new SideInputs(
        longUsd, shortUsd, burstRatio, largestCascadeUsd, coins, fundingRate, shareOversold);
  }

  /**
   * With the funding rate.
   *
   * @param rate what longs pay shorts, as a fraction per interval
   * @return these inputs and that
   */
  public SideInputs withFunding(double rate) {
    return new SideInputs(
        longUsd, shortUsd, burstRatio, largestCascadeUsd, openInterestCoins, rate, shareOversold);
  }

  /**
   * With the market's breadth.
   *
   * @param share the share of coins whose RSI is below 30, 0 to 1
   * @return these inputs and that
   */
  public SideInputs withShareOversold(double share) {
    return new SideInputs(
        longUsd, shortUsd, burstRatio, largestCascadeUsd, openInterestCoins, fundingRate, share);
  }
}
