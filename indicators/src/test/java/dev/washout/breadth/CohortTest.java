package dev.washout.breadth;

import static dev.washout.breadth.Markets.A;
import static dev.washout.breadth.Markets.B;
import static dev.washout.breadth.Markets.C;
import static dev.washout.breadth.Markets.D;
import static dev.washout.breadth.Markets.bar;
import static dev.washout.breadth.Markets.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.washout.market.Symbol;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.Example;

class CohortTest {
  private static final double EXACT = 1e-12;

  /** Before: A 1000, B 800, C 600, D 100. Returns: A -50 %, B +10 %, C -20 %, D +100 %. */
  private static final List<CrossSection> MARKETS =
      List.of(
          step(0)
              .add(A, bar(0, 10, 1), 100)
              .add(B, bar(0, 8, 1), 100)
              .add(C, bar(0, 1, 1), 600)
              .add(D, bar(0, 100, 1), 1)
              .build(),
          step(1)
              .add(A, bar(1, 5, 1), 100)
              .add(B, bar(1, 8.8, 1), 100)
              .add(C, bar(1, 0.8, 1), 600)
              .add(D, bar(1, 200, 1), 1)
              .build());

  private static OptionalDouble last(MarketIndicator recipe) {
    return recipe.over(MARKETS).last();
  }

  @Example
  void ranksBySizeBeforeTheMove() {
    assertThat(last(Cohort.of(1, 1, 1))).hasValue(-50);
    assertThat(last(Cohort.of(1, 2, 1)).orElseThrow()).isCloseTo(-20, within(EXACT));
    assertThat(last(Cohort.of(3, 4, 1)).orElseThrow()).isCloseTo(40, within(EXACT));
    assertThat(last(Cohort.of(4, 1000, 1))).hasValue(100);
    assertThat(last(Cohort.of(5, 9, 1))).isEmpty();
    assertThat(last(new Cohort(3, 5, 1, CohortSize.CAPITALISATION, Weighting.EQUAL, 3))).isEmpty();
    assertThat(last(new Cohort(2, 5, 1, CohortSize.CAPITALISATION, Weighting.EQUAL, 3)))
        .isPresent();
  }

  @Example
  void weightsByCapitalisationBefore() {
    Cohort largest = new Cohort(1, 2, 1, CohortSize.CAPITALISATION, Weighting.CAPITALISATION, 1);
    // 1000 fell to 500, 800 rose to 880.
    assertThat(last(largest).orElseThrow()).isCloseTo(100 * -420 / 1800.0, within(EXACT));
  }

  /** Where supplies are not known, thirty bars of traded money say how large a coin is. */
  @Example
  void ranksByNotional() {
    MarketCalculator large = Cohort.of(1, 1, 1).by(CohortSize.NOTIONAL).start();
    MarketCalculator small = Cohort.of(2, 2, 1).by(CohortSize.NOTIONAL).start();
    for (int i = 0; i <= 30; i++) {
      // A trades 10 x 1, B 2 x 6; in the last step, which must not count yet, A trades more.
      CrossSection market =
          step(i)
              .add(A, bar(i, i == 30 ? 11 : 10, i == 30 ? 1000 : 1))
              .add(B, bar(i, i == 30 ? 1 : 2, 6))
              .build();
      assertThat(large.update(market)).isEqualTo(i == 30);
      assertThat(small.update(market)).isEqualTo(i == 30);
    }
    assertThat(large.value()).isEqualTo(-50);
    assertThat(small.value()).isEqualTo(10);
  }

  @Example
  void equalSizesRankByName() {
    List<CrossSection> markets =
        List.of(
            step(0).add(B, bar(0, 1, 1), 1).add(A, bar(0, 1, 1), 1).build(),
            step(1).add(B, bar(1, 2, 1), 1).add(A, bar(1, 3, 1), 1).build());
    assertThat(Cohort.of(1, 1, 1).over(markets).last()).hasValue(200);
    assertThat(Cohort.of(2, 2, 1).over(markets).last()).hasValue(100);
  }

