package dev.washout.stress;

import dev.washout.market.Timeframe;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Numbers, times and lists as a reader wants them. */
final class Words {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private Words() {}

  static String number(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
    boolean isZero = text.chars().allMatch(c -> c == '-' || c == '0' || c == '.');
    return isZero && text.startsWith("-") ? text.substring(1) : text;
  }

  /** A number that would be shown as zero with a minus sign, without it. */
  static double withoutSignOfZero(double value, int decimals) {
    return number(value, decimals).startsWith("-") || value > 0 ? value : 0;
  }

  /** How many there are of something that is one or many. */
  static String count(long number, String one, String many) {
    return number((double) number, 0) + " " + (number == 1 ? one : many);
  }

  static String percent(double value) {
    return number(value, 1) + " %";
  }

  /** A share between 0 and 1. */
  static String share(double value) {
    return number(100 * value, 0) + " %";
  }

  /** With five significant digits, whole from ten thousand up. */
  static String price(double value) {
    return number(value, decimals(value));
  }

  /** The decimals with which a price has five significant digits. */
  static int decimals(double price) {
    int magnitude = (int) Math.floor(StrictMath.log10(price));
    return Math.min(18, Math.max(0, 4 - magnitude));
  }

  static String usd(double value) {
    if (value >= 999_500_000) {
      return "USD " + number(value / 1e9, 2) + " billion";
    }
    if (value >= 999_500) {
      return "USD " + number(value / 1e6, 1) + " million";
    }
    return "USD " + number(value, 0);
  }

  static String time(long epochMillis) {
    return TIME.format(Instant.ofEpochMilli(epochMillis));
  }

  static String day(long epochMillis) {
    return DAY.format(Instant.ofEpochMilli(epochMillis));
  }

  /** What a bar of a timeframe is called. */
  static String bar(Timeframe timeframe) {
    if (timeframe.equals(Timeframe.ONE_DAY)) {
      return "day";
    }
    if (timeframe.equals(Timeframe.ONE_WEEK)) {
      return "week";
    }
    return timeframe.equals(Timeframe.ONE_HOUR) ? "hour" : timeframe + " bar";
  }

  /** Such bars as an attribute: {@code daily}, {@code 4h}. */
  static String attribute(Timeframe timeframe) {
    if (timeframe.equals(Timeframe.ONE_DAY)) {
      return "daily";
    }
    if (timeframe.equals(Timeframe.ONE_WEEK)) {
      return "weekly";
    }
    return timeframe.equals(Timeframe.ONE_HOUR) ? "hourly" : timeframe.toString();
  }

  /** A length of time: {@code 24 hours}, {@code 7 days}, {@code an hour}. */
  static String length(Duration length) {
    if (length.toHours() >= 48 && length.toMillis() % Timeframe.ONE_DAY.millis() == 0) {
      return length.toDays() + " days";
    }
    if (length.toMillis() % Timeframe.ONE_HOUR.millis() == 0) {
      return length.toHours() == 1 ? "an hour" : length.toHours() + " hours";
    }
    if (length.toMillis() % Timeframe.ONE_MINUTE.millis() == 0) {
      return length.toMinutes() == 1 ? "a minute" : length.toMinutes() + " minutes";
    }
    return length.toMillis() + " milliseconds";
  }

  static String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }
}
