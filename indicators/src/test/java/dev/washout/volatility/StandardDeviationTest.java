package dev.washout.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.washout.core.DoubleCalculator;
import dev.washout.core.State;
import dev.washout.trend.Ema;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StandardDeviationTest {
  /** The textbook example whose mean is 5 and whose deviation is 2. */
  @Test
  void handWorked() {
    assertThat(StandardDeviation.of(8).over(2, 4, 4, 4, 5, 5, 7, 9).last().orElseThrow())
        .isEqualTo(2);
    assertThat(StandardDeviation.of(2).over(1, 3, 3, 9).toArray())
        .containsExactly(Double.NaN, 1, 0, 3);
  }

  @Test
  void equalInputsHaveNoneToTheBit() {
    double[] values = new double[100];
    Arrays.fill(values, 0.1);
    values[20] = 1e6; // a spike leaves nothing behind
    for (int n = 1; n <= 30; n++) {
      double[] deviations = StandardDeviation.of(n).over(values).toArray();
      for (int i = 20 + n; i < values.length; i++) {
        assertThat(deviations[i]).as("%s at %s", n, i).isZero();
      }
    }
  }

  @Test
  void valuesMayTakeThePlaceOfTheInputs() {
    double[] values = new double[5_000];
    Arrays.setAll(values, i -> Math.sin(i) + 1e6);
    double[] expected = StandardDeviation.of(20).over(values).toArray();
    StandardDeviation.of(20).over(values, values);
    assertThat(values).containsExactly(expected);
    assertThat(expected[4_999]).isCloseTo(Math.sqrt(0.5), within(0.1));
  }

  /** Rounding brings it above 1e100, which the next recipe of a chain rejects. */
  @Test
  void rejectedInAChainChangesNothing() {
    DoubleCalculator chain = StandardDeviation.of(12).then(Ema.of(3)).start();
    for (int i = 0; i < 11; i++) {
      chain.update(i % 2 == 0 ? 1e100 : -1e100);
    }
    State<?> before = chain.snapshot();
    assertThatIllegalArgumentException().isThrownBy(() -> chain.update(-1e100));
    assertThat(chain.snapshot()).isEqualTo(before);
  }

  @Test
  void rejectsTooShortAPeriod() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StandardDeviation.of(0))
        .withMessage("period is not positive: 0");
  }
}
