package dev.washout.benchmarks;

import dev.washout.market.CandleSeries;
import dev.washout.volatility.Atr;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import org.ta4j.core.indicators.ATRIndicator;

/** ATR(14) of a whole series of bars. */
public class AtrBenchmark extends AbstractBarsBenchmark {
  private static final int PERIOD = 14;

  private final Atr recipe = Atr.of(PERIOD);
  private final TaLib taLib = new TaLib();
  private Samples.Columns in;
  private CandleSeries candles;
  private double[] out;

  /** For JMH. */
  public AtrBenchmark() {}

  /** Makes the bars. */
  @Setup
  public void makeBars() {
    in = Samples.bars(bars);
    candles = in.candles();
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
      Batch.over(recipe, candles, out);
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
      taLib.atr(in, PERIOD, out);
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
    return series.values(new ATRIndicator(series.bars(), PERIOD));
  }
}
