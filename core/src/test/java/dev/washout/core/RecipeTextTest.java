package dev.washout.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.washout.market.Price;
import dev.washout.market.Timeframe;
import java.math.BigDecimal;
import java.time.Duration;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RecipeTextTest {
  @Property(tries = 3_000)
  void numbersReadBackToTheBit(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    String text = RecipeText.number(value);
    assertThat(Double.valueOf(Double.parseDouble(text))).isEqualTo(Double.valueOf(value));
    if (Double.isFinite(value) && value != 0) {
      // No fewer digits read back, and the digits are those of the number rounded.
      BigDecimal shown = new BigDecimal(text).stripTrailingZeros();
      int digits = shown.precision();
      BigDecimal exact = new BigDecimal(value);
      assertThat(shown).isEqualByComparingTo(exact.round(new java.math.MathContext(digits)));
      for (int n = 1; n < digits; n++) {
        assertThat(exact.round(new java.math.MathContext(n)).doubleValue()).isNotEqualTo(value);
      }
    }
  }

  @Property
  void parametersPrintAsTheyAreTyped(
      @ForAll @LongRange(min = -9_999_999, max = 9_999_999) long mantissa,
      @ForAll @IntRange(max = 6) int scale) {
    BigDecimal typed = BigDecimal.valueOf(mantissa, scale);
    assertThat(RecipeText.number(typed.doubleValue()))
        .isEqualTo(typed.signum() == 0 ? "0" : typed.stripTrailingZeros().toPlainString());
  }

  @Example
  void knownNumbers() {
    assertThat(RecipeText.number(2)).isEqualTo("2");
    assertThat(RecipeText.number(0.015)).isEqualTo("0.015");
    assertThat(RecipeText.number(-2.5)).isEqualTo("-2.5");
    assertThat(RecipeText.number(100)).isEqualTo("100");
    assertThat(RecipeText.number(1e15)).isEqualTo("1000000000000000");
    assertThat(RecipeText.number(1e16)).isEqualTo("1e16");
    assertThat(RecipeText.number(1.5e-6)).isEqualTo("0.0000015");
    assertThat(RecipeText.number(1e-7)).isEqualTo("1e-7");
    assertThat(RecipeText.number(-1.25e-9)).isEqualTo("-1.25e-9");
    assertThat(RecipeText.number(0)).isEqualTo("0");
    assertThat(RecipeText.number(-0.0)).isEqualTo("-0");
    assertThat(RecipeText.number(Double.NaN)).isEqualTo("NaN");
    assertThat(RecipeText.number(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
    assertThat(RecipeText.number(Double.MAX_VALUE)).isEqualTo("1.7976931348623157e308");
    // Double.toString gives 4.9E-324 and 0.0020 on some versions of Java, 0.002 on others.
    assertThat(RecipeText.number(Double.MIN_VALUE)).isEqualTo("5e-324");
    assertThat(RecipeText.number(2.0E-3)).isEqualTo("0.002");
    assertThat(RecipeText.number(0.1 + 0.2)).isEqualTo("0.30000000000000004");
  }

  @Example
  void digitsCanBeLimited() {
    assertThat(RecipeText.number(2.0 / 3, 4)).isEqualTo("0.6667");
    assertThat(RecipeText.number(2.0 / 3, 1)).isEqualTo("0.7");
    assertThat(RecipeText.number(0.5, 4)).isEqualTo("0.5");
    assertThat(RecipeText.number(123456, 3)).isEqualTo("123000");
    assertThat(RecipeText.number(1.0 / 3, 17)).isEqualTo(RecipeText.number(1.0 / 3));
    for (int digits : new int[] {0, -1, 18}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> RecipeText.number(1, digits))
          .withMessage("digits is not within 1 and 17: %s", digits);
    }
  }

  @Property
  void durationsReadBack(
      @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long millis) {
    Duration duration = Duration.ofMillis(millis);
    assertThat(RecipeText.parseDuration(RecipeText.duration(duration))).isEqualTo(duration);
  }

  @Example
  void knownDurations() {
    assertThat(RecipeText.duration(Duration.ofDays(1))).isEqualTo("24h");
    assertThat(RecipeText.duration(Duration.ofMinutes(90))).isEqualTo("90m");
    assertThat(RecipeText.duration(Duration.ofSeconds(61))).isEqualTo("61s");
    assertThat(RecipeText.duration(Duration.ofMillis(500))).isEqualTo("500ms");
    assertThat(RecipeText.duration(Duration.ZERO)).isEqualTo("0h");
    assertThat(RecipeText.parseDuration("1.5s")).isEqualTo(Duration.ofMillis(1_500));
    assertThat(RecipeText.parseDuration("1h30m")).isEqualTo(Duration.ofMinutes(90));
    assertThat(RecipeText.duration(Duration.ofMillis(Long.MAX_VALUE)))
        .isEqualTo("9223372036854775807ms");
    for (Duration duration :
        new Duration[] {
          Duration.ofNanos(1),
          Duration.ofNanos(-1),
          Duration.ofSeconds(Long.MAX_VALUE),
          Duration.ofSeconds(Long.MIN_VALUE)
        }) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> RecipeText.duration(duration))
          .withMessage("not a whole number of milliseconds: " + duration);
    }
    for (String text :
        new String[] {
          "", "24", "h", "24 h", "1d", "ms", "1.5ms", "0.0001s", "99999999999999999999h", "1e3s"
        }) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> RecipeText.parseDuration(text))
          .withMessage("not a length of time such as 24h or 500ms: '%s'", text);
    }
  }

  @Example
  void recipesAreNamesWithParameters() {
    assertThat(RecipeText.of("RSI", 14)).isEqualTo("RSI(14)");
    assertThat(RecipeText.of("OBV")).isEqualTo("OBV()");
    assertThat(
            RecipeText.of(
                "X", 1, 2.50, Duration.ofHours(4), Price.CLOSE, Timeframe.ONE_DAY, "word", true))
        .isEqualTo("X(1,2.5,4h,CLOSE,1d,word,true)");
  }
}
