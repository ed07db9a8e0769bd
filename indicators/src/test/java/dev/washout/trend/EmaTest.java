package dev.washout.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EmaTest {
  /** StockCharts ChartSchool, "Moving Averages", worksheet of 10-day averages. */
  private static final double[] CLOSES = {
    22.27, 22.19, 22.08, 22.17, 22.18, 22.13, 22.23, 22.43, 22.24, 22.29, 22.15, 22.39, 22.38,
    22.61, 23.36, 24.05, 23.75, 23.83, 23.95, 23.63, 23.82, 23.87, 23.65, 23.19, 23.10, 23.33,
    22.68, 23.10, 22.40, 22.17
  };

  @Test
  void worksheet() {
    double[] expected = {
      22.22, 22.21, 22.24, 22.27, 22.33, 22.52, 22.80, 22.97, 23.13, 23.28, 23.34, 23.43, 23.51,
      23.54, 23.47, 23.40, 23.39, 23.26, 23.23, 23.08, 22.92
    };
    double[] values = Ema.of(10).over(CLOSES).toArray();
    assertThat(values[8]).isNaN();
    for (int i = 0; i < expected.length; i++) {
      assertThat(values[i + 9]).isCloseTo(expected[i], within(0.011)); // prices of two decimals
    }
  }

  /** Span 3 halves: (1 + 2 + 6) / 3 = 3, then (3 + 4) / 2, then (3.5 + 5) / 2. */
  @Test
  void handWorked() {
    assertThat(Ema.of(3).over(1, 2, 6, 4, 5).toArray())
        .containsExactly(Double.NaN, Double.NaN, 3, 3.5, 4.25);
  }

  @Test
  void ofSpanOneIsTheInput() {
    assertThat(Ema.of(1).over(0.1, 7.3, 2.9).toArray()).containsExactly(0.1, 7.3, 2.9);
  }

  /** On a straight line it lags by (n - 1) / 2. */
  @Test
  void lagsBehindAStraightLine() {
    assertThat(Ema.of(5).over(1, 2, 3, 4, 5, 6, 7, 8, 9).last().orElseThrow())
        .isCloseTo(7, within(1e-14));
  }

  @Test
  void meanOfEqualInputsIsTheirValueToTheBit() {
    for (int n = 1; n <= 50; n++) {
      double[] equal = new double[1_000];
      Arrays.fill(equal, 0.1);
      double[] values = Ema.of(n).over(equal).toArray();
      assertThat(Arrays.stream(values).filter(v -> !Double.isNaN(v))).containsOnly(0.1);
    }
  }

  @Test
  void decaysToZeroAndNotIntoSubnormalNumbers() {
    double[] x = new double[20_000];
    x[0] = 1;
    double[] values = Ema.of(20).over(x).toArray();
    assertThat(values[19_999]).isZero();
    assertThat(Arrays.stream(values).filter(v -> v > 0).min().orElseThrow()).isGreaterThan(1e-204);
  }

  @Test
  void rejectsTooShortAPeriod() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ema.of(0))
        .withMessage("period is not positive: 0");
  }
}
