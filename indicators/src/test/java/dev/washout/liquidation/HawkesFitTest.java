package dev.washout.liquidation;

import static dev.washout.liquidation.HawkesSamples.ONE;
import static dev.washout.liquidation.HawkesSamples.TWO;
import static dev.washout.liquidation.HawkesSamples.component;
import static dev.washout.liquidation.HawkesSamples.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.washout.liquidation.HawkesFit.Status;
import dev.washout.market.Coverage;
import dev.washout.market.Liquidation;
import dev.washout.market.PositionSide;
import dev.washout.market.Symbol;
import java.time.Instant;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import org.assertj.core.data.Percentage;

class HawkesFitTest {
  private static HawkesSolution solution(HawkesEvents events) {
    HawkesFit fit = Hawkes.fit(events);
    assertThat(fit.status()).as(fit.sentence()).isEqualTo(Status.CONVERGED);
    return fit.solution().orElseThrow();
  }

  /** No step in any parameter raises the likelihood, and the slope there is nothing. */
  @Example
  void maximumIsAMaximum() {
    for (HawkesEvents events : new HawkesEvents[] {sample(ONE, 300, 1), sample(TWO, 300, 1)}) {
      HawkesSolution solution = solution(events);
      assertThat(solution.logLikelihood())
          .isEqualTo(Hawkes.logLikelihood(solution.parameters(), events), within(1e-9));
      double[] best = solution.parameters().toArray();
      for (int i = 0; i < best.length; i++) {
        for (double factor : new double[] {0.999, 1.001}) {
          double[] moved = best.clone();
          moved[i] *= factor;
          assertThat(Hawkes.logLikelihood(HawkesParameters.ofArray(moved), events))
              .isLessThan(solution.logLikelihood());
        }
        double[] up = best.clone();
        double[] down = best.clone();
        up[i] *= 1 + 1e-5;
        down[i] *= 1 - 1e-5;
        assertThat(
                Hawkes.logLikelihood(HawkesParameters.ofArray(up), events)
                    - Hawkes.logLikelihood(HawkesParameters.ofArray(down), events))
            .isEqualTo(0, within(1e-9));
      }
    }
  }

