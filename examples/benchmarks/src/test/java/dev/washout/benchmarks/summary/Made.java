package dev.washout.benchmarks.summary;

import com.google.common.collect.ImmutableList;

/** Results that were never measured. */
final class Made {
  static final Machine MACHINE = new Machine("Imagined CPU", 2, "Linux amd64", "JVM 17");

  private Made() {}

  /** Probes as on the machine of the targets. */
  static Rounds rounds() {
    Rounds rounds = new Rounds();
    add(rounds, "copy", Peer.WASHOUT, 0.56, 0.56, 0.56);
    add(rounds, "fma", Peer.WASHOUT, 1.15, 1.15, 1.15);
    add(rounds, "throughput", Peer.WASHOUT, 0.17, 0.16, 0.25);
    return rounds;
  }

  static void add(Rounds rounds, String row, String name, double... ns) {
    for (double each : ns) {
      rounds.add(row, name, new Timing(each, 0.001));
    }
  }

  /** RSI meets its target, ROC and MACD do not. */
  static Results results() {
    Rounds rounds = rounds();
    add(rounds, "rsi", Peer.WASHOUT, 1.0, 1.2, 1.1);
    add(rounds, "rsi", Peer.TALIB_JAVA, 6.6, 6.6, 6.6);
    add(rounds, "rsi", Peer.TALIB_C, 6.0, 6.0, 6.0);
    add(rounds, "rsi", "ta4j 0.22.2", 330);
    add(rounds, "macd", Peer.WASHOUT, 4.0);
    add(rounds, "macd", Peer.TULIP_C, 2.0);
    add(rounds, "macd", Peer.TALIB_JAVA, 12.0);
    add(rounds, "roc", Peer.WASHOUT, 1.5);
    add(rounds, "roc", Peer.TALIB_C, 0.6);
    rounds.add("capitulation", Peer.WASHOUT, new Timing(400, 16));
    add(rounds, "liquidations-exact", Peer.WASHOUT, 12);
    add(rounds, "liquidations-exact", Peer.DEQUE, 36);
    return Results.of(
        "2026-02-05T21:00:00Z",
        MACHINE,
        true,
        1,
        rounds,
        ImmutableList.of(
            new AccuracyResult("deviation(20)", Peer.WASHOUT, 1e-15, 0, 0),
            new AccuracyResult("deviation(20)", Peer.TALIB_JAVA, 1.5, 0.07, 0)));
  }

  static RowResult row(Results results, String id) {
    return results.rows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
  }
}
