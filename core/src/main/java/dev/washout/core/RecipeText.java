package dev.washout.core;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.StringJoiner;

/** Writes recipes as the field does: a name and parameters, {@code MACD(12,26,9)}. */
public final class RecipeText {
  private static final int DIGITS = 17;
  private static final Duration LONGEST = Duration.ofMillis(Long.MAX_VALUE);

  private RecipeText() {}

  /**
   * A name with its parameters.
   *
   * @param name the recipe's name, such as {@code RSI}
   * @param parameters numbers, enums, durations, or text without white space, comma or parenthesis
   * @return the text
   * @throws IllegalArgumentException if a duration is not whole milliseconds
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
   * The number rounded to as few digits as read back as the same number: {@code 2}, {@code 0.015},
   * {@code 1e-9}. Unlike {@link Double#toString} it is the same on every Java version.
   *
   * @param value the number
   * @return the text
   */
  public static String number(double value) {
    return number(value, DIGITS);
  }

  /**
   * The number rounded to as few digits as read back as the same number, or to so many.
   *
   * @param value the number
   * @param digits the most digits to give, 1 to 17
   * @return the text
   * @throws IllegalArgumentException if {@code digits} is not within 1 and 17
   */
  public static String number(double value, int digits) {
    checkArgument(digits >= 1 && digits <= DIGITS, "digits is not within 1 and 17: %s", digits);
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    if (value == 0) {
      return 1 / value > 0 ? "0" : "-0";
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
    return shortest.movePointLeft(exponent).toPlainString() + "e" + exponent;
  }

  /**
   * A length of time in the largest unit that holds it whole: {@code 24h}, {@code 500ms}.
   *
   * @param duration the length, whole milliseconds
   * @return the text
   * @throws IllegalArgumentException if it is not whole milliseconds, or more than a {@code long}
   *     holds
   */
  public static String duration(Duration duration) {
    checkArgument(
        duration.toNanosPart() % 1_000_000 == 0
            && duration.compareTo(LONGEST) <= 0
            && duration.compareTo(LONGEST.negated()) >= 0,
        "not a whole number of milliseconds: %s",
        duration);
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

  /**
   * Reads a length of time as {@link #duration} writes it.
   *
   * @param text such as {@code 24h}, {@code 90m} or {@code 500ms}
   * @return the length
   * @throws IllegalArgumentException if the text is not of that form, or not whole milliseconds
   */
  public static Duration parseDuration(String text) {
    try {
      // ISO 8601 wants PT24H, PT30M, PT10S; it has no milliseconds but decimals of a second.
      Duration duration =
          text.endsWith("ms")
              ? Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)))
              : Duration.parse("PT" + text);
      duration(duration); // what has no text is not to be read
      return duration;
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new IllegalArgumentException(
          "not a length of time such as 24h or 500ms: '" + text + "'", e);
    }
  }
}
