package dev.washout.volatility;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.market.Timeframe;

/**
 * How many bars a year has. A variance per bar times this number is a variance per year, so a
 * deviation is scaled by its square root.
 *
 * <p>Nobody can see the number from the prices, so recipes want it stated. A market that never
 * closes has 365 daily bars and 8760 hourly ones; a stock exchange has about 252 days. 1 leaves the
 * deviation as it is, per bar.
 */
public final class Annualization {
  /** Do not scale: a deviation per bar. */
  public static final double PER_BAR = 1;

  private static final double YEAR_MILLIS = 365 * 86_400_000.0;
  private static final double MOST_PERIODS = 1e12;

  private Annualization() {}

  /**
   * How many bars a year of 365 days has in a market that never closes.
   *
   * @param timeframe the length of a bar
   * @return the number of bars, 365 for a day
   */
  public static double periodsPerYear(Timeframe timeframe) {
    return YEAR_MILLIS / timeframe.millis();
  }

  static void check(double periodsPerYear) {
    checkArgument(
        periodsPerYear > 0 && periodsPerYear <= MOST_PERIODS,
        "periodsPerYear is not positive and at most 1e12: %s",
        periodsPerYear);
  }
}
