package dev.washout.capitulation;

import static com.google.common.base.Preconditions.checkArgument;
import static dev.washout.capitulation.EvidenceKind.Input.LIQUIDATIONS;
import static dev.washout.capitulation.EvidenceKind.Input.MARKET;
import static dev.washout.capitulation.EvidenceKind.Input.OPEN_INTEREST;
import static dev.washout.capitulation.EvidenceKind.Input.PRICE;
import static dev.washout.capitulation.EvidenceKind.Input.VOLUME;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.washout.capitulation.EvidenceKind.Input;
import java.util.Set;

/**
 * The frozen thresholds, by what a score rests on besides price. The evaluation program computes
 * them anew from recorded markets, and its test compares.
 */
final class Thresholds {
  private static final ImmutableMap<ImmutableSet<Input>, Double> FROZEN =
      ImmutableMap.<ImmutableSet<Input>, Double>builder()
          .put(set(), 28.6)
          .put(set(VOLUME), 20.1)
          .put(set(LIQUIDATIONS), 43.3)
          .put(set(OPEN_INTEREST), 24.7)
          .put(set(MARKET), 25.4)
          .put(set(VOLUME, LIQUIDATIONS), 34.9)
          .put(set(VOLUME, OPEN_INTEREST), 17.6)
          .put(set(VOLUME, MARKET), 18.7)
          .put(set(LIQUIDATIONS, OPEN_INTEREST), 40.0)
          .put(set(LIQUIDATIONS, MARKET), 40.6)
          .put(set(OPEN_INTEREST, MARKET), 22.4)
          .put(set(VOLUME, LIQUIDATIONS, OPEN_INTEREST), 32.9)
          .put(set(VOLUME, LIQUIDATIONS, MARKET), 33.2)
          .put(set(VOLUME, OPEN_INTEREST, MARKET), 16.4)
          .put(set(LIQUIDATIONS, OPEN_INTEREST, MARKET), 37.7)
          .put(set(VOLUME, LIQUIDATIONS, OPEN_INTEREST, MARKET), 31.3)
          .buildOrThrow();

  private Thresholds() {}

  private static ImmutableSet<Input> set(Input... besidesPrice) {
    return Sets.immutableEnumSet(PRICE, besidesPrice);
  }

  static double of(Set<Input> inputs) {
    Double threshold = FROZEN.get(inputs);
    checkArgument(threshold != null, "no threshold is frozen for scores that rest on %s", inputs);
    return threshold;
  }
}
