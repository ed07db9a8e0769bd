package dev.washout.evaluation;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Average precision: how pure the top of a ranking is. With the days in falling order of the score,
 * the mean over the days sought of the share of days sought among those down to it. 1 is a perfect
 * ranking; a random one gives the share of days sought. Equal scores count in the order of time; a
 * day without a score comes last.
 */
final class AveragePrecision {
  private AveragePrecision() {}

  static double of(double[] scores, boolean[] sought) {
    Integer[] order = new Integer[scores.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order, Comparator.comparingDouble(i -> Double.isNaN(scores[i]) ? 1e300 : -scores[i]));
    int found = 0;
    double sum = 0;
    for (int rank = 0; rank < order.length; rank++) {
      if (sought[order[rank]]) {
        found++;
        sum += (double) found / (rank + 1);
      }
    }
    return found == 0 ? Double.NaN : sum / found;
  }
}
