package dev.washout.evaluation;

import java.util.Map;

/** Looks up what belongs to a coin. */
final class Coins {
  private Coins() {}

  static <T> T get(Map<String, T> byCoin, String coin) {
    T found = byCoin.get(coin);
    if (found == null) {
      throw new DataException("there is no data of " + coin);
    }
    return found;
  }
}
