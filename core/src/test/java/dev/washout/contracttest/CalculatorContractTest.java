package dev.washout.contracttest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Regime;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.contracttest.Flawed.Flaw;
import dev.washout.core.Catalog;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every check of the contract can fail: each flaw is found by the check it was made for. */
class CalculatorContractTest {
  private static final ImmutableMap<String, Consumer<CalculatorContract>> CHECKS =
      ImmutableMap.<String, Consumer<CalculatorContract>>builder()
          .put("batch", c -> c.batchIsStreaming(Regime.WALK, 1, 100))
          .put("long batch", c -> c.longBatchIsStreaming(Regime.WALK, 1, 17_000))
          .put("rejected batch", c -> c.rejectedBatchWritesNothing(Regime.WALK, 3, 40))
          .put("resume", c -> c.resumesAfterEveryInput(Regime.WALK, 1, 40))
          .put("independent", c -> c.statesAreIndependent(Regime.WALK, 1, 40))
          .put("damaged", c -> c.damagedStatesAreRejected(Regime.WALK, 1, 40))
          .put("preview", c -> c.previewIsTheNextUpdate(Regime.WALK, 1, 100))
          .put("range", c -> c.valuesLieInTheRange(Regime.WALK, 1, 100))
          .put("rejected", c -> c.rejectedInputChangesNothing(Regime.WALK, 1, 40))
          .put("lookback", c -> c.firstValueComesAfterTheLookback(1))
          .put("parse", c -> c.recipePrintsAndParses())
          .put("recipe", c -> c.calculatorsKnowTheirRecipe())
          .put("equal", c -> c.recipesAreEqualWhenTheirTextsAre())
          .put("allocation", c -> c.updatesAllocateNothing())
          .buildOrThrow();

  private static final ImmutableListMultimap<String, Flaw> FOUND_BY =
      ImmutableListMultimap.<String, Flaw>builder()
          .putAll("batch", Flaw.BATCH_DIFFERS, Flaw.BATCH_READS_ITS_OWN_OUTPUT, Flaw.VALUE_IS_NAN)
          .putAll("long batch", Flaw.LONG_BATCH_DIFFERS)
          .putAll(
              "rejected batch",
              Flaw.BATCH_WRITES_BEFORE_IT_CHECKS,
              Flaw.BATCH_TAKES_ANY_LENGTH,
              Flaw.BATCH_MESSAGE_WITHOUT_INDEX)
          .putAll("resume", Flaw.STATE_FORGETS_THE_LAST_INPUT, Flaw.STATE_FORGETS_THE_VALUE)
          .putAll("resume", Flaw.STATE_WITHOUT_END, Flaw.STATE_OF_ANOTHER_RECIPE)
          .putAll("independent", Flaw.STATE_RESUMES_ONE_CALCULATOR)
          .putAll("damaged", Flaw.STATE_THROWS_ANOTHER_EXCEPTION)
          .putAll("preview", Flaw.PREVIEW_CHANGES_THE_STATE, Flaw.PREVIEW_CHANGES_THE_VALUE)
          .putAll("preview", Flaw.PREVIEW_DIFFERS)
          .putAll("preview", Flaw.PREVIEW_GIVES_A_VALUE_WHERE_UPDATE_DOES_NOT)
          .putAll("range", Flaw.VALUE_OUT_OF_RANGE, Flaw.VALUE_IS_LOST, Flaw.NOT_READY)
          .putAll(
              "rejected",
              Flaw.REJECTED_INPUT_IS_COUNTED,
              Flaw.REJECTED_INPUT_IS_REMEMBERED_UNSAVED,
              Flaw.ACCEPTS_ANYTHING,
              Flaw.MESSAGE_WITHOUT_VALUE,
              Flaw.PREVIEW_ACCEPTS_ANYTHING)
          .putAll("lookback", Flaw.VALUE_TOO_EARLY, Flaw.VALUE_TOO_LATE)
          .putAll("lookback", Flaw.VALUE_BEFORE_THE_FIRST)
          .putAll("parse", Flaw.TEXT_OF_A_RECORD)
          .putAll("recipe", Flaw.CALCULATOR_OF_ANOTHER_RECIPE)
          .putAll("equal", Flaw.TEXT_WITHOUT_PARAMETER)
          .putAll("allocation", Flaw.ALLOCATES, Flaw.PREVIEW_ALLOCATES)
          .build();

  private static CalculatorContract contract(Flaw flaw) {
    return () ->
        List.of(
            Subjects.of(new Flawed(flaw, 1)),
            Subjects.of(new Flawed(flaw, 3)),
            Subjects.of(new Flawed(flaw, 1)));
  }

  @Test
  void nothingIsFoundWhereThereIsNoFlaw() {
    for (Consumer<CalculatorContract> check : CHECKS.values()) {
      check.accept(contract(Flaw.NONE));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void everyFlawIsFound(Flaw flaw) {
    String name = FOUND_BY.inverse().get(flaw).get(0);
    assertThatThrownBy(() -> CHECKS.get(name).accept(contract(flaw)))
        .as("%s by %s", flaw, name)
        .isInstanceOfAny(AssertionError.class, IllegalArgumentException.class);
  }

  @Test
  void everyCheckFindsSomething() {
    assertThat(FOUND_BY.keySet()).isEqualTo(CHECKS.keySet());
    Set<Flaw> all = EnumSet.allOf(Flaw.class);
    all.remove(Flaw.NONE);
    assertThat(FOUND_BY.values()).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void aCatalogThatReadsAnotherRecipeIsFound() {
    CalculatorContract contract =
        new CalculatorContract() {
          @Override
          public List<Subject<?>> subjects() {
            return List.of(Subjects.of(Flawed.with(Flaw.NONE)));
          }

          @Override
          public Optional<Catalog> catalog() {
            return Optional.of(
                Catalog.builder()
                    .add("FLAWED-NONE", p -> new Flawed(Flaw.NONE, p.integer(0) + 1))
                    .build());
          }
        };
    assertThatThrownBy(contract::recipePrintsAndParses).isInstanceOf(AssertionError.class);
  }
}
