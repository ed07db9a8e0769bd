package dev.washout.capitulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Timeframe;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SellingClimaxTest {
  private static final SellingClimax CLIMAX = new SellingClimax(2, 2, 2, 0.25);

  /** Two bars of 100 to 110 with volumes 8 and 12, and then one more. */
  private static double[] after(double high, double low, double close, double volume) {
    CandleSeries.Builder bars = CandleSeries.builder(Timeframe.ONE_DAY);
    bars.add(bar(0, 110, 100, 105, 8));
    bars.add(bar(1, 110, 100, 105, 12));
    bars.add(bar(2, high, low, close, volume));
    return CLIMAX.over(bars.build()).toArray();
  }

  private static Candle bar(int day, double high, double low, double close, double volume) {
    return new Candle(day * 86_400_000L, Timeframe.ONE_DAY, close, high, low, close, volume);
  }

  /** Each in turn is the least: ln(108/80) over 2 ln(1.1), 30 over 20, 0.3 over 0.25. */
  static Stream<Arguments> handWorked() {
    double wide = Math.log(108 / 80.0) / (2 * Math.log(1.1));
    return Stream.of(
        Arguments.of("spread", 108, 80, 108, 100, wide),
        Arguments.of("volume", 1000, 80, 1000, 30, 1.5),
        Arguments.of("recovery", 180, 80, 110, 100, 1.2),
        Arguments.of("too little volume", 1000, 80, 1000, 19, 0.95),
        Arguments.of("closes at its low", 180, 80, 80, 100, 0),
        Arguments.of("same low", 1000, 100, 1000, 100, 0),
        Arguments.of("no range", 80, 80, 80, 100, 0));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void handWorked(
      String what, double high, double low, double close, double volume, double expected) {
    double[] values = after(high, low, close, volume);
    assertThat(values).startsWith(Double.NaN, Double.NaN);
    assertThat(values[2]).as(what).isCloseTo(expected, within(1e-12));
  }

  @Test
  void whereNothingMovedOrTradedThereIsNoValue() {
    CandleSeries.Builder still = CandleSeries.builder(Timeframe.ONE_DAY);
    CandleSeries.Builder untraded = CandleSeries.builder(Timeframe.ONE_DAY);
    for (int day = 0; day < 2; day++) {
      still.add(bar(day, 100, 100, 100, 10));
      untraded.add(bar(day, 110, 100, 105, 0));
    }
    still.add(bar(2, 99, 80, 90, 100));
    untraded.add(bar(2, 99, 80, 90, 100));
    assertThat(CLIMAX.over(still.build()).toArray()).containsOnly(Double.NaN);
    assertThat(CLIMAX.over(untraded.build()).toArray()).containsOnly(Double.NaN);
  }

  @Test
  void rejectsParametersOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SellingClimax(0, 2, 2, 0.3))
        .withMessage("period is not positive: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SellingClimax(50, 0, 2, 0.3))
        .withMessage("spread is not above 0 and at most 1000000: 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SellingClimax(50, 2, Double.NaN, 0.3))
        .withMessage("volume is not above 0 and at most 1000000: NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SellingClimax(50, 2, 2, 1.1))
        .withMessage("recovery is not above 0 and at most 1: 1.1");
  }
}
