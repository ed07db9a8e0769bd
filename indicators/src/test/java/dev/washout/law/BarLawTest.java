package dev.washout.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.washout.contract.Regime;
import dev.washout.core.CandleIndicator;
import dev.washout.drawdown.Drawdown;
import dev.washout.drawdown.FallSpeed;
import dev.washout.drawdown.UlcerIndex;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Price;
import dev.washout.momentum.Adx;
import dev.washout.momentum.Aroon;
import dev.washout.momentum.Cci;
import dev.washout.momentum.Tsi;
import dev.washout.momentum.WilliamsR;
import dev.washout.volatility.GarmanKlass;
import dev.washout.volatility.Parkinson;
import dev.washout.volatility.RogersSatchell;
import dev.washout.volatility.VolatilitySurge;
import dev.washout.volatility.YangZhang;
import dev.washout.volume.Amihud;
import dev.washout.volume.ChaikinMoneyFlow;
import dev.washout.volume.CorwinSchultz;
import dev.washout.volume.ForceIndex;
import dev.washout.volume.MoneyFlowIndex;
import dev.washout.volume.Obv;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of recipes over bars whatever the market: bounds, and units of price and volume. */
class BarLawTest {
  private static final int SIZE = 200;

  /** Recipes that do not depend on the unit of price; nor, where they read it, of volume. */
  private static List<CandleIndicator> dimensionless(int n) {
    return ImmutableList.of(
        WilliamsR.of(n),
        Cci.of(n + 1),
        Adx.of(n + 1).adx(),
        Adx.of(n + 1).plusDi(),
        Adx.of(n + 1).minusDi(),
        Aroon.of(n).up(),
        Aroon.of(n).down(),
        Aroon.of(n).oscillator(),
        Tsi.of(n, 3).on(Price.CLOSE),
        Parkinson.of(n, 365),
        GarmanKlass.of(n, 365),
        RogersSatchell.of(n, 365),
        YangZhang.of(n + 1, 365),
        VolatilitySurge.of(n, 5),
        CorwinSchultz.of(n),
        MoneyFlowIndex.of(n),
        ChaikinMoneyFlow.of(n),
        Drawdown.of(n).on(Price.CLOSE),
        Drawdown.sinceStart().on(Price.CLOSE),
        FallSpeed.of(n + 1).on(Price.CLOSE),
        UlcerIndex.of(n).on(Price.CLOSE));
  }

  @Property(tries = 60)
  void valuesLieInTheRange(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n) {
    CandleSeries bars = regime.series(seed, SIZE);
    for (CandleIndicator recipe :
        ImmutableList.<CandleIndicator>builder()
            .addAll(dimensionless(n))
            .add(Amihud.of(n))
            .build()) {
      for (double value : recipe.over(bars).toArray()) {
        assertThat(Double.isNaN(value) || recipe.range().contains(value))
            .as("%s: %s", recipe, value)
            .isTrue();
      }
    }
  }

  /**
   * With room for rounding: prices that differ by 1e-15 of themselves are known to a third of that.
   */
  @Property(tries = 60)
  void cciLiesWithinItsBound(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int n) {
    for (double value : Cci.of(n).over(regime.series(seed, SIZE)).toArray()) {
      assertThat(Double.isNaN(value) || Math.abs(value) <= n / 0.03 * 1.5).isTrue();
    }
  }

  /** To the bit: powers of two change no digit. */
  @Property(tries = 60)
  void unitsDoNotMatter(
      @ForAll Regime regime,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 30) int n,
      @ForAll @IntRange(min = -9, max = 9) int price,
      @ForAll @IntRange(min = -9, max = 9) int volume) {
    CandleSeries bars = regime.series(seed, SIZE);
    CandleSeries scaled = scaled(bars, price, volume);
    for (CandleIndicator recipe : dimensionless(n)) {
      assertThat(recipe.over(scaled).toArray())
          .as(recipe.toString())
          .isEqualTo(recipe.over(bars).toArray());
    }
    assertScaled(Obv.of(), bars, scaled, volume);
    assertScaled(ForceIndex.of(n), bars, scaled, price + volume);
    assertScaled(Amihud.of(n), bars, scaled, -price - volume);
  }

  private static void assertScaled(
      CandleIndicator recipe, CandleSeries bars, CandleSeries scaled, int exponent) {
    double[] expected = recipe.over(bars).toArray();
    for (int i = 0; i < expected.length; i++) {
      expected[i] = StrictMath.scalb(expected[i], exponent);
    }
    assertThat(recipe.over(scaled).toArray()).as(recipe.toString()).isEqualTo(expected);
  }

  private static CandleSeries scaled(CandleSeries bars, int price, int volume) {
    return CandleSeries.of(
        bars.timeframe(),
        bars.stream()
            .map(
                bar ->
                    new Candle(
                        bar.openEpochMillis(),
                        bar.timeframe(),
                        StrictMath.scalb(bar.open(), price),
                        StrictMath.scalb(bar.high(), price),
                        StrictMath.scalb(bar.low(), price),
                        StrictMath.scalb(bar.close(), price),
                        StrictMath.scalb(bar.volume(), volume)))
            .toList());
  }
}
