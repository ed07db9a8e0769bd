package dev.washout.evaluation;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Flagged days, and the episodes they form: flags closer than ten days belong to one. */
final class Episodes {
  private static final int GAP_DAYS = 10;
  private static final double DAYS_A_YEAR = 365.25;

  private Episodes() {}

  /** The days whose score reaches a threshold. */
  static boolean[] flags(double[] scores, double threshold) {
    boolean[] flags = new boolean[scores.length];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = scores[i] >= threshold;
    }
    return flags;
  }

  /** The first day of each episode. */
  static List<Integer> starts(CoinHistory history, boolean[] flags) {
    List<Integer> starts = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < flags.length; i++) {
      if (flags[i]) {
        if (last < 0 || ChronoUnit.DAYS.between(history.date(last), history.date(i)) >= GAP_DAYS) {
          starts.add(i);
        }
        last = i;
      }
    }
    return starts;
  }

  /** Episodes a year, over the days that have a score. */
  static double perYear(CoinHistory history, double[] scores, double threshold) {
    int scored = 0;
    for (double score : scores) {
      scored += Double.isNaN(score) ? 0 : 1;
    }
    return starts(history, flags(scores, threshold)).size() * DAYS_A_YEAR / scored;
  }
}
