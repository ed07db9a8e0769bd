package dev.washout.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.ta4j.core.indicators.helpers.HighestValueIndicator;

/** The highest of the last inputs, over a whole series that moves or only falls. */
public class HighestBenchmark extends AbstractBarsBenchmark {
  /** How many inputs. */
  @Param({"30", "480"})
  public int period = 30;

  /** What the prices do. */
  @Param({"moving", "falling"})
  public String market = "moving";

  private final TaLib taLib = new TaLib();
  private double[] in;
  private double[] out;

  /** For JMH. */
  public HighestBenchmark() {}

  /** Makes the prices. */
  @Setup
  public void makePrices() {
    in = market.equals("falling") ? Samples.falling(bars) : Samples.closes(bars);
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
      Batch.max(period, in, out);
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
      taLib.max(in, period, out);
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
    return series.values(new HighestValueIndicator(series.closes(), period));
  }
}
