package dev.washout.benchmarks.summary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param id the row's short name
 * @param work what is done
 * @param oursNs nanoseconds a bar, or event: the median of the rounds
 * @param peers the same of each peer
 * @param bestPeer the fastest peer that computes the same; null if there is none
 * @param ratioToBestPeer how many times as long that one takes
 * @param ratioMin the lowest such ratio of a round
 * @param ratioMax the highest
 * @param bytes allocated a bar, or event
 * @param targetNs the target on this machine, with headroom; null if only relative
 * @param missed what of the target was missed; null if the row has none, empty if it is met
 * @param notes on peers that compute something else
 * @param rounds what each round measured, for ours and each peer
 */
record RowResult(
    String id,
    String work,
    double oursNs,
    Map<String, Double> peers,
    @Nullable String bestPeer,
    @Nullable Double ratioToBestPeer,
    @Nullable Double ratioMin,
    @Nullable Double ratioMax,
    double bytes,
    @Nullable Double targetNs,
    @Nullable List<String> missed,
    Map<String, String> notes,
    Map<String, List<Double>> rounds) {

  static RowResult of(Row row, Rounds all) {
    Map<String, Double> peers = new LinkedHashMap<>();
    Map<String, List<Double>> rounds = new LinkedHashMap<>();
    all.of(row.id())
        .forEach(
            (name, times) -> {
              rounds.put(name, times);
              if (!name.equals(Peer.WASHOUT)) {
                peers.put(name, Rounds.median(times));
              }
            });
    ImmutableMap<String, String> notes = Agreement.notes(row);
    List<Double> ours = all.of(row.id(), Peer.WASHOUT);
    double oursNs = Rounds.median(ours);
    String best = null;
    double bestNs = Double.NaN;
    for (Map.Entry<String, Double> peer : peers.entrySet()) {
      boolean same = !notes.containsKey(peer.getKey());
      if (same && !(peer.getValue() >= bestNs)) {
        best = peer.getKey();
        bestNs = peer.getValue();
      }
    }
    List<Double> ratios = best == null ? List.of() : ratios(ours, all.of(row.id(), best));
    Target target = row.target();
    double limit =
        target.noSlowerThan() == null
            ? target.scaledNs(
                all.median(Probe.COPY.id(), Peer.WASHOUT), all.median(Probe.FMA.id(), Peer.WASHOUT))
            : all.median(target.noSlowerThan(), Peer.WASHOUT) * Target.HEADROOM;
    return new RowResult(
        row.id(),
        row.work(),
        oursNs,
        Collections.unmodifiableMap(peers),
        best,
        best == null ? null : bestNs / oursNs,
        ratios.isEmpty() ? null : Collections.min(ratios),
        ratios.isEmpty() ? null : Collections.max(ratios),
        all.bytes(row.id()),
        Double.isNaN(limit) ? null : limit,
        missed(target, oursNs, limit, peers, all.bytes(row.id())),
        notes,
        Collections.unmodifiableMap(rounds));
  }

  /** The ratio of each round in which both were measured. */
  private static List<Double> ratios(List<Double> ours, List<Double> theirs) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      ratios.add(theirs.get(Math.min(i, theirs.size() - 1)) / ours.get(i));
    }
    return ratios;
  }

  private static @Nullable List<String> missed(
      Target target, double oursNs, double limit, Map<String, Double> peers, double bytes) {
    ImmutableList.Builder<String> missed = ImmutableList.builder();
    boolean judged = false;
    if (!Double.isNaN(limit)) {
      judged = true;
      if (!(oursNs <= limit)) {
        missed.add(Numbers.ns(oursNs) + " ns instead of " + Numbers.ns(limit));
      }
    }
    for (Map.Entry<String, Double> faster : target.faster().entrySet()) {
      Double theirs = peers.get(faster.getKey());
      if (theirs != null) {
        judged = true;
        double times = theirs / oursNs;
        if (times * Target.HEADROOM < faster.getValue()) {
          missed.add(
              Numbers.ratio(times)
                  + " times "
                  + faster.getKey()
                  + " instead of "
                  + Numbers.ratio(faster.getValue()));
        }
      }
    }
    if (target.noGarbage()) {
      judged = true;
      if (bytes >= Numbers.NO_BYTES) {
        missed.add(Numbers.bytes(bytes) + " bytes");
      }
    }
    return judged ? missed.build() : null;
  }

  /** The lowest and the highest of our rounds. */
  List<Double> spread() {
    return Rounds.spread(rounds.getOrDefault(Peer.WASHOUT, List.of()));
  }
}