  /** B has no bar at the beginning of the period, C none at its end, D no supply: no rank. */
  @Example
  void onlyCoinsWithBothEndsAndASize() {
    List<CrossSection> markets =
        List.of(
            step(0).add(A, bar(0, 1, 1), 1).add(C, bar(0, 9, 1), 9).add(D, bar(0, 9, 1)).build(),
            step(1).add(A, bar(1, 7, 1), 1).add(B, bar(1, 9, 1), 9).build(),
            step(2).add(A, bar(2, 4, 1), 1).add(B, bar(2, 9, 1), 9).add(D, bar(2, 1, 1)).build());
    assertThat(Cohort.of(1, 9, 2).over(markets).last()).hasValue(300);
    assertThat(Cohort.of(2, 9, 2).over(markets).last()).isEmpty();
    assertThat(Cohort.of(1, 9, 1).over(markets).get(2).orElseThrow())
        .isCloseTo((0 + 100 * -3 / 7.0) / 2, within(EXACT));
  }

  @Example
  void relativeStrengthAgainstTheOthers() {
    // A halves; the others return (10 - 20 + 100) / 3 = 30 %: 0.5 / 1.3.
    assertThat(last(RelativeStrength.of(A, 1, 1)).orElseThrow())
        .isCloseTo(100 * (0.5 / 1.3 - 1), within(EXACT));
    // By capitalisation: 800, 600 and 100 became 880, 480 and 200.
    assertThat(last(new RelativeStrength(A, 1, Weighting.CAPITALISATION, 1)).orElseThrow())
        .isCloseTo(100 * (0.5 / (1560 / 1500.0) - 1), within(EXACT));
    assertThat(last(RelativeStrength.of(A, 1, 3))).isPresent();
    assertThat(last(RelativeStrength.of(A, 1, 4))).isEmpty();
    assertThat(last(RelativeStrength.of(Symbol.of("X"), 1, 1))).isEmpty();
    assertThat(last(RelativeStrength.of(A, 2, 1))).isEmpty();
  }

  @Example
  void aMarketThatVanishedHasNoRelativeStrength() {
    List<CrossSection> markets =
        List.of(
            step(0).add(A, bar(0, 1, 1)).add(B, bar(0, 1e30, 1)).build(),
            step(1).add(A, bar(1, 1, 1)).add(B, bar(1, 1e-30, 1)).build());
    assertThat(RelativeStrength.of(A, 1, 1).over(markets).last()).isEmpty();
    assertThat(RelativeStrength.of(B, 1, 1).over(markets).last()).hasValue(-100);
  }

  @Example
  void textsAndRejections() {
    assertThat(Cohort.of(1, 10, 30)).hasToString("COHORT(1,10,30,CAPITALISATION,EQUAL,1)");
    assertThat(Cohort.of(1, 10, 30).lookback()).isEqualTo(30);
    assertThat(Cohort.of(1, 10, 30).by(CohortSize.NOTIONAL).lookback()).isEqualTo(59);
    assertThat(RelativeStrength.of(A, 7, 2)).hasToString("RELATIVE-STRENGTH(A,7,EQUAL,2)");
    assertThat(RelativeStrength.of(A, 7, 2).lookback()).isEqualTo(7);
    assertMessage(() -> Cohort.of(0, 1, 1), "fromRank is not positive: 0");
    assertMessage(() -> Cohort.of(2, 1, 1), "toRank 1 is below fromRank 2");
    assertMessage(() -> Cohort.of(1, 1, 0), "period is not positive: 0");
    assertMessage(
        () -> new Cohort(1, 2, 1, CohortSize.NOTIONAL, Weighting.EQUAL, 3),
        "quorum is not within 1 and the 2 ranks from 1 to 2: 3");
    assertMessage(
        () -> new Cohort(1, 2, 1, CohortSize.NOTIONAL, Weighting.EQUAL, 0), "quorum is not within");
    assertThat(new Cohort(1, Integer.MAX_VALUE, 1, CohortSize.NOTIONAL, Weighting.EQUAL, 2))
        .isNotNull();
    assertMessage(() -> RelativeStrength.of(A, 0, 1), "period is not positive: 0");
    assertMessage(() -> RelativeStrength.of(A, 1, 0), "quorum is not positive: 0");
    for (String name : List.of("A,B", "A(", "A)")) {
      assertMessage(
          () -> RelativeStrength.of(Symbol.of(name), 1, 1),
          "a symbol in a recipe has no comma or parenthesis: '" + name + "'");
    }
  }

  private static void assertMessage(Runnable attempt, String part) {
    assertThatIllegalArgumentException().isThrownBy(attempt::run).withMessageContaining(part);
  }
}
