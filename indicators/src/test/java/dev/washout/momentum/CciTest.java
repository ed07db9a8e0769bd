package dev.washout.momentum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.washout.core.CandleCalculator;
import dev.washout.market.CandleSeries;
import dev.washout.table.Bars;
import org.junit.jupiter.api.Test;

class CciTest {
  @Test
  void measuresInMeanDeviations() {
    // of 10, 13, 16: mean 13, mean deviation 2; of 13, 16, 10 the last is 3 below
    double[] values = Cci.of(3).over(Bars.bare(1, 10, 13, 16, 10)).toArray();
    assertThat(values[1]).isNaN();
    assertThat(values[2]).isCloseTo(100, offset(1e-12));
    assertThat(values[3]).isCloseTo(-100, offset(1e-12));
  }

  @Test
  void readsTheTypicalPrice() {
    double[][] rows = {{10, 12, 9, 9, 1}, {10, 20, 10, 15, 1}};
    double expected = 1 / 0.015;
    assertThat(Cci.of(2).over(Bars.of(rows)).toArray()[1]).isCloseTo(expected, offset(1e-12));
  }

  @Test
  void isZeroForEqualPrices() {
    assertThat(Cci.of(2).over(Bars.bare(1, 1.1, 1.1, 1.1)).toArray()).endsWith(0, 0);
  }

  /** 2 + 2 + 2 and 3 + 2 + 1 of a tick, whose thirds differ in the last bit. */
  @Test
  void roundingOfTheTypicalPriceIsNoMovement() {
    double tick = 0.001;
    int found = 0;
    for (int i = 1000; i < 1100; i++) {
      double low = (i - 1) * tick;
      double middle = i * tick;
      double high = (i + 1) * tick;
      double thirds = (high + low + middle) / 3;
      CandleSeries bars =
          Bars.of(
              new double[][] {{middle, middle, middle, middle, 1}, {middle, high, low, middle, 1}});
      found += thirds == (middle + middle + middle) / 3 ? 0 : 1;
      assertThat(Cci.of(2).over(bars).toArray()[1]).isEqualTo(0);
    }
    assertThat(found).isPositive();
  }

  @Test
  void keepsItsDigitsAtAHighPrice() {
    double million = 1 << 20;
    double cent = 1.0 / 128;
    double[] prices = {million, million + 3 * cent, million + 6 * cent};
    // 3 c / 3 of a triple sum is rounded; by its last bit at most
    assertThat(Cci.of(3).over(Bars.bare(1, prices)).toArray()[2]).isCloseTo(100, offset(1e-4));
  }

  @Test
  void aPreviewLeavesTheWindowAlone() {
    CandleSeries bars = Bars.bare(1, 10, 13, 16, 10);
    CandleCalculator cci = Cci.of(3).start();
    for (int i = 0; i < 3; i++) {
      cci.update(bars.get(i));
    }
    assertThat(cci.preview(bars.get(3))).isEqualTo(cci.preview(bars.get(3)));
    cci.update(bars.get(3));
    assertThat(cci.value()).isCloseTo(-100, offset(1e-12));
  }
}
