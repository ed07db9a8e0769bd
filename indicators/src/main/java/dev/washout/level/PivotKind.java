package dev.washout.level;

/** Which way a market turned. */
public enum PivotKind {
  /** A swing low: it fell and then rose. */
  LOW,

  /** A swing high: it rose and then fell. */
  HIGH;

  private boolean isBeyond(double price, double other) {
    return this == LOW ? price < other : price > other;
  }

  /**
   * Whether a place is a pivot: beyond all prices left of it, and none right of it is beyond it. So
   * the first of equal ones is the pivot.
   *
   * @param prices lows, or highs
   * @param at the place
   * @param left how many places left of it to look at; all within the array
   * @param right how many places right of it
   */
  boolean isPivot(double[] prices, int at, int left, int right) {
    for (int i = 1; i <= right; i++) {
      if (isBeyond(prices[at + i], prices[at])) {
        return false;
      }
    }
    for (int i = 1; i <= left; i++) {
      if (!isBeyond(prices[at], prices[at - i])) {
        return false;
      }
    }
    return true;
  }
}
