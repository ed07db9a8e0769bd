package dev.washout.quickstart;

import dev.washout.core.CandleCalculator;
import dev.washout.core.CandleIndicator;
import dev.washout.core.CorrectableCandles;
import dev.washout.core.DoubleSeries;
import dev.washout.core.State;
import dev.washout.market.Bar;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Price;
import dev.washout.momentum.Rsi;
import java.util.Arrays;

/** One recipe, run in every way there is. */
final class RsiExamples {
  private static final CandleIndicator RSI = Rsi.of(14).on(Price.CLOSE);

  private RsiExamples() {}

  /** Over a whole series at once. */
  static DoubleSeries batch(CandleSeries bars) {
    return RSI.over(bars);
  }

  /** Bar by bar, as they close. */
  static DoubleSeries streaming(CandleSeries bars) {
    CandleCalculator rsi = RSI.start();
    double[] values = new double[bars.size()];
    int next = 0;
    for (Candle bar : bars) {
      values[next++] = rsi.update(bar) ? rsi.value() : Double.NaN;
    }
    return DoubleSeries.of(values);
  }

  /** Stopped after some bars, written out as bytes, read back, and gone on with. */
  static DoubleSeries resumed(CandleSeries bars, int stopAfter) {
    CandleCalculator before = RSI.start();
    double[] values = new double[bars.size()];
    Arrays.fill(values, Double.NaN);
    for (int i = 0; i < stopAfter; i++) {
      if (before.update(bars.get(i))) {
        values[i] = before.value();
      }
    }
    byte[] bytes = before.snapshot().toBytes();

    State<CandleCalculator> state = RSI.state(bytes);
    CandleCalculator after = state.resume();
    for (int i = stopAfter; i < values.length; i++) {
      if (after.update(bars.get(i))) {
        values[i] = after.value();
      }
    }
    return DoubleSeries.of(values);
  }

  /** What the bar that is still open would give if it closed now. Changes nothing. */
  static double preview(CandleSeries closed, Bar open) {
    CandleCalculator rsi = RSI.start();
    closed.forEach(rsi::update);
    return rsi.preview(open);
  }

  /** The last bar came wrong and is corrected afterwards. */
  static double corrected(CandleSeries bars, Candle wrongLast) {
    CorrectableCandles rsi = CorrectableCandles.start(RSI, 3);
    bars.slice(0, bars.size() - 1).forEach(rsi::update);
    rsi.update(wrongLast);
    rsi.correct(bars.last());
    return rsi.value();
  }
}
