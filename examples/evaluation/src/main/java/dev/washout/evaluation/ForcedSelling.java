package dev.washout.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The days of forced selling, by what was liquidated: within each calendar year, the two percent of
 * days on which most long positions were liquidated in relation to the open interest of the day
 * before. The score under test never sees either.
 */
final class ForcedSelling {
  private static final LocalDate FROM = LocalDate.of(2021, 2, 1);
  private static final LocalDate TO = LocalDate.of(2025, 9, 8);
  private static final double SHARE = 0.02;

  private ForcedSelling() {}

  /** The days that can be judged, in order: both amounts are known. */
  static List<Integer> days(CoinHistory history) {
    List<Integer> days = new ArrayList<>();
    for (int i = 1; i < history.size(); i++) {
      LocalDate date = history.date(i);
      if (!date.isBefore(FROM) && !date.isAfter(TO) && !Double.isNaN(severity(history, i))) {
        days.add(i);
      }
    }
    return days;
  }

  private static double severity(CoinHistory history, int day) {
    return history.longUsd(day) / history.interestUsd(day - 1);
  }

  /** Whether each of the days is one of forced selling. */
  static boolean[] among(CoinHistory history, List<Integer> days) {
    return among(history, days, SHARE);
  }

  /** Whether each of the days is among a share of its year, rounded up, on which it was worst. */
  static boolean[] among(CoinHistory history, List<Integer> days, double share) {
    TreeMap<Integer, List<Integer>> years = new TreeMap<>();
    for (int k = 0; k < days.size(); k++) {
      years.computeIfAbsent(history.date(days.get(k)).getYear(), year -> new ArrayList<>()).add(k);
    }
    boolean[] forced = new boolean[days.size()];
    for (List<Integer> year : years.values()) {
      int most = (int) Math.ceil(share * year.size());
      List<Integer> worst = new ArrayList<>(year);
      worst.sort(
          Collections.reverseOrder(
              Comparator.comparingDouble(k -> severity(history, days.get(k)))));
      worst.subList(0, most).forEach(k -> forced[k] = true);
    }
    return forced;
  }
}
