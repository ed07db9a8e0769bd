package dev.washout.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.washout.contract.Regime;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Timeframe;
import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.junit.jupiter.api.Test;

class VolumeZScoreTest {
  private static CandleSeries volumes(double... volumes) {
    CandleSeries.Builder bars = CandleSeries.builder(Timeframe.ONE_HOUR);
    for (int i = 0; i < volumes.length; i++) {
      bars.add(new Candle(i * 3_600_000L, Timeframe.ONE_HOUR, 1, 1, 1, 1, volumes[i]));
    }
    return bars.build();
  }

  /** 2 4 4 4 5 5 7 9 have mean 5 and deviation 2 as a population. */
  @Test
  void handWorked() {
    double[] values = VolumeZScore.of(8).over(volumes(2, 4, 4, 4, 5, 5, 7, 9)).toArray();
    assertThat(values[6]).isNaN();
    assertThat(values[7]).isEqualTo(2);
  }

  @Test
  void agreesWithCommonsMath() {
    CandleSeries bars = Regime.WALK.series(5, 500);
    double[] volumes = bars.volumes();
    double[] values = VolumeZScore.of(20).over(bars).toArray();
    for (int i = 19; i < volumes.length; i++) {
      double[] window = Arrays.copyOfRange(volumes, i - 19, i + 1);
      double mean = new Mean().evaluate(window);
      double deviation = new StandardDeviation(false).evaluate(window);
      assertThat(values[i]).isCloseTo((volumes[i] - mean) / deviation, within(1e-12));
    }
  }

  @Test
  void ofEqualVolumesHasNoValue() {
    assertThat(VolumeZScore.of(2).over(volumes(0.1, 0.1, 0.3, 0.3, 0.1)).toArray())
        .containsExactly(new double[] {Double.NaN, Double.NaN, 1, Double.NaN, -1}, within(1e-12));
  }

  @Test
  void needsVolume() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VolumeZScore.of(2).over(volumes(5, Double.NaN)))
        .withMessage("volume is unknown in the bar of 1970-01-01T01:00:00Z");
  }

  @Test
  void rejectsTooShortAPeriod() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VolumeZScore.of(1))
        .withMessage("period is below 2: 1");
  }
}
