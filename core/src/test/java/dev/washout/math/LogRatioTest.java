package dev.washout.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

class LogRatioTest {
  @Test
  void isTheLogarithmOfTheRatio() {
    assertThat(LogRatio.of(100, 110)).isCloseTo(Math.log(1.1), offset(1e-16));
    assertThat(LogRatio.of(100, 60)).isCloseTo(Math.log(0.6), offset(1e-15));
    assertThat(LogRatio.of(100, 1e9)).isCloseTo(Math.log(1e7), offset(1e-14));
    assertThat(LogRatio.of(1e90, 1e-90)).isCloseTo(-180 * Math.log(10), offset(1e-12));
    assertThat(LogRatio.of(3, 3)).isEqualTo(0.0);
  }

  @Test
  void keepsTheDigitsOfASmallChange() {
    double before = 1 << 20;
    double change = 1.0 / (1 << 20);
    // ln(1 + d) = d - d^2/2 + ...
    double d = change / before;
    assertThat(LogRatio.of(before, before + change)).isEqualTo(d - d * d / 2);
    assertThat(LogRatio.of(before, before - change)).isEqualTo(-d - d * d / 2);
  }
}
