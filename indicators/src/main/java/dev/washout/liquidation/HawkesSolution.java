package dev.washout.liquidation;

import com.google.common.collect.ImmutableList;

/**
 * The parameters of largest likelihood, and how well they are known.
 *
 * @param parameters the parameters
 * @param logLikelihood their log-likelihood, no constant left out
 * @param poissonLogLikelihood that of events at a constant rate, which nothing excites
 * @param estimates each parameter with its confidence interval, in the order mu, alpha..., beta,
 *     kind by kind
 * @param branchingRatio the branching ratio with its confidence interval; of two kinds by the delta
 *     method
 */
public record HawkesSolution(
    HawkesParameters parameters,
    double logLikelihood,
    double poissonLogLikelihood,
    ImmutableList<HawkesEstimate> estimates,
    HawkesEstimate branchingRatio) {
  /**
   * One estimate by its name.
   *
   * @param name such as {@code beta}
   * @return the estimate
   * @throws IllegalArgumentException if there is none of this name
   */
  public HawkesEstimate estimate(String name) {
    return estimates.stream()
        .filter(estimate -> estimate.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no parameter is called '" + name + "'"));
  }
}
