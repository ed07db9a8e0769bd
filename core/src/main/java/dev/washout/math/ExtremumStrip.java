package dev.washout.math;

/**
 * The maxima of {@link RollingExtremum} for many windows at once, in arrays that stay in the cache:
 * maxima of two inputs, of four, of eight, and so on, each from the ones before, for several
 * windows with one instruction. The last step puts together two that overlap. Comparing does not
 * round, so these are the same bits.
 */
final class ExtremumStrip {
  /** Beyond, {@link ExtremumBlocks} are faster: eight steps take longer. */
  static final int LONGEST = 128;

  /**
   * So many that looking at n - 1 inputs again costs little, and so few that what the processor
   * fetches ahead of the last strip's inputs is most of the next one's.
   */
  private static final int SIZE = 384;

  /** A window's first n - 1 inputs are looked at again with each strip: a third more at most. */
  private static final int LENGTHS = 3;

  private final int n;

  /** How many windows there is room for. */
  final int size;

  /** The inputs: n - 1 before the first window's last, then one more for each window. */
  final double[] inputs;

  /** The maxima of the windows, from the beginning. */
  final double[] maxima;

  private final double[] shifted;

  ExtremumStrip(int n) {
    this.n = n;
    size = Math.max(SIZE, LENGTHS * n);
    int room = CacheLines.fill(size + n - 1);
    inputs = new double[room];
    maxima = new double[room];
    shifted = new double[room];
  }

  void compute(int windows) {
    int length = windows + n - 1;
    if (n == 1) {
      System.arraycopy(inputs, 0, maxima, 0, length);
    }
    double[] narrower = inputs;
    int width = 1;
    while (width < n) {
      int step = Math.min(width, n - width);
      length -= step;
      System.arraycopy(narrower, step, shifted, 0, length);
      maximize(narrower, shifted, maxima, length);
      narrower = maxima;
      width += step;
    }
  }

  private static void maximize(double[] a, double[] b, double[] max, int length) {
    for (int i = 0; i < length; i++) {
      max[i] = Math.max(a[i], b[i]);
    }
  }
}
