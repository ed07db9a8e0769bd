package dev.washout.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogRatioTest {
  /** The logarithms of prices of 1e6 share their first 15 digits when a cent is the change. */
  @Test
  void keepsTheDigitsOfSmallChanges() {
    double cent = 0.0078125;
    assertThat(LogRatio.of(1e6, 1e6 + cent)).isEqualTo(StrictMath.log1p(cent / 1e6));
  }

  @Test
  void isThatOfTheRatio() {
    assertThat(LogRatio.of(7, 7)).isZero();
    assertThat(LogRatio.of(2, 1)).isEqualTo(-StrictMath.log(2));
    assertThat(LogRatio.of(2, 3)).isCloseTo(StrictMath.log(1.5), within(1e-16));
    assertThat(LogRatio.of(2, 3.5)).isEqualTo(StrictMath.log(1.75));
  }

  /** 1 + change would be 0, and its logarithm infinite. */
  @Test
  void isFiniteForAnyTwoPrices() {
    assertThat(LogRatio.of(1e100, 1e-100)).isCloseTo(-200 * StrictMath.log(10), within(1e-12));
    assertThat(LogRatio.of(1e-100, 1e100)).isCloseTo(200 * StrictMath.log(10), within(1e-12));
  }
}
