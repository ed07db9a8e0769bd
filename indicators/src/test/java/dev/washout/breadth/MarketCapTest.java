package dev.washout.breadth;

import static dev.washout.breadth.Markets.A;
import static dev.washout.breadth.Markets.B;
import static dev.washout.breadth.Markets.C;
import static dev.washout.breadth.Markets.bar;
import static dev.washout.breadth.Markets.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableMap;
import dev.washout.market.CandleSeries;
import dev.washout.market.Symbol;
import dev.washout.market.Timeframe;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;

class MarketCapTest {
  @Example
  void sumsPriceTimesSupply() {
    MarketCap.Calculator calculator = MarketCap.of(0, 2).start();
    assertThat(calculator.update(step(0).add(A, bar(0, 2, 1), 10).build())).isFalse();
    assertThat(calculator.share(A)).isEmpty();
    assertThatIllegalStateException()
        .isThrownBy(calculator::value)
        .withMessage("MARKETCAP(0,2) has no value after 1 cross-sections");
    assertThat(calculator).hasToString("MARKETCAP(0,2) has no value after 1 cross-sections");
    assertThat(
            calculator.update(
                step(1)
                    .add(A, bar(1, 3, 1), 10)
                    .add(B, bar(1, 5, 1), 2)
                    .add(C, bar(1, 1000, 1))
                    .build()))
        .isTrue();
    assertThat(calculator.value()).isEqualTo(40);
    assertThat(calculator.share(A)).hasValue(0.75);
    assertThat(calculator.share(B)).hasValue(0.25);
    assertThat(calculator.share(C)).isEmpty();
    assertThat(calculator.share(Symbol.of("X"))).isEmpty();
    assertThat(calculator).hasToString("MARKETCAP(0,2) = 40.0 after 2 cross-sections");
  }

  /** B is carried for two steps at what it was worth, then left out; C comes late. */
  @Example
  void carriesASymbolForAWhile() {
    MarketCap recipe = MarketCap.of(2, 1);
    MarketCap.Calculator calculator = recipe.start();
    calculator.update(step(0).add(A, bar(0, 2, 1), 10).add(B, bar(0, 5, 1), 2).build());
    assertThat(calculator.value()).isEqualTo(30);
    calculator.update(step(1).add(A, bar(1, 3, 1), 10).build());
    assertThat(calculator.value()).isEqualTo(40);
    calculator.update(step(2).add(A, bar(2, 4, 1), 10).build());
    assertThat(calculator.value()).isEqualTo(50);
    assertThat(calculator.share(B)).hasValue(0.2);
    calculator = recipe.resume(calculator.snapshot());
    calculator.update(step(3).add(A, bar(3, 4, 1), 10).add(C, bar(3, 7, 1), 1).build());
    assertThat(calculator.value()).isEqualTo(47);
    assertThat(calculator.share(B)).isEmpty();
    calculator.update(step(4).add(B, bar(4, 6, 1), 3).build());
    assertThat(calculator.value()).isEqualTo(40 + 18 + 7);
  }

  @Example
  void aSupplyThatIsNoLongerKnownIsNotCarried() {
    MarketCap.Calculator calculator = MarketCap.of(5, 1).start();
    calculator.update(step(0).add(A, bar(0, 2, 1), 10).add(B, bar(0, 5, 1), 2).build());
    calculator.update(step(1).add(A, bar(1, 2, 1), 10).add(B, bar(1, 5, 1)).build());
    assertThat(calculator.value()).isEqualTo(20);
    calculator.update(step(2).add(A, bar(2, 2, 1), 10).build());
    assertThat(calculator.value()).isEqualTo(20);
  }

