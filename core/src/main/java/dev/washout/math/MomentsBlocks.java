package dev.washout.math;

import org.jspecify.annotations.Nullable;

/**
 * {@link RollingMoments} over whole blocks: the same sums, of the same terms in the same order. The
 * ends of each block are summed backwards, then the beginning of the next forwards on top of them.
 * One such chain after the other leaves the processor waiting, so most blocks are summed two by
 * two.
 */
final class MomentsBlocks {
  private final int n;
  private final double inverse;

  /** Of the last block: [2 i] is the sum over its inputs i to n - 1, [2 i + 1] the squares. */
  private final double[] ends;

  private @Nullable MeansOfTwoBlocks twoMeans;
  private @Nullable MomentsOfTwoBlocks twoMoments;

  /** Works on the ends of the block before, which are given, and leaves those of the last. */
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
   * Computes the moments of blocks.
   *
   * @param reference the last input of the block before
   * @param in the inputs
   * @param means receives the means, if they are asked for; not {@code in}
   * @param around receives the sums of squared deviations from the means, or with {@code roots} the
   *     deviations, if they are asked for; not {@code in}
   * @param from the first block's index
   * @param to the index after the last one's, whole blocks later
   */
  void compute(
      double reference,
      double[] in,
      double @Nullable [] means,
      double @Nullable [] around,
      boolean roots,
      int from,
      int to) {
    int size = (to - from - n) / (2 * n) * (2 * n);
    int x = from + n + size;
    begin(reference, in, means, around, roots && size == 0, from);
    if (size > 0) {
      twoByTwo(in, means, around, roots, from + n, x);
    }
    end(in, means, around, roots, x);
    if (x < to) {
      begin(in[x - 1], in, means, around, roots, x);
      end(in, means, around, roots, to);
    }
  }

  /** From the end of one block to the last but one input of another. */
  private void twoByTwo(
      double[] in,
      double @Nullable [] means,
      double @Nullable [] around,
      boolean roots,
      int from,
      int to) {
    if (around != null) {
      if (twoMoments == null) {
        twoMoments = new MomentsOfTwoBlocks(n);
      }
      twoMoments.compute(in, means, around, roots, from, to);
    } else if (means != null) {
      if (twoMeans == null) {
        twoMeans = new MeansOfTwoBlocks(n);
      }
      twoMeans.compute(in, means, from, to);
    }
  }

  /** The moments from the first to the last but one input of a block. */
  private void begin(
      double r,
      double[] in,
      double @Nullable [] means,
      double @Nullable [] around,
      boolean roots,
      int x) {
    double s = 0;
    double q = 0;
    for (int j = 0; j < n - 1; j++) {
      double d = in[x + j] - r;
      s += d;
      q = Math.fma(d, d, q);
      put(ends[2 * j + 2] + s, ends[2 * j + 3] + q, r, means, around, roots, x + j);
    }
  }

  /** The moments of the block that ends before x, and its ends. */
  private void end(
      double[] in, double @Nullable [] means, double @Nullable [] around, boolean roots, int x) {
    sumEnds(in, x - n, 0);
    put(ends[0], ends[1], in[x - 1], means, around, roots, x - 1);
  }

  private void put(
      double sum,
      double squares,
      double r,
      double @Nullable [] means,
      double @Nullable [] around,
      boolean roots,
      int x) {
    if (means != null) {
      means[x] = RollingMoments.mean(sum, inverse, r);
    }
    if (around != null) {
      double square = RollingMoments.squaresAroundMean(sum, inverse, squares);
      around[x] = roots ? RollingMoments.populationDeviation(square, inverse) : square;
    }
  }
}
