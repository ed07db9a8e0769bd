package dev.washout.math;

/**
 * Keeps decaying averages out of the subnormal numbers, where every step costs a hundred times as
 * much: a market that stands still halves an average for ever.
 *
 * <p>Every {@value #PERIOD} inputs, counted from the first, averages that have decayed below {@link
 * #THRESHOLD} are set to zero: together, so that no ratio of them jumps to an end of its scale. The
 * count is part of a calculator's state, so every mode of running flushes at the same input.
 */
public final class Decay {
  /** How many inputs lie between two checks. A power of two. */
  public static final int PERIOD = 64;

  /** Averages of magnitude below this are set to zero: 1e-200, far below any market's. */
  public static final double THRESHOLD = 1e-200;

  /** Of sums that are not spent, a part below this is none: no ratio to the others shows it. */
  private static final double LEAST_PART = 1e-280;

  private Decay() {}

  /**
   * Whether there may be a check after an input or after the one before it: one test for two.
   *
   * @param index the input's index, 0 for the first
   * @return false if {@link #isSpent} is false for this index and the one before, whatever the
   *     magnitude
   */
  public static boolean isNearCheck(long index) {
    return (index + 1 & PERIOD - 2) == 0;
  }

  /**
   * Whether averages are to be set to zero after an input.
   *
   * @param index the input's index, 0 for the first
   * @param magnitude the largest of their magnitudes
   * @return true if this input is one to check at and the magnitude is below the threshold
   */
  public static boolean isSpent(long index, double magnitude) {
    return (index & (PERIOD - 1)) == PERIOD - 1 && magnitude < THRESHOLD;
  }

  /**
   * What is kept of one sum of several that are spent together, where it may decay for ever while
   * others are fed: what rises in a market that only falls.
   *
   * @param sum the sum, not negative
   * @return the sum, or zero if it is next to nothing
   */
  public static double part(double sum) {
    return sum < LEAST_PART ? 0 : sum;
  }
}
