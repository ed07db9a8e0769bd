package dev.washout.benchmarks.summary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;

/**
 * What a run found.
 *
 * @param date when it was made, as ISO 8601
 * @param machine where
 * @param quick whether it was a quick one
 * @param runs how many runs it was put together from
 * @param probes nanoseconds of each probe, by its name: what every round measured
 * @param rows the table
 * @param accuracy how far results are from exact ones
 */
record Results(
    String date,
    Machine machine,
    boolean quick,
    int runs,
    Map<String, List<Double>> probes,
    List<RowResult> rows,
    List<AccuracyResult> accuracy) {

  static Results of(
      String date,
      Machine machine,
      boolean quick,
      int runs,
      Rounds rounds,
      List<AccuracyResult> accuracy) {
    ImmutableMap.Builder<String, List<Double>> probes = ImmutableMap.builder();
    for (Row probe : Rows.PROBES) {
      probes.put(probe.id(), rounds.of(probe.id(), Peer.WASHOUT));
    }
    ImmutableList<RowResult> rows =
        Rows.ALL.stream()
            .filter(row -> rounds.has(row.id()))
            .map(row -> RowResult.of(row, rounds))
            .collect(ImmutableList.toImmutableList());
    return new Results(
        date, machine, quick, runs, probes.build(), rows, ImmutableList.copyOf(accuracy));
  }

  /** Puts runs together: all their rounds, with the machine and date of the last. */
  static Results merged(List<Results> runs) {
    Rounds rounds = new Rounds();
    for (Results run : runs) {
      run.probes.forEach(
          (id, times) ->
              times.forEach(ns -> rounds.add(id, Peer.WASHOUT, new Timing(ns, Double.NaN))));
      for (RowResult row : run.rows) {
        row.rounds()
            .forEach(
                (name, times) ->
                    times.forEach(ns -> rounds.add(row.id(), name, new Timing(ns, row.bytes()))));
      }
    }
    Results last = runs.get(runs.size() - 1);
    return of(
        last.date,
        last.machine,
        runs.stream().anyMatch(Results::quick),
        runs.stream().mapToInt(Results::runs).sum(),
        rounds,
        last.accuracy);
  }
}
