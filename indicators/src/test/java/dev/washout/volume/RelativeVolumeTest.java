package dev.washout.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Timeframe;
import org.junit.jupiter.api.Test;

class RelativeVolumeTest {
  private static CandleSeries volumes(double... volumes) {
    CandleSeries.Builder bars = CandleSeries.builder(Timeframe.ONE_HOUR);
    for (int i = 0; i < volumes.length; i++) {
      bars.add(new Candle(i * 3_600_000L, Timeframe.ONE_HOUR, 1, 1, 1, 1, volumes[i]));
    }
    return bars.build();
  }

  /** 12 against the mean of 2 and 4; 0 against that of 4 and 12; 3 against that of 12 and 0. */
  @Test
  void handWorked() {
    assertThat(RelativeVolume.of(2).over(volumes(2, 4, 12, 0, 3)).toArray())
        .containsExactly(Double.NaN, Double.NaN, 4, 0, 0.5);
  }

  @Test
  void ofNothingBeforeHasNoValue() {
    assertThat(RelativeVolume.of(2).over(volumes(5, 0, 0, 8, 4)).toArray())
        .containsExactly(Double.NaN, Double.NaN, 0, Double.NaN, 1);
  }

  @Test
  void needsVolume() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RelativeVolume.of(1).over(volumes(5, Double.NaN)))
        .withMessage("volume is unknown in the bar of 1970-01-01T01:00:00Z");
  }

  @Test
  void rejectsTooShortAPeriod() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RelativeVolume.of(0))
        .withMessage("period is not positive: 0");
  }
}
