package dev.washout.liquidation;

import com.google.common.collect.ImmutableList;
import dev.washout.core.RecipeText;
import dev.washout.market.Coverage;
import java.util.Arrays;
import java.util.Optional;

/** Fits a Hawkes process and says what came of it. */
final class HawkesFitter {
  /** Fewer expected spontaneous events than this leave the baseline unmeasured. */
  private static final double LEAST_IMMIGRANTS = 5;

  private static final String[] KINDS = {"long", "short"};

  private HawkesFitter() {}

  static HawkesFit fit(HawkesEvents events) {
    Optional<String> tooFew = tooFew(events);
    if (tooFew.isPresent()) {
      return new HawkesFit(HawkesFit.Status.TOO_FEW_EVENTS, tooFew.get(), events, Optional.empty());
    }
    HawkesMaximum[] maxima = maxima(events);
    HawkesSolution solution = solution(maxima);
    HawkesFit.Status status = status(maxima, solution, events);
    String sentence = sentence(status, solution, events);
    if (events.coverage() == Coverage.SAMPLED) {
      sentence +=
          "; the feed is sampled: it hides most where events are densest, so this is not the ratio"
              + " of all liquidations";
    }
    return new HawkesFit(status, sentence, events, Optional.of(solution));
  }

  /** Only the parameters of largest likelihood, if there are enough events. */
  static Optional<HawkesParameters> largest(HawkesEvents events) {
    return tooFew(events).isPresent() ? Optional.empty() : Optional.of(parameters(maxima(events)));
  }

  private static Optional<String> tooFew(HawkesEvents events) {
    int least = HawkesFit.LEAST_EVENTS_A_PARAMETER * (events.kinds() + 2);
    for (int kind = 0; kind < events.kinds(); kind++) {
      long moments = Arrays.stream(events.counts(kind)).filter(count -> count > 0).count();
      if (moments < least) {
        return Optional.of(
            "too few events: "
                + moments
                + " distinct moments"
                + (events.kinds() == 1 ? "" : " of " + KINDS[kind] + " liquidations")
                + ", at least "
                + least
                + " are needed");
      }
    }
    return Optional.empty();
  }

  private static HawkesMaximum[] maxima(HawkesEvents events) {
    HawkesMaximum[] maxima = new HawkesMaximum[events.kinds()];
    Arrays.setAll(maxima, kind -> new HawkesMaximum(events, kind));
    return maxima;
  }

  private static HawkesParameters parameters(HawkesMaximum[] maxima) {
    return HawkesParameters.ofArray(
        Arrays.stream(maxima).flatMapToDouble(m -> Arrays.stream(m.parameters())).toArray());
  }

  private static HawkesSolution solution(HawkesMaximum[] maxima) {
    HawkesParameters parameters = parameters(maxima);
    int kinds = maxima.length;
    double[][][] covariances = new double[kinds][][];
    ImmutableList.Builder<HawkesEstimate> estimates = ImmutableList.builder();
    for (int kind = 0; kind < kinds; kind++) {
      double[][] covariance = maxima[kind].covariance();
      covariances[kind] = covariance;
      String suffix = kinds == 1 ? "" : "." + KINDS[kind];
      estimates.add(
          HawkesEstimate.logarithmic(
              "mu" + suffix, parameters.baseline(kind), Math.sqrt(covariance[0][0])));
      for (int j = 0; j < kinds; j++) {
        estimates.add(
            HawkesEstimate.linear(
                "alpha" + suffix + (kinds == 1 ? "" : "." + KINDS[j]),
                parameters.excitation(kind, j),
                Math.sqrt(covariance[j + 1][j + 1])));
      }
      estimates.add(
          HawkesEstimate.logarithmic(
              "beta" + suffix,
              parameters.decay(kind),
              Math.sqrt(covariance[kinds + 1][kinds + 1])));
    }
    return new HawkesSolution(
        parameters,
        Arrays.stream(maxima).mapToDouble(HawkesMaximum::logLikelihood).sum(),
        Arrays.stream(maxima).mapToDouble(HawkesMaximum::poisson).sum(),
        estimates.build(),
        HawkesEstimate.linear(
            "branchingRatio",
            parameters.branchingRatio(),
            Math.sqrt(branchingVariance(parameters, covariances))));
  }

