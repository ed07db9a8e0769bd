package dev.washout.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CacheLinesTest {
  @Test
  void arraysFillWholeLinesWithTheirHeaders() {
    for (int length = 0; length < 100; length++) {
      int filled = CacheLines.fill(length);
      assertThat(filled).isBetween(length, length + 7);
      assertThat((16 + 8 * filled) % 64).isZero();
    }
  }

  @Test
  void rejectsLessThanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CacheLines.fill(-1))
        .withMessage("length is negative: -1");
  }
}
