package dev.washout.liquidation;

import java.util.OptionalDouble;

/**
 * How well a fitted Hawkes process describes the events it was fitted to.
 *
 * @param statistic the Kolmogorov-Smirnov distance, 0 to 1, between the time-rescaled gaps and the
 *     exponential distribution of mean 1; of two kinds the one whose distance times the root of its
 *     count is larger; NaN if there was no fit
 * @param pValue the share of simulated samples, the real one among them, that are as far from it;
 *     empty where none can be given
 * @param replicates how many simulated samples it rests on
 * @param failed how many more could not be used
 * @param sentence the verdict in words
 */
public record HawkesGoodness(
    double statistic, OptionalDouble pValue, int replicates, int failed, String sentence) {
  /** A p-value below this is a poor fit. */
  public static final double POOR = 0.05;

  /**
   * Whether the fit is poor.
   *
   * @return true if there is a p-value and it is below {@link #POOR}
   */
  public boolean isPoor() {
    return pValue.isPresent() && pValue.getAsDouble() < POOR;
  }
}
