package dev.washout.market;

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
    if (!(Times.isValid(openEpochMillis)
        && low >= SMALLEST_PRICE
        && high <= LARGEST
        && low <= open
        && low <= close
        && open <= high
        && close <= high
        && !(volume < 0)
        && !(volume > LARGEST))) {
      throw new IllegalArgumentException(
          Times.isValid(openEpochMillis)
              ? problem(open, high, low, close, volume)
                  + " in the bar of "
                  + Times.text(openEpochMillis)
              : Times.problem("openEpochMillis", openEpochMillis));
    }
  }

  static void checkTrade(long epochMillis, double price, double quantity) {
    Times.check("epochMillis", epochMillis);
    if (!(price >= SMALLEST_PRICE && price <= LARGEST)) {
      throw new IllegalArgumentException(
          priceProblem("price", price) + " in the trade of " + Times.text(epochMillis));
    }
    if (quantity < 0 || quantity > LARGEST) {
      throw new IllegalArgumentException(
          volumeProblem("quantity", quantity) + " in the trade of " + Times.text(epochMillis));
    }
  }

  static void checkOrder(long previousOpen, Timeframe timeframe, long open) {
    if (open - previousOpen < timeframe.millis()) {
      String how =
          open > previousOpen
              ? "overlaps the bar before it, which closes at "
                  + Times.text(previousOpen + timeframe.millis())
              : open == previousOpen
                  ? "repeats the bar before it"
                  : "is earlier than the bar before it";
      throw new IllegalArgumentException("time " + Times.text(open) + " " + how);
    }
  }

  private static String problem(double open, double high, double low, double close, double volume) {
    String[] names = {"open", "high", "low", "close"};
    double[] prices = {open, high, low, close};
    for (int i = 0; i < prices.length; i++) {
      if (!(prices[i] >= SMALLEST_PRICE && prices[i] <= LARGEST)) {
        return priceProblem(names[i], prices[i]);
      }
    }
    if (volume < 0 || volume > LARGEST) {
      return volumeProblem("volume", volume);
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

  private static String priceProblem(String field, double price) {
    if (!Double.isFinite(price)) {
      return field + " is not finite: " + price;
    }
    return field + (price <= 0 ? " is not positive: " : " is not within 1e-90 and 1e90: ") + price;
  }

  private static String volumeProblem(String field, double volume) {
    return field + (volume < 0 ? " is negative: " : " is not within 0 and 1e90: ") + volume;
  }
}
