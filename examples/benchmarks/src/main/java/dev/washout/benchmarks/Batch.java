package dev.washout.benchmarks;

import dev.washout.core.CandleCalculator;
import dev.washout.core.CandleIndicator;
import dev.washout.core.DoubleLines;
import dev.washout.core.DoubleLinesCalculator;
import dev.washout.market.CandleSeries;
import dev.washout.math.RollingExtremum;
import dev.washout.math.RollingMoments;

/** Whole series into given arrays. */
final class Batch {
  private Batch() {}

  static void over(CandleIndicator recipe, CandleSeries bars, double[] out) {
    CandleCalculator calculator = recipe.start();
    CandleSeries.Cursor bar = bars.cursor();
    for (int i = 0; bar.next(); i++) {
      out[i] = calculator.update(bar) ? calculator.value() : Double.NaN;
    }
  }

  static void over(DoubleLines recipe, double[] in, double[][] out) {
    DoubleLinesCalculator calculator = recipe.start();
    for (int i = 0; i < in.length; i++) {
      boolean ready = calculator.update(in[i]);
      for (int k = 0; k < out.length; k++) {
        out[k][i] = ready ? calculator.line(k) : Double.NaN;
      }
    }
  }

  static void max(int period, double[] in, double[] out) {
    RollingExtremum window = RollingExtremum.max(period);
    for (int i = 0; i < in.length; i++) {
      out[i] = window.update(in[i]) ? window.value() : Double.NaN;
    }
  }

  static void deviation(int period, double[] in, double[] out) {
    RollingMoments window = new RollingMoments(period);
    for (int i = 0; i < in.length; i++) {
      out[i] = window.update(in[i]) ? Math.sqrt(window.populationVariance()) : Double.NaN;
    }
  }
}
