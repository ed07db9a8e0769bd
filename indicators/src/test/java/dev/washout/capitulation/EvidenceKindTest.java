package dev.washout.capitulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.washout.capitulation.EvidenceKind.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceKindTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FALL                | 2.34    | The bar fell 2.3 usual ranges, marked down for the falls before it.
          VOLUME              | 10      | Volume is 10.0 times its median of the last bars.
          BROKEN_LOW          | 1.26    | The low lies 1.3 usual ranges below the lowest of the last bars.
          BROKEN_LOW          | 0       | The lowest low of the last bars holds.
          WIDE_RANGE          | 3       | The range is 3.0 times the usual one.
          OVERSOLD            | 31.5    | RSI(14) is 18.5.
          OVERSOLD            | -20     | RSI(14) is 70.0.
          MOMENTUM            | 1.5     | Over 12 bars the price fell 1.5 times what is usual.
          MOMENTUM            | -1.5    | Over 12 bars the price rose 1.5 times what is usual.
          MOMENTUM            | 0       | Over 12 bars the price rose 0.0 times what is usual.
          BEARISH_RUN         | 0       | The last candle is not a strong bearish one.
          BEARISH_RUN         | 1       | The last candle is a strong bearish one.
          BEARISH_RUN         | 3       | 3 strong bearish candles in a row.
          STRETCH             | 2.5     | The close is 2.5 ATR below its mean of 20 bars.
          STRETCH             | -2.5    | The close is 2.5 ATR above its mean of 20 bars.
          VOLATILITY_SURGE    | 2       | The last 5 ranges are 2.0 times the usual one.
          LIQUIDATION_SURGE   | 5       | Long liquidations are 5.0 times their median.
          LONG_SHARE          | 0.6     | 80 % of liquidations are long.
          LONG_SHARE          | -1      | 0 % of liquidations are long.
          CASCADE             | 2       | The largest cascade is 2.0 times the median of a whole bar.
          BURST               | 4       | Liquidations come 4.0 times as fast as on average.
          OPEN_INTEREST_FLUSH | 0.08    | 8.0 % of open interest was closed.
          OPEN_INTEREST_FLUSH | -0.05   | Open interest grew by 5.0 %.
          FUNDING             | 0.0001  | The funding rate is -0.0100 %.
          BREADTH             | 0.5     | 50 % of the market's coins have an RSI below 30.
          """)
  void saysWhatWasObserved(EvidenceKind kind, double observed, String sentence) {
    assertThat(kind.sentence(observed)).isEqualTo(sentence);
  }

  /** Nothing moved, nothing grew: not that it grew by minus zero. */
  @Test
  void zeroHasNoSign() {
    assertThat(EvidenceKind.MOMENTUM.sentence(0)).doesNotContain("-");
    assertThat(EvidenceKind.STRETCH.sentence(0)).doesNotContain("-");
    assertThat(EvidenceKind.OPEN_INTEREST_FLUSH.sentence(0)).doesNotContain("-");
    assertThat(EvidenceKind.FUNDING.sentence(0)).doesNotContain("-");
  }

  @ParameterizedTest
  @EnumSource
  void isHalfAtItsThresholdAndAsSteepAsItSays(EvidenceKind kind) {
    double h = kind.threshold();
    assertThat(kind.saturated(0)).isZero();
    assertThat(kind.saturated(-h)).isZero();
    assertThat(kind.saturated(h)).isCloseTo(0.5, within(1e-15));
    double power = Math.pow(2, kind.steepness());
    assertThat(kind.saturated(2 * h)).isCloseTo(power / (power + 1), within(1e-15));
  }

  @ParameterizedTest
  @EnumSource
  void hasALabelAndAnInputInWords(EvidenceKind kind) {
    assertThat(kind.label()).matches("[A-Z][A-Za-z]*( [A-Za-z]+){0,3}");
    assertThat(Input.valueOf(kind.input().name())).isEqualTo(kind.input());
  }

  @Test
  void inputsAreWords() {
    assertThat(Input.OPEN_INTEREST.words()).isEqualTo("open interest");
    assertThat(Input.PRICE.words()).isEqualTo("price");
  }
}
