package dev.washout.benchmarks;

import dev.washout.volatility.StandardDeviation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;

/** The deviation of the last 20 inputs, over a whole series. */
public class DeviationBenchmark extends AbstractBarsBenchmark {
  private static final int PERIOD = 20;

  private final StandardDeviation recipe = StandardDeviation.of(PERIOD);
  private final TaLib taLib = new TaLib();
  private double[] in;
  private double[] out;

  /** For JMH. */
  public DeviationBenchmark() {}

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
      taLib.deviation(in, PERIOD, out);
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
    return series.values(new StandardDeviationIndicator(series.closes(), PERIOD));
  }
}
