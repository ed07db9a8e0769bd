package dev.washout.math;

/**
 * {@link RollingMoments} over whole blocks: the same sums, of the same terms in the same order.
 * Each block's beginning is summed forwards on top of the ends of the block before, then its own
 * ends backwards in their place. The sums of one block do not wait for those of the next, so the
 * processor works on several at once by itself.
 */
final class MomentsBlocks {
  private final int n;
  private final double inverse;

  /** Sums of the ends of the block before: [i] is over its inputs i to n - 1. */
  private final double[] endSums;

  private final double[] endSquares;

  /** Works on, and keeps, the ends of the block before, which are given. */
  MomentsBlocks(double[] endSums, double[] endSquares, int n) {
    this.n = n;
    this.inverse = 1.0 / n;
    this.endSums = endSums;
    this.endSquares = endSquares;
  }

  /**
   * Computes the means of blocks; the ends of squares are left as they were.
   *
   * @param reference the last input of the block before
   * @param in the inputs
   * @param at the first one's index
   * @param means receives the means; not {@code in}
   * @param from the first one's index
   * @param size how many, a multiple of n
   */
  void run(double reference, double[] in, int at, double[] means, int from, int size) {
    int length = n;
    double scale = inverse;
    double[] ends = endSums;
    double r = reference;
    for (int done = 0; done < size; done += length) {
      int x = at + done;
      int out = from + done;
      double s = 0;
      for (int j = 0; j < length - 1; j++) {
        s += in[x + j] - r;
        means[out + j] = RollingMoments.mean(ends[j + 1] + s, scale, r);
      }
      r = in[x + length - 1];
      s = 0;
      for (int j = length - 1; j >= 0; j--) {
        s += in[x + j] - r;
        ends[j] = s;
      }
      means[out + length - 1] = RollingMoments.mean(s, scale, r);
    }
  }

  /**
   * Computes the means and the squares around them of blocks.
   *
   * @param reference the last input of the block before
   * @param in the inputs
   * @param at the first one's index
   * @param means receives the means; not {@code in}
   * @param meansFrom the first one's index
   * @param around receives the sums of squared deviations from the means; not {@code in}
   * @param from the first one's index
   * @param size how many, a multiple of n
   */
  void run(
      double reference,
      double[] in,
      int at,
      double[] means,
      int meansFrom,
      double[] around,
      int from,
      int size) {
    int length = n;
    double scale = inverse;
    double[] ends = endSums;
    double[] squares = endSquares;
    double r = reference;
    for (int done = 0; done < size; done += length) {
      int x = at + done;
      int mean = meansFrom + done;
      int out = from + done;
      double s = 0;
      double q = 0;
      for (int j = 0; j < length - 1; j++) {
        double d = in[x + j] - r;
        s += d;
        q = Math.fma(d, d, q);
        double sum = ends[j + 1] + s;
        means[mean + j] = RollingMoments.mean(sum, scale, r);
        around[out + j] = RollingMoments.squaresAroundMean(sum, scale, squares[j + 1] + q);
      }
      r = in[x + length - 1];
      s = 0;
      q = 0;
      for (int j = length - 1; j >= 0; j--) {
        double d = in[x + j] - r;
        s += d;
        q = Math.fma(d, d, q);
        ends[j] = s;
        squares[j] = q;
      }
      means[mean + length - 1] = RollingMoments.mean(s, scale, r);
      around[out + length - 1] = RollingMoments.squaresAroundMean(s, scale, q);
    }
  }
}
