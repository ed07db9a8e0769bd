package dev.washout.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.washout.core.State;
import org.junit.jupiter.api.Test;

class BollingerTest {
  /** StockCharts ChartSchool, "Bollinger Bands", worksheet cs-bbands (QQQ). */
  private static final double[] CLOSES = {
    86.16, 89.09, 88.78, 90.32, 89.07, 91.15, 89.44, 89.18, 86.93, 87.68, 86.96, 89.43, 89.32,
    88.72, 87.45, 87.26, 89.50, 87.90, 89.13, 90.70, 92.90, 92.98, 91.80, 92.66, 92.68
  };

  @Test
  void worksheet() {
    double[] middle = {88.71, 89.05, 89.24, 89.39, 89.51, 89.69};
    double[] upper = {91.29, 91.95, 92.61, 92.93, 93.31, 93.73};
    double[] lower = {86.12, 86.14, 85.87, 85.85, 85.70, 85.65};
    BollingerCalculator bands = Bollinger.of(20, 2).start();
    for (int i = 0; i < CLOSES.length; i++) {
      assertThat(bands.update(CLOSES[i])).isEqualTo(i >= 19);
      if (i >= 19) {
        assertThat(bands.middle()).isCloseTo(middle[i - 19], within(0.011));
        assertThat(bands.upper()).isCloseTo(upper[i - 19], within(0.011));
        assertThat(bands.lower()).isCloseTo(lower[i - 19], within(0.011));
      }
    }
  }

  /** ChartSchool, "%B Indicator" and "BandWidth", on the same closes. */
  @Test
  void worksheetOfTheDerivedMeasures() {
    assertThat(BollingerPercentB.of(20, 2).over(CLOSES).get(19).orElseThrow())
        .isCloseTo(0.8854, within(5e-5));
    assertThat(BollingerBandwidth.of(20, 2).over(CLOSES).get(19).orElseThrow())
        .isCloseTo(0.0582449423, within(1e-10));
  }

  /** 2 4 4 4 5 5 7 9 have mean 5 and deviation 2 as a population. */
  @Test
  void handWorked() {
    double[] x = {2, 4, 4, 4, 5, 5, 7, 9};
    Bollinger bands = Bollinger.of(8, 1.5);
    assertThat(bands.lower().over(x).last().orElseThrow()).isEqualTo(2);
    assertThat(bands.middle().over(x).last().orElseThrow()).isEqualTo(5);
    assertThat(bands.upper().over(x).last().orElseThrow()).isEqualTo(8);
    assertThat(BollingerPercentB.of(8, 1.5).over(x).last().orElseThrow())
        .isCloseTo(7.0 / 6, within(1e-15));
    assertThat(BollingerBandwidth.of(8, 1.5).over(x).last().orElseThrow()).isEqualTo(1.2);
  }

  @Test
  void ofEqualInputsAreAllTheirValue() {
    BollingerCalculator bands = Bollinger.of(3, 2).start();
    for (int i = 0; i < 8; i++) {
      bands.update(0.1);
    }
    assertThat(bands.lower()).isEqualTo(0.1);
    assertThat(bands.middle()).isEqualTo(0.1);
    assertThat(bands.upper()).isEqualTo(0.1);
    assertThat(BollingerBandwidth.of(3, 2).over(0.1, 0.1, 0.1).last().orElseThrow()).isZero();
  }

  @Test
  void nothingLiesBetweenBandsThatAreOneLine() {
    assertThat(BollingerPercentB.of(2, 2).over(1, 1, 3, 3).toArray())
        .containsExactly(Double.NaN, Double.NaN, 0.75, Double.NaN);
  }

  @Test
  void stateResumesAsATypedCalculator() {
    Bollinger recipe = Bollinger.of(3, 2);
    BollingerCalculator bands = recipe.start();
    for (double close : CLOSES) {
      bands.update(close);
    }
    State<BollingerCalculator> state = bands.snapshot();
    assertThat(state.resume().lower()).isEqualTo(bands.lower());
    assertThat(recipe.state(state.toBytes()).resume().upper()).isEqualTo(bands.upper());
    assertThat(bands.recipe()).isEqualTo(recipe);
  }

  @Test
  void rejectsImpossibleParameters() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bollinger.of(0, 2))
        .withMessage("period is not positive: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bollinger.of(20, -1))
        .withMessage("deviations is not within 0 and 1e6: -1.0");
    assertThatIllegalArgumentException().isThrownBy(() -> Bollinger.of(20, 1.1e6));
    assertThatIllegalArgumentException().isThrownBy(() -> Bollinger.of(20, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BollingerPercentB.of(1, 2))
        .withMessage("period is below 2: 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BollingerPercentB.of(20, 0))
        .withMessage("deviations is not positive: 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BollingerPercentB.of(20, 2e6))
        .withMessage("deviations is not within 0 and 1e6: 2000000.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BollingerBandwidth.of(0, 2))
        .withMessage("period is not positive: 0");
    assertThatIllegalArgumentException().isThrownBy(() -> BollingerBandwidth.of(20, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BollingerBandwidth.of(2, 2).over(1, -1))
        .withMessage("value is not positive: -1.0 at index 1");
    assertThat(Bollinger.of(1, 0).lookback()).isZero();
    assertThat(Bollinger.of(20, 1e6).deviations()).isEqualTo(1e6);
  }
}
