package dev.washout.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import dev.washout.contract.Regime;
import dev.washout.core.CandleIndicator;
import dev.washout.core.DoubleIndicator;
import dev.washout.market.CandleSeries;
import dev.washout.momentum.CutlerRsi;
import dev.washout.momentum.Macd;
import dev.washout.momentum.Momentum;
import dev.washout.momentum.Rsi;
import dev.washout.momentum.Stochastic;
import dev.washout.momentum.StochasticRsi;
import dev.washout.trend.Ema;
import dev.washout.trend.Sma;
import dev.washout.trend.WilderAverage;
import dev.washout.volatility.Atr;
import dev.washout.volatility.Bollinger;
import dev.washout.volatility.BollingerPercentB;
import dev.washout.volatility.TrueRange;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Prices raised by a constant. Prices are multiples of a quarter, so the shift does not round. */
class ShiftLawTest {
  private static final int SIZE = 300;
  private static final double SHIFT = 4096;

  private static final ImmutableList<DoubleIndicator> BLIND_TO_THE_LEVEL =
      ImmutableList.of(
          Rsi.of(14),
          CutlerRsi.of(14),
          Momentum.of(10),
          StochasticRsi.of(14, 14, 3).k(),
          StochasticRsi.of(14, 14, 3).d());

  private static final ImmutableList<CandleIndicator> BARS_BLIND_TO_THE_LEVEL =
      ImmutableList.of(
          TrueRange.of(), Atr.of(14), Stochastic.of(14, 3, 3).k(), Stochastic.of(14, 3, 3).d());

  private static final ImmutableList<DoubleIndicator> MOVED_ALONG =
      ImmutableList.of(
          Sma.of(20),
          Ema.of(9),
          WilderAverage.of(14),
          Bollinger.of(20, 2).lower(),
          Bollinger.of(20, 2).upper());

  private static final ImmutableList<DoubleIndicator> NEARLY_BLIND =
      ImmutableList.of(
          Macd.of(12, 26, 9).line(), Macd.of(12, 26, 9).histogram(), BollingerPercentB.of(20, 2));

  @Property(tries = 50)
  void shiftedPrices(@ForAll long seed) {
    double[] x = Regime.TICKS.prices(seed, SIZE);
    double[] shifted = Inputs.map(x, v -> v + SHIFT);
    for (DoubleIndicator recipe : BLIND_TO_THE_LEVEL) {
      assertThat(recipe.over(shifted).toArray())
          .as("%s", recipe)
          .isEqualTo(recipe.over(x).toArray());
    }
    for (DoubleIndicator recipe : MOVED_ALONG) {
      assertThat(recipe.over(shifted).toArray())
          .as("%s", recipe)
          .containsExactly(Inputs.map(recipe.over(x).toArray(), v -> v + SHIFT), within(1e-11));
    }
    for (DoubleIndicator recipe : NEARLY_BLIND) {
      assertThat(recipe.over(shifted).toArray())
          .as("%s", recipe)
          .containsExactly(recipe.over(x).toArray(), within(1e-11));
    }
  }

  @Property(tries = 50)
  void shiftedBars(@ForAll long seed) {
    CandleSeries bars = Regime.TICKS.series(seed, SIZE);
    CandleSeries shifted = Inputs.map(bars, v -> v + SHIFT, v -> v);
    for (CandleIndicator recipe : BARS_BLIND_TO_THE_LEVEL) {
      assertThat(recipe.over(shifted).toArray())
          .as("%s", recipe)
          .isEqualTo(recipe.over(bars).toArray());
    }
  }
}
