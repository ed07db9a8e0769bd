package dev.washout.math;

/**
 * The maxima of {@link RollingExtremum} over whole blocks, for long windows: three comparisons an
 * input, however long they are. A block is read from both sides at once, for the maxima of its
 * beginnings and of its ends, so that two chains of comparisons share the time of one; then each
 * beginning is compared with what is left of the block before, several with one instruction.
 */
final class ExtremumBlocks {
  private final int n;
  private final double[] nextEnds;
  private final double[] left;

  /** The maxima of the windows that end with each input of the block last given. */
  final double[] maxima;

  ExtremumBlocks(int n) {
    this.n = n;
    this.nextEnds = new double[CacheLines.fill(n)];
    this.left = new double[CacheLines.fill(n)];
    this.maxima = new double[CacheLines.fill(n)];
  }

  /**
   * Computes {@link #maxima}.
   *
   * @param block the next n inputs
   * @param ends [i] is the maximum over inputs i to n - 1 of the block before, [n] no number at
   *     all; receives those of this block
   */
  void compute(double[] block, double[] ends) {
    fromBothSides(block, maxima, nextEnds, n);
    System.arraycopy(ends, 1, left, 0, n);
    maximize(maxima, left, n);
    System.arraycopy(nextEnds, 0, ends, 0, n);
  }

  private static void fromBothSides(double[] block, double[] begins, double[] ends, int n) {
    double begin = Double.NEGATIVE_INFINITY;
    double end = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      begin = Math.max(begin, block[i]);
      begins[i] = begin;
      end = Math.max(end, block[n - 1 - i]);
      ends[n - 1 - i] = end;
    }
  }

  private static void maximize(double[] a, double[] b, int n) {
    for (int i = 0; i < n; i++) {
      a[i] = Math.max(a[i], b[i]);
    }
  }
}
