package dev.washout.report.input;

import dev.washout.market.CandleSeries;
import dev.washout.market.Timeframe;
import java.nio.file.Path;

/** Reads the daily candles of the time before. */
public final class HistoryReader {
  private HistoryReader() {}

  /**
   * Reads a file of candles.
   *
   * @param file the file
   * @param progress is told how far reading has come
   * @return its candles, daily ones that begin at midnight UTC
   * @throws InputException if it is not such a file
   */
  public static CandleSeries read(Path file, ReadProgress progress) {
    CandleSeries candles = CandleReader.read(file, progress).candles();
    if (!candles.timeframe().equals(Timeframe.ONE_DAY)) {
      throw InputException.in(
          file, "is no history: its bars are " + candles.timeframe() + " long, not a day");
    }
    long open = candles.openEpochMillis(0);
    if (Timeframe.ONE_DAY.floor(open) != open) {
      throw InputException.in(
          file,
          "is no history: its days begin at " + candles.first().openTime() + ", not midnight");
    }
    return candles;
  }
}
