package dev.washout.math;

import org.jspecify.annotations.Nullable;

/**
 * The moments of {@link MomentsBlocks}, two blocks side by side: the same additions in the same
 * order for each, and neither waits for the other.
 *
 * <p>How it is written decides a third of the time. All sums of ends are in one array, and inputs
 * and results at one index: a loop has more to keep at hand than there are registers. {@link
 * #sumEnds} and {@link #begin} are too long for the compiler to make them part of the loop over
 * blocks, where they have even fewer.
 *
 * <p>A square root keeps the divider busy for five or six cycles, in which two inputs are summed.
 * So where roots are asked for, one block's are taken with its sums; the other's squares wait until
 * the ends of the blocks are summed, whose first it is, and have their roots taken then. Each loop
 * takes one root for two inputs, which costs little more than the sums do.
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
   * @param means receives the means, if they are asked for; not {@code in}
   * @param around receives the sums of squared deviations from the means, or with {@code roots} the
   *     deviations; then it has the sums for the block before the first. Not {@code in}
   * @param from the index of a block that has one before it
   * @param to an even number of blocks later, at least two
   */
  void compute(
      double[] in, double @Nullable [] means, double[] around, boolean roots, int from, int to) {
    for (int x = from; x < to; x += 2 * n) {
      sumEnds(in, around, roots, x - n);
      end(0, in, means, around, roots, x - 1);
      end(2, in, means, around, roots, x + n - 1);
      begin(in, means, around, roots, x);
    }
    for (int i = to - n; roots && i < to - 1; i++) {
      around[i] = RollingMoments.populationDeviation(around[i], inverse);
    }
  }

  /**
   * Sums two inputs a turn: the compiler makes an index above the turn's own part of an
   * instruction, but computes one below it by itself. Where the first block's last root will be
   * there is no square yet: what stands there is written over.
   */
  private void sumEnds(double[] in, double[] around, boolean roots, int x) {
    double[] e = ends;
    double scale = inverse;
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
      if (roots) {
        around[x + j + 1] = RollingMoments.populationDeviation(around[x + j + 1], scale);
        around[x + j] = RollingMoments.populationDeviation(around[x + j], scale);
      }
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
      if (roots) {
        around[x] = RollingMoments.populationDeviation(around[x], scale);
      }
      double d = in[x] - r;
      double g = in[y] - next;
      e[0] = s + d;
      e[1] = Math.fma(d, d, q);
      e[2] = t + g;
      e[3] = Math.fma(g, g, u);
    }
  }

  /** The moments of a whole block, whose last input is at x. */
  private void end(
      int at, double[] in, double @Nullable [] means, double[] around, boolean roots, int x) {
    if (means != null) {
      means[x] = RollingMoments.mean(ends[at], inverse, in[x]);
    }
    around[x] = around(ends[at], inverse, ends[at + 1], roots);
  }

  private static double around(double sum, double inverse, double squares, boolean root) {
    double z = RollingMoments.squaresAroundMean(sum, inverse, squares);
    return root ? RollingMoments.populationDeviation(z, inverse) : z;
  }

  /**
   * The moments from the first to the last but one input of two blocks, of which only the first has
   * its roots taken. The loop is there twice: with means, which those who do not ask for them
   * should not pay for, and without.
   */
  private void begin(
      double[] in, double @Nullable [] means, double[] around, boolean roots, int x) {
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
    if (means == null) {
      for (int i = x; i < end; i++) {
        double d = in[i] - r;
        double g = in[length + i] - next;
        s += d;
        q = Math.fma(d, d, q);
        t += g;
        u = Math.fma(g, g, u);
        int k = 4 * (i - x) + 4;
        around[i] = around(e[k] + s, scale, e[k + 1] + q, roots);
        around[length + i] = RollingMoments.squaresAroundMean(e[k + 2] + t, scale, e[k + 3] + u);
      }
    } else {
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
        around[i] = around(sum, scale, e[k + 1] + q, roots);
        around[length + i] = RollingMoments.squaresAroundMean(nextSum, scale, e[k + 3] + u);
      }
    }
  }
}
