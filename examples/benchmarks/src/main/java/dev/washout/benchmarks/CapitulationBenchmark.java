package dev.washout.benchmarks;

import dev.washout.capitulation.CapitulationCalculator;
import dev.washout.capitulation.CapitulationModel;
import dev.washout.market.CandleSeries;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;

/** The whole capitulation score, one bar after the other, its value read after each. */
@OperationsPerInvocation(CapitulationBenchmark.BARS)
public class CapitulationBenchmark extends AbstractBarsBenchmark {
  static final int BARS = 100_000;

  private CapitulationCalculator calculator;
  private CandleSeries candles;
  private double[] out;

  /** For JMH. */
  public CapitulationBenchmark() {}

  /** Makes the bars. */
  @Setup
  public void makeBars() {
    candles = Samples.bars(BARS).candles();
    out = new double[BARS];
    calculator = CapitulationModel.standard().start();
  }

  /**
   * Ours, going on where the last invocation ended.
   *
   * @return the scores
   */
  @Benchmark
  public double[] washout() {
    CandleSeries.Cursor bar = candles.cursor();
    for (int i = 0; bar.next(); i++) {
      out[i] = calculator.update(bar) ? calculator.value() : Double.NaN;
    }
    return out;
  }
}
