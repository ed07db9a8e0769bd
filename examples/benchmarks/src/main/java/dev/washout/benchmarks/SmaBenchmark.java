package dev.washout.benchmarks;

import dev.washout.trend.Sma;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import org.ta4j.core.indicators.SMAIndicator;

/** SMA(20) of a whole series. */
public class SmaBenchmark extends AbstractBarsBenchmark {
  private static final int PERIOD = 20;

  private final Sma recipe = Sma.of(PERIOD);
  private final TaLib taLib = new TaLib();
  private double[] in;
  private double[] out;

  /** For JMH. */
  public SmaBenchmark() {}

  /** Makes the prices. */
  @Setup
  public void makePrices() {
    in = Samples.closes(bars);
    out = room();
  }

  /**
   * Ours.
   *
   * @return the values
   */
  @Benchmark
  public double[] washout() {
    for (int i = repeats(); i > 0; i--) {
      recipe.over(in, out);
    }
    return out;
  }

  /**
   * TA-Lib Java.
   *
   * @return the values
   */
  @Benchmark
  public double[] taLib() {
    for (int i = repeats(); i > 0; i--) {
      taLib.sma(in, PERIOD, out);
    }
    return out;
  }

  /**
   * ta4j.
   *
   * @param series its bars
   * @return the values
   */
  @Benchmark
  @OperationsPerInvocation(Ta4jSeries.BARS)
  public double[] ta4j(Ta4jSeries series) {
    return series.values(new SMAIndicator(series.closes(), PERIOD));
  }
}
