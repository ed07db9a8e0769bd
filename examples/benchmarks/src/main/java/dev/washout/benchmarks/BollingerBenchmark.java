package dev.washout.benchmarks;

import dev.washout.volatility.Bollinger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import org.ta4j.core.indicators.SMAIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsLowerIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsMiddleIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsUpperIndicator;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;

/** Bollinger bands (20, 2) of a whole series: lower, middle, upper. */
public class BollingerBenchmark extends AbstractBarsBenchmark {
  private static final int PERIOD = 20;
  private static final double DEVIATIONS = 2;

  private final Bollinger recipe = Bollinger.of(PERIOD, DEVIATIONS);
  private final TaLib taLib = new TaLib();
  private double[] in;
  private double[][] out;

  /** For JMH. */
  public BollingerBenchmark() {}

  /** Makes the prices. */
  @Setup
  public void makePrices() {
    in = Samples.closes(bars);
    out = new double[][] {room(), room(), room()};
  }

  /**
   * Ours.
   *
   * @return the lines
   */
  @Benchmark
  public double[][] washout() {
    for (int i = repeats(); i > 0; i--) {
      Batch.over(recipe, in, out);
    }
    return out;
  }

  /**
   * TA-Lib Java.
   *
   * @return the lines
   */
  @Benchmark
  public double[][] taLib() {
    for (int i = repeats(); i > 0; i--) {
      taLib.bollinger(in, PERIOD, DEVIATIONS, out);
    }
    return out;
  }

  /**
   * ta4j.
   *
   * @param series its bars
   * @return the lines
   */
  @Benchmark
  @OperationsPerInvocation(Ta4jSeries.BARS)
  public double[][] ta4j(Ta4jSeries series) {
    BollingerBandsMiddleIndicator middle =
        new BollingerBandsMiddleIndicator(new SMAIndicator(series.closes(), PERIOD));
    StandardDeviationIndicator deviation = new StandardDeviationIndicator(series.closes(), PERIOD);
    return new double[][] {
      series.values(new BollingerBandsLowerIndicator(middle, deviation)),
      series.values(middle),
      series.values(new BollingerBandsUpperIndicator(middle, deviation))
    };
  }
}