  /** By the delta method; the kinds' estimates are independent, their likelihoods being factors. */
  private static double branchingVariance(HawkesParameters parameters, double[][][] covariances) {
    if (parameters.kinds() == 1) {
      return covariances[0][1][1];
    }
    double[][] slope = spectralSlope(parameters);
    double variance = 0;
    for (int kind = 0; kind < 2; kind++) {
      for (int j = 0; j < 2; j++) {
        for (int k = 0; k < 2; k++) {
          variance += slope[kind][j] * slope[kind][k] * covariances[kind][j + 1][k + 1];
        }
      }
    }
    return variance;
  }

  /** How the spectral radius of a matrix of two rows moves with each entry; NaN where it kinks. */
  static double[][] spectralSlope(HawkesParameters parameters) {
    double difference = parameters.excitation(0, 0) - parameters.excitation(1, 1);
    double cross = parameters.excitation(0, 1) * parameters.excitation(1, 0);
    double root = Math.sqrt(Math.fma(difference, difference, 4 * cross));
    double share = difference / root;
    return new double[][] {
      {(1 + share) / 2, parameters.excitation(1, 0) / root},
      {parameters.excitation(0, 1) / root, (1 - share) / 2}
    };
  }

  private static HawkesFit.Status status(
      HawkesMaximum[] maxima, HawkesSolution solution, HawkesEvents events) {
    HawkesParameters parameters = solution.parameters();
    if (Arrays.stream(maxima).allMatch(m -> m.place() == HawkesMaximum.Place.NOWHERE)) {
      return HawkesFit.Status.NO_EXCITATION;
    }
    if (Arrays.stream(maxima).anyMatch(m -> m.place() == HawkesMaximum.Place.SLOWEST)) {
      return HawkesFit.Status.DECAY_TOO_SLOW;
    }
    if (Arrays.stream(maxima).anyMatch(m -> isTooFast(m, events))) {
      return HawkesFit.Status.DECAY_TOO_FAST;
    }
    boolean determined =
        solution.estimates().stream()
            .noneMatch(e -> e.value() > 0 && Double.isNaN(e.standardError()));
    boolean excited = Arrays.stream(maxima).allMatch(m -> m.place() == HawkesMaximum.Place.INSIDE);
    if (!Arrays.stream(maxima).allMatch(HawkesMaximum::isSettled) || (excited && !determined)) {
      return HawkesFit.Status.NOT_CONVERGED;
    }
    if (!parameters.isStationary()) {
      return HawkesFit.Status.NOT_STATIONARY;
    }
    double immigrants = 0;
    for (int kind = 0; kind < parameters.kinds(); kind++) {
      immigrants += parameters.baseline(kind) * events.end();
    }
    return immigrants < LEAST_IMMIGRANTS
        ? HawkesFit.Status.NO_BASELINE
        : HawkesFit.Status.CONVERGED;
  }

  /** Forgotten within a tick of the clock: then it describes the ties, not the events. */
  private static boolean isTooFast(HawkesMaximum maximum, HawkesEvents events) {
    return maximum.place() == HawkesMaximum.Place.INSIDE
        && events.ticksPerUnit() > 0
        && maximum.decay() > events.ticksPerUnit();
  }

  private static String sentence(
      HawkesFit.Status status, HawkesSolution solution, HawkesEvents events) {
    HawkesEstimate ratio = solution.branchingRatio();
    String measured =
        "branching ratio "
            + number(ratio.value())
            + (Double.isNaN(ratio.lower())
                ? ""
                : " (95 % " + number(ratio.lower()) + " to " + number(ratio.upper()) + ")")
            + " from "
            + events.count()
            + " events";
    return switch (status) {
      case CONVERGED ->
          "converged: "
              + measured
              + (ratio.upper() >= 1 ? "; the interval reaches 1" : "")
              + (ratio.lower() == 0 ? "; the interval reaches 0, so none at all is possible" : "");
      case NO_EXCITATION ->
          "no excitation: no decay makes " + events.count() + " events likelier than chance does";
      case NOT_STATIONARY ->
          "not stationary: " + measured + "; the events explode or their rate drifts";
      case NO_BASELINE ->
          "no baseline: hardly any event is spontaneous, "
              + measured
              + "; mu is not measured and the ratio is near-critical";
      case DECAY_TOO_SLOW ->
          "decay too slow: the best memory is as long as the observation, which is a drifting rate"
              + " rather than excitation; "
              + measured;
      case DECAY_TOO_FAST ->
          "decay too fast: the best memory is shorter than a tick of the clock, it describes equal"
              + " stamps; "
              + measured;
      case NOT_CONVERGED -> "not converged: the search did not settle on a maximum; " + measured;
      case TOO_FEW_EVENTS -> throw new IllegalStateException("there is a solution: " + solution);
    };
  }

  private static String number(double value) {
    return RecipeText.number(value, 4);
  }
}
