package dev.washout.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SmaTest {
  /** StockCharts ChartSchool, "Moving Averages", worksheet of 10-day averages. */
  private static final double[] CLOSES = {
    22.27, 22.19, 22.08, 22.17, 22.18, 22.13, 22.23, 22.43, 22.24, 22.29, 22.15, 22.39, 22.38,
    22.61, 23.36, 24.05, 23.75, 23.83, 23.95, 23.63, 23.82, 23.87, 23.65, 23.19, 23.10, 23.33,
    22.68, 23.10, 22.40, 22.17
  };

  @Test
  void worksheet() {
    double[] expected = {
      22.22, 22.21, 22.23, 22.26, 22.31, 22.42, 22.61, 22.77, 22.91, 23.08, 23.21, 23.38, 23.53,
      23.65, 23.71, 23.69, 23.61, 23.51, 23.43, 23.28, 23.13
    };
    double[] values = Sma.of(10).over(CLOSES).toArray();
    for (int i = 0; i < expected.length; i++) {
      assertThat(values[i + 9]).isCloseTo(expected[i], within(0.011)); // prices of two decimals
    }
  }

  @Test
  void handWorked() {
    assertThat(Sma.of(3).over(1, 2, 6, 4, 5).toArray())
        .containsExactly(Double.NaN, Double.NaN, 3, 4, 5);
  }

  /** 0.1 three times sums to more than 0.3. */
  @Test
  void meanOfEqualInputsIsTheirValueToTheBit() {
    for (int n = 1; n <= 50; n++) {
      double[] equal = new double[130];
      Arrays.fill(equal, 0.1);
      assertThat(Sma.of(n).over(equal).last().orElseThrow()).isEqualTo(0.1);
    }
  }

  @Test
  void rejectsTooShortAPeriod() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sma.of(0))
        .withMessage("period is not positive: 0");
  }
}
