package dev.washout.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.washout.market.CandleSeries;
import dev.washout.table.Bars;
import org.junit.jupiter.api.Test;

class VolatilitySurgeTest {
  /** Worked to 40 digits from the definition. */
  @Test
  void equalsTheWorkedTable() {
    double[] values = VolatilitySurge.of(3, 6).over(Bars.apple()).toArray();
    assertThat(values[8]).isNaN();
    assertThat(values[10]).isCloseTo(0.9509250005470558, offset(1e-14));
    assertThat(values[11]).isCloseTo(1.2457345755988365, offset(1e-14));
  }

  @Test
  void aRangeThatGrowsTenfoldIsASurgeOfTen() {
    double[][] rows = new double[8][];
    for (int i = 0; i < rows.length; i++) {
      double reach = i < 6 ? 0.01 : 0.1;
      rows[i] = new double[] {100, 100 * Math.exp(reach), 100, 100, 1};
    }
    double[] values = VolatilitySurge.of(2, 4).over(Bars.of(rows)).toArray();
    // one wide bar of two: root of (1 + 100) / 2
    assertThat(values[6]).isCloseTo(Math.sqrt(50.5), offset(1e-12));
    assertThat(values[7]).isCloseTo(10, offset(1e-12));
  }

  @Test
  void theJumpFromTheLastCloseCounts() {
    CandleSeries jump = Bars.bare(1, 100, 101, 101 * 1.01, 101 * 1.01 * 1.01 * 1.01);
    double[] values = VolatilitySurge.of(1, 2).over(jump).toArray();
    assertThat(values[3]).isCloseTo(2, offset(1e-12));
  }

  @Test
  void nothingIsNoMultipleOfAStandstill() {
    double[] values = VolatilitySurge.of(1, 2).over(Bars.bare(1, 5, 5, 5, 5, 6, 6, 6)).toArray();
    assertThat(values)
        .containsExactly(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0, 0);
  }
}
