package dev.washout.breadth;

/** An amount of symbols that rose and one of symbols that fell. */
final class UpDown {
  private double up;
  private double down;
  private int symbols;

  void clear() {
    up = 0;
    down = 0;
    symbols = 0;
  }

  /** Counts a symbol; one whose change or amount is not known does not count. */
  void add(double change, double amount) {
    if (Double.isNaN(change) || Double.isNaN(amount)) {
      return;
    }
    symbols++;
    if (change > 0) {
      up += amount;
    } else if (change < 0) {
      down += amount;
    }
  }

  /** The share of the falling ones; NaN below the quorum, or if nothing rose or fell. */
  double downShare(int quorum) {
    return symbols < quorum ? Double.NaN : down / (up + down);
  }
}
