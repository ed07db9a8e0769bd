package dev.washout.benchmarks;

import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * What the machine can do at best, to compare times of different machines by: copying a series, and
 * a chain of fused multiply-adds, each of which needs the result of the one before.
 */
public class ProbeBenchmark extends AbstractBarsBenchmark {
  private double[] in;
  private double[] out;

  /** For JMH. */
  public ProbeBenchmark() {}

  /** Makes the prices. */
  @Setup
  public void makePrices() {
    in = Samples.closes(bars);
    out = room();
    Arrays.fill(out, 0);
  }

  /**
   * Copies the series.
   *
   * @return the copy
   */
  @Benchmark
  public double[] copy() {
    for (int i = repeats(); i > 0; i--) {
      System.arraycopy(in, 0, out, 0, in.length);
    }
    return out;
  }

  /**
   * The latency of a fused multiply-add.
   *
   * @return the last result
   */
  @Benchmark
  public double fma() {
    double x = 0;
    for (int r = repeats(); r > 0; r--) {
      for (int i = 0; i < in.length; i++) {
        x = Math.fma(0.5, x, in[i]);
      }
    }
    return x;
  }
}
