package dev.washout.report.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and times as a reader wants them. */
final class Numbers {
  /** What stands for a number that is not known. */
  static final String NONE = "n/a";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Numbers() {}

  /** A number with thousands separators and decimals. */
  static String fixed(@Nullable Double value, int decimals) {
    return value == null
        ? NONE
        : noMinusZero(String.format(Locale.ROOT, "%,." + decimals + "f", value));
  }

  /** The same with a plus sign. */
  static String signed(@Nullable Double value, int decimals) {
    return value == null
        ? NONE
        : noMinusZero(String.format(Locale.ROOT, "%+,." + decimals + "f", value));
  }

  /** A percentage with its sign. */
  static String percent(@Nullable Double value) {
    return value == null ? NONE : signed(value, 1) + " %";
  }

  /** A share between 0 and 1 as a percentage. */
  static String share(@Nullable Double value) {
    return value == null ? NONE : fixed(100 * value, 0) + " %";
  }

  /** A price, with as many decimals as its size asks for. */
  static String price(@Nullable Double value) {
    return value == null ? NONE : fixed(value, priceDecimals(value));
  }

  /** The same of a difference of prices around a price. */
  static String priceDifference(@Nullable Double value, double price) {
    return value == null ? NONE : signed(value, priceDecimals(price));
  }

  /**
   * How many decimals a price of this size is written with: five significant digits, two at least.
   */
  static int priceDecimals(double price) {
    int magnitude = (int) Math.floor(Math.log10(Math.abs(price)));
    return price == 0 ? 2 : Math.min(18, Math.max(2, 4 - magnitude));
  }

  /** An amount in dollars, short: {@code $410.6 M}. */
  static String usd(@Nullable Double value) {
    if (value == null) {
      return NONE;
    }
    double size = Math.abs(value);
    if (size >= 999_500_000) {
      return "$" + fixed(value / 1e9, 2) + " B";
    }
    if (size >= 999_500) {
      return "$" + fixed(value / 1e6, 1) + " M";
    }
    return size >= 9_995 ? "$" + fixed(value / 1e3, 1) + " K" : "$" + fixed(value, 0);
  }

  /** A time to the minute. */
  static String time(@Nullable Instant time) {
    return time == null ? NONE : TIME.format(time);
  }

  private static String noMinusZero(String text) {
    boolean zero = text.chars().allMatch(c -> c == '-' || c == '0' || c == '.');
    return zero && text.startsWith("-") ? text.substring(1) : text;
  }
}
