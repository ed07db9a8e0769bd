package dev.washout.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.washout.market.CandleSeries;
import dev.washout.table.Bars;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ChaikinMoneyFlowTest {
  /**
   * StockCharts ChartSchool, "Chaikin Money Flow (CMF)": high, low, close, thousands of shares, all
   * rounded, so that the published values hold to 1e-4.
   */
  private static final double[][] TABLE = {
    {62.34, 61.37, 62.15, 7849.025},
    {62.05, 60.69, 60.81, 11692.075},
    {62.27, 60.10, 60.45, 10575.307},
    {60.79, 58.61, 59.18, 13059.128},
    {59.93, 58.71, 59.24, 20733.508},
    {61.75, 59.86, 60.20, 29630.096},
    {60.00, 57.97, 58.48, 17705.294},
    {59.00, 58.02, 58.24, 7259.203},
    {59.07, 57.48, 58.69, 10474.629},
    {59.22, 58.30, 58.65, 5203.714},
    {58.75, 57.83, 58.47, 3422.865},
    {58.65, 57.86, 58.02, 3962.150},
    {58.47, 57.91, 58.17, 4095.905},
    {58.25, 57.83, 58.07, 3766.006},
    {58.35, 57.53, 58.13, 4239.335},
    {59.86, 58.58, 58.94, 8039.979},
    {59.53, 58.30, 59.10, 6956.717},
    {62.10, 58.53, 61.92, 18171.552},
    {62.16, 59.80, 61.37, 22225.894},
    {62.67, 60.93, 61.68, 14613.509},
    {62.38, 60.15, 62.09, 12319.763},
    {63.73, 62.26, 62.89, 15007.690},
    {63.85, 63.00, 63.53, 8879.667},
    {66.15, 63.58, 64.01, 22693.812},
    {65.34, 64.07, 64.77, 10191.814},
    {66.48, 65.20, 65.22, 10074.152},
    {65.23, 63.21, 63.28, 9411.620},
    {63.40, 61.88, 62.40, 10391.690},
    {63.18, 61.11, 61.55, 8926.512},
    {62.70, 61.25, 62.69, 7459.575}
  };

  private static final double[] PUBLISHED = {
    -0.1211, -0.0997, -0.0659, -0.0257, -0.0617, -0.0481, -0.0086, -0.0087, -0.0050, -0.0574,
    -0.0148
  };

  private static CandleSeries bars() {
    return Bars.of(
        Arrays.stream(TABLE)
            .map(r -> new double[] {r[2], r[0], r[1], r[2], r[3]})
            .toArray(double[][]::new));
  }

  @Test
  void equalsThePublishedTable() {
    double[] values = ChaikinMoneyFlow.of(20).over(bars()).toArray();
    assertThat(values[18]).isNaN();
    for (int i = 0; i < PUBLISHED.length; i++) {
      assertThat(values[19 + i]).as("row %s", 19 + i).isCloseTo(PUBLISHED[i], offset(1e-4));
    }
    assertThat(ChaikinMoneyFlow.of(1).over(bars()).toArray()[0]).isCloseTo(0.6082, offset(5e-5));
  }

  @Test
  void aBarWithoutRangeCountsBelowTheLine() {
    CandleSeries bars =
        Bars.of(new double[][] {{10, 11, 9, 11, 3}, {10, 10, 10, 10, 1}, {10, 11, 9, 9, 1}});
    assertThat(ChaikinMoneyFlow.of(2).over(bars).toArray()).containsExactly(Double.NaN, 0.75, -0.5);
  }

  @Test
  void noValueWhereNothingWasTraded() {
    CandleSeries bars =
        Bars.of(new double[][] {{10, 11, 9, 11, 0}, {10, 11, 9, 11, 0}, {10, 11, 9, 11, 2}});
    assertThat(ChaikinMoneyFlow.of(2).over(bars).toArray())
        .containsExactly(Double.NaN, Double.NaN, 1);
  }
}
