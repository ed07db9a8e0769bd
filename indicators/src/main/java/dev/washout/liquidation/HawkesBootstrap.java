package dev.washout.liquidation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.RecipeText;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The p-value of a fit by parametric bootstrap. */
final class HawkesBootstrap {
  private static final Logger LOG = LoggerFactory.getLogger(HawkesBootstrap.class);

  /** One in so many samples may fail: a p-value from the rest would be one of other processes. */
  private static final int SAMPLES_PER_FAILURE = 10;

  private HawkesBootstrap() {}

  static HawkesGoodness run(HawkesFit fit, int replicates, RandomGenerator random) {
    checkArgument(replicates > 0, "replicates is not positive: %s", replicates);
    if (fit.solution().isEmpty()) {
      return new HawkesGoodness(
          Double.NaN, OptionalDouble.empty(), 0, 0, "no goodness of fit: " + fit.sentence());
    }
    HawkesEvents events = fit.events();
    HawkesParameters parameters = fit.solution().get().parameters();
    Distance real = Distance.of(parameters, events);
    if (fit.status() == HawkesFit.Status.NOT_STATIONARY
        || fit.status() == HawkesFit.Status.NOT_CONVERGED) {
      return without(
          real, 0, 0, "the fit is " + fit.status() + ", nothing like it can be simulated");
    }
    int most = 10 * events.count() + 1_000;
    int used = 0;
    int asFar = 0;
    for (int i = 0; i < replicates; i++) {
      Optional<Distance> distance =
          HawkesSimulation.run(parameters, events.end(), random, most)
              .map(events::likewise)
              .flatMap(
                  sample -> HawkesFitter.largest(sample).map(best -> Distance.of(best, sample)));
      if (distance.isPresent()) {
        used++;
        asFar += distance.get().weighed >= real.weighed ? 1 : 0;
      }
      LOG.debug("replicate {}: {}, the events' own {}", i, distance, real);
    }
    int failed = replicates - used;
    if (failed * SAMPLES_PER_FAILURE > replicates) {
      return without(
          real,
          used,
          failed,
          failed + " of " + replicates + " simulated samples had too few events, or too many");
    }
    double pValue = (1.0 + asFar) / (1.0 + used);
    String verdict =
        pValue < HawkesGoodness.POOR
            ? "poor fit: the branching ratio describes these events only loosely"
            : "no sign against the fit";
    return new HawkesGoodness(
        real.distance,
        OptionalDouble.of(pValue),
        used,
        failed,
        verdict
            + ", p = "
            + RecipeText.number(pValue, 3)
            + " from "
            + used
            + " simulated samples, distance "
            + RecipeText.number(real.distance, 3));
  }

  private static HawkesGoodness without(Distance real, int used, int failed, String why) {
    return new HawkesGoodness(
        real.distance, OptionalDouble.empty(), used, failed, "no p-value: " + why);
  }

  /** The distance of the kind that is worst off, plain and times the root of its count. */
  private record Distance(double distance, double weighed) {
    static Distance of(HawkesParameters parameters, HawkesEvents events) {
      Distance worst = new Distance(0, 0);
      for (int kind = 0; kind < events.kinds(); kind++) {
        if (events.count(kind) > 0) {
          double distance = HawkesResiduals.distance(HawkesResiduals.of(parameters, events, kind));
          double weighed = distance * Math.sqrt(events.count(kind));
          worst = weighed > worst.weighed ? new Distance(distance, weighed) : worst;
        }
      }
      return worst;
    }
  }
}
