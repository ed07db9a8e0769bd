package dev.washout.math;

/**
 * The maxima of {@link RollingExtremum} for many windows at once, in arrays that stay in the cache:
 * maxima of two inputs, of four, of eight, and so on, each from the ones before, for several
 * windows with one instruction. The last step puts together two that overlap. Comparing does not
 * round, so these are the same bits.
 */
final class ExtremumStrip {
  private static final int SIZE = 4096;

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
    size = Math.max(SIZE, 2 * n);
    inputs = new double[size + n - 1];
    maxima = new double[size + n - 1];
    shifted = new double[size + n - 1];
  }

  void compute(int windows) {
    int length = windows + n - 1;
    System.arraycopy(inputs, 0, maxima, 0, length);
    int width = 1;
    while (width < n) {
      int step = Math.min(width, n - width);
      length -= step;
      System.arraycopy(maxima, step, shifted, 0, length);
      maximize(maxima, shifted, length);
      width += step;
    }
  }

  private static void maximize(double[] a, double[] b, int length) {
    for (int i = 0; i < length; i++) {
      a[i] = Math.max(a[i], b[i]);
    }
  }
}
