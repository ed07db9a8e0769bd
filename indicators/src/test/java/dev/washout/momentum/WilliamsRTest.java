package dev.washout.momentum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.washout.contract.Regime;
import dev.washout.market.CandleSeries;
import dev.washout.table.Bars;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.Assertions;

class WilliamsRTest {
  @Example
  void saysWhereTheCloseLiesInTheRange() {
    double[][] rows = {{10, 12, 8, 12, 1}, {12, 12, 9, 9, 1}, {9, 10, 8, 8, 1}};
    assertThat(WilliamsR.of(2).over(Bars.of(rows)).toArray())
        .containsExactly(Double.NaN, -75, -100);
    assertThat(WilliamsR.of(1).over(Bars.of(rows)).toArray()).containsExactly(0, -100, -100);
  }

  @Example
  void isInTheMiddleWithoutRange() {
    assertThat(WilliamsR.of(3).over(Bars.bare(1, 7, 7, 7)).toArray()[2]).isEqualTo(-50);
  }

  @Property(tries = 20)
  void isTheFastStochasticLess100(@ForAll Regime regime, @ForAll long seed) {
    CandleSeries bars = regime.series(seed, 100);
    double[] r = WilliamsR.of(14).over(bars).toArray();
    double[] k = Stochastic.of(14, 1, 1).k().over(bars).toArray();
    for (int i = 13; i < r.length; i++) {
      assertThat(r[i]).isCloseTo(k[i] - 100, Assertions.offset(1e-9));
    }
  }
}
