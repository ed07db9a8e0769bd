package dev.washout.momentum;

import java.util.Arrays;

/**
 * Each input with the one n before it, over a whole series: in blocks, copied so that both share
 * one index, which lets the compiler take several inputs with one instruction. The blocks are taken
 * from the last to the first, so that values may take the place of their inputs.
 */
final class LagBlocks {
  private static final int BLOCK = 1024;

  private LagBlocks() {}

  /** The formula, for some inputs: puts the values in their place. */
  interface Formula {
    void apply(double[] inputs, double[] before, int size);
  }

  static void run(int n, double[] values, double[] out, Formula formula) {
    double[] inputs = new double[Math.min(BLOCK, values.length)];
    double[] before = new double[inputs.length];
    int to = values.length;
    while (to > n) {
      int from = Math.max(n, to - inputs.length);
      int size = to - from;
      System.arraycopy(values, from, inputs, 0, size);
      System.arraycopy(values, from - n, before, 0, size);
      formula.apply(inputs, before, size);
      System.arraycopy(inputs, 0, out, from, size);
      to = from;
    }
    Arrays.fill(out, 0, to, Double.NaN);
  }
}
