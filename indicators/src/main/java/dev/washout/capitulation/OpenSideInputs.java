package dev.washout.capitulation;

/**
 * What is known of a bar besides the bar itself, written over from bar to bar, so that it makes no
 * garbage. Mutable; one thread. {@link SideInputs} has the ranges.
 */
public final class OpenSideInputs implements SideReadings {
  private double longUsd = Double.NaN;
  private double shortUsd = Double.NaN;
  private double burstRatio = Double.NaN;
  private double largestCascadeUsd = Double.NaN;
  private double openInterestCoins = Double.NaN;
  private double fundingRate = Double.NaN;
  private double shareOversold = Double.NaN;

  /** Nothing is known. */
  public OpenSideInputs() {}

  /**
   * Sets what is known of liquidations; NaN where it is not.
   *
   * @param usdLong long positions liquidated during the bar, in dollars
   * @param usdShort short positions liquidated during the bar, in dollars; known if that is
   * @param ratio the burst ratio at the bar's close
   * @param cascadeUsd the notional of the largest cascade of longs
   * @throws IllegalArgumentException if one is not in its range; nothing is changed then
   */
  public void setLiquidations(double usdLong, double usdShort, double ratio, double cascadeUsd) {
    SideInputs.checkWithin("longUsd", usdLong, 0, SideInputs.MOST_USD);
    SideInputs.checkWithin("shortUsd", usdShort, 0, SideInputs.MOST_USD);
    SideInputs.checkBoth(usdLong, usdShort);
    SideInputs.checkWithin("burstRatio", ratio, 0, SideInputs.MOST_USD);
    SideInputs.checkWithin("largestCascadeUsd", cascadeUsd, 0, SideInputs.MOST_USD);
    longUsd = usdLong;
    shortUsd = usdShort;
    burstRatio = ratio;
    largestCascadeUsd = cascadeUsd;
  }

  /**
   * Sets what is known of everything else; NaN where it is not.
   *
   * @param interestCoins open interest at the bar's close, in coins
   * @param funding what longs pay shorts, as a fraction per interval
   * @param oversold the share of coins whose RSI is below 30, 0 to 1
   * @throws IllegalArgumentException if one is not in its range; nothing is changed then
   */
  public void setMarket(double interestCoins, double funding, double oversold) {
    SideInputs.checkWithin("openInterestCoins", interestCoins, 0, SideInputs.MOST_COINS);
    SideInputs.checkWithin("fundingRate", funding, -1, 1);
    SideInputs.checkWithin("shareOversold", oversold, 0, 1);
    openInterestCoins = interestCoins;
    fundingRate = funding;
    shareOversold = oversold;
  }

  @Override
  public double longUsd() {
    return longUsd;
  }

  @Override
  public double shortUsd() {
    return shortUsd;
  }

  @Override
  public double burstRatio() {
    return burstRatio;
  }

  @Override
  public double largestCascadeUsd() {
    return largestCascadeUsd;
  }

  @Override
  public double openInterestCoins() {
    return openInterestCoins;
  }

  @Override
  public double fundingRate() {
    return fundingRate;
  }

  @Override
  public double shareOversold() {
    return shareOversold;
  }
}
