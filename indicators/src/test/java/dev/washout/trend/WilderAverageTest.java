package dev.washout.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WilderAverageTest {
  /** (2 + 4) / 2 = 3, then (3 + 5) / 2, then (4 + 1) / 2; with 4: (1+2+3+6)/4 = 3, (9+7)/4. */
  @Test
  void handWorked() {
    assertThat(WilderAverage.of(2).over(2, 4, 5, 1).toArray())
        .containsExactly(Double.NaN, 3, 4, 2.5);
    assertThat(WilderAverage.of(4).over(1, 2, 3, 6, 7).toArray())
        .containsExactly(Double.NaN, Double.NaN, Double.NaN, 3, 4);
  }

  @Test
  void ofPeriodOneIsTheInput() {
    assertThat(WilderAverage.of(1).over(0.1, 7.3, 2.9).toArray()).containsExactly(0.1, 7.3, 2.9);
  }

  @Test
  void averageOfEqualInputsIsTheirValueToTheBit() {
    for (int n = 1; n <= 50; n++) {
      double[] equal = new double[1_000];
      Arrays.fill(equal, 0.1);
      double[] values = WilderAverage.of(n).over(equal).toArray();
      assertThat(Arrays.stream(values).filter(v -> !Double.isNaN(v))).containsOnly(0.1);
    }
  }

  @Test
  void rejectsTooShortAPeriod() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WilderAverage.of(0))
        .withMessage("period is not positive: 0");
  }
}
