package dev.washout.momentum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MomentumTest {
  @Test
  void handWorked() {
    assertThat(Momentum.of(3).over(5, 7, 2, 9, 3, -4).toArray())
        .containsExactly(Double.NaN, Double.NaN, Double.NaN, 4, -4, -6);
  }

  @Test
  void rangeIsTwiceThatOfTheInputs() {
    assertThat(Momentum.of(1).range().contains(2e100)).isTrue();
    assertThat(Momentum.of(1).range().contains(-2e100)).isTrue();
    assertThat(Momentum.of(1).range().contains(2.1e100)).isFalse();
  }

  @Test
  void rejectsTooShortAPeriod() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Momentum.of(0))
        .withMessage("period is not positive: 0");
  }
}
