package dev.washout.momentum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.washout.core.State;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MacdTest {
  /**
   * Spans 1 and 3: the fast average is the input, the slow one (1 + 2 + 6)/3 = 3, then (3 + 5)/2,
   * then (4 + 8)/2. Lines 3, 1, 2; signal of span 3 needs three: 2, then with line -1: (2 - 1)/2.
   */
  @Test
  void handWorked() {
    MacdCalculator macd = Macd.of(1, 3, 3).start();
    for (double x : new double[] {1, 2, 6, 5}) {
      assertThat(macd.update(x)).isFalse();
    }
    assertThat(macd.update(8)).isTrue();
    assertThat(macd.line()).isEqualTo(2);
    assertThat(macd.signal()).isEqualTo(2);
    assertThat(macd.histogram()).isZero();
    assertThat(macd.update(4)).isTrue(); // slow (6 + 4)/2 = 5
    assertThat(macd.line()).isEqualTo(-1);
    assertThat(macd.signal()).isEqualTo(0.5);
    assertThat(macd.histogram()).isEqualTo(-1.5);
  }

  /**
   * Spans 3 and 4 on 0 0 8 4: together, the fast one begins with the mean of 0 8 4, which is 4;
   * apart, with that of 0 0 8, and has come to (8/3 + 4)/2. The slow one begins with 3.
   */
  @Test
  void seedingsDiffer() {
    double[] x = {0, 0, 8, 4};
    assertThat(Macd.of(3, 4, 1).line().over(x).last().orElseThrow()).isEqualTo(1);
    assertThat(Macd.of(3, 4, 1, MacdSeeding.SEPARATE).line().over(x).last().orElseThrow())
        .isCloseTo(1.0 / 3, within(1e-15));
  }

  @Test
  void ofEqualInputsIsExactlyZero() {
    double[] x = new double[100];
    Arrays.fill(x, 0.1);
    for (var series : Macd.of(12, 26, 9).over(x).values()) {
      assertThat(Arrays.stream(series.toArray()).skip(33)).containsOnly(0.0);
    }
  }

  @Test
  void stateResumesAsATypedCalculator() {
    Macd recipe = Macd.of(2, 3, 2);
    MacdCalculator macd = recipe.start();
    for (int i = 0; i < 9; i++) {
      macd.update(i * i);
    }
    State<MacdCalculator> state = macd.snapshot();
    assertThat(state.resume().line()).isEqualTo(macd.line());
    assertThat(recipe.state(state.toBytes()).resume().histogram()).isEqualTo(macd.histogram());
    assertThat(macd.recipe()).isEqualTo(recipe);
  }

  @Test
  void lookbackIsThatOfTheSlowAverageAndTheSignal() {
    assertThat(Macd.of(12, 26, 9).lookback()).isEqualTo(33);
    assertThat(Macd.of(12, 26, 9, MacdSeeding.SEPARATE).lookback()).isEqualTo(33);
  }

  @Test
  void linesAreNamed() {
    assertThat(Macd.of(12, 26, 9).line()).hasToString("MACD(12,26,9).line");
    assertThat(Macd.of(12, 26, 9).signal()).hasToString("MACD(12,26,9).signal");
    assertThat(Macd.of(12, 26, 9).histogram()).hasToString("MACD(12,26,9).histogram");
    assertThat(Macd.of(12, 26, 9, MacdSeeding.SEPARATE)).hasToString("MACD(12,26,9,SEPARATE)");
  }

  @Test
  void rejectsImpossiblePeriods() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Macd.of(0, 26, 9))
        .withMessage("fastPeriod is not positive: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Macd.of(26, 26, 9))
        .withMessage("slowPeriod 26 is not above fastPeriod 26");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Macd.of(12, 26, 0))
        .withMessage("signalPeriod is not positive: 0");
  }
}
