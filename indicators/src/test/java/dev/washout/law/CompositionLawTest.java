package dev.washout.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.washout.contract.Regime;
import dev.washout.market.CandleSeries;
import dev.washout.momentum.CutlerRsi;
import dev.washout.momentum.Macd;
import dev.washout.momentum.MacdSeeding;
import dev.washout.momentum.Rsi;
import dev.washout.trend.Ema;
import dev.washout.trend.WilderAverage;
import dev.washout.volatility.Atr;
import dev.washout.volatility.TrueRange;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Indicators made of others agree with them. */
class CompositionLawTest {
  private static final int SIZE = 300;

  @Property(tries = 50)
  void separatelySeededMacdIsTheDifferenceOfTwoAverages(@ForAll Regime regime, @ForAll long seed) {
    double[] x = regime.prices(seed, SIZE);
    double[] line = Macd.of(12, 26, 1, MacdSeeding.SEPARATE).line().over(x).toArray();
    double[] fast = Ema.of(12).over(x).toArray();
    double[] slow = Ema.of(26).over(x).toArray();
    double[] difference = new double[SIZE];
    Arrays.setAll(difference, i -> fast[i] - slow[i]);
    assertThat(line).isEqualTo(difference);
  }

  @Property(tries = 50)
  void macdSignalIsTheAverageOfItsLine(@ForAll Regime regime, @ForAll long seed) {
    double[] x = regime.prices(seed, SIZE);
    Macd macd = Macd.of(5, 9, 4);
    double[] line = Macd.of(5, 9, 1).line().over(x).toArray();
    assertThat(macd.signal().over(x).toArray())
        .isEqualTo(Macd.of(5, 9, 1).line().then(Ema.of(4)).over(x).toArray());
    double[] signal = macd.signal().over(x).toArray();
    double[] histogram = macd.histogram().over(x).toArray();
    double[] difference = new double[SIZE];
    Arrays.setAll(difference, i -> line[i] - signal[i]);
    assertThat(histogram).isEqualTo(difference);
  }

  @Property(tries = 50)
  void atrIsTheWilderAverageOfTrueRange(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n) {
    CandleSeries bars = regime.series(seed, SIZE);
    assertThat(Atr.of(n).over(bars).toArray())
        .isEqualTo(TrueRange.of().then(WilderAverage.of(n)).over(bars).toArray());
  }

  @Property(tries = 50)
  void rsiAndCutlersRsiBeginAlike(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n) {
    double[] x = regime.prices(seed, n + 1);
    assertThat(CutlerRsi.of(n).over(x).get(n).orElseThrow())
        .isCloseTo(Rsi.of(n).over(x).get(n).orElseThrow(), within(1e-10));
  }

  /** A Wilder average is an exponential one of span 2n - 1, once the seeds are forgotten. */
  @Property(tries = 20)
  void wilderIsALongerExponentialAverage(@ForAll long seed) {
    double[] x = Regime.WALK.prices(seed, 600);
    double[] wilder = WilderAverage.of(5).over(x).toArray();
    double[] exponential = Ema.of(9).over(x).toArray();
    assertThat(wilder[599]).isCloseTo(exponential[599], within(1e-9));
  }
}
