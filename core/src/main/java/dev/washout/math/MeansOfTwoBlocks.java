package dev.washout.math;

/**
 * The means of {@link MomentsBlocks}, two blocks side by side: the same additions in the same order
 * for each, and neither waits for the other.
 */
final class MeansOfTwoBlocks {
  private final int n;
  private final double inverse;

  /** [i] is the sum over inputs i to n - 1, of the first of two blocks in a row. */
  private final double[] ends;

  private final double[] nextEnds;

  MeansOfTwoBlocks(int n) {
    this.n = n;
    this.inverse = 1.0 / n;
    this.ends = new double[n + 1];
    this.nextEnds = new double[n + 1];
  }

  /**
   * Computes means from the last input of one block to the last but one of another.
   *
   * @param in the inputs
   * @param means receives the means; not {@code in}
   * @param from the index of a block that has one before it
   * @param to an even number of blocks later
   */
  void compute(double[] in, double[] means, int from, int to) {
    for (int x = from; x < to; x += 2 * n) {
      sumEnds(in, x - n);
      means[x - 1] = RollingMoments.mean(ends[0], inverse, in[x - 1]);
      means[x + n - 1] = RollingMoments.mean(nextEnds[0], inverse, in[x + n - 1]);
      begin(in, means, x);
    }
  }

  /** Two inputs a turn: a processor stores one number a cycle, or two into the same cache line. */
  private void sumEnds(double[] in, int x) {
    double[] e = ends;
    double[] f = nextEnds;
    int length = n;
    double r = in[x + length - 1];
    double next = in[x + 2 * length - 1];
    double s = 0;
    double t = 0;
    int j = length - 1;
    for (; j > 0; j -= 2) {
      double s0 = s + (in[x + j] - r);
      double t0 = t + (in[x + length + j] - next);
      s = s0 + (in[x + j - 1] - r);
      t = t0 + (in[x + length + j - 1] - next);
      e[j] = s0;
      e[j - 1] = s;
      f[j] = t0;
      f[j - 1] = t;
    }
    if (j == 0) {
      e[0] = s + (in[x] - r);
      f[0] = t + (in[x + length] - next);
    }
  }

  private void begin(double[] in, double[] means, int x) {
    double[] e = ends;
    double[] f = nextEnds;
    int length = n;
    double scale = inverse;
    double r = in[x - 1];
    double next = in[x + length - 1];
    double s = 0;
    double t = 0;
    for (int j = 0; j < length - 1; j++) {
      s += in[x + j] - r;
      t += in[x + length + j] - next;
      means[x + j] = RollingMoments.mean(e[j + 1] + s, scale, r);
      means[x + length + j] = RollingMoments.mean(f[j + 1] + t, scale, next);
    }
  }
}
