package dev.washout.volatility;

import dev.washout.market.CandleSeries;
import dev.washout.market.Price;

/**
 * True ranges of a whole series, in blocks that stay in the cache: the columns are copied into
 * arrays that share one index, so that the compiler takes several bars with one instruction.
 */
final class TrueRangeBlocks {
  private static final int BLOCK = 1 << 15;

  private TrueRangeBlocks() {}

  /** Takes the ranges of some bars; may use the other array, which is as long. */
  interface Sink {
    void take(int from, double[] ranges, double[] free, int size);
  }

  /** Goes through all bars but the first, which has no range. */
  static void run(CandleSeries bars, Sink sink) {
    int block = Math.min(BLOCK, bars.size());
    double[] closesBefore = new double[block];
    double[] highs = new double[block];
    double[] ranges = new double[block];
    for (int from = 1; from < bars.size(); from += block) {
      int to = Math.min(from + block, bars.size());
      bars.copyPrices(Price.CLOSE, from - 1, to - 1, closesBefore);
      bars.copyPrices(Price.HIGH, from, to, highs);
      bars.copyPrices(Price.LOW, from, to, ranges);
      between(closesBefore, highs, ranges, to - from);
      sink.take(from, ranges, highs, to - from);
    }
  }

  private static void between(double[] closesBefore, double[] highs, double[] lows, int size) {
    for (int i = 0; i < size; i++) {
      lows[i] = TrueRange.between(closesBefore[i], highs[i], lows[i]);
    }
  }
}
