package dev.washout.benchmarks;

import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * What the machine can do at best, to compare times of different machines by: copying a series, a
 * chain of fused multiply-adds, each of which needs the result of the one before, and such that do
 * not.
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

  /**
   * Fused multiply-adds in eight chains, on numbers of a series that fits the cache.
   *
   * @return the sum of the last results
   */
  @Benchmark
  public double throughput() {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    double e = 0;
    double f = 0;
    double g = 0;
    double h = 0;
    for (int r = repeats(); r > 0; r--) {
      for (int i = 0; i < in.length - 7; i += 8) {
        a = Math.fma(0.5, a, in[i]);
        b = Math.fma(0.5, b, in[i + 1]);
        c = Math.fma(0.5, c, in[i + 2]);
        d = Math.fma(0.5, d, in[i + 3]);
        e = Math.fma(0.5, e, in[i + 4]);
        f = Math.fma(0.5, f, in[i + 5]);
        g = Math.fma(0.5, g, in[i + 6]);
        h = Math.fma(0.5, h, in[i + 7]);
      }
    }
    return a + b + c + d + e + f + g + h;
  }
}
