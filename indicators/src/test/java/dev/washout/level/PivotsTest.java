package dev.washout.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.washout.contract.Regime;
import dev.washout.core.DoubleSeries;
import dev.washout.market.Bar;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Timeframe;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PivotsTest {
  private static double[] over(Pivots recipe, List<Bar> bars) {
    return recipe.over(CandleSeries.of(Timeframe.ONE_HOUR, bars)).toArray();
  }

  /** Lows 9 8 7 8 9 6 7 8 by hand: 7 and 6 are lows of two bars a side, each known two later. */
  @Example
  void lowsByHand() {
    double none = Double.NaN;
    List<Bar> bars = Bars.around(10, 9, 8, 9, 10, 7, 8, 9);
    assertThat(over(Pivots.lows(2), bars))
        .containsExactly(none, none, none, none, 7, none, none, 6);
    assertThat(over(Pivots.highs(1), bars))
        .containsExactly(none, none, none, none, none, 11, none, none);
  }

  @Example
  void sidesDiffer() {
    List<Bar> bars = Bars.around(10, 9, 10, 11, 8, 9);
    assertThat(Pivots.lows(1).over(CandleSeries.of(Timeframe.ONE_HOUR, bars)).get(2)).hasValue(8);
    assertThat(over(new Pivots(PivotKind.LOW, 2, 1), bars))
        .containsExactly(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 7);
    assertThat(over(new Pivots(PivotKind.LOW, 1, 2), bars))
        .containsExactly(Double.NaN, Double.NaN, Double.NaN, 8, Double.NaN, Double.NaN);
  }

  @Example
  void firstOfEqualLowsIsThePivot() {
    Pivots.Calculator calculator = Pivots.lows(2).start();
    List<Bar> bars = Bars.around(10, 9, 5, 5, 9, 10, 11);
    for (int i = 0; i < bars.size(); i++) {
      assertThat(calculator.update(bars.get(i))).as("at %s", i).isEqualTo(i == 4);
    }
    assertThat(calculator.latest())
        .contains(new Pivot(PivotKind.LOW, 4, Bars.time(2), Bars.time(5)));
    assertThat(calculator.latest().orElseThrow())
        .hasToString("pivot low 4 of 2026-01-08T00:00:00Z, confirmed 2026-01-08T03:00:00Z");
  }

  @Example
  void latestSurvivesAResume() {
    Pivots recipe = Pivots.highs(1);
    Pivots.Calculator calculator = recipe.start();
    assertThat(calculator.latest()).isEmpty();
    Bars.around(1 + 9, 12, 11).forEach(calculator::update);
    Pivot pivot = new Pivot(PivotKind.HIGH, 13, Bars.time(1), Bars.time(3));
    assertThat(calculator.latest()).contains(pivot);
    assertThat(recipe.resume(calculator.snapshot()).latest()).contains(pivot);
    assertThat(pivot.toString()).startsWith("pivot high 13 of ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pivots.lows(1).resume(calculator.snapshot()))
        .withMessageContaining("PIVOT-HIGH(1,1)");
  }

  /** The value at a bar is the answer of a plain search that sees no bar after it. */
  @Property(tries = 60)
  void isThePlainSearch(
      @ForAll Regime regime,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int left,
      @ForAll @IntRange(min = 1, max = 6) int right) {
    List<Bar> bars = regime.bars(seed, 120);
    double[] found = over(new Pivots(PivotKind.LOW, left, right), bars);
    for (int i = 0; i < found.length; i++) {
      int at = i - right;
      boolean isPivot = at >= left;
      for (int j = Math.max(0, at - left); isPivot && j <= i; j++) {
        isPivot =
            j < at
                ? bars.get(j).low() > bars.get(at).low()
                : bars.get(j).low() >= bars.get(at).low();
      }
      assertThat(found[i]).isEqualTo(Double.valueOf(isPivot ? bars.get(at).low() : Double.NaN));
    }
  }

  /** Highs are the lows of the market turned upside down. */
  @Property(tries = 30)
  void highsAreLowsUpsideDown(@ForAll Regime regime, @ForAll long seed) {
    List<Bar> bars = regime.bars(seed, 100);
    List<Bar> mirrored =
        bars.stream()
            .map(
                b ->
                    (Bar)
                        new Candle(
                            b.openEpochMillis(),
                            b.timeframe(),
                            1 / b.open(),
                            1 / b.low(),
                            1 / b.high(),
                            1 / b.close(),
                            b.volume()))
            .toList();
    DoubleSeries highs = Pivots.highs(2).over(CandleSeries.of(Timeframe.ONE_HOUR, bars));
    DoubleSeries lows = Pivots.lows(2).over(CandleSeries.of(Timeframe.ONE_HOUR, mirrored));
    for (int i = 0; i < bars.size(); i++) {
      assertThat(lows.get(i).isPresent()).isEqualTo(highs.get(i).isPresent());
    }
  }

  @Example
  void rejectsLengths() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pivots.lows(0))
        .withMessage("left is not within 1 and 2^20: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Pivots(PivotKind.LOW, 1, 0))
        .withMessage("right is not within 1 and 2^20: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Pivots(PivotKind.LOW, 1 << 20, (1 << 20) + 1));
    assertThat(new Pivots(PivotKind.HIGH, 3, 4)).hasToString("PIVOT-HIGH(3,4)");
    assertThat(new Pivots(PivotKind.HIGH, 3, 4).lookback()).isEqualTo(7);
  }
}
