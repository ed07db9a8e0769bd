package dev.washout.liquidation;

import static dev.washout.liquidation.HawkesSamples.ONE;
import static dev.washout.liquidation.HawkesSamples.TWO;
import static dev.washout.liquidation.HawkesSamples.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.Example;
import org.assertj.core.data.Percentage;

class HawkesSimulationTest {
  @Example
  void sameSeedSameEvents() {
    assertThat(sample(TWO, 500, 9))
        .isEqualTo(sample(TWO, 500, 9))
        .isNotEqualTo(sample(TWO, 500, 8));
  }

  @Example
  void ratesAreTheMeanIntensities() {
    assertThat(sample(ONE, 20_000, 1).count() / 20_000.0)
        .isCloseTo(1.25, Percentage.withPercentage(3));
    HawkesEvents two = sample(TWO, 20_000, 2);
    for (int kind = 0; kind < 2; kind++) {
      assertThat(two.count(kind) / 20_000.0)
          .isCloseTo(TWO.meanIntensities().get(kind), Percentage.withPercentage(4));
    }
  }

  /** Longs cause shorts here, but no shorts cause longs: the first event is a long, always. */
  @Example
  void causesComeBeforeEffects() {
    HawkesParameters chain =
        HawkesParameters.bivariate(
            HawkesSamples.component(1, 0, 0, 1), HawkesSamples.component(0, 0.9, 0, 5));
    for (int seed = 0; seed < 50; seed++) {
      HawkesEvents events = sample(chain, 20, seed);
      if (events.count(1) > 0) {
        assertThat(events.times(0).get(0)).isLessThan(events.times(1).get(0));
      }
    }
    HawkesEvents events = sample(chain, 5_000, 1);
    assertThat((double) events.count(1) / events.count(0)).isEqualTo(0.9, within(0.05));
  }

  @Example
  void explosionIsCutOff() {
    assertThat(HawkesSimulation.run(HawkesParameters.of(5, 2, 1), 1e6, new SplittableRandom(1), 99))
        .isEmpty();
    HawkesEvents whole = sample(ONE, 50, 1);
    assertThat(HawkesSimulation.run(ONE, 50, new SplittableRandom(1), whole.count()))
        .contains(whole);
    assertThat(HawkesSimulation.run(ONE, 50, new SplittableRandom(1), whole.count() - 1)).isEmpty();
  }

  @Example
  void nothingHappensWithoutABaseline() {
    assertThat(sample(HawkesParameters.of(0, 0.5, 1), 100, 1).count()).isZero();
  }

  @Example
  void endIsChecked() {
    for (double end : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sample(ONE, end, 1))
          .withMessageContaining("end");
    }
  }
}
