package dev.washout.benchmarks.summary;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as the tables show them. */
final class Numbers {
  /** Below this nothing is allocated: what JMH counts is its own, spread over the bars. */
  static final double NO_BYTES = 0.05;

  static final String NONE = "";

  private Numbers() {}

  /** Nanoseconds, with three significant digits. */
  static String ns(@Nullable Double value) {
    return significant(value);
  }

  /** How many times as long. */
  static String ratio(@Nullable Double value) {
    return significant(value);
  }

  /** Bytes a bar. */
  static String bytes(@Nullable Double value) {
    if (value == null || value.isNaN()) {
      return NONE;
    }
    return value < NO_BYTES ? "0" : significant(value);
  }

  /** A share between 0 and 1 in percent. */
  static String percent(double share) {
    return share == 0 ? "0" : String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  /** A number much below or above 1. */
  static String scientific(double value) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%.1e", value);
  }

  private static String significant(@Nullable Double value) {
    if (value == null || value.isNaN()) {
      return NONE;
    }
    int decimals = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
