package dev.washout.capitulation;

/**
 * What may be known of a bar besides the bar itself, however it is stored: {@link SideInputs} is a
 * value, {@link OpenSideInputs} is written over from bar to bar. Each number is NaN where it is not
 * known.
 */
public sealed interface SideReadings permits SideInputs, OpenSideInputs {
  /**
   * Long positions liquidated during the bar.
   *
   * @return dollars
   */
  double longUsd();

  /**
   * Short positions liquidated during the bar.
   *
   * @return dollars
   */
  double shortUsd();

  /**
   * How many times as fast as on average liquidations came at the end of the bar.
   *
   * @return the burst ratio
   */
  double burstRatio();

  /**
   * The notional of the largest cascade of long liquidations that ended in the bar.
   *
   * @return dollars
   */
  double largestCascadeUsd();

  /**
   * Open interest at the bar's close.
   *
   * @return coins
   */
  double openInterestCoins();

  /**
   * Funding that longs pay shorts.
   *
   * @return a fraction per interval
   */
  double fundingRate();

  /**
   * The share of the market's coins whose RSI is below 30.
   *
   * @return 0 to 1
   */
  double shareOversold();
}
