package dev.washout.oracle;

import java.math.BigDecimal;
import java.math.MathContext;

/** Mean and deviation of a window in decimal arithmetic of 50 digits, from the exact doubles. */
record ExactMoments(BigDecimal mean, BigDecimal populationDeviation, BigDecimal sampleDeviation) {
  private static final MathContext DIGITS = new MathContext(50);

  static ExactMoments of(double[] x, int from, int to) {
    BigDecimal n = BigDecimal.valueOf(to - from);
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = from; i < to; i++) {
      sum = sum.add(new BigDecimal(x[i]));
    }
    BigDecimal mean = sum.divide(n, DIGITS);
    BigDecimal squares = BigDecimal.ZERO;
    for (int i = from; i < to; i++) {
      squares = squares.add(new BigDecimal(x[i]).subtract(mean, DIGITS).pow(2), DIGITS);
    }
    BigDecimal sample =
        to - from == 1
            ? BigDecimal.ZERO
            : squares.divide(n.subtract(BigDecimal.ONE), DIGITS).sqrt(DIGITS);
    return new ExactMoments(mean, squares.divide(n, DIGITS).sqrt(DIGITS), sample);
  }

  /** How far a number is from an exact one, relative to the exact one; 0 if both are 0. */
  static double relativeError(double actual, BigDecimal exact) {
    BigDecimal error = new BigDecimal(actual).subtract(exact).abs();
    return error.signum() == 0 ? 0 : error.divide(exact.abs(), DIGITS).doubleValue();
  }
}
