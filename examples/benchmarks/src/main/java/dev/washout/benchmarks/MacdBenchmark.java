package dev.washout.benchmarks;

import dev.washout.momentum.Macd;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import org.ta4j.core.indicators.MACDIndicator;

/** MACD(12,26,9) of a whole series: line, signal and histogram. */
public class MacdBenchmark extends AbstractBarsBenchmark {
  private static final int FAST = 12;
  private static final int SLOW = 26;
  private static final int SIGNAL = 9;

  private final Macd recipe = Macd.of(FAST, SLOW, SIGNAL);
  private final TaLib taLib = new TaLib();
  private double[] in;
  private double[][] out;

  /** For JMH. */
  public MacdBenchmark() {}

  /** Makes the prices. */
  @Setup
  public void makePrices() {
    in = Samples.closes(bars);
    out = new double[][] {room(), room(), room()};
  }

  /**
   * Ours.
   *
   * @return the lines
   */
  @Benchmark
  public double[][] washout() {
    for (int i = repeats(); i > 0; i--) {
      Batch.over(recipe, in, out);
    }
    return out;
  }

  /**
   * TA-Lib Java.
   *
   * @return the lines
   */
  @Benchmark
  public double[][] taLib() {
    for (int i = repeats(); i > 0; i--) {
      taLib.macd(in, FAST, SLOW, SIGNAL, out);
    }
    return out;
  }

  /**
   * ta4j.
   *
   * @param series its bars
   * @return the lines
   */
  @Benchmark
  @OperationsPerInvocation(Ta4jSeries.BARS)
  public double[][] ta4j(Ta4jSeries series) {
    MACDIndicator macd = new MACDIndicator(series.closes(), FAST, SLOW);
    return new double[][] {
      series.values(macd),
      series.values(macd.getSignalLine(SIGNAL)),
      series.values(macd.getHistogram(SIGNAL))
    };
  }
}
