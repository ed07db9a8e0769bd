package dev.washout.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.DoubleNum;
import org.ta4j.core.num.Num;

/**
 * The bars as ta4j keeps them, on its faster kind of number, {@code double}. It needs hundreds of
 * nanoseconds a bar whatever the length, so it is given fewer bars.
 */
@State(Scope.Benchmark)
public class Ta4jSeries {
  /** How many bars ta4j works through in an invocation. */
  public static final int BARS = 20_000;

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private BarSeries series;

  /** For JMH. */
  public Ta4jSeries() {}

  /** Makes the series. */
  @Setup
  public void makeSeries() {
    series = empty(BARS);
    Samples.Columns bars = Samples.bars(BARS);
    for (int i = 0; i < BARS; i++) {
      add(series, bars, i);
    }
  }

  static BarSeries empty(int most) {
    return new BaseBarSeriesBuilder().withNumTypeOf(DoubleNum.ZERO).withMaxBarCount(most).build();
  }

  static void add(BarSeries series, Samples.Columns bars, int i) {
    series.addBar(
        MINUTE,
        Instant.ofEpochMilli(60_000L * (i + 1)).atZone(ZoneOffset.UTC),
        DoubleNum.valueOf(bars.opens()[i]),
        DoubleNum.valueOf(bars.highs()[i]),
        DoubleNum.valueOf(bars.lows()[i]),
        DoubleNum.valueOf(bars.closes()[i]),
        DoubleNum.valueOf(bars.volumes()[i]));
  }

  BarSeries bars() {
    return series;
  }

  Indicator<Num> closes() {
    return new ClosePriceIndicator(series);
  }

  /** Asks an indicator for the value of every bar. */
  double[] values(Indicator<Num> indicator) {
    double[] out = new double[BARS];
    for (int i = 0; i < BARS; i++) {
      out[i] = indicator.getValue(i).doubleValue();
    }
    return out;
  }
}
