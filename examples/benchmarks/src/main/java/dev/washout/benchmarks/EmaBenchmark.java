package dev.washout.benchmarks;

import dev.washout.trend.Ema;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import org.ta4j.core.indicators.EMAIndicator;

/** EMA(26) of a whole series. */
public class EmaBenchmark extends AbstractBarsBenchmark {
  private static final int PERIOD = 26;

  private final Ema recipe = Ema.of(PERIOD);
  private final TaLib taLib = new TaLib();
  private double[] in;
  private double[] out;

  /** For JMH. */
  public EmaBenchmark() {}

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
      taLib.ema(in, PERIOD, out);
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
    return series.values(new EMAIndicator(series.closes(), PERIOD));
  }
}
