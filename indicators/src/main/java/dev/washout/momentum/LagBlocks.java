package dev.washout.momentum;

import java.util.Arrays;

/**
 * Each input with the one n before it, over a whole series: the earlier ones are copied to where
 * the values go, so that both share one index, which lets the compiler take several inputs with one
 * instruction. In small blocks: while one is divided, which takes the longest, the next is copied,
 * and the copies are still in the cache.
 */
final class LagBlocks {
  private static final int BLOCK = 384;

  private LagBlocks() {}

  /** The formula, for some inputs: puts the values in the place of the earlier inputs. */
  interface Formula {
    void apply(double[] inputs, double[] before, int from, int to);
  }

  static void run(int n, double[] values, double[] out, Formula formula) {
    int size = values.length;
    if (values == out) {
      runInPlace(n, out, formula);
    } else {
      for (int from = n; from < size; from += BLOCK) {
        int to = Math.min(size, from + BLOCK);
        System.arraycopy(values, from - n, out, from, to - from);
        formula.apply(values, out, from, to);
      }
    }
    Arrays.fill(out, 0, Math.min(n, size), Double.NaN);
  }

  /** From the last block to the first, since a value takes the place of a later one's input. */
  private static void runInPlace(int n, double[] values, Formula formula) {
    double[] inputs = new double[Math.min(BLOCK, values.length)];
    double[] before = new double[inputs.length];
    int to = values.length;
    while (to > n) {
      int from = Math.max(n, to - inputs.length);
      int size = to - from;
      System.arraycopy(values, from, inputs, 0, size);
      System.arraycopy(values, from - n, before, 0, size);
      formula.apply(inputs, before, 0, size);
      System.arraycopy(before, 0, values, from, size);
      to = from;
    }
  }
}
