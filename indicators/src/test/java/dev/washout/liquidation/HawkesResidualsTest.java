package dev.washout.liquidation;

import static dev.washout.liquidation.HawkesSamples.ONE;
import static dev.washout.liquidation.HawkesSamples.TWO;
import static dev.washout.liquidation.HawkesSamples.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

class HawkesResidualsTest {
  private static final ExponentialDistribution EXPONENTIAL = new ExponentialDistribution(null, 1);

  @Example
  void gapsAreDifferencesOfTheIntegral() {
    for (HawkesEvents events :
        new HawkesEvents[] {
          sample(TWO, 100, 1), sample(TWO, 100, 2).recorded(5, Ties.SIMULTANEOUS)
        }) {
      for (int kind = 0; kind < 2; kind++) {
        double[] gaps = Hawkes.residuals(TWO, events, kind).toArray();
        assertThat(gaps).hasSize(events.count(kind));
        double before = 0;
        for (int i = 0; i < gaps.length; i++) {
          double now = NaiveHawkes.expected(TWO, events, kind, events.times(kind).get(i));
          assertThat(gaps[i]).isEqualTo(now - before, within(1e-12 * (1 + now)));
          before = now;
        }
      }
    }
  }

  @Example
  void eventsOfOneMomentHaveNoGap() {
    assertThat(Hawkes.residuals(ONE, HawkesEvents.of(4, 2, 2, 2), 0).toArray())
        .containsExactly(1, 0, 0);
  }

  /** By Commons Math's test, which is exact where nothing was fitted. */
  @Example
  void trueModelHasExponentialGaps() {
    for (int seed = 0; seed < 5; seed++) {
      double[] one = HawkesResiduals.of(ONE, sample(ONE, 1_000, seed), 0);
      assertThat(pValue(one)).as("seed %s", seed).isGreaterThan(0.01);
      double[] shorts = HawkesResiduals.of(TWO, sample(TWO, 1_000, seed), 1);
      assertThat(pValue(shorts)).as("seed %s", seed).isGreaterThan(0.01);
    }
  }

  @Example
  void wrongModelHasNot() {
    double[] gaps = HawkesResiduals.of(HawkesParameters.of(1.25, 0, 1), sample(ONE, 1_000, 1), 0);
    assertThat(pValue(gaps)).isLessThan(1e-6);
  }

  @Example
  void distanceIsThatOfCommonsMath() {
    for (int seed = 0; seed < 5; seed++) {
      double[] gaps = HawkesResiduals.of(ONE, sample(ONE, 50, seed), 0);
      assertThat(HawkesResiduals.distance(gaps))
          .isEqualTo(
              new KolmogorovSmirnovTest().kolmogorovSmirnovStatistic(EXPONENTIAL, gaps),
              within(1e-12));
    }
  }

  @Example
  void distanceByHand() {
    // the median is at 1/2: half above it and half below
    assertThat(HawkesResiduals.distance(new double[] {Math.log(2)})).isEqualTo(0.5, within(1e-15));
    assertThat(HawkesResiduals.distance(new double[] {0, 0})).isEqualTo(1);
    assertThat(HawkesResiduals.distance(new double[] {1e9})).isEqualTo(1);
  }

  @Example
  void argumentsAreChecked() {
    HawkesEvents events = HawkesEvents.of(4, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Hawkes.residuals(ONE, events, 1))
        .withMessage("kind 1 is not one of 1");
    assertThatIllegalArgumentException().isThrownBy(() -> Hawkes.residuals(ONE, events, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> Hawkes.residuals(TWO, events, 0));
  }

  private static double pValue(double[] gaps) {
    return new KolmogorovSmirnovTest().kolmogorovSmirnovTest(EXPONENTIAL, gaps);
  }
}
