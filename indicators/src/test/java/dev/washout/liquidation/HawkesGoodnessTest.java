package dev.washout.liquidation;

import static dev.washout.liquidation.HawkesSamples.ONE;
import static dev.washout.liquidation.HawkesSamples.TWO;
import static dev.washout.liquidation.HawkesSamples.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import net.jqwik.api.Example;

class HawkesGoodnessTest {
  private static HawkesGoodness goodness(HawkesEvents events, int replicates) {
    return Hawkes.fit(events).goodness(replicates, new SplittableRandom(1));
  }

  @Example
  void trueModelIsNotPoor() {
    int poor = 0;
    for (int seed = 0; seed < 20; seed++) {
      HawkesGoodness goodness = goodness(sample(ONE, 100, seed), 19);
      assertThat(goodness.replicates() + goodness.failed()).isEqualTo(19);
      poor += goodness.pValue().orElseThrow() <= 0.1 ? 1 : 0;
    }
    assertThat(poor).as("of 20, 2 expected").isLessThanOrEqualTo(5);
  }

  /** Each event is followed by another after a second: no exponential kernel makes that. */
  @Example
  void wrongModelIsPoor() {
    double[] echoed =
        sample(HawkesParameters.of(0.1, 0, 1), 2_000, 1).times(0).stream()
            .flatMap(t -> DoubleStream.of(t, t + 1))
            .sorted()
            .toArray();
    HawkesFit fit = Hawkes.fit(HawkesEvents.of(2_002, echoed));
    HawkesGoodness goodness = fit.goodness(39, new SplittableRandom(1));
    assertThat(goodness.pValue()).hasValue(1.0 / 40);
    assertThat(goodness.isPoor()).isTrue();
    assertThat(goodness.sentence())
        .startsWith("poor fit")
        .contains("p = 0.025 from 39 simulated samples");
    assertThat(goodness.statistic())
        .isEqualTo(
            HawkesResiduals.distance(
                HawkesResiduals.of(fit.solution().orElseThrow().parameters(), fit.events(), 0)),
            within(0.0));
  }

  /** Rounding to a coarse clock alone is no sign against the fit: replicates are rounded too. */
  @Example
  void coarseClockIsAllowedFor() {
    HawkesEvents coarse =
        sample(HawkesParameters.of(1, 0, 1), 300, 5).recorded(2, Ties.SIMULTANEOUS);
    HawkesGoodness goodness = goodness(coarse, 19);
    assertThat(goodness.statistic()).as("gaps of 0 from ties").isGreaterThan(0.1);
    assertThat(goodness.pValue().orElseThrow()).isGreaterThan(0.05);
    assertThat(goodness.sentence()).startsWith("no sign against the fit, p = ");
  }

  @Example
  void twoKindsAreJudgedTogether() {
    HawkesGoodness goodness = goodness(sample(TWO, 300, 1), 9);
    assertThat(goodness.pValue().orElseThrow()).isBetween(0.1, 1.0);
    HawkesFit fit = Hawkes.fit(sample(TWO, 300, 1));
    HawkesParameters best = fit.solution().orElseThrow().parameters();
    double longs = HawkesResiduals.distance(HawkesResiduals.of(best, fit.events(), 0));
    double shorts = HawkesResiduals.distance(HawkesResiduals.of(best, fit.events(), 1));
    boolean longsWorse =
        longs * Math.sqrt(fit.events().count(0)) > shorts * Math.sqrt(fit.events().count(1));
    assertThat(goodness.statistic()).isEqualTo(longsWorse ? longs : shorts);
  }

  @Example
  void sameSeedSameVerdict() {
    assertThat(goodness(sample(ONE, 100, 3), 9)).isEqualTo(goodness(sample(ONE, 100, 3), 9));
  }

  @Example
  void noVerdictWithoutAFit() {
    HawkesGoodness none = goodness(HawkesEvents.of(1), 9);
    assertThat(none.pValue()).isEmpty();
    assertThat(none.statistic()).isNaN();
    assertThat(none.isPoor()).isFalse();
    assertThat(none.sentence()).startsWith("no goodness of fit: too few events");
  }

  @Example
  void noPValueOfWhatCannotBeSimulated() {
    HawkesGoodness exploded = goodness(sample(HawkesParameters.of(0.5, 1.4, 1), 14, 0), 9);
    assertThat(exploded.pValue()).isEmpty();
    assertThat(exploded.statistic()).isBetween(0.0, 0.5);
    assertThat(exploded.replicates()).isZero();
    assertThat(exploded.sentence()).startsWith("no p-value: the fit is NOT_STATIONARY");
  }

  /** Most samples of a process with one spontaneous event die out before there are enough. */
  @Example
  void noPValueWhereSamplesFail() {
    double[] burst = sample(HawkesParameters.of(1, 0.5, 2), 40, 1).times(0).toArray();
    HawkesGoodness goodness = goodness(HawkesEvents.of(100_000, burst), 20);
    assertThat(goodness.pValue()).isEmpty();
    assertThat(goodness.failed()).isGreaterThan(2);
    assertThat(goodness.sentence())
        .isEqualTo(
            "no p-value: "
                + goodness.failed()
                + " of 20 simulated samples had too few events, or too many");
  }

  @Example
  void replicatesAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> goodness(sample(ONE, 100, 3), 0))
        .withMessage("replicates is not positive: 0");
  }
}