  /** Standard errors against the inverse of a Hessian by finite differences. */
  @Example
  void standardErrorsAreThoseOfTheInformation() {
    HawkesEvents events = sample(ONE, 500, 2);
    HawkesSolution solution = solution(events);
    double[] best = solution.parameters().toArray();
    double[][] information = new double[3][3];
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        double ha = 1e-3 * best[a];
        double hb = 1e-3 * best[b];
        information[a][b] =
            -(moved(best, events, a, ha, b, hb)
                    - moved(best, events, a, ha, b, -hb)
                    - moved(best, events, a, -ha, b, hb)
                    + moved(best, events, a, -ha, b, -hb))
                / (4 * ha * hb);
      }
    }
    double[][] inverse =
        org.apache.commons.math3.linear.MatrixUtils.inverse(
                org.apache.commons.math3.linear.MatrixUtils.createRealMatrix(information))
            .getData();
    for (int a = 0; a < 3; a++) {
      assertThat(solution.estimates().get(a).standardError())
          .isCloseTo(Math.sqrt(inverse[a][a]), Percentage.withPercentage(0.1));
      assertThat(solution.estimates().get(a).value()).isEqualTo(best[a]);
    }
    assertThat(solution.branchingRatio().standardError())
        .isEqualTo(solution.estimate("alpha").standardError());
  }

  private static double moved(
      double[] best, HawkesEvents events, int a, double ha, int b, double hb) {
    double[] moved = best.clone();
    moved[a] += ha;
    moved[b] += hb;
    return Hawkes.logLikelihood(HawkesParameters.ofArray(moved), events);
  }

  @Example
  void sameEventsSameBits() {
    HawkesEvents events = sample(TWO, 200, 3);
    assertThat(Hawkes.fit(events)).isEqualTo(Hawkes.fit(sample(TWO, 200, 3)));
  }

  @Example
  void unitOfTimeDoesNotMatter() {
    HawkesEvents events = sample(ONE, 300, 4);
    HawkesSolution plain = solution(events);
    for (double length : new double[] {1e-6, 60, 86_400}) {
      HawkesSolution scaled =
          solution(
              HawkesEvents.of(
                  300 / length, events.times(0).stream().map(t -> t / length).toArray()));
      double[] expected = plain.parameters().inUnitsOf(length).toArray();
      for (int i = 0; i < 3; i++) {
        assertThat(scaled.parameters().toArray()[i])
            .isCloseTo(expected[i], Percentage.withPercentage(1e-4));
      }
      assertThat(scaled.branchingRatio().upper())
          .isCloseTo(plain.branchingRatio().upper(), Percentage.withPercentage(1e-3));
    }
  }

  @Example
  void sidesMaySwap() {
    HawkesEvents events = sample(TWO, 300, 5);
    HawkesSolution plain = solution(events);
    HawkesSolution swapped =
        solution(HawkesEvents.bivariate(300, events.times(1).toArray(), events.times(0).toArray()));
    assertThat(swapped.parameters().excitation(0, 1))
        .isCloseTo(plain.parameters().excitation(1, 0), Percentage.withPercentage(1e-3));
    assertThat(swapped.parameters().decay(1))
        .isCloseTo(plain.parameters().decay(0), Percentage.withPercentage(1e-3));
    assertThat(swapped.branchingRatio().value())
        .isCloseTo(plain.branchingRatio().value(), Percentage.withPercentage(1e-3));
    assertThat(swapped.branchingRatio().standardError())
        .isCloseTo(plain.branchingRatio().standardError(), Percentage.withPercentage(1e-2));
  }

  /** Two processes that do not touch: each is found, and no excitation across. */
  @Example
  void zeroCrossExcitationIsFound() {
    HawkesParameters apart =
        HawkesParameters.bivariate(component(0.5, 0.6, 0, 2), component(0.5, 0, 0.6, 2));
    HawkesSolution solution = solution(sample(apart, 2_000, 1));
    assertThat(solution.estimate("alpha.long.short").value()).isLessThan(0.05);
    assertThat(solution.estimate("alpha.short.long").value()).isLessThan(0.05);
    assertThat(solution.estimate("alpha.long.short").lower()).isZero();
    assertThat(solution.estimate("alpha.long.short").upper()).isBetween(0.01, 0.15);
    assertThat(solution.estimate("alpha.long.long").covers(0.6)).isTrue();
    assertThat(solution.estimate("beta.short").covers(2)).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> solution.estimate("gamma"))
        .withMessage("no parameter is called 'gamma'");
  }

  @Example
  void sentenceSaysTheRatioAndItsInterval() {
    HawkesFit fit = Hawkes.fit(sample(ONE, 500, 0));
    assertThat(fit.sentence())
        .matches(
            "converged: branching ratio 0\\.\\d+ \\(95 % 0\\.\\d+ to 0\\.\\d+\\) from \\d+ events");
    assertThat(fit.branchingRatio()).contains(fit.solution().orElseThrow().branchingRatio());
    assertThat(fit.solution().orElseThrow().poissonLogLikelihood())
        .isLessThan(fit.solution().orElseThrow().logLikelihood());
  }

  @Example
  void tooFewEvents() {
    double[] enough = sample(ONE, 100, 1).times(0).subArray(0, 30).toArray();
    double[] few = sample(ONE, 100, 1).times(0).subArray(0, 29).toArray();
    assertThat(Hawkes.fit(HawkesEvents.of(100, enough)).status())
        .isNotEqualTo(Status.TOO_FEW_EVENTS);
    HawkesFit fit = Hawkes.fit(HawkesEvents.of(100, few));
    assertThat(fit.status()).isEqualTo(Status.TOO_FEW_EVENTS);
    assertThat(fit.converged()).isFalse();
    assertThat(fit.solution()).isEmpty();
    assertThat(fit.branchingRatio()).isEmpty();
    assertThat(fit.sentence())
        .isEqualTo("too few events: 29 distinct moments, at least 30 are needed");
    assertThat(Hawkes.fit(HawkesEvents.of(1)).status()).isEqualTo(Status.TOO_FEW_EVENTS);
    double[] stack = DoubleStream.generate(() -> 5).limit(1_000).toArray();
    assertThat(Hawkes.fit(HawkesEvents.of(10, stack)).sentence()).contains("1 distinct moments");
    assertThat(Hawkes.fit(HawkesEvents.bivariate(100, sample(ONE, 100, 1).times(0).toArray(), few)))
        .satisfies(f -> assertThat(f.status()).isEqualTo(Status.TOO_FEW_EVENTS))
        .satisfies(
            f ->
                assertThat(f.sentence())
                    .isEqualTo(
                        "too few events: 29 distinct moments of short liquidations,"
                            + " at least 40 are needed"));
  }

  @Example
  void evenEventsShowNoExcitation() {
    HawkesFit fit =
        Hawkes.fit(
            HawkesEvents.of(100, IntStream.range(0, 100).mapToDouble(i -> i + 0.5).toArray()));
    assertThat(fit.status()).isEqualTo(Status.NO_EXCITATION);
    assertThat(fit.sentence()).startsWith("no excitation");
    HawkesSolution solution = fit.solution().orElseThrow();
    assertThat(solution.parameters()).isEqualTo(HawkesParameters.of(1, 0, 1));
    assertThat(solution.logLikelihood())
        .isEqualTo(solution.poissonLogLikelihood(), within(1e-9))
        .isEqualTo(-100, within(1e-9));
    assertThat(solution.estimate("mu").standardError()).isEqualTo(0.1, within(1e-9));
    assertThat(fit.branchingRatio().orElseThrow().upper()).as("not determined").isNaN();
    assertThat(solution.estimate("beta").standardError()).as("not determined").isNaN();
    assertThat(solution.estimate("beta").covers(1)).isFalse();
  }

  @Example
  void explodingEventsAreNotStationary() {
    HawkesFit fit = Hawkes.fit(sample(HawkesParameters.of(0.5, 1.4, 1), 14, 0));
    assertThat(fit.status()).as(fit.sentence()).isEqualTo(Status.NOT_STATIONARY);
    assertThat(fit.branchingRatio().orElseThrow().value()).isGreaterThanOrEqualTo(1);
    assertThat(fit.sentence()).startsWith("not stationary: branching ratio 1.");
  }

  /** One burst and then nothing: a single event began it all. */
  @Example
  void oneBurstHasNoBaseline() {
    double[] burst = sample(HawkesParameters.of(1, 0.5, 2), 100, 1).times(0).toArray();
    HawkesFit fit = Hawkes.fit(HawkesEvents.of(100_000, burst));
    assertThat(fit.status()).as(fit.sentence()).isEqualTo(Status.NO_BASELINE);
    HawkesParameters found = fit.solution().orElseThrow().parameters();
    assertThat(found.baseline(0) * 100_000).isEqualTo(1, within(0.5));
    assertThat(fit.sentence()).contains("mu is not measured");
  }

  /** Evenly spaced events whose rate rises a little: no cluster, only a trend. */
  @Example
  void driftingRateIsADecayTooSlow() {
    double[] times = IntStream.range(0, 400).mapToDouble(i -> 1_000 * rising(i / 400.0)).toArray();
    HawkesFit fit = Hawkes.fit(HawkesEvents.of(1_000, times));
    assertThat(fit.status()).as(fit.sentence()).isEqualTo(Status.DECAY_TOO_SLOW);
    assertThat(fit.sentence()).contains("drifting rate");
  }

  /** The time by which a share of the events came, their rate rising from 0.7 to 1.3. */
  private static double rising(double share) {
    return (-0.7 + Math.sqrt(0.49 + 1.2 * share)) / 0.6;
  }

  /** Ties spread over a tick look like excitation within it. */
  @Example
  void spreadTiesAreADecayTooFast() {
    double[] pairs =
        sample(HawkesParameters.of(1, 0, 1), 300, 2).times(0).stream()
            .flatMap(t -> DoubleStream.of(t, t))
            .toArray();
    HawkesFit fit = Hawkes.fit(HawkesEvents.of(300, pairs).recorded(1_000, Ties.SPREAD));
    assertThat(fit.status()).as(fit.sentence()).isEqualTo(Status.DECAY_TOO_FAST);
    assertThat(fit.solution().orElseThrow().parameters().decay(0)).isGreaterThan(1_000);
    HawkesFit merged = Hawkes.fit(HawkesEvents.of(300, pairs).recorded(1_000, Ties.MERGED));
    assertThat(merged.branchingRatio().orElseThrow().value()).isLessThan(0.2);
    assertThat(fit.sentence()).contains("tick");
  }

  @Example
  void poissonEventsLeaveRoomForNone() {
    HawkesFit fit = Hawkes.fit(sample(HawkesParameters.of(1, 0, 1), 1_000, 0));
    assertThat(fit.branchingRatio().orElseThrow().covers(0)).as(fit.sentence()).isTrue();
    assertThat(fit.sentence()).endsWith("the interval reaches 0, so none at all is possible");
  }

  /**
   * A rate that changes once, without any excitation, reads as near-critical, and the gaps fit:
   * this is what the page warns of.
   */
  @Example
  void regimeShiftReadsAsNearCritical() {
    double[] calm = sample(HawkesParameters.of(0.2, 0, 1), 500, 1).times(0).toArray();
    double[] busy = sample(HawkesParameters.of(2, 0, 1), 500, 2).times(0).toArray();
    double[] times =
        DoubleStream.concat(DoubleStream.of(calm), DoubleStream.of(busy).map(t -> t + 500))
            .toArray();
    HawkesFit fit = Hawkes.fit(HawkesEvents.of(1_000, times));
    assertThat(fit.branchingRatio().orElseThrow().value()).isGreaterThan(0.9);
    assertThat(fit.sentence()).contains("the interval reaches 1");
  }

  @Example
  void sampledFeedIsMentioned() {
    Instant start = Instant.parse("2025-12-27T14:30:00Z");
    List<Liquidation> feed =
        sample(ONE, 200, 1).times(0).stream()
            .mapToObj(
                t ->
                    new Liquidation(
                        start.toEpochMilli() + (long) (1_000 * t),
                        Symbol.of("BTCUSDT"),
                        PositionSide.LONG,
                        1,
                        Liquidation.UNKNOWN_PRICE,
                        Coverage.SAMPLED))
            .toList();
    assertThat(
            Hawkes.fit(
                    HawkesEvents.ofLiquidations(feed, start, start.plusSeconds(200), Ties.MERGED))
                .sentence())
        .startsWith("converged")
        .contains("the feed is sampled");
  }
}
