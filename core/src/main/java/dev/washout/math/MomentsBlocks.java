package dev.washout.math;

/**
 * {@link RollingMoments} over whole blocks: the same sums, of the same terms in the same order.
 * Each block's beginning is summed forwards on top of the ends of the block before, then its own
 * ends backwards in their place. Chains of additions do not wait for each other, so the processor
 * works on several by itself. Inputs and results are at the same index, and sums and squares of
 * ends in one array: what a loop has to keep count of takes as long as the arithmetic.
 */
final class MomentsBlocks {
  private final int n;
  private final double inverse;

  /** Of the block before: [2 i] is the sum over its inputs i to n - 1, [2 i + 1] the squares. */
  private final double[] ends;

  /** Sums of ends, of the block before and two more, where only means are asked for. */
  private double[][] sumsOfEnds = {};

  /** Works on, and keeps, the ends of the block before, which are given. */
  MomentsBlocks(double[] ends, int n) {
    this.n = n;
    this.inverse = 1.0 / n;
    this.ends = ends;
  }

  /** Sums the ends of a block from its last input to one, around its last input. */
  void sumEnds(double[] in, int at, int from) {
    double[] pairs = ends;
    double r = in[at + n - 1];
    double s = 0;
    double q = 0;
    for (int j = n - 1; j >= from; j--) {
      double d = in[at + j] - r;
      s += d;
      q = Math.fma(d, d, q);
      pairs[2 * j] = s;
      pairs[2 * j + 1] = q;
    }
  }

  /**
   * Computes the means of blocks, two at a time: sums alone leave the processor waiting. The ends
   * are left undefined.
   *
   * @param reference the last input of the block before
   * @param in the inputs
   * @param means receives the means; not {@code in}
   * @param from the first one's index
   * @param to the index after the last one's, whole blocks later
   */
  void means(double reference, double[] in, double[] means, int from, int to) {
    if (sumsOfEnds.length == 0) {
      sumsOfEnds = new double[3][CacheLines.fill(n)];
    }
    double[] before = sumsOfEnds[0];
    double[] first = sumsOfEnds[1];
    double[] second = sumsOfEnds[2];
    for (int j = 0; j < n; j++) {
      before[j] = ends[2 * j];
    }
    double r = reference;
    int x = from;
    for (; to - x >= 2 * n; x += 2 * n) {
      sumEndsOfTwo(in, x, first, second);
      beginTwo(r, in, before, first, means, x);
      double next = in[x + n - 1];
      r = in[x + 2 * n - 1];
      means[x + n - 1] = RollingMoments.mean(first[0], inverse, next);
      means[x + 2 * n - 1] = RollingMoments.mean(second[0], inverse, r);
      double[] used = before;
      before = second;
      second = used;
    }
    if (x < to) {
      beginOne(r, in, before, means, x);
      sumEnds(in, x, 0);
      means[x + n - 1] = RollingMoments.mean(ends[0], inverse, in[x + n - 1]);
    }
  }

  private void sumEndsOfTwo(double[] in, int x, double[] first, double[] second) {
    int length = n;
    double r = in[x + length - 1];
    double next = in[x + 2 * length - 1];
    double s = 0;
    double t = 0;
    for (int j = length - 1; j >= 0; j--) {
      s += in[x + j] - r;
      t += in[x + length + j] - next;
      first[j] = s;
      second[j] = t;
    }
  }

  private void beginTwo(
      double r, double[] in, double[] before, double[] first, double[] means, int x) {
    int length = n;
    double scale = inverse;
    double next = in[x + length - 1];
    double s = 0;
    double t = 0;
    for (int j = 0; j < length - 1; j++) {
      s += in[x + j] - r;
      t += in[x + length + j] - next;
      means[x + j] = RollingMoments.mean(before[j + 1] + s, scale, r);
      means[x + length + j] = RollingMoments.mean(first[j + 1] + t, scale, next);
    }
  }

  private void beginOne(double r, double[] in, double[] before, double[] means, int x) {
    double s = 0;
    for (int j = 0; j < n - 1; j++) {
      s += in[x + j] - r;
      means[x + j] = RollingMoments.mean(before[j + 1] + s, inverse, r);
    }
  }

  /**
   * Computes the squares around the means of blocks.
   *
   * @param reference the last input of the block before
   * @param in the inputs
   * @param around receives the sums of squared deviations from the means; not {@code in}
   * @param from the first one's index
   * @param to the index after the last one's, whole blocks later
   */
  void squares(double reference, double[] in, double[] around, int from, int to) {
    double r = reference;
    for (int x = from; x < to; x += n) {
      beginSquares(r, in, around, x);
      sumEnds(in, x, 0);
      r = in[x + n - 1];
      around[x + n - 1] = RollingMoments.squaresAroundMean(ends[0], inverse, ends[1]);
    }
  }

  private void beginSquares(double r, double[] in, double[] around, int x) {
    double[] pairs = ends;
    double scale = inverse;
    int end = x + n - 1;
    double s = 0;
    double q = 0;
    for (int i = x; i < end; i++) {
      double d = in[i] - r;
      s += d;
      q = Math.fma(d, d, q);
      int pair = 2 * (i - x) + 2;
      around[i] = RollingMoments.squaresAroundMean(pairs[pair] + s, scale, pairs[pair + 1] + q);
    }
  }

  /**
   * Computes the means and the squares around them of blocks.
   *
   * @param reference the last input of the block before
   * @param in the inputs
   * @param means receives the means; not {@code in}
   * @param around receives the sums of squared deviations from the means; not {@code in}
   * @param from the first one's index
   * @param to the index after the last one's, whole blocks later
   */
  void both(double reference, double[] in, double[] means, double[] around, int from, int to) {
    double r = reference;
    for (int x = from; x < to; x += n) {
      beginBoth(r, in, means, around, x);
      sumEnds(in, x, 0);
      r = in[x + n - 1];
      means[x + n - 1] = RollingMoments.mean(ends[0], inverse, r);
      around[x + n - 1] = RollingMoments.squaresAroundMean(ends[0], inverse, ends[1]);
    }
  }

  /**
   * The loop of {@link #beginSquares} with a column more, which those without it should not pay.
   */
  private void beginBoth(double r, double[] in, double[] means, double[] around, int x) {
    double[] pairs = ends;
    double scale = inverse;
    int end = x + n - 1;
    double s = 0;
    double q = 0;
    for (int i = x; i < end; i++) {
      double d = in[i] - r;
      s += d;
      q = Math.fma(d, d, q);
      int pair = 2 * (i - x) + 2;
      double sum = pairs[pair] + s;
      means[i] = RollingMoments.mean(sum, scale, r);
      around[i] = RollingMoments.squaresAroundMean(sum, scale, pairs[pair + 1] + q);
    }
  }
}
