package dev.washout.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.washout.contract.Regime;
import dev.washout.core.CandleIndicator;
import dev.washout.core.DoubleIndicator;
import dev.washout.momentum.CutlerRsi;
import dev.washout.momentum.Momentum;
import dev.washout.momentum.Roc;
import dev.washout.momentum.Rsi;
import dev.washout.momentum.Stochastic;
import dev.washout.momentum.StochasticRsi;
import dev.washout.trend.Ema;
import dev.washout.trend.Sma;
import dev.washout.trend.WilderAverage;
import dev.washout.volatility.Atr;
import dev.washout.volatility.Bollinger;
import dev.washout.volatility.BollingerBandwidth;
import dev.washout.volatility.BollingerPercentB;
import dev.washout.volatility.RealizedVolatility;
import dev.washout.volatility.StandardDeviation;
import dev.washout.volatility.TrueRange;
import dev.washout.volume.RelativeVolume;
import dev.washout.volume.VolumeZScore;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Values lie where the recipe says; the lines of one lie in order. */
class BoundsLawTest {
  private static final int SIZE = 300;

  @Property(tries = 100)
  void valuesLieInTheRange(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n) {
    double[] x = regime.prices(seed, SIZE);
    for (DoubleIndicator recipe :
        ImmutableList.of(
            Rsi.of(n),
            CutlerRsi.of(n),
            Roc.of(n),
            Momentum.of(n),
            StochasticRsi.of(n, n, 3).k(),
            StochasticRsi.of(n, 5, n).d(),
            StandardDeviation.of(n),
            BollingerBandwidth.of(n, 2),
            RealizedVolatility.of(n + 1, 365))) {
      for (double value : recipe.over(x).toArray()) {
        assertThat(Double.isNaN(value) || recipe.range().contains(value))
            .as("%s: %s", recipe, value)
            .isTrue();
      }
    }
    for (CandleIndicator recipe :
        ImmutableList.of(
            TrueRange.of(),
            Atr.of(n),
            Stochastic.of(n, 3, 3).k(),
            Stochastic.of(5, 3, n).d(),
            RelativeVolume.of(n))) {
      for (double value : recipe.over(regime.series(seed, SIZE)).toArray()) {
        assertThat(Double.isNaN(value) || recipe.range().contains(value))
            .as("%s: %s", recipe, value)
            .isTrue();
      }
    }
  }

  @Property(tries = 100)
  void averagesLieWithinTheInputs(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n) {
    double[] x = regime.prices(seed, SIZE);
    double slack = 1e-12;
    for (DoubleIndicator recipe : ImmutableList.of(Sma.of(n), Ema.of(n), WilderAverage.of(n))) {
      double[] values = recipe.over(x).toArray();
      for (int i = n - 1; i < SIZE; i++) {
        int from = recipe instanceof Sma ? i + 1 - n : 0;
        double min = Arrays.stream(x, from, i + 1).min().orElseThrow();
        double max = Arrays.stream(x, from, i + 1).max().orElseThrow();
        assertThat(values[i]).as("%s", recipe).isBetween(min - slack * max, max + slack * max);
      }
    }
  }

  @Property(tries = 50)
  void bandsLieInOrderAndAroundTheMean(
      @ForAll Regime regime,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 30) int n,
      @ForAll @DoubleRange(max = 5) double k) {
    double[] x = regime.prices(seed, SIZE);
    Bollinger bands = Bollinger.of(n, k);
    double[] lower = bands.lower().over(x).toArray();
    double[] middle = bands.middle().over(x).toArray();
    double[] upper = bands.upper().over(x).toArray();
    assertThat(middle).isEqualTo(Sma.of(n).over(x).toArray());
    for (int i = n - 1; i < SIZE; i++) {
      assertThat(lower[i]).isLessThanOrEqualTo(middle[i]);
      assertThat(upper[i]).isGreaterThanOrEqualTo(middle[i]);
    }
  }

  @Property(tries = 50)
  void percentBSaysWhereBetweenTheBands(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int n) {
    double[] x = Regime.WALK.prices(seed, SIZE);
    Bollinger bands = Bollinger.of(n, 2);
    double[] lower = bands.lower().over(x).toArray();
    double[] upper = bands.upper().over(x).toArray();
    double[] place = BollingerPercentB.of(n, 2).over(x).toArray();
    double[] width = BollingerBandwidth.of(n, 2).over(x).toArray();
    double[] middle = bands.middle().over(x).toArray();
    double farthest = Math.sqrt(n - 1) / 4 + 1e-9;
    for (int i = n - 1; i < SIZE; i++) {
      assertThat(lower[i] + place[i] * (upper[i] - lower[i]) - x[i]).isBetween(-1e-9, 1e-9);
      assertThat(place[i]).isBetween(0.5 - farthest, 0.5 + farthest);
      assertThat(width[i] * middle[i] - (upper[i] - lower[i])).isBetween(-1e-9, 1e-9);
    }
  }

  @Property(tries = 50)
  void scoresObeySamuelson(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int n) {
    double most = Math.sqrt(n - 1) * (1 + 1e-9);
    for (double z : VolumeZScore.of(n).over(regime.series(seed, SIZE)).toArray()) {
      assertThat(Double.isNaN(z) || Math.abs(z) <= most).isTrue();
    }
  }
}
