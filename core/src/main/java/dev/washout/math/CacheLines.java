package dev.washout.math;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How long arrays have to be for loops over several of them.
 *
 * <p>Arrays that are made one after the other also lie so. If each fills whole cache lines together
 * with its header, the same index is at the same place of a line in all of them, and instructions
 * that take several numbers at once seldom take them from two lines.
 */
public final class CacheLines {
  private static final int NUMBERS = 8;

  /** An array's header takes the place of two numbers, or a little more. */
  private static final int HEADER = 2;

  private CacheLines() {}

  /**
   * The length of an array of {@code double} that fills whole cache lines.
   *
   * @param length how many numbers there has to be room for
   * @return at least as many
   * @throws IllegalArgumentException if the length is negative
   */
  public static int fill(int length) {
    checkArgument(length >= 0, "length is negative: %s", length);
    return (length + HEADER + NUMBERS - 1) / NUMBERS * NUMBERS - HEADER;
  }
}
