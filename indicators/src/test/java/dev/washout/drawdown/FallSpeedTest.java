package dev.washout.drawdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FallSpeedTest {
  @Test
  void isTheDrawdownPerInputSinceTheHigh() {
    assertThat(FallSpeed.of(4).over(10, 8, 9, 7, 7, 6, 8, 8).toArray())
        .containsExactly(
            Double.NaN, Double.NaN, Double.NaN, 10, 100 * (2 / 9.0) / 2, 100 * (3 / 9.0) / 3, 0, 0);
  }

  @Test
  void theLatestOfEqualHighsCounts() {
    assertThat(FallSpeed.of(3).over(10, 10, 5).toArray()[2]).isEqualTo(50);
  }

  @Test
  void aFasterFallIsAHigherSpeed() {
    assertThat(FallSpeed.of(41).over(fall(2)).toArray()[40]).isEqualTo(10);
    assertThat(FallSpeed.of(41).over(fall(40)).toArray()[40]).isEqualTo(0.5);
  }

  /** A fall of 20 % in so many of the last of 41 inputs. */
  private static double[] fall(int inputs) {
    double[] prices = new double[41];
    for (int i = 0; i < prices.length; i++) {
      prices[i] = i <= 40 - inputs ? 100 : 100 - 20.0 * (i - 40 + inputs) / inputs;
    }
    return prices;
  }
}
