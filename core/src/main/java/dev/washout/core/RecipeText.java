package dev.washout.core;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.StringJoiner;

/** Writes recipes as the field does: a name and parameters, {@code MACD(12,26,9)}. */
public final class RecipeText {
  private static final int DIGITS = 17;

  private RecipeText() {}

  /**
   * A name with its parameters.
   *
   * @param name the recipe's name, such as {@code RSI}
   * @param parameters numbers, enums, durations, or text without a comma or parenthesis
   * @return the text
   */
  public static String of(String name, Object... parameters) {
    StringJoiner text = new StringJoiner(",", name + "(", ")");
    for (Object parameter : parameters) {
      if (parameter instanceof Double number) {
        text.add(number(number));
      } else if (parameter instanceof Duration duration) {
        text.add(duration(duration));
      } else {
        text.add(parameter.toString());
      }
    }
    return text.toString();
  }

  /**
   * The shortest text that reads back as the same number: {@code 2}, {@code 0.015}, {@code 1e-9}.
   * Unlike {@link Double#toString} it is the same on every Java version.
   *
   * @param value the number
   * @return the text
   */
  public static String number(double value) {
    return number(value, DIGITS);
  }

  /**
   * The shortest text that reads back as the same number, or the nearest of so many digits.
   *
   * @param value the number
   * @param digits the most digits to give, 1 to 17
   * @return the text
   */
  public static String number(double value, int digits) {
    if (value == 0 || !Double.isFinite(value)) {
      return value == 0 ? "0" : Double.toString(value);
    }
    BigDecimal exact = new BigDecimal(value);
    BigDecimal shortest = exact.round(new MathContext(digits));
    for (int n = 1; n < digits; n++) {
      BigDecimal rounded = exact.round(new MathContext(n));
      if (rounded.doubleValue() == value) {
        shortest = rounded;
        break;
      }
    }
    shortest = shortest.stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (exponent >= -6 && exponent < 16) {
      return shortest.toPlainString();
    }
    return shortest.unscaledValue().toString().length() == 1
        ? shortest.unscaledValue() + "e" + exponent
        : shortest.movePointLeft(exponent).toPlainString() + "e" + exponent;
  }

  /**
   * A length of time in the largest unit that holds it whole: {@code 24h}, {@code 500ms}.
   *
   * @param duration the length, to the millisecond
   * @return the text
   */
  public static String duration(Duration duration) {
    long millis = duration.toMillis();
    long[] lengths = {3_600_000, 60_000, 1_000};
    String[] units = {"h", "m", "s"};
    for (int i = 0; i < lengths.length; i++) {
      if (millis % lengths[i] == 0) {
        return millis / lengths[i] + units[i];
      }
    }
    return millis + "ms";
  }
}
