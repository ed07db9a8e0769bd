package dev.washout.benchmarks.summary;

import com.google.common.base.Stopwatch;
import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Measures rows, round after round: ours and all peers of a row one after the other. */
final class Measurement {
  private final ImmutableList<Row> rows;
  private final ImmutableList<OutsidePeer> outside;
  private final Pace pace;
  private final PrintStream progress;
  private final Stopwatch watch = Stopwatch.createStarted();
  private final Rounds rounds = new Rounds();

  /** How long a row took in the round before. */
  private final Map<String, Duration> took = new HashMap<>();

  Measurement(
      List<Row> rows, List<? extends OutsidePeer> outside, Pace pace, PrintStream progress) {
    this.rows = ImmutableList.copyOf(rows);
    this.outside = ImmutableList.copyOf(outside);
    this.pace = pace;
    this.progress = progress;
  }

  /** Checks that peers compute the same. */
  void check() {
    for (Row row : rows) {
      boolean shorter = row.id().endsWith("-few"); // the same code as the row before
      if (!shorter) {
        Agreement.check(row);
        outside.forEach(peer -> check(row, peer));
      }
    }
    progress.printf("all peers agree (%s)%n", watch);
  }

  private static void check(Row row, OutsidePeer peer) {
    int bars = row.id().equals("rsi-panel") ? row.bars() : Agreement.bars(row);
    peer.output(row.id(), bars)
        .ifPresent(
            theirs -> {
              double[][] ours = Agreement.ours(row);
              // Of a panel, a library that knows one symbol at a time shows the first.
              Agreement.check(row, peer.name(), Arrays.copyOf(ours, theirs.length), theirs);
            });
  }

  /** Measures: the first round always, others while there is time. */
  Rounds run() {
    for (int round = 0; round < pace.rounds(); round++) {
      for (Row row : ImmutableList.<Row>builder().addAll(Rows.PROBES).addAll(rows).build()) {
        Duration expected = took.getOrDefault(row.id(), Duration.ZERO);
        if (round > 0 && watch.elapsed().plus(expected).compareTo(pace.budget()) > 0) {
          progress.printf("no time for more (%s)%n", watch);
          return rounds;
        }
        Duration began = watch.elapsed();
        measure(row, round);
        took.put(row.id(), watch.elapsed().minus(began));
      }
      progress.printf("round %d of %d (%s)%n", round + 1, pace.rounds(), watch);
    }
    return rounds;
  }

  private void measure(Row row, int round) {
    boolean again = round > 0 && pace.rounds() < Pace.FULL.rounds();
    row.methods()
        .forEach(
            (name, method) -> {
              if (!(again && Peer.isSlow(name))) {
                keep(row, name, JmhTimer.time(row, method, pace));
              }
            });
    for (OutsidePeer peer : outside) {
      if (!(again && Peer.isSlow(peer.name()))) {
        peer.time(row, pace).ifPresent(timing -> keep(row, peer.name(), timing));
      }
    }
  }

  private void keep(Row row, String name, Timing timing) {
    rounds.add(row.id(), name, timing);
    progress.printf(
        "%-20s %-24s %10s ns %8s bytes%n",
        row.id(), name, Numbers.ns(timing.ns()), Numbers.bytes(timing.bytes()));
  }
}
