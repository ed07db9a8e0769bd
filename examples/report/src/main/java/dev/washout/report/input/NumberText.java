package dev.washout.report.input;

/**
 * Reads decimal numbers as they are written in data: {@code 63775.67}, {@code -0.5}, {@code
 * 6.2e-06}. Not what Java would also take: blanks, {@code NaN}, {@code Infinity}, hexadecimal, a
 * trailing point or {@code d}.
 */
final class NumberText {
  private static final double[] TENS = new double[23];

  static {
    double ten = 1;
    for (int i = 0; i < TENS.length; i++) {
      TENS[i] = ten;
      ten *= 10;
    }
  }

  private NumberText() {}

  /** The nearest double. */
  static double parse(String text) {
    int length = text.length();
    int i = 0;
    boolean negative = false;
    if (length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+')) {
      negative = text.charAt(0) == '-';
      i = 1;
    }
    long digits = 0;
    int count = 0;
    int significant = 0;
    int fraction = 0;
    boolean point = false;
    for (; i < length; i++) {
      char c = text.charAt(i);
      if (c == '.' && !point) {
        point = true;
      } else if (c >= '0' && c <= '9') {
        count++;
        if (significant > 0 || c != '0') {
          significant++;
        }
        if (significant <= 18) {
          digits = 10 * digits + (c - '0');
        }
        if (point) {
          fraction++;
        }
      } else {
        break;
      }
    }
    if (count == 0 || (point && fraction == 0)) {
      throw notANumber(text);
    }
    if (i < length) {
      checkExponent(text, i);
    } else if (significant <= 18 && digits < 1L << 53 && fraction < TENS.length) {
      // Both are exact, so the one rounding of the division gives the nearest double.
      double value = digits / TENS[fraction];
      return negative ? -value : value;
    }
    double value = Double.parseDouble(text);
    if (Double.isInfinite(value)) {
      throw new IllegalArgumentException("is too large");
    }
    return value;
  }

  private static void checkExponent(String text, int at) {
    int i = at + 1;
    if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
      throw notANumber(text);
    }
    if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
      i++;
    }
    if (i == text.length()) {
      throw notANumber(text);
    }
    for (; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        throw notANumber(text);
      }
    }
  }

  private static IllegalArgumentException notANumber(String text) {
    return new IllegalArgumentException(text.isEmpty() ? "is empty" : "is not a number");
  }
}
