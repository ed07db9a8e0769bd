package dev.washout.liquidation;

import static dev.washout.liquidation.HawkesSamples.ONE;
import static dev.washout.liquidation.HawkesSamples.TWO;
import static dev.washout.liquidation.HawkesSamples.component;
import static dev.washout.liquidation.HawkesSamples.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Percentage;

class HawkesLikelihoodTest {
  /** Two events by hand: intensities mu and mu + alpha beta e^-beta. */
  @Example
  void twoEventsByHand() {
    double expected =
        Math.log(0.5)
            + Math.log(0.5 + 0.4 * 2 * Math.exp(-2))
            - (0.5 * 4 + 0.4 * (1 - Math.exp(-6)) + 0.4 * (1 - Math.exp(-4)));
    assertThat(Hawkes.logLikelihood(HawkesParameters.of(0.5, 0.4, 2), HawkesEvents.of(4, 1, 2)))
        .isEqualTo(expected, within(1e-14));
  }

  @Property(tries = 30)
  void recursionIsTheDefinition(
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0.05, max = 3) double mu,
      @ForAll @DoubleRange(min = 0, max = 1.5) double alpha,
      @ForAll @DoubleRange(min = 0.01, max = 50) double beta) {
    HawkesEvents events = sample(ONE, 100, seed);
    HawkesParameters parameters = HawkesParameters.of(mu, alpha, beta);
    double naive = NaiveHawkes.logLikelihood(parameters, events);
    assertThat(Hawkes.logLikelihood(parameters, events))
        .isEqualTo(naive, within(1e-12 * (1 + events.count() + Math.abs(naive))));
  }

  @Property(tries = 20)
  void recursionIsTheDefinitionForTwoKindsAndTies(@ForAll long seed) {
    HawkesEvents exact = sample(TWO, 100, seed);
    for (HawkesEvents events : new HawkesEvents[] {exact, exact.recorded(2, Ties.SIMULTANEOUS)}) {
      double naive = NaiveHawkes.logLikelihood(TWO, events);
      assertThat(Hawkes.logLikelihood(TWO, events))
          .isEqualTo(naive, within(1e-12 * (1 + events.count() + Math.abs(naive))));
    }
  }

  /** Ties do not excite one another, so the likelihood stays bounded as the decay grows. */
  @Example
  void tiesDoNotExciteOneAnother() {
    HawkesEvents tied = HawkesEvents.of(10, 1, 1, 1, 5);
    for (double beta = 1; beta < 1e12; beta *= 10) {
      assertThat(Hawkes.logLikelihood(HawkesParameters.of(0.4, 0.5, beta), tied))
          .isLessThan(4 * Math.log(0.4) - 4);
    }
    HawkesParameters fast = HawkesParameters.of(0.4, 0.5, 1e300);
    assertThat(Hawkes.logLikelihood(fast, tied))
        .isEqualTo(4 * Math.log(0.4) - 4 - 4 * 0.5, within(1e-12));
  }

  @Example
  void withoutExcitationItIsPoisson() {
    HawkesEvents events = sample(ONE, 50, 3);
    int n = events.count();
    assertThat(Hawkes.logLikelihood(HawkesParameters.of(0.7, 0, 1), events))
        .isEqualTo(n * Math.log(0.7) - 0.7 * 50, within(1e-10));
    assertThat(new HawkesLikelihood(events, 0).poisson())
        .isEqualTo(n * Math.log(n / 50.0) - n, within(1e-10));
    assertThat(new HawkesLikelihood(HawkesEvents.of(1), 0).poisson()).isZero();
  }

  @Example
  void impossibleEventsHaveNoLikelihood() {
    assertThat(Hawkes.logLikelihood(HawkesParameters.of(0, 0.5, 1), HawkesEvents.of(2, 1)))
        .isEqualTo(Double.NEGATIVE_INFINITY);
  }

  /** Products of thousands of small or large intensities do not leave the range of a double. */
  @Example
  void extremeUnitsOfTime() {
    HawkesEvents events = sample(ONE, 1_000, 5);
    double plain = Hawkes.logLikelihood(ONE, events);
    for (double length : new double[] {1e-30, 1e-9, 1e9, 1e30}) {
      double[] times = events.times(0).stream().map(t -> t / length).toArray();
      assertThat(
              Hawkes.logLikelihood(ONE.inUnitsOf(length), HawkesEvents.of(1_000 / length, times)))
          .isEqualTo(plain + events.count() * Math.log(length), within(1e-7));
    }
  }

  @Example
  void zeroCrossExcitationIsTwoProcesses() {
    HawkesEvents both = sample(TWO, 300, 7);
    HawkesParameters apart =
        HawkesParameters.bivariate(component(0.3, 0.5, 0, 2), component(0.2, 0, 0.4, 3));
    double longs =
        Hawkes.logLikelihood(
            HawkesParameters.of(0.3, 0.5, 2), HawkesEvents.of(300, both.times(0).toArray()));
    double shorts =
        Hawkes.logLikelihood(
            HawkesParameters.of(0.2, 0.4, 3), HawkesEvents.of(300, both.times(1).toArray()));
    assertThat(Hawkes.logLikelihood(apart, both)).isEqualTo(longs + shorts, within(1e-9));
  }

  @Property(tries = 20)
  void gradientIsTheSlope(@ForAll long seed, @ForAll @DoubleRange(min = 0.2, max = 8) double beta) {
    for (HawkesEvents events : new HawkesEvents[] {sample(ONE, 60, seed), sample(TWO, 60, seed)}) {
      HawkesLikelihood likelihood = new HawkesLikelihood(events, 0);
      double[] at = new double[events.kinds() + 2];
      at[0] = 0.4;
      at[1] = 0.3;
      at[at.length - 2] = 0.25;
      at[at.length - 1] = Math.log(beta);
      for (int a = 0; a < at.length; a++) {
        double h = 1e-4;
        double slope =
            (8 * (value(likelihood, at, a, h) - value(likelihood, at, a, -h))
                    - (value(likelihood, at, a, 2 * h) - value(likelihood, at, a, -2 * h)))
                / (12 * h);
        differentiate(likelihood, at);
        double gradient = likelihood.gradient(a);
        assertThat(gradient).as("in %s", a).isEqualTo(slope, within(1e-6 * (1 + events.count())));
      }
    }
  }

  @Property(tries = 20)
  void hessianIsTheSlopeOfTheGradient(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.2, max = 8) double beta) {
    for (HawkesEvents events : new HawkesEvents[] {sample(ONE, 60, seed), sample(TWO, 60, seed)}) {
      HawkesLikelihood likelihood = new HawkesLikelihood(events, events.kinds() - 1);
      double[] at = new double[events.kinds() + 2];
      at[0] = 0.4;
      at[1] = 0.3;
      at[at.length - 2] = 0.25;
      at[at.length - 1] = Math.log(beta);
      for (int a = 0; a < at.length; a++) {
        for (int b = 0; b < at.length; b++) {
          double h = 1e-4;
          double slope =
              (8 * (gradient(likelihood, at, b, h, a) - gradient(likelihood, at, b, -h, a))
                      - gradient(likelihood, at, b, 2 * h, a)
                      + gradient(likelihood, at, b, -2 * h, a))
                  / (12 * h);
          differentiate(likelihood, at);
          double second = likelihood.hessian(a, b);
          assertThat(second)
              .as("in %s and %s", a, b)
              .isEqualTo(slope, within(1e-6 * (1 + events.count())));
        }
      }
    }
  }

  @Example
  void kindsMustAgree() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Hawkes.logLikelihood(TWO, HawkesEvents.of(1)))
        .withMessage("parameters of 2 kinds do not fit events of 1");
  }

  private static double value(HawkesLikelihood likelihood, double[] at, int a, double move) {
    double[] moved = at.clone();
    moved[a] += move;
    likelihood.decayAt(Math.exp(moved[moved.length - 1]));
    return likelihood.value(moved);
  }

  private static double gradient(
      HawkesLikelihood likelihood, double[] at, int b, double move, int a) {
    double[] moved = at.clone();
    moved[b] += move;
    differentiate(likelihood, moved);
    return likelihood.gradient(a);
  }

  private static void differentiate(HawkesLikelihood likelihood, double[] at) {
    likelihood.decayAt(Math.exp(at[at.length - 1]));
    likelihood.differentiate(at);
  }

  /** The most likely rate without events of another kind is their count over the time. */
  @Example
  void gradientVanishesAtThePoissonRate() {
    HawkesEvents events = sample(HawkesParameters.of(1, 0, 1), 200, 11);
    HawkesLikelihood likelihood = new HawkesLikelihood(events, 0);
    likelihood.decayAt(1);
    double rate = events.count() / 200.0;
    likelihood.differentiate(new double[] {rate, 0});
    assertThat(likelihood.gradient(0)).isEqualTo(0, within(1e-9));
    assertThat(likelihood.hessian(0, 0))
        .isCloseTo(-events.count() / (rate * rate), Percentage.withPercentage(1e-9));
    assertThat(likelihood.gradient(2)).as("no decay without excitation").isZero();
  }
}
