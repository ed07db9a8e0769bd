package dev.washout.math;

/**
 * The moments of {@link MomentsBlocks}, two blocks side by side: the same additions in the same
 * order for each, and neither waits for the other.
 *
 * <p>How it is written decides a third of the time. All sums of ends are in one array, and inputs
 * and results at one index: a loop has more to keep at hand than there are registers. {@link
 * #begin} is too long for the compiler to make it part of the loop over blocks, where it has even
 * fewer.
 */
final class MomentsOfTwoBlocks {
  private final int n;
  private final double inverse;

  /**
   * Of two blocks in a row: [4 i] is the sum over the first one's inputs i to n - 1, [4 i + 1] the
   * squares, [4 i + 2] and [4 i + 3] those of the second.
   */
  private final double[] ends;

  MomentsOfTwoBlocks(int n) {
    this.n = n;
    this.inverse = 1.0 / n;
    this.ends = new double[4 * (n + 1)];
  }

  /**
   * Computes moments from the last input of one block to the last but one of another.
   *
   * @param in the inputs
   * @param means receives the means; not {@code in}
   * @param around receives the sums of squared deviations from the means; not {@code in}
   * @param from the index of a block that has one before it
   * @param to an even number of blocks later
   */
  void compute(double[] in, double[] means, double[] around, int from, int to) {
    for (int x = from; x < to; x += 2 * n) {
      sumEnds(in, x - n);
      end(0, in, means, around, x - 1);
      end(2, in, means, around, x + n - 1);
      begin(in, means, around, x);
    }
  }

  /**
   * Sums two inputs a turn: the compiler makes an index above the turn's own part of an
   * instruction, but computes one below it by itself.
   */
  private void sumEnds(double[] in, int x) {
    double[] e = ends;
    int y = x + n;
    double r = in[y - 1];
    double next = in[y + n - 1];
    double s = 0;
    double q = 0;
    double t = 0;
    double u = 0;
    int j = n - 2;
    for (; j >= 0; j -= 2) {
      int k = 4 * j;
      double d = in[x + j + 1] - r;
      double g = in[y + j + 1] - next;
      s += d;
      q = Math.fma(d, d, q);
      t += g;
      u = Math.fma(g, g, u);
      e[k + 4] = s;
      e[k + 5] = q;
      e[k + 6] = t;
      e[k + 7] = u;
      d = in[x + j] - r;
      g = in[y + j] - next;
      s += d;
      q = Math.fma(d, d, q);
      t += g;
      u = Math.fma(g, g, u);
      e[k] = s;
      e[k + 1] = q;
      e[k + 2] = t;
      e[k + 3] = u;
    }
    if (j == -1) {
      double d = in[x] - r;
      double g = in[y] - next;
      e[0] = s + d;
      e[1] = Math.fma(d, d, q);
      e[2] = t + g;
      e[3] = Math.fma(g, g, u);
    }
  }

  /** The moments of a whole block, whose last input is at x. */
  private void end(int at, double[] in, double[] means, double[] around, int x) {
    means[x] = RollingMoments.mean(ends[at], inverse, in[x]);
    around[x] = RollingMoments.squaresAroundMean(ends[at], inverse, ends[at + 1]);
  }

  /** The moments from the first to the last but one input of two blocks. */
  private void begin(double[] in, double[] means, double[] around, int x) {
    double[] e = ends;
    int length = n;
    double scale = inverse;
    double r = in[x - 1];
    double next = in[x + length - 1];
    double s = 0;
    double q = 0;
    double t = 0;
    double u = 0;
    int end = x + length - 1;
    for (int i = x; i < end; i++) {
      double d = in[i] - r;
      double g = in[length + i] - next;
      s += d;
      q = Math.fma(d, d, q);
      t += g;
      u = Math.fma(g, g, u);
      int k = 4 * (i - x) + 4;
      double sum = e[k] + s;
      double nextSum = e[k + 2] + t;
      means[i] = RollingMoments.mean(sum, scale, r);
      means[length + i] = RollingMoments.mean(nextSum, scale, next);
      around[i] = RollingMoments.squaresAroundMean(sum, scale, e[k + 1] + q);
      around[length + i] = RollingMoments.squaresAroundMean(nextSum, scale, e[k + 3] + u);
    }
  }
}
