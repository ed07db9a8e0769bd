package dev.washout.math;

/**
 * The maxima of {@link RollingExtremum} over whole blocks, for long windows: three comparisons an
 * input, however long they are. A block is read from both sides at once, for the maxima of its
 * beginnings and of its ends; then each beginning is compared with what is left of the block
 * before, several with one instruction.
 */
final class ExtremumBlocks {
  private final int n;

  /** [i] is the maximum over the inputs after i of the block before, no number at all for n - 1. */
  private double[] left;

  /** The same of the block given, until it is the one before. */
  private double[] nextLeft;

  /** The maxima of the windows that end with each input of the block last given. */
  final double[] maxima;

  ExtremumBlocks(int n) {
    this.n = n;
    this.left = new double[CacheLines.fill(n)];
    this.nextLeft = new double[CacheLines.fill(n)];
    this.maxima = new double[CacheLines.fill(n)];
  }

  /**
   * Begins after a block.
   *
   * @param ends [i] is the maximum over its inputs i to n - 1, [n] no number at all
   */
  void beginAfter(double[] ends) {
    System.arraycopy(ends, 1, left, 0, n);
    nextLeft[n - 1] = ends[n];
  }

  /**
   * Computes {@link #maxima}.
   *
   * @param block the next n inputs
   */
  void compute(double[] block) {
    fromBothSides(block, maxima, nextLeft, n);
    maximize(maxima, left, n);
    double[] used = left;
    left = nextLeft;
    nextLeft = used;
  }

  private static void fromBothSides(double[] block, double[] begins, double[] left, int n) {
    double begin = Double.NEGATIVE_INFINITY;
    double end = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n - 1; i++) {
      begin = max(begin, block[i]);
      begins[i] = begin;
      end = max(end, block[n - 1 - i]);
      left[n - 2 - i] = end;
    }
    begins[n - 1] = max(begin, block[n - 1]);
  }

  /**
   * {@link Math#max(double, double)}, where the processor can mostly foresee which it is: a maximum
   * of more and more numbers stays for long, or grows with each. So nothing waits for comparisons.
   */
  private static double max(double max, double x) {
    if (x > max) {
      return x;
    }
    return x < max ? max : Math.max(max, x); // zeros have signs
  }

  private static void maximize(double[] a, double[] b, int n) {
    for (int i = 0; i < n; i++) {
      a[i] = Math.max(a[i], b[i]);
    }
  }
}
