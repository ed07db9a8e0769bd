package dev.washout.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.washout.contract.Regime;
import dev.washout.core.CandleIndicator;
import dev.washout.core.DoubleIndicator;
import dev.washout.momentum.CutlerRsi;
import dev.washout.momentum.Macd;
import dev.washout.momentum.MacdSeeding;
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
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Prices in another currency whose rate is a power of two: the same bits, or exactly scaled. */
class ScaleLawTest {
  private static final int SIZE = 300;

  private static final ImmutableList<DoubleIndicator> IN_UNITS_OF_PRICE =
      ImmutableList.of(
          Sma.of(20),
          Ema.of(9),
          WilderAverage.of(14),
          Momentum.of(10),
          Macd.of(12, 26, 9).line(),
          Macd.of(12, 26, 9).signal(),
          Macd.of(12, 26, 9, MacdSeeding.SEPARATE).histogram(),
          StandardDeviation.of(20),
          Bollinger.of(20, 2).lower(),
          Bollinger.of(20, 2).middle(),
          Bollinger.of(20, 2).upper());

  private static final ImmutableList<DoubleIndicator> FREE_OF_UNITS =
      ImmutableList.of(
          Rsi.of(14),
          CutlerRsi.of(14),
          Roc.of(12),
          StochasticRsi.of(14, 14, 3).k(),
          StochasticRsi.of(14, 14, 3).d(),
          BollingerPercentB.of(20, 2),
          BollingerBandwidth.of(20, 2),
          RealizedVolatility.of(30, 365));

  private static final ImmutableList<CandleIndicator> BARS_IN_UNITS_OF_PRICE =
      ImmutableList.of(TrueRange.of(), Atr.of(14));

  private static final ImmutableList<CandleIndicator> BARS_FREE_OF_UNITS =
      ImmutableList.of(
          Stochastic.of(14, 3, 3).k(),
          Stochastic.of(14, 3, 3).d(),
          RelativeVolume.of(20),
          VolumeZScore.of(20));

  @Property(tries = 50)
  void pricesScale(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(min = -40, max = 40) int power) {
    double factor = StrictMath.scalb(1.0, power);
    double[] x = regime.prices(seed, SIZE);
    double[] scaled = Inputs.map(x, v -> v * factor);
    for (DoubleIndicator recipe : IN_UNITS_OF_PRICE) {
      assertThat(recipe.over(scaled).toArray())
          .as("%s", recipe)
          .isEqualTo(Inputs.map(recipe.over(x).toArray(), v -> v * factor));
    }
    for (DoubleIndicator recipe : FREE_OF_UNITS) {
      assertThat(recipe.over(scaled).toArray())
          .as("%s", recipe)
          .isEqualTo(recipe.over(x).toArray());
    }
  }

  @Property(tries = 50)
  void barsScale(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(min = -40, max = 40) int power) {
    double factor = StrictMath.scalb(1.0, power);
    var bars = regime.series(seed, SIZE);
    var scaled = Inputs.map(bars, v -> v * factor, v -> v / factor);
    for (CandleIndicator recipe : BARS_IN_UNITS_OF_PRICE) {
      assertThat(recipe.over(scaled).toArray())
          .as("%s", recipe)
          .isEqualTo(Inputs.map(recipe.over(bars).toArray(), v -> v * factor));
    }
    for (CandleIndicator recipe : BARS_FREE_OF_UNITS) {
      assertThat(recipe.over(scaled).toArray())
          .as("%s", recipe)
          .isEqualTo(recipe.over(bars).toArray());
    }
  }
}
