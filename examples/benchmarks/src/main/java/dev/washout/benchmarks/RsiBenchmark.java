package dev.washout.benchmarks;

import dev.washout.momentum.Rsi;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.ta4j.core.indicators.RSIIndicator;

/** RSI(14) of a whole series, on a market that moves and on one that stands still. */
public class RsiBenchmark extends AbstractBarsBenchmark {
  private static final int PERIOD = 14;

  /** What the prices do. */
  @Param({"moving", "flat"})
  public String market = "moving";

  private final Rsi recipe = Rsi.of(PERIOD);
  private final TaLib taLib = new TaLib();
  private double[] in;
  private double[] out;

  /** For JMH. */
  public RsiBenchmark() {}

  /** Makes the prices. */
  @Setup
  public void makePrices() {
    in = market.equals("flat") ? Samples.flat(bars) : Samples.closes(bars);
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
      taLib.rsi(in, PERIOD, out);
    }
    return out;
  }

  /**
   * ta4j, on the market that moves.
   *
   * @param series its bars
   * @return the values
   */
  @Benchmark
  @OperationsPerInvocation(Ta4jSeries.BARS)
  public double[] ta4j(Ta4jSeries series) {
    return series.values(new RSIIndicator(series.closes(), PERIOD));
  }
}
