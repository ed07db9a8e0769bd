package dev.washout.benchmarks.summary;

import com.google.common.collect.ImmutableList;

/** The names of those we are compared with, as the tables show them. */
final class Peer {
  static final String WASHOUT = "Washout";
  static final String TALIB_JAVA = "TA-Lib Java 0.4.0";
  static final String TA4J = "ta4j 0.17";
  static final String TALIB_C = "TA-Lib C";
  static final String TULIP_C = "Tulip C";
  static final String DEQUE = "deque of event objects";

  /** Those with a column of their own, in this order; a ta4j of a later version comes after. */
  static final ImmutableList<String> COLUMNS = ImmutableList.of(TALIB_C, TULIP_C, TALIB_JAVA, TA4J);

  private Peer() {}

  /**
   * Whether it takes hundreds of nanoseconds where others take some, and is measured less often.
   */
  static boolean isSlow(String name) {
    return name.startsWith("ta4j");
  }
}
