package dev.washout.benchmarks.summary;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a peer computes what ours computes. Nobody is timed on another formula: a peer that
 * disagrees stops the run, except where it is known why.
 */
final class Agreement {
  /** The length of the series compared. */
  static final int BARS = 20_000;

  /** A flat market is compared until averages have decayed to what TA-Lib takes for zero. */
  static final int FLAT_BARS = 1_200;

  private static final double TOLERANCE = 1e-9;

  /** Sums of squares lose that many digits even at prices of 100. */
  private static final double CANCELLING_TOLERANCE = 1e-8;

  /** An average recomputed from its last 250 bars still feels where it began. */
  private static final double RECOMPUTED_TOLERANCE = 1e-5;

  private static final String TULIP_MACD = "its factors are 0.15 and 0.075, whatever the periods";

  /** Those that are known to compute something else, and why. */
  static final ImmutableTable<String, String, String> KNOWN =
      ImmutableTable.<String, String, String>builder()
          .put("macd", Peer.TULIP_C, TULIP_MACD)
          .put("macd-few", Peer.TULIP_C, TULIP_MACD)
          .build();

  private Agreement() {}

  /** The length on which a row is compared. */
  static int bars(Row row) {
    return row.id().equals("rsi-flat") ? FLAT_BARS : BARS;
  }

  /** The values of a row that peers are compared with. */
  static double[][] ours(Row row) {
    String method = row.methods().get(Peer.WASHOUT);
    if (method == null) {
      throw new IllegalArgumentException(row.id() + " has no method of ours");
    }
    return Outputs.of(row, method, bars(row));
  }

  /** Compares ours with every peer that runs in the JVM. */
  static void check(Row row) {
    if (row.methods().size() < 2 || row.id().equals("liquidations-paned")) {
      return; // panes count whole seconds: another definition
    }
    double[][] ours = ours(row);
    for (Map.Entry<String, String> peer : row.methods().entrySet()) {
      if (!peer.getKey().equals(Peer.WASHOUT)) {
        check(row, peer.getKey(), ours, Outputs.of(row, peer.getValue(), bars(row)));
      }
    }
  }

  /** Compares ours with what a peer gave. */
  static void check(Row row, String peer, double[][] ours, double[][] theirs) {
    boolean goesOn = row.id().equals("rsi-streaming") || row.id().equals("rsi-panel");
    boolean sameSeed = peer.startsWith("TA-Lib") && !goesOn;
    Optional<String> difference = difference(ours, theirs, sameSeed, tolerance(row, peer));
    if (difference.isPresent() && !KNOWN.contains(row.id(), peer)) {
      throw new IllegalStateException(
          row.work() + ": " + peer + " computes something else: " + difference.get());
    }
  }

  private static double tolerance(Row row, String peer) {
    return switch (row.id()) {
      case "deviation" -> CANCELLING_TOLERANCE;
      case "rsi-streaming" -> peer.startsWith("TA-Lib") ? RECOMPUTED_TOLERANCE : TOLERANCE;
      default -> TOLERANCE;
    };
  }

  /**
   * Where two results differ.
   *
   * @param ours our lines
   * @param theirs a peer's, of this length or longer
   * @param fromFirst whether the first values have to agree too, or only those of the second half,
   *     where what an average began with is forgotten
   * @param tolerance the largest difference, relative to values above 1
   * @return the first difference, if there is one
   */
  static Optional<String> difference(
      double[][] ours, double[][] theirs, boolean fromFirst, double tolerance) {
    if (ours.length != theirs.length) {
      return Optional.of(theirs.length + " lines for " + ours.length);
    }
    int compared = 0;
    for (int k = 0; k < ours.length; k++) {
      for (int i = fromFirst ? 0 : ours[k].length / 2; i < ours[k].length; i++) {
        double a = ours[k][i];
        double b = theirs[k][i];
        boolean same =
            (Double.isNaN(a) || Double.isNaN(b))
                ? Double.isNaN(a) && Double.isNaN(b)
                : Math.abs(a - b) <= tolerance * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
        if (!same) {
          return Optional.of("line " + k + ", index " + i + ": " + b + ", ours " + a);
        }
        compared += Double.isNaN(a) ? 0 : 1;
      }
    }
    return compared == 0 ? Optional.of("there are no values") : Optional.empty();
  }

  /** Notes on the peers of a row that compute something else. */
  static ImmutableMap<String, String> notes(Row row) {
    return KNOWN.row(row.id());
  }
}
