package dev.washout.report.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/**
 * Reads times: ISO 8601 ({@code 2026-02-05T21:00:00Z}, an offset such as {@code +05:30}, a blank
 * for the T, UTC where there is no offset, a date alone for its midnight) or a whole number since
 * the epoch. Its unit is told by its size: seconds below 10^11, milliseconds below 10^14,
 * microseconds below 10^17; so it has to be after 1973-03-03.
 */
public final class TimeText {
  private static final long LEAST = 100_000_000L;
  private static final long MILLIS_FROM = 100_000_000_000L;
  private static final long MICROS_FROM = 100_000_000_000_000L;
  private static final long TOO_LARGE = 100_000_000_000_000_000L;
  private static final long EARLIEST = Instant.parse("1900-01-01T00:00:00Z").toEpochMilli();
  private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").toEpochMilli();
  private static final String WHAT = "is neither an ISO 8601 time nor one in epoch units";

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .parseLenient()
          .appendOffset("+HH:mm", "Z")
          .optionalEnd()
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private TimeText() {}

  /**
   * The time a text means.
   *
   * @param text the text
   * @return milliseconds since the epoch, rounded down
   * @throws IllegalArgumentException if it is none; the message goes on after the text
   */
  public static long parse(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("is empty");
    }
    if (isWholeNumber(text)) {
      return parseEpoch(text);
    }
    long millis = parsePlain(text);
    return millis != Long.MIN_VALUE ? millis : parseIso(text);
  }

  /** Whether a text is all digits, as an epoch time is. */
  static boolean isWholeNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static long parseEpoch(String text) {
    long value = text.length() > 18 ? TOO_LARGE : Long.parseLong(text);
    if (value < LEAST || value >= TOO_LARGE) {
      throw new IllegalArgumentException(
          "is not a time in epoch seconds, milliseconds or microseconds after 1973-03-03");
    }
    if (value < MILLIS_FROM) {
      return value * 1_000;
    }
    return value < MICROS_FROM ? value : value / 1_000;
  }

  /** The usual form, {@code 2026-02-05T21:00:00Z}, quickly; MIN_VALUE for any other. */
  private static long parsePlain(String text) {
    if (text.length() != 20
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || text.charAt(10) != 'T'
        || text.charAt(13) != ':'
        || text.charAt(16) != ':'
        || text.charAt(19) != 'Z') {
      return Long.MIN_VALUE;
    }
    int year = 100 * two(text, 0) + two(text, 2);
    int month = two(text, 5);
    int day = two(text, 8);
    int hour = two(text, 11);
    int minute = two(text, 14);
    int second = two(text, 17);
    if (year < 0 || month < 1 || month > 12 || day < 1 || (day > 28 && !exists(year, month, day))) {
      return Long.MIN_VALUE;
    }
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
      return Long.MIN_VALUE;
    }
    long days = LocalDate.of(year, month, day).toEpochDay();
    return 1_000L * (86_400L * days + 3_600L * hour + 60L * minute + second);
  }

  private static boolean exists(int year, int month, int day) {
    return day <= LocalDate.of(year, month, 1).lengthOfMonth();
  }

  /** Two digits; far below zero if they are none. */
  private static int two(String text, int at) {
    int tens = text.charAt(at) - '0';
    int ones = text.charAt(at + 1) - '0';
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : -1_000_000;
  }

  private static long parseIso(String text) {
    try {
      boolean blank = text.length() > 10 && text.charAt(10) == ' ';
      TemporalAccessor parsed =
          ISO.parse(blank ? text.substring(0, 10) + 'T' + text.substring(11) : text);
      LocalTime clock = parsed.query(TemporalQueries.localTime());
      ZoneOffset offset = parsed.query(TemporalQueries.offset());
      long millis =
          LocalDate.from(parsed)
              .atTime(clock == null ? LocalTime.MIDNIGHT : clock)
              .toInstant(offset == null ? ZoneOffset.UTC : offset)
              .toEpochMilli();
      if (millis < EARLIEST || millis > LATEST) {
        throw new IllegalArgumentException("is not between the years 1900 and 9999");
      }
      return millis;
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException(WHAT, e);
    }
  }
}
