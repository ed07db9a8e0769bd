package dev.washout.benchmarks;

import dev.washout.market.CandleSeries;
import dev.washout.volume.VolumeZScore;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** The z-score of the volume in the last 20 bars, over a whole series. */
public class VolumeZScoreBenchmark extends AbstractBarsBenchmark {
  private static final int PERIOD = 20;

  private final VolumeZScore recipe = VolumeZScore.of(PERIOD);
  private final TaLib taLib = new TaLib();
  private CandleSeries candles;
  private double[] in;
  private double[] mean;
  private double[] deviation;
  private double[] out;

  /** For JMH. */
  public VolumeZScoreBenchmark() {}

  /** Makes the bars. */
  @Setup
  public void makeBars() {
    Samples.Columns columns = Samples.bars(bars);
    candles = columns.candles();
    in = columns.volumes();
    mean = room();
    deviation = room();
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
   * TA-Lib Java, which has the parts of it.
   *
   * @return the values
   */
  @Benchmark
  public double[] taLib() {
    for (int i = repeats(); i > 0; i--) {
      taLib.sma(in, PERIOD, mean);
      taLib.deviation(in, PERIOD, deviation);
      for (int j = 0; j < out.length - PERIOD + 1; j++) {
        out[j] = (in[j + PERIOD - 1] - mean[j]) / deviation[j];
      }
    }
    return out;
  }
}
