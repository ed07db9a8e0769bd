package dev.washout.liquidation;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;

/** Lengths of time as recipes take them: whole milliseconds. */
final class Spans {
  /** Longer than all times events may have. */
  private static final Duration LONGEST = Duration.ofDays(4_000_000);

  private Spans() {}

  /** Checks a length that must be positive. */
  static void checkPositive(String field, Duration length) {
    checkNotNegative(field, length);
    checkArgument(!length.isZero(), "%s is not positive: %s", field, length);
  }

  /** Checks a length that may be zero. */
  static void checkNotNegative(String field, Duration length) {
    checkArgument(!length.isNegative(), "%s is negative: %s", field, length);
    checkArgument(length.compareTo(LONGEST) <= 0, "%s is too long: %s", field, length);
    checkArgument(
        length.toNanosPart() % 1_000_000 == 0,
        "%s is not in whole milliseconds: %s",
        field,
        length);
  }
}
