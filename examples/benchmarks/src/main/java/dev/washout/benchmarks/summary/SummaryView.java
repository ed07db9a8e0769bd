package dev.washout.benchmarks.summary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The results as tables: in columns for a terminal, in Markdown for the page. */
final class SummaryView {
  private SummaryView() {}

  /** For a terminal. */
  static String text(Results results) {
    StringBuilder text = new StringBuilder(heading(results)).append("\n\n");
    text.append(times(results).columns());
    notes(results).forEach(note -> text.append(note).append('\n'));
    text.append('\n').append(accuracy(results).columns());
    return text.append('\n').append(verdict(results)).append('\n').toString();
  }

  /** For the page. */
  static String markdown(Results results) {
    StringBuilder text = new StringBuilder("\n").append(heading(results)).append("\n\n");
    text.append(times(results).markdown()).append('\n');
    notes(results).forEach(note -> text.append(note).append("\n\n"));
    text.append(verdict(results)).append("\n\n### Accuracy\n\n");
    text.append(accuracy(results).markdown()).append('\n');
    return text.toString();
  }

  private static String heading(Results results) {
    Machine machine = results.machine();
    return machine.processor()
        + ", "
        + machine.processors()
        + " processors, "
        + machine.system()
        + "; "
        + machine.jdk()
        + "; "
        + results.date()
        + (results.quick() ? "; quick" : "; full")
        + (results.runs() == 1 ? " run" : " runs: " + results.runs())
        + ". Copying "
        + Numbers.ns(probe(results, Probe.COPY))
        + " ns, fused multiply-add "
        + Numbers.ns(probe(results, Probe.FMA))
        + " ns, independent ones "
        + Numbers.ns(probe(results, Probe.THROUGHPUT))
        + " ns ("
        + range(Rounds.spread(rounds(results, Probe.THROUGHPUT)))
        + ").";
  }

  private static double probe(Results results, Probe probe) {
    return Rounds.median(rounds(results, probe));
  }

  private static List<Double> rounds(Results results, Probe probe) {
    return results.probes().getOrDefault(probe.id(), List.of());
  }

  private static Table times(Results results) {
    ImmutableList<String> peers = peers(results);
    boolean others = results.rows().stream().anyMatch(row -> row.peers().containsKey(Peer.DEQUE));
    ImmutableList.Builder<String> head = ImmutableList.<String>builder();
    head.add("work, ns a bar or event", "Washout", "lowest to highest").addAll(peers);
    if (others) {
      head.add(Peer.DEQUE);
    }
    Table table =
        new Table(
            head.add("best peer / ours", "lowest to highest", "bytes", "target", "met").build());
    for (RowResult row : results.rows()) {
      ImmutableList.Builder<String> cells = ImmutableList.builder();
      cells.add(row.work(), Numbers.ns(row.oursNs()), range(row.spread()));
      for (String peer : peers) {
        String mark = row.notes().containsKey(peer) ? " (*)" : "";
        cells.add(Numbers.ns(row.peers().get(peer)) + mark);
      }
      if (others) {
        cells.add(Numbers.ns(row.peers().get(Peer.DEQUE)));
      }
      cells.add(
          Numbers.ratio(row.ratioToBestPeer()),
          row.ratioMin() == null || row.ratioMax() == null
              ? Numbers.NONE
              : range(List.of(row.ratioMin(), row.ratioMax())),
          Numbers.bytes(row.bytes()),
          Numbers.ns(row.targetNs()),
          met(row));
      table.add(cells.build());
    }
    return table;
  }

  private static String met(RowResult row) {
    List<String> missed = row.missed();
    return missed == null ? Numbers.NONE : missed.isEmpty() ? "yes" : "no";
  }

  private static String range(List<Double> lowestAndHighest) {
    return lowestAndHighest.isEmpty()
        ? Numbers.NONE
        : Numbers.ns(lowestAndHighest.get(0)) + "–" + Numbers.ns(lowestAndHighest.get(1));
  }

  /** The usual peers that were measured, then later versions of them. */
  private static ImmutableList<String> peers(Results results) {
    Set<String> measured = new TreeSet<>();
    results.rows().forEach(row -> measured.addAll(row.peers().keySet()));
    measured.remove(Peer.DEQUE);
    ImmutableSet.Builder<String> peers = ImmutableSet.builder();
    Peer.COLUMNS.stream().filter(measured::contains).forEach(peers::add);
    return peers.addAll(measured).build().asList();
  }

  private static ImmutableList<String> notes(Results results) {
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    for (RowResult row : results.rows()) {
      for (Map.Entry<String, String> note : row.notes().entrySet()) {
        if (row.peers().containsKey(note.getKey())) {
          notes.add("(*) " + note.getKey() + ", " + row.work() + ": " + note.getValue() + ".");
        }
      }
    }
    return notes.build();
  }

  private static Table accuracy(Results results) {
    Table table =
        new Table(
            ImmutableList.of(
                "prices of a million that move by cents",
                "library",
                "largest error",
                "0 where it is not",
                "no value"));
    for (AccuracyResult result : results.accuracy()) {
      table.add(
          ImmutableList.of(
              result.work(),
              result.library(),
              Numbers.scientific(result.largestError()),
              Numbers.percent(result.zero()),
              Numbers.percent(result.missing())));
    }
    return table;
  }

  private static String verdict(Results results) {
    List<RowResult> judged = results.rows().stream().filter(row -> row.missed() != null).toList();
    ImmutableList.Builder<String> missed = ImmutableList.builder();
    for (RowResult row : judged) {
      List<String> reasons = row.missed();
      if (reasons != null && !reasons.isEmpty()) {
        missed.add(row.work() + " (" + String.join(", ", reasons) + ")");
      }
    }
    ImmutableList<String> all = missed.build();
    String met = (judged.size() - all.size()) + " of " + judged.size() + " targets met";
    return all.isEmpty() ? met + "." : met + "; missed: " + String.join("; ", all) + ".";
  }
}
