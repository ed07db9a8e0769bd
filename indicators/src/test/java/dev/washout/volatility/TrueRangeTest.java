package dev.washout.volatility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.washout.core.CandleCalculator;
import dev.washout.market.Candle;
import dev.washout.market.Timeframe;
import org.junit.jupiter.api.Test;

class TrueRangeTest {
  private static Candle bar(int day, double high, double low, double close) {
    return new Candle(day * 86_400_000L, Timeframe.ONE_DAY, close, high, low, close, 1);
  }

  @Test
  void countsTheJumpFromTheBarBefore() {
    CandleCalculator range = TrueRange.of().start();
    assertThat(range.update(bar(0, 12, 8, 10))).isFalse();
    range.update(bar(1, 11, 9, 9)); // inside
    assertThat(range.value()).isEqualTo(2);
    range.update(bar(2, 16, 14, 15)); // jumped up from 9
    assertThat(range.value()).isEqualTo(7);
    range.update(bar(3, 6, 5, 5.5)); // jumped down from 15
    assertThat(range.value()).isEqualTo(10);
    range.update(bar(4, 5.5, 5.5, 5.5));
    assertThat(range.value()).isZero();
  }

  /** The bar before is the bar before, however long ago. */
  @Test
  void reachesAcrossAGapInTime() {
    CandleCalculator range = TrueRange.of().start();
    range.update(bar(0, 12, 8, 10));
    range.update(bar(9, 21, 20, 20));
    assertThat(range.value()).isEqualTo(11);
  }

  @Test
  void isOneRecipe() {
    assertThat(TrueRange.of()).isSameAs(TrueRange.of()).hasToString("TR()");
  }
}
