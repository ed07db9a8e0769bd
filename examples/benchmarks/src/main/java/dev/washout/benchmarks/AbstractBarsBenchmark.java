package dev.washout.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What benchmarks over bars have in common: an invocation works through a million bars, as one
 * series or as shorter ones again and again, and a score is nanoseconds a bar. A method returns
 * where its results are, so that they can be compared.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Samples.BARS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public abstract class AbstractBarsBenchmark {
  /** The length of a series. */
  @Param({"1000000", "8000"})
  public int bars;

  /** For JMH. */
  protected AbstractBarsBenchmark() {}

  /**
   * How often the series has to be run to make a million bars.
   *
   * @return the number of runs in an invocation
   */
  protected int repeats() {
    return Math.max(1, Samples.BARS / bars);
  }

  /**
   * Room for a result: NaN in every place, so that it shows which were written.
   *
   * @return a new array as long as the series
   */
  protected double[] room() {
    double[] out = new double[bars];
    Arrays.fill(out, Double.NaN);
    return out;
  }
}
