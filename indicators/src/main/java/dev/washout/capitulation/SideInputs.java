package dev.washout.capitulation;

import static com.google.common.base.Preconditions.checkArgument;

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
    double shareOversold) {
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
    checkWithin("longUsd", longUsd, 0, 1e30);
    checkWithin("shortUsd", shortUsd, 0, 1e30);
    checkArgument(
        Double.isNaN(longUsd) == Double.isNaN(shortUsd),
        "longUsd is %s and shortUsd %s: know both or neither",
        longUsd,
        shortUsd);
    checkWithin("burstRatio", burstRatio, 0, 1e30);
    checkWithin("largestCascadeUsd", largestCascadeUsd, 0, 1e30);
    checkWithin("openInterestCoins", openInterestCoins, 0, 1e90);
    checkWithin("fundingRate", fundingRate, -1, 1);
    checkWithin("shareOversold", shareOversold, 0, 1);
  }

  private static void checkWithin(String field, double value, double min, double max) {
    checkArgument(
        Double.isNaN(value) || (value >= min && value <= max),
        "%s is not within %s and %s: %s",
        field,
        min,
        max,
        value);
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
