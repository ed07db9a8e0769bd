package dev.washout.capitulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import java.util.Arrays;

/** What was observed of a bar; NaN where an input was missing. */
final class Observations {
  private static final EvidenceKind[] KINDS = EvidenceKind.values();
  private final double[] observed = new double[KINDS.length];

  /** The fall in usual ranges, which gates volume. */
  private double fallInRanges;

  Observations() {
    clear();
  }

  Observations(StateReader in) {
    System.arraycopy(in.readDoubles(KINDS.length), 0, observed, 0, KINDS.length);
    fallInRanges = in.readDouble();
  }

  void save(StateWriter out) {
    out.putDoubles(observed);
    out.putDouble(fallInRanges);
  }

  void clear() {
    Arrays.fill(observed, Double.NaN);
    fallInRanges = 0;
  }

  /** An EnumMap would box a double at every bar. */
  @SuppressWarnings("EnumOrdinal")
  private static int slot(EvidenceKind kind) {
    return kind.ordinal();
  }

  void setFall(double inUsualRanges) {
    fallInRanges = inUsualRanges;
  }

  void set(EvidenceKind kind, double value) {
    observed[slot(kind)] = value;
  }

  boolean has(EvidenceKind kind) {
    return !Double.isNaN(observed[slot(kind)]);
  }

  private double saturated(EvidenceKind kind) {
    return kind.saturated(observed[slot(kind)]);
  }

  double strength(EvidenceKind kind) {
    return saturated(kind) * gate(kind);
  }

  /** How far evidence counts that means little by itself. */
  private double gate(EvidenceKind kind) {
    return switch (kind) {
      case FALL, BROKEN_LOW, WIDE_RANGE, LIQUIDATION_SURGE -> 1;
      case VOLUME -> EvidenceKind.saturated(fallInRanges, 0.5, 1);
      case LONG_SHARE, CASCADE, BURST -> saturated(EvidenceKind.LIQUIDATION_SURGE);
      default -> saturated(EvidenceKind.FALL);
    };
  }

  /** The inputs of the evidence that counts. */
  ImmutableSet<EvidenceKind.Input> inputs() {
    return Arrays.stream(KINDS)
        .filter(kind -> has(kind) && kind.weight() > 0)
        .map(EvidenceKind::input)
        .collect(Sets.toImmutableEnumSet());
  }

  /** The frozen threshold for what the score rests on. */
  double threshold() {
    return Thresholds.of(
        (has(EvidenceKind.VOLUME) ? Thresholds.VOLUME : 0)
            | (has(EvidenceKind.LIQUIDATION_SURGE) ? Thresholds.LIQUIDATIONS : 0)
            | (has(EvidenceKind.OPEN_INTEREST_FLUSH) ? Thresholds.OPEN_INTEREST : 0)
            | (has(EvidenceKind.BREADTH) ? Thresholds.MARKET : 0));
  }

  double weight() {
    double sum = 0;
    for (EvidenceKind kind : KINDS) {
      sum += has(kind) ? kind.weight() : 0;
    }
    return sum;
  }

  double score() {
    double sum = 0;
    for (EvidenceKind kind : KINDS) {
      sum += has(kind) ? kind.weight() * strength(kind) : 0;
    }
    return 100 * (sum / weight());
  }

  Assessment assessment() {
    double weight = weight();
    double all = 0;
    ImmutableList.Builder<Evidence> evidence = ImmutableList.builder();
    ImmutableList.Builder<EvidenceKind> missing = ImmutableList.builder();
    for (EvidenceKind kind : KINDS) {
      all += kind.weight();
      if (has(kind)) {
        double value = observed[slot(kind)];
        double strength = strength(kind);
        evidence.add(
            new Evidence(
                kind,
                value,
                kind.threshold(),
                strength,
                kind.weight(),
                100 * (kind.weight() * strength / weight),
                kind.sentence(value)));
      } else {
        missing.add(kind);
      }
    }
    return new Assessment(
        score(), threshold(), inputs(), weight / all, evidence.build(), missing.build());
  }
}
