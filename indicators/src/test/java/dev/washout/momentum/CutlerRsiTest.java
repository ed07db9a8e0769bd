package dev.washout.momentum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CutlerRsiTest {
  /** Changes +3 -1 +2 -4 0: gains 3 of 4, 2 of 3, 2 of 6, 0 of 4. */
  @Test
  void handWorked() {
    double[] values = CutlerRsi.of(2).over(10, 13, 12, 14, 10, 10).toArray();
    assertThat(values[1]).isNaN();
    assertThat(values[2]).isEqualTo(75);
    assertThat(values[3]).isCloseTo(200.0 / 3, within(1e-13));
    assertThat(values[4]).isCloseTo(100.0 / 3, within(1e-13));
    assertThat(values[5]).isZero();
  }

  @Test
  void withoutMovementInTheWindowIsFifty() {
    assertThat(CutlerRsi.of(2).over(10, 13, 12, 12, 12).last().orElseThrow()).isEqualTo(50);
  }

  @Test
  void ofOnlyGainsIsAHundredAndOfOnlyLossesZero() {
    double[] up = new double[60];
    Arrays.setAll(up, i -> 1 + 0.1 * i);
    double[] down = Arrays.stream(up).map(v -> -v).toArray();
    assertThat(Arrays.stream(CutlerRsi.of(14).over(up).toArray()).skip(14)).containsOnly(100.0);
    assertThat(Arrays.stream(CutlerRsi.of(14).over(down).toArray()).skip(14)).containsOnly(0.0);
  }

  @Test
  void isNamedApartFromWilders() {
    assertThat(CutlerRsi.of(14)).hasToString("CUTLER-RSI(14)");
  }

  @Test
  void rejectsTooShortAPeriod() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CutlerRsi.of(0))
        .withMessage("period is not positive: 0");
  }
}