  /**
   * Bitcoin had about 19.98 million coins in February 2026; at 63,280 that is 1.26 trillion USD.
   */
  @Example
  void supplyTableIsAStepFunction() {
    Instant first = Instant.parse("2026-01-01T00:00:00Z");
    Instant second = Instant.parse("2026-02-01T00:00:00Z");
    SupplyTable table =
        SupplyTable.builder().add(A, second, 19_980_000).add(A, first, 19_970_000).build();
    assertThat(table.supply(A, first.toEpochMilli() - 1)).isNaN();
    assertThat(table.supply(A, first.toEpochMilli())).isEqualTo(19_970_000);
    assertThat(table.supply(A, second.toEpochMilli() - 1)).isEqualTo(19_970_000);
    assertThat(table.supply(A, second.toEpochMilli())).isEqualTo(19_980_000);
    assertThat(table.supply(B, second.toEpochMilli())).isNaN();
    assertThat(table).hasToString("supplies of 1 symbols");
    assertThat(SupplyTable.EMPTY.supply(A, 0)).isNaN();
    assertMessage(() -> SupplyTable.builder().add(A, first, 0), "supply of A is not within 0");
    assertMessage(() -> SupplyTable.builder().add(A, first, 1e91), "supply of A is not within 0");
    assertMessage(
        () -> SupplyTable.builder().add(A, first, 1).add(A, first, 2),
        "supply of A comes twice for 2026-01-01T00:00:00Z");
  }

  @Example
  void alignsSeriesByTime() {
    CandleSeries a = CandleSeries.of(Timeframe.ONE_HOUR, List.of(bar(0, 1, 1), bar(2, 3, 1)));
    CandleSeries b = CandleSeries.of(Timeframe.ONE_HOUR, List.of(bar(1, 5, 1), bar(2, 6, 1)));
    // A's count holds from the close of its first bar on.
    SupplyTable table = SupplyTable.builder().add(A, bar(0, 1, 1).closeTime(), 10).build();
    List<CrossSection> markets = CrossSection.align(ImmutableMap.of(B, b, A, a), table);
    assertThat(markets)
        .containsExactly(
            step(0).add(A, bar(0, 1, 1), 10).build(),
            step(1).add(B, bar(1, 5, 1)).build(),
            step(2).add(B, bar(2, 6, 1)).add(A, bar(2, 3, 1), 10).build());
    assertThat(markets.get(2).symbol(0)).isEqualTo(A);
    assertThat(markets.get(2).bar(1).close()).isEqualTo(6);
    assertThat(markets.get(2).supply(0)).isEqualTo(10);
    assertThat(markets.get(2).supply(1)).isNaN();
    assertThat(markets.get(2).size()).isEqualTo(2);
    assertThat(markets.get(2)).hasToString("2026-01-08T00:00:00Z 1h of 2 symbols");
    assertThat(markets.get(2))
        .hasSameHashCodeAs(step(2).add(A, bar(2, 3, 1), 10).add(B, bar(2, 6, 1)).build());
    assertThat(markets.get(2)).isNotEqualTo(markets.get(1)).isNotEqualTo(a);
  }

  @Example
  void crossSectionsRejectWhatDoesNotFit() {
    assertMessage(() -> CrossSection.of(Map.of()), "no bar says of which moment");
    assertThat(CrossSection.of(Map.of(A, bar(3, 1, 1))))
        .isEqualTo(step(3).add(A, bar(3, 1, 1)).build());
    assertMessage(
        () -> step(0).add(A, bar(1, 1, 1)),
        "the bar of A opened at 2026-01-07T23:00:00Z, not at 2026-01-07T22:00:00Z");
    assertMessage(
        () ->
            CrossSection.builder(bar(0, 1, 1).openEpochMillis(), Timeframe.ONE_DAY)
                .add(A, bar(0, 1, 1)),
        "timeframe is 1h, not 1d, in the bar of A at 2026-01-07T22:00:00Z");
    assertMessage(() -> step(0).add(A, bar(0, 1, 1), -1), "supply of A is not within 0");
    assertMessage(
        () -> step(0).add(A, bar(0, 1, 1)).add(A, bar(0, 2, 1)),
        "A has two bars at 2026-01-07T22:00:00Z");
  }

  @Example
  void rejects() {
    assertMessage(() -> MarketCap.of(-1, 1), "maxAge is negative: -1");
    assertMessage(() -> MarketCap.of(0, 0), "quorum is not positive: 0");
    assertMessage(
        () -> MarketCap.of(1, 1).resume(MarketCap.of(2, 1).start().snapshot()),
        "the state is of MARKETCAP(2,1) and cannot resume MARKETCAP(1,1)");
    assertThat(MarketCap.of(1, 1).lookback()).isZero();
  }

  private static void assertMessage(Runnable attempt, String part) {
    assertThatIllegalArgumentException().isThrownBy(attempt::run).withMessageContaining(part);
  }
}
