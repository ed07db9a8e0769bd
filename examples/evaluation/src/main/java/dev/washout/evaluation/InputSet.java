package dev.washout.evaluation;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.washout.capitulation.EvidenceKind.Input;

/**
 * What the model is given of each day.
 *
 * @param inputs the inputs; price is always among them
 */
record InputSet(ImmutableSet<Input> inputs) {
  /** Price and volume: what the score was chosen on. */
  static final InputSet PRICE_AND_VOLUME = of(Input.VOLUME);

  private static final ImmutableSet<Input> BESIDES_PRICE =
      ImmutableSet.of(Input.VOLUME, Input.LIQUIDATIONS, Input.OPEN_INTEREST, Input.MARKET);

  static InputSet of(Input... besidesPrice) {
    return new InputSet(Sets.immutableEnumSet(Input.PRICE, besidesPrice));
  }

  /** Every set of inputs there is history for, the small ones first. */
  static ImmutableList<InputSet> all() {
    ImmutableList.Builder<InputSet> all = ImmutableList.builder();
    for (int size = 0; size <= BESIDES_PRICE.size(); size++) {
      Sets.combinations(BESIDES_PRICE, size)
          .forEach(some -> all.add(of(some.toArray(new Input[0]))));
    }
    return all.build();
  }

  boolean has(Input input) {
    return inputs.contains(input);
  }

  String label() {
    return inputs.stream().map(Input::words).collect(joining(", "));
  }
}
