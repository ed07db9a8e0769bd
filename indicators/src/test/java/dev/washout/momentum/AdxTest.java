package dev.washout.momentum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.washout.contract.Regime;
import dev.washout.market.Bar;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.table.Bars;
import dev.washout.volatility.Atr;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AdxTest {
  /** Worked by hand: ranges 2, 3, 3 and 3; upward 1, 2, 0 and 0; downward 0, 0, 1 and 0. */
  private static final double[][] ROWS = {
    {10, 11, 9, 10, 1},
    {10, 12, 10, 11, 1},
    {11, 14, 11, 14, 1},
    {14, 14, 10, 11, 1},
    {11, 13, 10, 12, 1}
  };

  @Example
  void equalsTheWorkedTable() {
    AdxCalculator adx = Adx.of(2).start();
    CandleSeries bars = Bars.of(ROWS);
    for (int i = 0; i < 3; i++) {
      assertThat(adx.update(bars.get(i))).isFalse();
    }
    // sums: range 2, then 1 + 3 = 4, then 2 + 4 = 6; up 1, 2.5, 1.25; down 0, 0, 1
    assertThat(adx.update(bars.get(3))).isTrue();
    assertThat(adx.plusDi()).isCloseTo(100 * 1.25 / 6, offset(1e-12));
    assertThat(adx.minusDi()).isCloseTo(100 * 1 / 6.0, offset(1e-12));
    double dx = 100 * 0.25 / 2.25;
    assertThat(adx.adx()).isCloseTo((100 + dx) / 2, offset(1e-12));
    adx.update(bars.get(4));
    assertThat(adx.plusDi()).isCloseTo(100 * 0.625 / 6, offset(1e-12));
    assertThat(adx.minusDi()).isCloseTo(100 * 0.5 / 6, offset(1e-12));
    assertThat(adx.adx()).isCloseTo(((100 + dx) / 2 + dx) / 2, offset(1e-12));
    assertThat(adx.recipe()).isEqualTo(Adx.of(2));
  }

  @Example
  void linesAreNamed() {
    Adx adx = Adx.of(2);
    CandleSeries bars = Bars.of(ROWS);
    double[] plus = adx.plusDi().over(bars).toArray();
    assertThat(adx.adx().over(bars).toArray()[4]).isGreaterThan(30);
    assertThat(plus[4]).isGreaterThan(adx.minusDi().over(bars).toArray()[4]);
    assertThat(adx.plusDi()).hasToString("ADX(2).plusDi");
  }

  @Example
  void aMarketThatStandsStillHasNoTrend() {
    CandleSeries bars = Bars.bare(1, 5, 5, 5, 5, 5);
    Adx.of(2).over(bars).values().forEach(line -> assertThat(line.toArray()).endsWith(0, 0));
  }

  @Example
  void equalMovementBothWaysCountsForNeither() {
    double[][] rows = new double[6][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {100, 101 + i, 99 - i, 100, 1};
    }
    Adx.of(2)
        .over(Bars.of(rows))
        .values()
        .forEach(line -> assertThat(line.toArray()).endsWith(0, 0, 0));
  }

  /** The sums keep their ratio while they shrink, and are set to zero together. */
  @Example
  void aTrendIsForgottenAtOnceOnlyWhenNothingIsLeftOfIt() {
    double[] prices = new double[9_000];
    Arrays.fill(prices, 105);
    for (int i = 0; i < 6; i++) {
      prices[i] = 100 + i;
    }
    double[] adx = Adx.of(14).adx().over(Bars.bare(1, prices)).toArray();
    double[] plus = Adx.of(14).plusDi().over(Bars.bare(1, prices)).toArray();
    int spent = 27;
    while (plus[spent] != 0) {
      assertThat(plus[spent]).isEqualTo(100);
      assertThat(adx[spent]).isCloseTo(100, offset(1e-9));
      spent++;
    }
    assertThat(spent).isBetween(6_000, 7_000);
    assertThat(adx[spent + 100]).isBetween(0.01, 1.0);
  }

  /** What fell long ago is none beside what rises, and leaves no subnormal number. */
  @Example
  void aTrendForgetsTheOtherDirection() {
    double[] prices = new double[12_000];
    Arrays.setAll(prices, i -> i == 1 ? 99 : 100 + i);
    double[] minus = Adx.of(14).minusDi().over(Bars.bare(1, prices)).toArray();
    assertThat(minus[100]).isBetween(1e-4, 1.0);
    assertThat(Arrays.stream(minus).skip(27))
        .allSatisfy(v -> assertThat(v == 0 || v > 1e-290).isTrue())
        .last()
        .isEqualTo(0.0);
  }

  @Property(tries = 200)
  void mirroredPricesSwapTheDirections(@ForAll Regime regime, @ForAll long seed) {
    CandleSeries drawn = regime.series(seed, 60);
    // High above every price, and a power of two, so that little is rounded.
    double top = 4 * StrictMath.scalb(1.0, Math.getExponent(max(drawn)));
    // On its grid a price is mirrored exactly; else rounding may decide which of two equal moves
    // won.
    CandleSeries bars =
        CandleSeries.of(
            drawn.timeframe(), drawn.stream().map(bar -> (Bar) snapped(bar, top)).toList());
    CandleSeries mirrored =
        CandleSeries.of(
            bars.timeframe(), bars.stream().map(bar -> (Bar) mirrored(bar, top)).toList());
    var lines = Adx.of(5).over(bars);
    var swapped = Adx.of(5).over(mirrored);
    double[] range = atr(bars);
    for (int i = 9; i < bars.size(); i++) {
      // What rounding a price at the top changes, in percent of the range.
      double error = range[i] == 0 ? 100 : 1e-13 * top / range[i] * 100;
      if (error < 1e-3) {
        assertThat(swapped.get("plusDi").toArray()[i])
            .isCloseTo(lines.get("minusDi").toArray()[i], offset(error + 1e-9));
      }
    }
  }

  private static double max(CandleSeries bars) {
    return bars.stream().mapToDouble(Candle::high).max().orElseThrow();
  }

  private static double[] atr(CandleSeries bars) {
    return Atr.of(5).over(bars).toArray();
  }

  private static Candle snapped(Candle bar, double top) {
    return new Candle(
        bar.openEpochMillis(),
        bar.timeframe(),
        snapped(bar.open(), top),
        snapped(bar.high(), top),
        snapped(bar.low(), top),
        snapped(bar.close(), top),
        bar.volume());
  }

  private static double snapped(double price, double top) {
    return Math.rint(price / Math.ulp(top)) * Math.ulp(top);
  }

  private static Candle mirrored(Candle bar, double top) {
    return new Candle(
        bar.openEpochMillis(),
        bar.timeframe(),
        top - bar.open(),
        top - bar.low(),
        top - bar.high(),
        top - bar.close(),
        bar.volume());
  }
}
