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
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The market upside down: rises become falls. */
class MirrorLawTest {
  private static final int SIZE = 300;

  private static final ImmutableList<DoubleIndicator> ODD =
      ImmutableList.of(
          Sma.of(20),
          Ema.of(9),
          WilderAverage.of(14),
          Momentum.of(10),
          Macd.of(12, 26, 9).line(),
          Macd.of(12, 26, 9).signal(),
          Macd.of(12, 26, 9).histogram());

  private static final ImmutableList<DoubleIndicator> ZERO_TO_HUNDRED =
      ImmutableList.of(Rsi.of(14), Rsi.of(2), CutlerRsi.of(14));

  @Property(tries = 50)
  void negatedInputs(@ForAll Regime regime, @ForAll long seed) {
    double[] x = regime.prices(seed, SIZE);
    double[] negated = Inputs.map(x, v -> -v);
    for (DoubleIndicator recipe : ODD) {
      assertSame(recipe, recipe.over(negated).toArray(), negate(recipe.over(x).toArray()));
    }
    Bollinger bands = Bollinger.of(20, 2);
    assertSame(
        bands, bands.lower().over(negated).toArray(), negate(bands.upper().over(x).toArray()));
    for (DoubleIndicator recipe : ZERO_TO_HUNDRED) {
      assertThat(recipe.over(negated).toArray())
          .as("%s", recipe)
          .containsExactly(Inputs.map(recipe.over(x).toArray(), v -> 100 - v), within(1e-10));
    }
  }

  /** On ticks, RSI's own range is never so small that its rounding matters. */
  @Property(tries = 50)
  void negatedStochasticRsi(@ForAll long seed) {
    double[] x = Regime.TICKS.prices(seed, SIZE);
    DoubleIndicator d = StochasticRsi.of(14, 14, 3).d();
    assertThat(d.over(Inputs.map(x, v -> -v)).toArray())
        .containsExactly(Inputs.map(d.over(x).toArray(), v -> 100 - v), within(1e-7));
  }

  @Property(tries = 50)
  void mirroredBars(@ForAll long seed) {
    CandleSeries bars = Regime.TICKS.series(seed, SIZE);
    CandleSeries mirrored = Inputs.mirror(bars, 8192);
    assertThat(Atr.of(14).over(mirrored).toArray()).isEqualTo(Atr.of(14).over(bars).toArray());
    for (CandleIndicator recipe :
        ImmutableList.of(Stochastic.of(14, 3, 3).k(), Stochastic.of(2, 1, 5).d())) {
      assertThat(recipe.over(mirrored).toArray())
          .as("%s", recipe)
          .containsExactly(Inputs.map(recipe.over(bars).toArray(), v -> 100 - v), within(1e-10));
    }
  }

  private static double[] negate(double[] x) {
    return Inputs.map(x, v -> 0.0 - v);
  }

  /** Equal but for the sign of zero. */
  private static void assertSame(Object recipe, double[] actual, double[] expected) {
    assertThat(Inputs.map(actual, v -> v + 0.0)).as("%s", recipe).isEqualTo(expected);
  }
}
