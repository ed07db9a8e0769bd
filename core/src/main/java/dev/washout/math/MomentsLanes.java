package dev.washout.math;

/**
 * {@link RollingMoments} over two whole blocks side by side: the same sums, of the same terms in
 * the same order. The ends of both are summed backwards, then their beginnings forwards, and what
 * is made of the two goes straight into the values. The sums of one block do not wait for those of
 * the other; with more blocks the processor runs out of registers.
 */
final class MomentsLanes {
  /** How many blocks are taken at once. */
  static final int LANES = 2;

  private final int n;
  private final double inverse;

  /**
   * Sums of the ends of the block before, the first and the second: [i] is over the inputs i to n -
   * 1, around the block's last.
   */
  private double[] sums0;

  private final double[] sums1;
  private double[] sums2;
  private double[] squares0;
  private final double[] squares1;
  private double[] squares2;

  /** The last input of the block before. */
  private double reference;

  MomentsLanes(int n) {
    this.n = n;
    inverse = 1.0 / n;
    sums0 = new double[n];
    sums1 = new double[n];
    sums2 = new double[n];
    squares0 = new double[n];
    squares1 = new double[n];
    squares2 = new double[n];
  }

  /** Begins after a complete block. */
  void begin(double reference, double[] sumsOfEnds, double[] squaresOfEnds) {
    this.reference = reference;
    System.arraycopy(sumsOfEnds, 0, sums2, 0, n);
    System.arraycopy(squaresOfEnds, 0, squares2, 0, n);
  }

  /** The ends of the second block become those of the block before. */
  private void goOn() {
    double[] sums = sums0;
    sums0 = sums2;
    sums2 = sums;
    double[] squares = squares0;
    squares0 = squares2;
    squares2 = squares;
  }

  /**
   * Computes the means of two blocks.
   *
   * @param in the inputs; may be {@code means}
   * @param from the first one's index
   */
  void run(double[] in, double[] means, int from) {
    goOn();
    double[] ends0 = sums0;
    double[] ends1 = sums1;
    double[] ends2 = sums2;
    int second = from + n;
    double r0 = reference;
    double r1 = in[second - 1];
    double r2 = in[second + n - 1];
    double s1 = 0;
    double s2 = 0;
    for (int j = n - 1; j >= 0; j--) {
      s1 += in[from + j] - r1;
      ends1[j] = s1;
      s2 += in[second + j] - r2;
      ends2[j] = s2;
    }
    s1 = 0;
    s2 = 0;
    for (int j = 0; j < n - 1; j++) {
      s1 += in[from + j] - r0;
      means[from + j] = RollingMoments.mean(ends0[j + 1] + s1, inverse, r0);
      s2 += in[second + j] - r1;
      means[second + j] = RollingMoments.mean(ends1[j + 1] + s2, inverse, r1);
    }
    means[second - 1] = RollingMoments.mean(ends1[0], inverse, r1);
    means[second + n - 1] = RollingMoments.mean(ends2[0], inverse, r2);
    reference = r2;
  }

  /**
   * Computes the means and the population variances of two blocks.
   *
   * @param in the inputs; may be {@code means}
   * @param from the first one's index
   */
  void run(double[] in, double[] means, double[] variances, int from) {
    goOn();
    sumEnds(in, from);
    double[] ends0 = sums0;
    double[] ends1 = sums1;
    double[] endSquares0 = squares0;
    double[] endSquares1 = squares1;
    int second = from + n;
    double r0 = reference;
    double r1 = in[second - 1];
    double r2 = in[second + n - 1];
    double s1 = 0;
    double s2 = 0;
    double q1 = 0;
    double q2 = 0;
    for (int j = 0; j < n - 1; j++) {
      double d1 = in[from + j] - r0;
      s1 += d1;
      q1 = Math.fma(d1, d1, q1);
      double sum1 = ends0[j + 1] + s1;
      means[from + j] = RollingMoments.mean(sum1, inverse, r0);
      variances[from + j] = RollingMoments.variance(sum1, inverse, endSquares0[j + 1] + q1);
      double d2 = in[second + j] - r1;
      s2 += d2;
      q2 = Math.fma(d2, d2, q2);
      double sum2 = ends1[j + 1] + s2;
      means[second + j] = RollingMoments.mean(sum2, inverse, r1);
      variances[second + j] = RollingMoments.variance(sum2, inverse, endSquares1[j + 1] + q2);
    }
    means[second - 1] = RollingMoments.mean(ends1[0], inverse, r1);
    variances[second - 1] = RollingMoments.variance(ends1[0], inverse, endSquares1[0]);
    means[second + n - 1] = RollingMoments.mean(sums2[0], inverse, r2);
    variances[second + n - 1] = RollingMoments.variance(sums2[0], inverse, squares2[0]);
    reference = r2;
  }

  private void sumEnds(double[] in, int from) {
    double[] ends1 = sums1;
    double[] ends2 = sums2;
    double[] endSquares1 = squares1;
    double[] endSquares2 = squares2;
    int second = from + n;
    double r1 = in[second - 1];
    double r2 = in[second + n - 1];
    double s1 = 0;
    double s2 = 0;
    double q1 = 0;
    double q2 = 0;
    for (int j = n - 1; j >= 0; j--) {
      double d1 = in[from + j] - r1;
      s1 += d1;
      q1 = Math.fma(d1, d1, q1);
      ends1[j] = s1;
      endSquares1[j] = q1;
      double d2 = in[second + j] - r2;
      s2 += d2;
      q2 = Math.fma(d2, d2, q2);
      ends2[j] = s2;
      endSquares2[j] = q2;
    }
  }
}
