package dev.washout.momentum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RocTest {
  @Test
  void handWorked() {
    assertThat(Roc.of(2).over(100, 50, 110, 50, 55).toArray())
        .containsExactly(Double.NaN, Double.NaN, 10, 0, -50);
  }

  /** 1e6 and a cent: x / before - 1 has lost half of the digits. */
  @Test
  void keepsTheDigitsOfSmallChanges() {
    double before = 1_000_000;
    double x = before + 0.0078125;
    assertThat(Roc.of(1).over(before, x).get(1).orElseThrow())
        .isCloseTo(0.0078125e-4, within(1e-21));
  }

  @Test
  void rejectsWhatIsNoPrice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Roc.of(1).over(3, 0))
        .withMessage("value is not positive: 0.0 at index 1");
  }

  @Test
  void rejectsTooShortAPeriod() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Roc.of(0))
        .withMessage("period is not positive: 0");
  }
}
