package dev.washout.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;

/**
 * A crash the press gave a name, and the coins on which it was flagged.
 *
 * @param name what it is remembered as
 * @param first its first day
 * @param last its last day
 * @param flagged for each coin that has a score then: whether one of its days, or the one after,
 *     was flagged
 */
record Crash(String name, LocalDate first, LocalDate last, ImmutableMap<String, Boolean> flagged) {
  private record Named(String name, LocalDate first, LocalDate last) {}

  private static final ImmutableList<Named> NAMED =
      ImmutableList.of(
          named("covid", "2020-03-12", "2020-03-12"),
          named("May 2021", "2021-05-19", "2021-05-19"),
          named("Terra", "2022-05-09", "2022-05-12"),
          named("Three Arrows", "2022-06-13", "2022-06-18"),
          named("FTX", "2022-11-08", "2022-11-09"),
          named("yen carry", "2024-08-05", "2024-08-05"),
          named("October 2025", "2025-10-10", "2025-10-10"),
          named("February 2026", "2026-02-05", "2026-02-06"));

  private static Named named(String name, String first, String last) {
    return new Named(name, LocalDate.parse(first), LocalDate.parse(last));
  }

  static ImmutableList<Crash> all(
      Map<String, CoinHistory> histories, Map<String, double[]> scores, double threshold) {
    return NAMED.stream()
        .map(
            crash ->
                new Crash(
                    crash.name,
                    crash.first,
                    crash.last,
                    flagged(crash, histories, scores, threshold)))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableMap<String, Boolean> flagged(
      Named crash,
      Map<String, CoinHistory> histories,
      Map<String, double[]> scores,
      double threshold) {
    ImmutableMap.Builder<String, Boolean> flagged = ImmutableMap.builder();
    histories.forEach(
        (coin, history) -> {
          double most = Double.NEGATIVE_INFINITY;
          for (LocalDate day = crash.first;
              !day.isAfter(crash.last.plusDays(1));
              day = day.plusDays(1)) {
            int index = history.indexOf(day);
            double score = index < 0 ? Double.NaN : Coins.get(scores, coin)[index];
            most = Double.isNaN(score) ? most : Math.max(most, score);
          }
          if (most > Double.NEGATIVE_INFINITY) {
            flagged.put(coin, most >= threshold);
          }
        });
    return flagged.buildOrThrow();
  }

  long hits() {
    return flagged.values().stream().filter(is -> is).count();
  }
}
