package dev.washout.market;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The length of a bar, and where bars of that length begin.
 *
 * <p>Bars begin at whole multiples of the length since 1970-01-01T00:00Z, except whole weeks, which
 * begin on a Monday (ISO 8601), as exchanges and charting sites draw them. Everything is UTC: there
 * are no daylight-saving days of 23 or 25 hours.
 *
 * <p>Prints and parses as the field writes it: {@code 1m}, {@code 4h}, {@code 1d}, {@code 1w}.
 *
 * @param millis the length in milliseconds; a divisor of one day, or a whole number of days up to
 *     10,000
 */
public record Timeframe(long millis) implements Comparable<Timeframe> {
  private static final long SECOND = 1_000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final long WEEK = 7 * DAY;
  private static final long LONGEST = 10_000 * DAY;

  /** 1970-01-05, the first Monday of the epoch. */
  private static final long MONDAY = 4 * DAY;

  private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,5})(ms|s|m|h|d|w)");

  /** One minute. */
  public static final Timeframe ONE_MINUTE = new Timeframe(MINUTE);

  /** Five minutes. */
  public static final Timeframe FIVE_MINUTES = new Timeframe(5 * MINUTE);

  /** A quarter of an hour. */
  public static final Timeframe FIFTEEN_MINUTES = new Timeframe(15 * MINUTE);

  /** One hour. */
  public static final Timeframe ONE_HOUR = new Timeframe(HOUR);

  /** Four hours. */
  public static final Timeframe FOUR_HOURS = new Timeframe(4 * HOUR);

  /** One day, from midnight UTC. */
  public static final Timeframe ONE_DAY = new Timeframe(DAY);

  /** One week, from Monday, midnight UTC. */
  public static final Timeframe ONE_WEEK = new Timeframe(WEEK);

  /**
   * Checks the components.
   *
   * @param millis as above
   * @throws IllegalArgumentException if {@code millis} neither divides a day nor is a whole number
   *     of days, or is not within 1 ms and 10,000 days
   */
  public Timeframe {
    checkArgument(
        millis > 0 && millis <= LONGEST, "millis is not within 1 and 10,000 days: %s", millis);
    checkArgument(
        DAY % millis == 0 || millis % DAY == 0,
        "a timeframe divides a day or is a whole number of days: %s ms is neither",
        millis);
  }

  /**
   * The timeframe of this length.
   *
   * @param length a divisor of one day, or a whole number of days
   * @return the timeframe
   * @throws IllegalArgumentException if the length is neither, or not whole milliseconds
   */
  public static Timeframe of(Duration length) {
    checkArgument(
        !length.isNegative()
            && length.compareTo(Duration.ofMillis(LONGEST)) <= 0
            && length.toNanosPart() % 1_000_000 == 0,
        "length is not a whole number of milliseconds up to 10,000 days: %s",
        length);
    return new Timeframe(length.toMillis());
  }

  /**
   * Reads {@code 15m}, {@code 4h}, {@code 1d}, {@code 1w} and the like.
   *
   * @param text a whole number and one of {@code ms s m h d w}
   * @return the timeframe
   * @throws IllegalArgumentException if the text is not of that form, or there is no such timeframe
   */
  public static Timeframe parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    checkArgument(matcher.matches(), "not a timeframe such as 15m, 4h, 1d or 1w: '%s'", text);
    long unit =
        switch (matcher.group(2)) {
          case "ms" -> 1;
          case "s" -> SECOND;
          case "m" -> MINUTE;
          case "h" -> HOUR;
          case "d" -> DAY;
          default -> WEEK;
        };
    return new Timeframe(Long.parseLong(matcher.group(1)) * unit);
  }

  /**
   * The length as a duration.
   *
   * @return the duration
   */
  public Duration duration() {
    return Duration.ofMillis(millis);
  }

  /**
   * When the bar that contains a moment opened.
   *
   * @param epochMillis the moment
   * @return the open time of its bar, at or before the moment
   */
  public long floor(long epochMillis) {
    long anchor = millis % WEEK == 0 ? MONDAY : 0;
    return Math.floorDiv(epochMillis - anchor, millis) * millis + anchor;
  }

  /**
   * When the bar that contains a moment opened.
   *
   * @param time the moment
   * @return the open time of its bar, at or before the moment
   */
  public Instant floor(Instant time) {
    return Instant.ofEpochMilli(floor(time.toEpochMilli()));
  }

  /**
   * Whether bars of this timeframe can be put together from whole bars of another.
   *
   * @param finer the shorter timeframe
   * @return true if each of these bars holds a whole number, at least one, of the finer ones
   */
  public boolean isMultipleOf(Timeframe finer) {
    return millis % finer.millis == 0 && finer.floor(floor(0L)) == floor(0L);
  }

  @Override
  public int compareTo(Timeframe other) {
    return Long.compare(millis, other.millis);
  }

  @Override
  public String toString() {
    if (millis % WEEK == 0) {
      return millis / WEEK + "w";
    }
    if (millis % DAY == 0) {
      return millis / DAY + "d";
    }
    if (millis % HOUR == 0) {
      return millis / HOUR + "h";
    }
    if (millis % MINUTE == 0) {
      return millis / MINUTE + "m";
    }
    return millis % SECOND == 0 ? millis / SECOND + "s" : millis + "ms";
  }
}
