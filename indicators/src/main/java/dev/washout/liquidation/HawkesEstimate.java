package dev.washout.liquidation;

/**
 * One fitted number with its uncertainty.
 *
 * @param name such as {@code mu} or {@code alpha.long.short} (longs, excited by shorts)
 * @param value the estimate
 * @param standardError from the observed information; NaN where the data do not determine it
 * @param lower the lower end of the 95 % confidence interval; NaN as above
 * @param upper its upper end; NaN as above
 */
public record HawkesEstimate(
    String name, double value, double standardError, double lower, double upper) {
  /** The 97.5 % point of the normal distribution. */
  private static final double Z = 1.959963984540054;

  /** With an interval that is symmetric, but not below 0. */
  static HawkesEstimate linear(String name, double value, double standardError) {
    return new HawkesEstimate(
        name,
        value,
        standardError,
        Math.max(0, value - Z * standardError),
        value + Z * standardError);
  }

  /** With an interval that is symmetric in the logarithm: for a rate, which is positive. */
  static HawkesEstimate logarithmic(String name, double value, double standardError) {
    if (!(value > 0)) {
      return linear(name, value, standardError);
    }
    double factor = StrictMath.exp(Z * standardError / value);
    return new HawkesEstimate(name, value, standardError, value / factor, value * factor);
  }

  /**
   * Whether the confidence interval holds a number.
   *
   * @param number the number
   * @return false also where there is no interval
   */
  public boolean covers(double number) {
    return lower <= number && number <= upper;
  }
}
