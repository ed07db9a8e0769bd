package dev.washout.market;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Micro-dollars: how money that is summed over events is kept.
 *
 * <p>An amount is rounded once, half-even, to a whole number of millionths of a dollar and summed
 * as {@code long} with overflow checks. A running {@code double} sum drifts when what left a window
 * is subtracted again, and depends on the order of its terms; an integer sum does neither. The
 * largest amount is 9.2 trillion dollars.
 */
public final class Money {
  /** Micro-dollars in a dollar. */
  public static final long MICROS_PER_USD = 1_000_000;

  private static final BigDecimal LARGEST_USD = new BigDecimal("9.2e12");
  private static final BigDecimal TENTH_OF_MICRO = new BigDecimal("1e-7");

  /** Up to here every long is a double. */
  private static final long EXACT = 1L << 53;

  private Money() {}

  /**
   * Rounds an amount to micro-dollars, half-even, from the exact binary value of the argument.
   *
   * @param usd an amount in dollars, within 9.2e12 of zero
   * @return the amount in micro-dollars
   * @throws IllegalArgumentException if the amount is not finite or too large
   */
  public static long microUsd(double usd) {
    checkArgument(Math.abs(usd) <= 9.2e12, "not an amount within 9.2e12 USD of zero: %s", usd);
    double micros = usd * MICROS_PER_USD;
    double whole = Math.rint(micros);
    // The product was rounded before rint saw it; near a tie, only exact arithmetic can decide.
    if (Math.abs(Math.abs(micros - whole) - 0.5) <= Math.ulp(micros)) {
      return microUsd(new BigDecimal(usd));
    }
    return (long) whole;
  }

  /**
   * Rounds an amount to micro-dollars, half-even.
   *
   * @param usd an amount in dollars, within 9.2e12 of zero
   * @return the amount in micro-dollars
   * @throws IllegalArgumentException if the amount is too large
   */
  public static long microUsd(BigDecimal usd) {
    BigDecimal size = usd.abs();
    checkArgument(
        size.compareTo(LARGEST_USD) <= 0, "not an amount within 9.2e12 USD of zero: %s", usd);
    // Without this, setScale would write out every place of 1e-1000000000.
    return size.compareTo(TENTH_OF_MICRO) < 0
        ? 0
        : usd.movePointRight(6).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
  }

  /**
   * An amount in dollars, for reading.
   *
   * @param microUsd an amount in micro-dollars
   * @return the nearest {@code double} in dollars
   */
  public static double usd(long microUsd) {
    return -EXACT <= microUsd && microUsd <= EXACT
        ? (double) microUsd / MICROS_PER_USD
        : BigDecimal.valueOf(microUsd, 6).doubleValue();
  }
}
