package dev.washout.core;

/**
 * Finds out quickly that all of many numbers lie within a domain, and not near its ends. There is
 * no branch in the loops; what was seen is looked at once. Series are read in four places at a
 * time, so that more of a long one is on its way from memory.
 */
final class DomainScan {
  /** Far inside of every domain of an order of magnitude: 1e77 and 1e-77. */
  private static final double TOP = 0x1p256;

  private static final double BOTTOM = 0x1p-256;
  private static final long BOTTOM_BITS = Double.doubleToRawLongBits(BOTTOM);

  /** 512 binary orders of magnitude take 9 bits of exponent and 52 of fraction; 3 are left. */
  private static final int WIDTH_BITS = 61;

  private static final int PLACES = 4;

  private DomainScan() {}

  /** False also where it cannot tell. */
  static boolean isClearlyWithin(Domain domain, double[] values) {
    if (domain.max() < TOP) {
      return false;
    }
    if (domain.min() <= -TOP) {
      return areWithinTop(values);
    }
    return domain.min() <= BOTTOM && areBetweenBottomAndTop(values);
  }

  /**
   * A sum of squares is below TOP^2 only if each number is within TOP; NaN makes it NaN. Eight sums
   * do not wait for each other; they begin with 1, so that none is a subnormal number.
   */
  private static boolean areWithinTop(double[] v) {
    double s0 = 1;
    double s1 = 1;
    double s2 = 1;
    double s3 = 1;
    double s4 = 1;
    double s5 = 1;
    double s6 = 1;
    double s7 = 1;
    int quarter = v.length / (4 * PLACES) * 4;
    int second = quarter;
    int third = 2 * quarter;
    int fourth = 3 * quarter;
    for (int i = 0; i < quarter; i += 4) {
      s0 = addTwoSquares(s0, v, i);
      s1 = addTwoSquares(s1, v, i + 2);
      s2 = addTwoSquares(s2, v, second + i);
      s3 = addTwoSquares(s3, v, second + i + 2);
      s4 = addTwoSquares(s4, v, third + i);
      s5 = addTwoSquares(s5, v, third + i + 2);
      s6 = addTwoSquares(s6, v, fourth + i);
      s7 = addTwoSquares(s7, v, fourth + i + 2);
    }
    for (int i = PLACES * quarter; i < v.length; i++) {
      s0 = Math.fma(v[i], v[i], s0);
    }
    return s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7 < TOP * TOP;
  }

  private static double addTwoSquares(double sum, double[] v, int i) {
    return Math.fma(v[i + 1], v[i + 1], Math.fma(v[i], v[i], sum));
  }

  /**
   * The bits of a positive number, read as a long, are ordered as the numbers are. After one
   * subtraction the highest bits tell that it is not positive, beyond an end, or not a number.
   */
  private static boolean areBetweenBottomAndTop(double[] v) {
    long seen0 = 0;
    long seen1 = 0;
    long seen2 = 0;
    long seen3 = 0;
    int quarter = v.length / PLACES;
    int second = quarter;
    int third = 2 * quarter;
    int fourth = 3 * quarter;
    for (int i = 0; i < quarter; i++) {
      seen0 |= bitsAboveBottom(v[i]);
      seen1 |= bitsAboveBottom(v[second + i]);
      seen2 |= bitsAboveBottom(v[third + i]);
      seen3 |= bitsAboveBottom(v[fourth + i]);
    }
    for (int i = PLACES * quarter; i < v.length; i++) {
      seen0 |= bitsAboveBottom(v[i]);
    }
    return (seen0 | seen1 | seen2 | seen3) >>> WIDTH_BITS == 0;
  }

  private static long bitsAboveBottom(double value) {
    return Double.doubleToRawLongBits(value) - BOTTOM_BITS;
  }
}
