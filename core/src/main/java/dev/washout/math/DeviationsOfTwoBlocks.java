package dev.washout.math;

import org.jspecify.annotations.Nullable;

/**
 * The deviations of {@link MomentsBlocks}, two blocks side by side, and their means if they are
 * asked for: the sums are those of {@link MomentsOfTwoBlocks}, in its order.
 *
 * <p>A square root keeps the divider busy for five or six cycles, in which two inputs are summed.
 * So one block's roots are taken with its sums; the other's squares wait until the ends of the
 * blocks are summed, whose first it is, and have their roots taken then. Each loop takes one root
 * for two inputs, which costs little more than the sums do.
 *
 * <p>One class for squares and roots, with a flag in its loops, takes 3 to 9 % longer once both are
 * asked for: so the sums are written twice.
 */
final class DeviationsOfTwoBlocks {
  private final int n;
  private final double inverse;

  /**
   * Of two blocks in a row: [4 i] is the sum over the first one's inputs i to n - 1, [4 i + 1] the
   * squares, [4 i + 2] and [4 i + 3] those of the second.
   */
  private final double[] ends;

  DeviationsOfTwoBlocks(int n) {
    this.n = n;
    this.inverse = 1.0 / n;
    this.ends = new double[4 * (n + 1)];
  }

  /**
   * Computes deviations from the last input of one block to the last but one of another.
   *
   * @param in the inputs
   * @param means receives the means, if they are asked for; not {@code in}
   * @param deviations receives the deviations, but has the sums of squared deviations for the block
   *     before the first; not {@code in}
   * @param from the index of a block that has one before it
   * @param to an even number of blocks later, at least two
   */
  void compute(double[] in, double @Nullable [] means, double[] deviations, int from, int to) {
    for (int x = from; x < to; x += 2 * n) {
      sumEnds(in, deviations, x - n);
      end(0, in, means, deviations, x - 1);
      end(2, in, means, deviations, x + n - 1);
      begin(in, means, deviations, x);
    }
    for (int i = to - n; i < to - 1; i++) {
      deviations[i] = RollingMoments.populationDeviation(deviations[i], inverse);
    }
  }

  /**
   * Sums two inputs a turn, as {@link MomentsOfTwoBlocks} does, and takes the roots of the first
   * block's squares. Where its last one will be there is none yet: what stands there is written
   * over.
   */
  private void sumEnds(double[] in, double[] deviations, int x) {
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
      deviations[x + j + 1] = RollingMoments.populationDeviation(deviations[x + j + 1], scale);
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
      deviations[x + j] = RollingMoments.populationDeviation(deviations[x + j], scale);
      e[k] = s;
      e[k + 1] = q;
      e[k + 2] = t;
      e[k + 3] = u;
    }
    if (j == -1) {
      deviations[x] = RollingMoments.populationDeviation(deviations[x], scale);
      double d = in[x] - r;
      double g = in[y] - next;
      e[0] = s + d;
      e[1] = Math.fma(d, d, q);
      e[2] = t + g;
      e[3] = Math.fma(g, g, u);
    }
  }

  /** The deviation of a whole block, whose last input is at x. */
  private void end(int at, double[] in, double @Nullable [] means, double[] deviations, int x) {
    if (means != null) {
      means[x] = RollingMoments.mean(ends[at], inverse, in[x]);
    }
    deviations[x] = deviation(ends[at], inverse, ends[at + 1]);
  }

  private static double deviation(double sum, double inverse, double squares) {
    return RollingMoments.populationDeviation(
        RollingMoments.squaresAroundMean(sum, inverse, squares), inverse);
  }

  /**
   * From the first to the last but one input of two blocks the deviations of one and the squares of
   * the other. The loop is there twice: with means, which those who do not ask for them should not
   * pay for, and without.
   */
  private void begin(double[] in, double @Nullable [] means, double[] deviations, int x) {
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
        deviations[i] = deviation(e[k] + s, scale, e[k + 1] + q);
        deviations[length + i] =
            RollingMoments.squaresAroundMean(e[k + 2] + t, scale, e[k + 3] + u);
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
        deviations[i] = deviation(sum, scale, e[k + 1] + q);
        deviations[length + i] = RollingMoments.squaresAroundMean(nextSum, scale, e[k + 3] + u);
      }
    }
  }
}
