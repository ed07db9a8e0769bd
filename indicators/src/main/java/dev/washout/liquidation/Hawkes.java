package dev.washout.liquidation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.random.RandomGenerator;

/**
 * Self-excitation: do liquidations cause liquidations? A Hawkes process with exponential kernel, of
 * all liquidations as one kind or of longs and shorts as two that excite themselves and each other.
 *
 * <p><b>Formula.</b> lambda(t) = mu + sum alpha beta exp(-beta (t - t<sub>i</sub>)) over the events
 * t<sub>i</sub> &lt; t; see {@link HawkesParameters} for two kinds. alpha is the <em>branching
 * ratio</em>: the expected share of events that events caused. Near 1 every liquidation sets off
 * about one more.
 *
 * <ul>
 *   <li>{@link HawkesEvents} are the times, with a declared policy for equal stamps ({@link Ties}).
 *   <li>{@link #fit} gives the parameters of largest likelihood with standard errors and 95 %
 *       confidence intervals, or says why it cannot ({@link HawkesFit}).
 *   <li>{@link HawkesFit#goodness} says whether the fit is poor. A branching ratio from a poor fit
 *       is not worth much: regime shifts raise it, sampled feeds distort it.
 *   <li>{@link HawkesIntensity} runs the intensity over liquidations as they come.
 * </ul>
 *
 * <p><b>Likelihood.</b> In O(n) by Ozaki's recursion, with analytic first and second derivatives.
 * The process is taken to begin empty at time 0. The fit is by Newton's method for mu and alpha
 * inside a search over the decay; standard errors are from the inverse of the observed information.
 * Intervals of mu and beta are symmetric in the logarithm, those of alpha as they are, cut at 0.
 *
 * <p><b>Errors.</b> Parameters and events of different numbers of kinds are an {@link
 * IllegalArgumentException}. Data are not: too few events, no maximum inside, a ratio of 1 or more
 * are results.
 *
 * <p><b>Source.</b> A. G. Hawkes, Spectra of some self-exciting and mutually exciting point
 * processes, Biometrika 58 (1971); T. Ozaki, Maximum likelihood estimation of Hawkes' self-exciting
 * point processes, Annals of the Institute of Statistical Mathematics 31 (1979); Y. Ogata, On
 * Lewis' simulation method for point processes, IEEE Transactions on Information Theory 27 (1981),
 * and Statistical models for earthquake occurrences and residual analysis for point processes,
 * Journal of the American Statistical Association 83 (1988); E. N. Brown et al., The time-rescaling
 * theorem and its application to neural spike train data analysis, Neural Computation 14 (2002); S.
 * J. Hardiman and J.-P. Bouchaud, Branching-ratio approximation for the self-exciting Hawkes
 * process, Physical Review E 90 (2014).
 */
public final class Hawkes {
  private static final int MOST_EVENTS = 10_000_000;

  private Hawkes() {}

  /**
   * Fits a process by maximum likelihood. Deterministic: the same events give the same bits.
   *
   * @param events the events
   * @return the fit, or why there is none
   */
  public static HawkesFit fit(HawkesEvents events) {
    return HawkesFitter.fit(events);
  }

  /**
   * The log-likelihood of parameters, no constant left out.
   *
   * @param parameters the parameters, their unit of time that of the events
   * @param events the events
   * @return the log-likelihood; negative infinity if an event was impossible
   * @throws IllegalArgumentException if the numbers of kinds differ
   */
  public static double logLikelihood(HawkesParameters parameters, HawkesEvents events) {
    checkKinds(parameters, events);
    return HawkesLikelihood.of(parameters, events);
  }

  /**
   * Time-rescaled gaps: how many events of a kind were expected between each and the one before;
   * the first from 0. Independent and exponential with mean 1 under the true parameters. Events of
   * one moment have gaps of 0.
   *
   * @param parameters the parameters, their unit of time that of the events
   * @param events the events
   * @param kind 0 or 1
   * @return one gap for each event of the kind
   * @throws IllegalArgumentException if the numbers of kinds differ, or there is no such kind
   */
  public static ImmutableDoubleArray residuals(
      HawkesParameters parameters, HawkesEvents events, int kind) {
    checkKinds(parameters, events);
    checkArgument(
        kind >= 0 && kind < events.kinds(), "kind %s is not one of %s", kind, events.kinds());
    return ImmutableDoubleArray.copyOf(HawkesResiduals.of(parameters, events, kind));
  }

  /**
   * Simulates a process from an empty past, by thinning. Pure: all randomness is the caller's.
   *
   * @param parameters the parameters
   * @param end how long to observe
   * @param random the source of randomness
   * @return the events
   * @throws IllegalArgumentException if the end is not positive and finite
   * @throws IllegalStateException if there would be more than ten million events: a process that is
   *     not stationary explodes
   */
  public static HawkesEvents simulate(
      HawkesParameters parameters, double end, RandomGenerator random) {
    checkArgument(
        end > 0 && end < Double.POSITIVE_INFINITY, "end is not positive and finite: %s", end);
    return HawkesSimulation.run(parameters, end, random, MOST_EVENTS)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "more than " + MOST_EVENTS + " events before " + end + " from " + parameters));
  }

  private static void checkKinds(HawkesParameters parameters, HawkesEvents events) {
    checkArgument(
        parameters.kinds() == events.kinds(),
        "parameters of %s kinds do not fit events of %s",
        parameters.kinds(),
        events.kinds());
  }
}
