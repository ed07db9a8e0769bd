package dev.washout.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.washout.market.CandleSeries;
import dev.washout.table.Bars;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MoneyFlowIndexTest {
  /** StockCharts ChartSchool, "Money Flow Index (MFI)": high, low, close, thousands of shares. */
  private static final double[][] TABLE = {
    {24.8283, 24.3205, 24.7486, 18730.144},
    {24.7586, 24.5993, 24.7088, 12271.740},
    {25.1568, 24.7785, 25.0373, 24691.414},
    {25.5848, 24.9477, 25.5450, 18357.606},
    {25.6844, 24.8083, 25.0672, 22964.080},
    {25.3360, 25.0572, 25.1070, 15918.948},
    {25.2862, 24.8482, 24.8880, 16067.044},
    {25.1269, 24.7496, 24.9975, 16568.487},
    {25.2762, 24.9278, 25.0473, 16018.729},
    {25.3857, 25.0274, 25.3360, 9773.569},
    {25.5351, 25.0473, 25.0572, 22572.712},
    {25.6048, 25.0622, 25.4455, 12986.669},
    {25.7441, 25.5351, 25.5649, 10906.659},
    {25.7242, 25.4554, 25.5550, 5799.259},
    {25.6744, 25.2862, 25.4057, 7395.274},
    {25.4455, 25.1667, 25.3658, 5818.162},
    {25.3161, 24.9178, 25.0373, 7164.726},
    {25.2563, 24.9079, 24.9178, 5672.914},
    {25.0373, 24.8283, 24.8780, 5624.742},
    {25.0074, 24.7088, 24.9676, 5023.469},
    {25.3061, 25.0274, 25.0473, 7457.091},
    {25.1170, 24.3404, 24.4500, 11798.009},
    {24.6889, 24.2708, 24.5694, 12366.132},
    {24.5495, 23.8925, 24.0219, 13294.865},
    {24.2708, 23.7780, 23.8825, 9256.870},
    {24.2708, 23.7232, 24.2011, 9690.604},
    {24.5993, 24.2011, 24.2807, 8870.318},
    {24.4798, 24.2409, 24.3305, 7168.965},
    {24.5595, 23.4345, 24.4400, 11356.180},
    {25.1600, 24.2700, 25.0000, 13379.374}
  };

  private static final double[] PUBLISHED = {
    49.46631, 45.10974, 36.27215, 28.40665, 31.52806, 33.86815, 41.30010, 42.80337, 31.83048,
    23.76012, 26.50618, 24.07266, 22.38329, 22.17875, 21.53405, 30.83618
  };

  @Test
  void equalsThePublishedTable() {
    CandleSeries bars =
        Bars.of(
            Arrays.stream(TABLE)
                .map(r -> new double[] {r[2], r[0], r[1], r[2], r[3]})
                .toArray(double[][]::new));
    double[] values = MoneyFlowIndex.of(14).over(bars).toArray();
    assertThat(values[13]).isNaN();
    for (int i = 0; i < PUBLISHED.length; i++) {
      assertThat(values[14 + i]).as("row %s", 14 + i).isCloseTo(PUBLISHED[i], offset(1e-5));
    }
  }

  @Test
  void equalPricesCountForNeitherSide() {
    double[] values =
        MoneyFlowIndex.of(2).over(Bars.bare(3, 10, 10, 10, 11, 11, 11, 10, 11)).toArray();
    assertThat(values).startsWith(Double.NaN, Double.NaN, 50, 100, 100, 50, 0);
    assertThat(values[7]).isCloseTo(100 * 11 / 21.0, offset(1e-12));
  }

  @Test
  void aMoveWithoutVolumeIsNoFlow() {
    assertThat(MoneyFlowIndex.of(1).over(Bars.bare(0, 10, 11, 10)).toArray()).endsWith(50, 50);
  }

  @Test
  void worksWhereTheWholeFlowIsTiny() {
    assertThat(MoneyFlowIndex.of(2).over(Bars.bare(1e-9, 1e-8, 2e-8, 1e-8)).toArray()[2])
        .isCloseTo(100 * 2 / 3.0, offset(1e-12));
  }
}
