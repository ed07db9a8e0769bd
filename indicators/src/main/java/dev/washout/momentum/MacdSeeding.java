package dev.washout.momentum;

/** From which input the fast average of {@link Macd} begins. The published values differ by it. */
public enum MacdSeeding {
  /**
   * Both averages have their first value at the same input: the fast one is seeded with the last
   * inputs of the slow one's first window. TA-Lib's way, and the default.
   */
  TOGETHER,

  /**
   * Each average begins at the first input and has its own first value, so that the line is the
   * difference of two moving averages as they stand on a chart: {@code EMA(12) - EMA(26)}. The way
   * of spreadsheets and most charting sites.
   */
  SEPARATE
}
