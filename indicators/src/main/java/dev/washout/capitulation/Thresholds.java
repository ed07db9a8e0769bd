package dev.washout.capitulation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.washout.capitulation.EvidenceKind.Input;
import java.util.Set;

/**
 * The frozen thresholds, by what a score rests on besides price. The evaluation program computes
 * them anew from recorded markets, and its test compares.
 */
final class Thresholds {
  private static final ImmutableList<Input> BESIDES_PRICE =
      ImmutableList.of(Input.VOLUME, Input.LIQUIDATIONS, Input.OPEN_INTEREST, Input.MARKET);

  /** One bit for each input besides price. */
  static final int VOLUME = 1;

  static final int LIQUIDATIONS = 2;
  static final int OPEN_INTEREST = 4;
  static final int MARKET = 8;

  private static final double[] FROZEN = {
    28.6, 20.1, 43.3, 34.9, // price, + volume, + liquidations, + both
    24.7, 17.6, 40.0, 32.9, // the same with open interest
    25.4, 18.7, 40.6, 33.2, // the same with the market
    22.4, 16.4, 37.7, 31.3, // the same with open interest and the market
  };

  private Thresholds() {}

  static double of(int besidesPrice) {
    return FROZEN[besidesPrice];
  }

  static double of(Set<Input> inputs) {
    int found = 0;
    int size = inputs.contains(Input.PRICE) ? 1 : 0;
    for (int i = 0; i < BESIDES_PRICE.size(); i++) {
      if (inputs.contains(BESIDES_PRICE.get(i))) {
        found |= 1 << i;
        size++;
      }
    }
    checkArgument(
        inputs.contains(Input.PRICE) && size == inputs.size(),
        "no threshold is frozen for scores that rest on %s",
        inputs);
    return of(found);
  }
}
