package dev.washout.benchmarks;

import dev.washout.core.DoubleCalculator;
import dev.washout.momentum.Rsi;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;

/** RSI(14) of one price after the other, its value read after each. */
public class RsiStreamingBenchmark extends AbstractBarsBenchmark {
  /** From how many bars TA-Lib is made to compute each value, and how many ta4j keeps. */
  static final int RECOMPUTED = 250;

  static final int KEPT = 1_000;
  private static final int PERIOD = 14;

  private final TaLib taLib = new TaLib();
  private final double[] one = new double[1];
  private DoubleCalculator calculator;
  private Samples.Columns columns;
  private double[] in;
  private double[] out;

  /** For JMH. */
  public RsiStreamingBenchmark() {}

  /** Makes the prices. */
  @Setup
  public void makePrices() {
    columns = Samples.bars(bars);
    in = columns.closes();
    out = room();
    calculator = Rsi.of(PERIOD).start();
  }

  /**
   * Ours, going on where the last invocation ended.
   *
   * @return the values
   */
  @Benchmark
  public double[] washout() {
    for (int r = repeats(); r > 0; r--) {
      for (int i = 0; i < in.length; i++) {
        out[i] = calculator.update(in[i]) ? calculator.value() : Double.NaN;
      }
    }
    return out;
  }

  /**
   * TA-Lib Java, which keeps no state: from the last bars again at each bar.
   *
   * @return the values
   */
  @Benchmark
  @OperationsPerInvocation(Ta4jSeries.BARS)
  public double[] taLib() {
    for (int i = RECOMPUTED - 1; i < Math.min(bars, Ta4jSeries.BARS); i++) {
      out[i] = taLib.rsiAt(in, i, PERIOD, RECOMPUTED, one);
    }
    return out;
  }

  /**
   * ta4j, with the last 1,000 bars kept.
   *
   * @return the values
   */
  @Benchmark
  @OperationsPerInvocation(Ta4jSeries.BARS)
  public double[] ta4j() {
    BarSeries series = Ta4jSeries.empty(KEPT);
    RSIIndicator rsi = new RSIIndicator(new ClosePriceIndicator(series), PERIOD);
    for (int i = 0; i < Math.min(bars, Ta4jSeries.BARS); i++) {
      Ta4jSeries.add(series, columns, i);
      out[i] = rsi.getValue(series.getEndIndex()).doubleValue();
    }
    return out;
  }
}
