package dev.washout.liquidation;

import java.util.Arrays;

/**
 * Time rescaling: the expected number of events of one kind between each of them and the one
 * before. Under the true process these gaps are independent and exponential with mean 1.
 */
final class HawkesResiduals {
  private HawkesResiduals() {}

  /** The gaps of one kind: first from 0 to its first event, then from event to event. */
  static double[] of(HawkesParameters parameters, HawkesEvents events, int kind) {
    int sources = parameters.kinds();
    double beta = parameters.decay(kind);
    double[] moments = events.moments();
    double[] gaps = new double[events.count(kind)];
    double[] r = new double[sources];
    double previous = 0;
    double expected = 0;
    int index = 0;
    for (int m = 0; m < moments.length; m++) {
      double elapsed = moments[m] - previous;
      // exp(-x) - 1, which keeps the digits of a short gap
      double faded = StrictMath.expm1(-beta * elapsed);
      expected += parameters.baseline(kind) * elapsed;
      for (int j = 0; j < sources; j++) {
        expected -= parameters.excitation(kind, j) * r[j] * faded;
        r[j] += r[j] * faded + events.counts(j)[m];
      }
      for (int i = 0; i < events.counts(kind)[m]; i++) {
        gaps[index++] = expected;
        expected = 0;
      }
      previous = moments[m];
    }
    return gaps;
  }

  /**
   * The Kolmogorov-Smirnov distance of gaps from the exponential distribution of mean 1.
   *
   * @param gaps at least one
   */
  static double distance(double[] gaps) {
    double[] sorted = gaps.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double distance = 0;
    for (int i = 0; i < n; i++) {
      double below = -StrictMath.expm1(-sorted[i]);
      distance = Math.max(distance, Math.max((i + 1.0) / n - below, below - (double) i / n));
    }
    return distance;
  }
}
