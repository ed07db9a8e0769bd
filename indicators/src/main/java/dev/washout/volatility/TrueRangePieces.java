package dev.washout.volatility;

import dev.washout.market.CandleSeries;
import dev.washout.market.Price;

/**
 * The true ranges of a series, piece by piece: the columns are copied into short arrays that share
 * one index, so that the compiler takes several bars with one instruction.
 */
final class TrueRangePieces {
  private static final int PIECE = 512;

  private final CandleSeries bars;
  private final double[] closesBefore;
  private final double[] highs;
  private final double[] ranges;

  TrueRangePieces(CandleSeries bars) {
    this.bars = bars;
    int piece = Math.min(PIECE, bars.size());
    closesBefore = new double[piece];
    highs = new double[piece];
    ranges = new double[piece];
  }

  /**
   * Makes some true ranges.
   *
   * @param first the index of the first bar; not that of the series, which has no range
   * @param out receives the ranges
   * @param from the index of the first one
   * @param size how many
   */
  void put(int first, double[] out, int from, int size) {
    for (int done = 0; done < size; done += PIECE) {
      int part = Math.min(PIECE, size - done);
      int begin = first + done;
      bars.copyPrices(Price.CLOSE, begin - 1, begin - 1 + part, closesBefore);
      bars.copyPrices(Price.HIGH, begin, begin + part, highs);
      bars.copyPrices(Price.LOW, begin, begin + part, ranges);
      between(closesBefore, highs, ranges, part);
      System.arraycopy(ranges, 0, out, from + done, part);
    }
  }

  private static void between(double[] closesBefore, double[] highs, double[] lows, int size) {
    for (int i = 0; i < size; i++) {
      lows[i] = TrueRange.between(closesBefore[i], highs[i], lows[i]);
    }
  }
}
