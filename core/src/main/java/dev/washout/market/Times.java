package dev.washout.market;

import java.time.Instant;

/**
 * The moments events may have: within the years 1 to 9999, so that adding a timeframe cannot
 * overflow, and a feed whose times are in microseconds is found out at once.
 */
final class Times {
  /** 0001-01-01T00:00Z. */
  static final long EARLIEST = -62_135_596_800_000L;

  /** The last millisecond of 9999-12-31. */
  static final long LATEST = 253_402_300_799_999L;

  private Times() {}

  static boolean isValid(long epochMillis) {
    return epochMillis >= EARLIEST && epochMillis <= LATEST;
  }

  static String problem(String field, long epochMillis) {
    return field
        + " is not within the years 1 to 9999: "
        + epochMillis
        + "; are these milliseconds since the epoch?";
  }

  static void check(String field, long epochMillis) {
    if (!isValid(epochMillis)) {
      throw new IllegalArgumentException(problem(field, epochMillis));
    }
  }

  /** To the millisecond below; a moment too far away is just beyond the valid ones. */
  static long clamp(Instant time) {
    if (time.isBefore(Instant.ofEpochMilli(EARLIEST))) {
      return EARLIEST - 1;
    }
    return time.isBefore(Instant.ofEpochMilli(LATEST + 1)) ? time.toEpochMilli() : LATEST + 1;
  }

  static long millis(String field, Instant time) {
    long millis = clamp(time);
    if (!isValid(millis)) {
      throw new IllegalArgumentException(field + " is not within the years 1 to 9999: " + time);
    }
    return millis;
  }

  static String text(long epochMillis) {
    return Instant.ofEpochMilli(epochMillis).toString();
  }
}
