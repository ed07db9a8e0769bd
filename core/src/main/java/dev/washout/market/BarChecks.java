package dev.washout.market;

import java.time.Instant;

/** The rules every bar keeps, and the sentences that say which one was broken. */
final class BarChecks {
  /**
   * Prices and volumes stay within these, far outside any market, so that squares, sums and ratios
   * of them neither overflow nor vanish.
   */
  static final double LARGEST = 1e90;

  static final double SMALLEST_PRICE = 1e-90;

  private BarChecks() {}

  static void check(
      long openEpochMillis, double open, double high, double low, double close, double volume) {
    if (!(low >= SMALLEST_PRICE
        && high <= LARGEST
        && low <= open
        && low <= close
        && open <= high
        && close <= high
        && !(volume < 0)
        && !(volume > LARGEST))) {
      throw new IllegalArgumentException(
          problem(open, high, low, close, volume) + " in the bar of " + time(openEpochMillis));
    }
  }

  static void checkOrder(long previousOpen, Timeframe timeframe, long open) {
    if (open - previousOpen < timeframe.millis()) {
      String how =
          open == previousOpen
              ? "repeats the bar before it"
              : open < previousOpen
                  ? "is earlier than the bar before it"
                  : "overlaps the bar before it, which closes at "
                      + time(previousOpen + timeframe.millis());
      throw new IllegalArgumentException("time " + time(open) + " " + how);
    }
  }

  static String time(long epochMillis) {
    return Instant.ofEpochMilli(epochMillis).toString();
  }

  private static String problem(double open, double high, double low, double close, double volume) {
    String[] names = {"open", "high", "low", "close"};
    double[] prices = {open, high, low, close};
    for (int i = 0; i < prices.length; i++) {
      if (!Double.isFinite(prices[i])) {
        return names[i] + " is not finite: " + prices[i];
      }
      if (prices[i] <= 0) {
        return names[i] + " is not positive: " + prices[i];
      }
      if (prices[i] < SMALLEST_PRICE || prices[i] > LARGEST) {
        return names[i] + " is not within 1e-90 and 1e90: " + prices[i];
      }
    }
    if (volume < 0) {
      return "volume is negative: " + volume;
    }
    if (volume > LARGEST) {
      return "volume is not within 0 and 1e90: " + volume;
    }
    if (high < low) {
      return "high " + high + " is below low " + low;
    }
    boolean openOutside = open > high || open < low;
    return (openOutside ? "open " + open : "close " + close)
        + " is outside low "
        + low
        + " and high "
        + high;
  }
}
