package dev.washout.benchmarks.summary;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.math.Quantiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything measured: for each row, for ours and each peer, a timing a round. */
final class Rounds {
  private final Map<String, Map<String, List<Timing>>> byRow = new LinkedHashMap<>();

  void add(String row, String name, Timing timing) {
    byRow
        .computeIfAbsent(row, id -> new LinkedHashMap<>())
        .computeIfAbsent(name, key -> new ArrayList<>())
        .add(timing);
  }

  /** Whether ours was measured. */
  boolean has(String row) {
    return !of(row, Peer.WASHOUT).isEmpty();
  }

  /** Nanoseconds of every round. */
  ImmutableList<Double> of(String row, String name) {
    return byRow.getOrDefault(row, Map.of()).getOrDefault(name, List.of()).stream()
        .map(Timing::ns)
        .collect(ImmutableList.toImmutableList());
  }

  /** The same for ours and every peer, in the order they came. */
  ImmutableMap<String, ImmutableList<Double>> of(String row) {
    return byRow.getOrDefault(row, Map.of()).keySet().stream()
        .collect(toImmutableMap(name -> name, name -> of(row, name)));
  }

  /** The median of the rounds; NaN if there are none. */
  double median(String row, String name) {
    return median(of(row, name));
  }

  /** Bytes allocated by ours, the median of the rounds. */
  double bytes(String row) {
    return median(
        byRow.getOrDefault(row, Map.of()).getOrDefault(Peer.WASHOUT, List.of()).stream()
            .map(Timing::bytes)
            .toList());
  }

  static double median(List<Double> values) {
    return values.isEmpty() ? Double.NaN : Quantiles.median().compute(values);
  }

  /** The lowest and the highest; empty if there are none. */
  static ImmutableList<Double> spread(List<Double> values) {
    return values.isEmpty()
        ? ImmutableList.of()
        : ImmutableList.of(Collections.min(values), Collections.max(values));
  }
}
