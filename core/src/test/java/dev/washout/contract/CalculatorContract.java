package dev.washout.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.washout.core.Calculator;
import dev.washout.core.Catalog;
import dev.washout.core.DoubleIndicator;
import dev.washout.core.Indicator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * What every calculator keeps, as jqwik properties. A test class implements this interface and
 * names its recipes:
 *
 * <pre>{@code
 * class MyIndicatorContractTest implements CalculatorContract {
 *   public List<Subject<?>> subjects() {
 *     return List.of(Subjects.of(MyIndicator.of(3)), Subjects.of(MyIndicator.of(14)));
 *   }
 * }
 * }</pre>
 *
 * <p>Bits are compared, not numbers: 0.0 is not -0.0 here, and there is no tolerance.
 */
public interface CalculatorContract {
  /**
   * The recipes to test: the usual parameters and the extreme ones.
   *
   * @return at least one subject
   */
  List<Subject<?>> subjects();

  /**
   * The catalog that reads the recipes' texts back.
   *
   * @return the catalog, empty if there is none
   */
  default Optional<Catalog> catalog() {
    return Optional.empty();
  }

  /** Batch gives the same bits as streaming, also over its own input. */
  @Property(tries = 60)
  default void batchIsStreaming(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(max = 400) int size) {
    for (Subject<?> subject : subjects()) {
      Checks.batchIsStreaming(subject, regime, seed, size);
    }
  }

  /** So it does where the series is long enough to be worked on in several places at once. */
  @Property(tries = 2)
  default void longBatchIsStreaming(
      @ForAll Regime regime,
      @ForAll long seed,
      @ForAll @IntRange(min = 17_000, max = 50_000) int size) {
    for (Subject<?> subject : subjects()) {
      Checks.longBatchIsStreaming(subject, regime, seed, size);
    }
  }

  /** A batch with a wrong input is rejected by its index, and writes nothing. */
  @Property(tries = 15)
  default void rejectedBatchWritesNothing(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
    for (Subject<?> subject : subjects()) {
      Checks.rejectedBatchWritesNothing(subject, regime, seed, size);
    }
  }

  /**
   * A panel gives every symbol the bits and the state of a calculator of its own, whether symbols
   * begin late, miss rows or leave; row by row, in batches, on other threads, and resumed.
   */
  @Property(tries = 12)
  default void panelIsOneCalculatorPerSymbol(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(max = 150) int size) {
    for (Subject<?> subject : subjects()) {
      if (subject.recipe() instanceof DoubleIndicator recipe) {
        PanelChecks.panelIsOneCalculatorPerSymbol(recipe, regime, seed, size);
      }
    }
  }

  /** Resumed after every k, also through bytes, it goes on with the same bits and states. */
  @Property(tries = 15)
  default void resumesAfterEveryInput(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(max = 60) int extra) {
    for (Subject<?> subject : subjects()) {
      Checks.resumesAfterEveryInput(subject, regime, seed, extra);
    }
  }

  /** A state stays as it is whatever becomes of the calculators around it. */
  @Property(tries = 15)
  default void statesAreIndependent(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(max = 60) int extra) {
    for (Subject<?> subject : subjects()) {
      Checks.statesAreIndependent(subject, regime, seed, extra);
    }
  }

  /** Damaged bytes, bytes of another recipe and contents of another form are rejected. */
  @Property(tries = 5)
  default void damagedStatesAreRejected(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(max = 40) int extra) {
    for (Subject<?> subject : subjects()) {
      Checks.damagedStatesAreRejected(subject, regime, seed, extra);
      for (Subject<?> other : subjects()) {
        Checks.statesOfOthersAreRejected(subject, other);
      }
    }
  }

  /** A preview gives what the update then gives, or what then is open, and changes nothing. */
  @Property(tries = 30)
  default void previewIsTheNextUpdate(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(max = 120) int extra) {
    for (Subject<?> subject : subjects()) {
      Checks.previewIsTheNextUpdate(subject, regime, seed, extra);
    }
  }

  /** Values are numbers, lie in the range the recipe promises, and stay until the next. */
  @Property(tries = 30)
  default void valuesLieInTheRange(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(max = 400) int size) {
    for (Subject<?> subject : subjects()) {
      Checks.valuesLieInTheRange(subject, regime, seed, size);
    }
  }

  /** Rejected input changes nothing, and the message names it. */
  @Property(tries = 15)
  default void rejectedInputChangesNothing(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(max = 60) int extra) {
    for (Subject<?> subject : subjects()) {
      Checks.rejectedInputChangesNothing(subject, regime, seed, extra);
    }
  }

  /** No value comes before the lookback, and one comes right after it in an ordinary market. */
  @Property(tries = 15)
  default void firstValueComesAfterTheLookback(@ForAll long seed) {
    for (Subject<?> subject : subjects()) {
      Checks.firstValueComesAfterTheLookback(subject, seed);
    }
  }

  /** Moving the clock when nothing happens changes no later bit. */
  @Property(tries = 15)
  default void advancingChangesNoLaterBit(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(max = 60) int extra) {
    for (Subject<?> subject : subjects()) {
      Checks.advancingChangesNoLaterBit(subject, regime, seed, extra);
    }
  }

  /** The recipe prints, and its text reads back as an equal recipe. */
  @Example
  default void recipePrintsAndParses() {
    for (Subject<?> subject : subjects()) {
      String text = subject.recipe().toString();
      assertThat(text).doesNotContain("[").isNotBlank();
      if (catalog().isPresent()) {
        assertThat(catalog().get().parse(text)).isEqualTo(subject.recipe()).hasToString(text);
      }
    }
  }

  /** A calculator says which recipe it runs, a new one and one that goes on from a state. */
  @Example
  default void calculatorsKnowTheirRecipe() {
    for (Subject<?> subject : subjects()) {
      Calculator calculator = subject.recipe().start();
      assertThat(calculator.recipe()).isEqualTo(subject.recipe());
      assertThat(calculator.snapshot().resume().recipe()).isEqualTo(subject.recipe());
    }
  }

  /** Recipes are equal exactly when their texts are. */
  @Example
  default void recipesAreEqualWhenTheirTextsAre() {
    List<Subject<?>> again = subjects();
    for (int i = 0; i < again.size(); i++) {
      Indicator recipe = again.get(i).recipe();
      for (int k = 0; k < again.size(); k++) {
        Indicator other = subjects().get(k).recipe();
        boolean sameText = recipe.toString().equals(other.toString());
        assertThat(recipe.equals(other)).as("%s equals %s", recipe, other).isEqualTo(sameText);
        if (sameText) {
          assertThat(recipe).hasSameHashCodeAs(other);
        }
      }
    }
  }

  /** Neither an update nor a preview allocates once the windows are full. */
  @Example
  default void updatesAllocateNothing() {
    for (Subject<?> subject : subjects()) {
      Checks.updatesAllocateNothing(subject);
    }
  }
}
