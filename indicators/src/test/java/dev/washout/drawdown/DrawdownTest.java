package dev.washout.drawdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DrawdownTest {
  private static final double[] PRICES = {8, 10, 9, 5, 6, 6, 12, 3};

  @Test
  void fallsFromTheHighOfTheLastInputs() {
    assertThat(Drawdown.of(3).over(PRICES).toArray())
        .containsExactly(Double.NaN, Double.NaN, 10, 50, 100 * (3 / 9.0), 0, 0, 75);
  }

  @Test
  void fallsFromTheHighOfAllInputs() {
    assertThat(Drawdown.sinceStart().over(PRICES).toArray())
        .containsExactly(0, 0, 10, 50, 40, 40, 0, 75);
    assertThat(Drawdown.sinceStart().lookback()).isZero();
    assertThat(Drawdown.sinceStart()).hasToString("DRAWDOWN()");
    assertThat(Drawdown.of(3)).hasToString("DRAWDOWN(3)");
  }

  @Test
  void namesTheWrongParameter() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Drawdown.of(0))
        .withMessage("period is not positive: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Drawdown(-1))
        .withMessage("period is negative: -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Drawdown.of(2).over(1, -1))
        .withMessageContaining("not positive: -1");
  }
}
