package dev.washout.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.washout.market.CandleSeries;
import dev.washout.table.Bars;
import org.junit.jupiter.api.Test;

class AmihudTest {
  /** Amihud (2002), equation 1, worked to 40 digits. */
  @Test
  void equalsTheWorkedTable() {
    double[] values = Amihud.of(5).over(Bars.apple()).toArray();
    assertThat(values[4]).isNaN();
    assertThat(values[5]).isNotNaN();
    assertThat(values[10]).isCloseTo(1.674261650100367e-06, offset(1e-20));
    assertThat(values[11]).isCloseTo(2.299610309302913e-06, offset(1e-20));
  }

  @Test
  void oneMillionThatMovesThePriceByOnePercentIsOneHundredth() {
    CandleSeries bars = Bars.bare(10_000, 100, 101, 100);
    double[] values = Amihud.of(1).over(bars).toArray();
    assertThat(values[1]).isCloseTo(0.01 / 1.01, offset(1e-15));
    assertThat(values[2]).isCloseTo(1 / 101.0, offset(1e-15));
  }

  @Test
  void barsWithoutVolumeAreLeftOut() {
    double[][] rows = {
      {100, 100, 100, 100, 1}, {200, 200, 200, 200, 0}, {100, 100, 100, 100, 1e6},
      {100, 100, 100, 100, 0}, {100, 100, 100, 100, 0}, {100, 100, 100, 100, 3}
    };
    assertThat(Amihud.of(2).over(Bars.of(rows)).toArray())
        .containsExactly(Double.NaN, Double.NaN, 0.005, 0.005, Double.NaN, 0);
  }
}
