package dev.washout.benchmarks;

import dev.washout.capitulation.CapitulationCalculator;
import dev.washout.capitulation.CapitulationModel;
import dev.washout.market.CandleSeries;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** The whole capitulation score, one bar after the other, its value read after each. */
public class CapitulationBenchmark extends AbstractBarsBenchmark {
  private CandleSeries candles;
  private double[] out;

  /** For JMH. */
  public CapitulationBenchmark() {}

  /** Makes the bars. */
  @Setup
  public void makeBars() {
    candles = Samples.bars(bars).candles();
    out = room();
  }

  /**
   * Ours, started anew for each series.
   *
   * @return the scores
   */
  @Benchmark
  public double[] washout() {
    for (int r = repeats(); r > 0; r--) {
      CapitulationCalculator calculator = CapitulationModel.standard().start();
      CandleSeries.Cursor bar = candles.cursor();
      for (int i = 0; bar.next(); i++) {
        out[i] = calculator.update(bar) ? calculator.value() : Double.NaN;
      }
    }
    return out;
  }
}
