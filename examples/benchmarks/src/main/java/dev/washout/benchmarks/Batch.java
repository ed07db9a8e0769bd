package dev.washout.benchmarks;

import dev.washout.core.CandleIndicator;
import dev.washout.core.DoubleLines;
import dev.washout.market.CandleSeries;
import dev.washout.math.RollingExtremum;

/** Whole series into given arrays. */
final class Batch {
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
}
