package dev.washout.benchmarks;

import dev.washout.core.CandleIndicator;
import dev.washout.core.DoubleLines;
import dev.washout.market.CandleSeries;
import dev.washout.math.RollingExtremum;
import dev.washout.math.RollingMoments;

/** Whole series into given arrays. */
final class Batch {
  private static final int BLOCK = 4096;

  private Batch() {}

  static void over(CandleIndicator recipe, CandleSeries bars, double[] out) {
    recipe.over(bars, out);
  }

  static void over(DoubleLines recipe, double[] in, double[][] out) {
    recipe.over(in, out);
  }

  static void max(int period, double[] in, double[] out) {
    RollingExtremum.max(period).updateAll(in, out, 0, in.length);
  }

  static void deviation(int period, double[] in, double[] out) {
    RollingMoments window = new RollingMoments(period);
    double[] inputs = new double[Math.min(BLOCK, in.length)];
    double[] means = new double[inputs.length];
    double[] variances = new double[inputs.length];
    for (int from = 0; from < in.length; from += inputs.length) {
      int size = Math.min(inputs.length, in.length - from);
      System.arraycopy(in, from, inputs, 0, size);
      window.updateAll(inputs, means, variances, 0, size);
      for (int i = 0; i < size; i++) {
        variances[i] = Math.sqrt(variances[i]);
      }
      System.arraycopy(variances, 0, out, from, size);
    }
  }
}
