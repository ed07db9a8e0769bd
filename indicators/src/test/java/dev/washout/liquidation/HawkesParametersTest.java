package dev.washout.liquidation;

import static dev.washout.liquidation.HawkesSamples.ONE;
import static dev.washout.liquidation.HawkesSamples.TWO;
import static dev.washout.liquidation.HawkesSamples.component;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import net.jqwik.api.Example;

class HawkesParametersTest {
  private static HawkesParameters matrix(double ll, double ls, double sl, double ss) {
    return HawkesParameters.bivariate(component(1, ll, ls, 1), component(1, sl, ss, 1));
  }

  @Example
  void branchingRatioOfOneKind() {
    assertThat(ONE.branchingRatio()).isEqualTo(0.6);
    assertThat(ONE.isStationary()).isTrue();
    assertThat(HawkesParameters.of(1, 1, 1).isStationary()).isFalse();
    assertThat(ONE.kinds()).isEqualTo(1);
  }

  @Example
  void spectralRadiusByHand() {
    // eigenvalues of [[0.5, 0.2], [0.3, 0.4]] are 0.7 and 0.2
    assertThat(matrix(0.5, 0.2, 0.3, 0.4).branchingRatio()).isEqualTo(0.7, within(1e-15));
    assertThat(matrix(0.5, 0, 0.9, 0.4).branchingRatio()).isEqualTo(0.5, within(1e-15));
    assertThat(matrix(0.1, 0, 0.9, 0.4).branchingRatio()).isEqualTo(0.4, within(1e-15));
    assertThat(matrix(0, 0.5, 0.5, 0).branchingRatio()).isEqualTo(0.5, within(1e-15));
    assertThat(matrix(0, 4, 0.25, 0).isStationary()).isFalse();
  }

  @Example
  void spectralSlopeIsTheSlope() {
    double h = 1e-6;
    double[][] slope = HawkesFitter.spectralSlope(matrix(0.5, 0.2, 0.3, 0.4));
    double base = matrix(0.5, 0.2, 0.3, 0.4).branchingRatio();
    assertThat(slope[0][0])
        .isEqualTo((matrix(0.5 + h, 0.2, 0.3, 0.4).branchingRatio() - base) / h, within(1e-5));
    assertThat(slope[0][1])
        .isEqualTo((matrix(0.5, 0.2 + h, 0.3, 0.4).branchingRatio() - base) / h, within(1e-5));
    assertThat(slope[1][0])
        .isEqualTo((matrix(0.5, 0.2, 0.3 + h, 0.4).branchingRatio() - base) / h, within(1e-5));
    assertThat(slope[1][1])
        .isEqualTo((matrix(0.5, 0.2, 0.3, 0.4 + h).branchingRatio() - base) / h, within(1e-5));
    assertThat(HawkesFitter.spectralSlope(matrix(0.5, 0, 0, 0.5))[0][0]).isNaN();
  }

  @Example
  void meanIntensitiesSolveTheirEquation() {
    assertThat(ONE.meanIntensities()).isEqualTo(ImmutableDoubleArray.of(1.25));
    // m = mu + alpha m, with mu (0.3, 0.2) and alpha ((0.5, 0.2), (0.1, 0.4))
    ImmutableDoubleArray mean = TWO.meanIntensities();
    assertThat(mean.get(0)).isEqualTo(0.3 + 0.5 * mean.get(0) + 0.2 * mean.get(1), within(1e-15));
    assertThat(mean.get(1)).isEqualTo(0.2 + 0.1 * mean.get(0) + 0.4 * mean.get(1), within(1e-15));
    assertThatIllegalStateException()
        .isThrownBy(() -> HawkesParameters.of(1, 1, 1).meanIntensities())
        .withMessageContaining("1.0");
  }

  @Example
  void unitsOfTime() {
    assertThat(ONE.inUnitsOf(60)).isEqualTo(HawkesParameters.of(30, 0.6, 120));
    assertThatIllegalArgumentException().isThrownBy(() -> ONE.inUnitsOf(0));
    assertThatIllegalArgumentException().isThrownBy(() -> ONE.inUnitsOf(Double.POSITIVE_INFINITY));
  }

  @Example
  void printsAndReadsItsNumbers() {
    assertThat(ONE.toString()).isEqualTo("0.5,0.6,2");
    assertThat(TWO.toString()).isEqualTo("0.3,0.5,0.2,2,0.2,0.1,0.4,3");
    assertThat(HawkesParameters.ofArray(TWO.toArray())).isEqualTo(TWO);
    assertThat(HawkesParameters.ofArray(ONE.toArray())).isEqualTo(ONE);
    assertThat(HawkesParameters.of(-0.0, -0.0, 1)).isEqualTo(HawkesParameters.of(0, 0, 1));
    assertThat(TWO.excitation(0, 1)).isEqualTo(0.2);
    assertThat(TWO.decay(1)).isEqualTo(3);
    assertThat(TWO.baseline(1)).isEqualTo(0.2);
  }

  @Example
  void wrongNumbersAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HawkesParameters.of(-1, 0, 1))
        .withMessage("baseline is negative or not finite: -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HawkesParameters.of(1, Double.NaN, 1))
        .withMessage("excitation is negative or not finite: NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HawkesParameters.of(1, 1, 0))
        .withMessage("decay is not positive and finite: 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HawkesParameters.of(1, 1, Double.POSITIVE_INFINITY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HawkesParameters.of(Double.POSITIVE_INFINITY, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HawkesParameters(ImmutableList.of()))
        .withMessageContaining("not 0");
    HawkesComponent single = ONE.components().get(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HawkesParameters.bivariate(single, single))
        .withMessage("excitation has 1 numbers for 2 kinds of event");
  }
}
