package dev.washout.math;

/** The logarithm of a ratio of two prices, without losing the digits of a small change. */
public final class LogRatio {
  private LogRatio() {}

  /**
   * ln(x / before). Taken as ln(1 + d) of the relative change d, unless the price has halved or
   * doubled: so a change of a cent at a price of a million keeps all its digits.
   *
   * @param before the price divided by, positive
   * @param x the price, positive
   * @return the logarithm; 0 for equal prices, of the sign of the change for others
   */
  public static double of(double before, double x) {
    double change = (x - before) / before;
    return Math.abs(change) <= 0.5 ? StrictMath.log1p(change) : StrictMath.log(x / before);
  }
}
