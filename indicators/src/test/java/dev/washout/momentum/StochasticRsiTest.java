package dev.washout.momentum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.washout.core.State;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StochasticRsiTest {
  /** RSI(1) is 100 after a rise and 0 after a fall. */
  @Test
  void handWorked() {
    StochasticRsiCalculator index = StochasticRsi.of(1, 2, 2).start();
    double[] prices = {1, 2, 1, 2, 1, 1};
    boolean[] ready = new boolean[prices.length];
    for (int i = 0; i < prices.length; i++) {
      ready[i] = index.update(prices[i]);
    }
    // RSI: - 100 0 100 0 50; %K: - - 0 100 0 100; %D: - - - 50 50 50
    assertThat(ready).containsExactly(false, false, false, true, true, true);
    assertThat(index.k()).isEqualTo(100);
    assertThat(index.d()).isEqualTo(50);
  }

  @Test
  void ofARsiThatStandsStillIsFifty() {
    double[] rising = new double[60];
    Arrays.setAll(rising, i -> 1.0 + i);
    assertThat(Arrays.stream(StochasticRsi.of(14, 14, 3).k().over(rising).toArray()).skip(29))
        .containsOnly(50.0);
  }

  /** RSI then wanders by its own rounding, about 1e-14 points. */
  @Test
  void ofAMarketThatStandsStillIsFiftyAndNotNoise() {
    double[] x = new double[400];
    Arrays.fill(x, 12.3);
    for (int i = 0; i < 30; i++) {
      x[i] = 10 + i % 7;
    }
    assertThat(Arrays.stream(StochasticRsi.of(14, 14, 3).d().over(x).toArray()).skip(60))
        .containsOnly(50.0);
  }

  @Test
  void stateResumesAsATypedCalculator() {
    StochasticRsi recipe = StochasticRsi.of(2, 3, 2);
    StochasticRsiCalculator index = recipe.start();
    for (int i = 0; i < 12; i++) {
      index.update(i % 5 + 1);
    }
    State<StochasticRsiCalculator> state = index.snapshot();
    assertThat(state.resume().k()).isEqualTo(index.k());
    assertThat(recipe.state(state.toBytes()).resume().d()).isEqualTo(index.d());
    assertThat(index.recipe()).isEqualTo(recipe);
  }

  @Test
  void linesPromiseTheirRange() {
    assertThat(StochasticRsi.of(14, 14, 3).k().range().min()).isZero();
    assertThat(StochasticRsi.of(14, 14, 3).d().range().max()).isEqualTo(100);
  }

  @Test
  void rejectsImpossiblePeriods() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StochasticRsi.of(0, 14, 3))
        .withMessage("rsiPeriod is not positive: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StochasticRsi.of(14, 0, 3))
        .withMessage("period is not positive: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StochasticRsi.of(14, 14, 0))
        .withMessage("signalPeriod is not positive: 0");
  }
}
