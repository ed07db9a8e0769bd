package dev.washout.report.input;

import com.google.common.primitives.ImmutableLongArray;
import dev.washout.market.Money;
import dev.washout.market.Timeframe;
import java.nio.file.Path;

/** Reads bucketed liquidations from CSV with the columns {@code time,long_usd,short_usd}. */
public final class LiquidationBucketReader {
  private LiquidationBucketReader() {}

  /**
   * Reads a file.
   *
   * @param file the file
   * @param progress is told how far reading has come
   * @return its buckets, at least two
   * @throws InputException if it is not such a file
   */
  public static LiquidationBuckets read(Path file, ReadProgress progress) {
    try (CsvTable table = CsvTable.open(file, progress)) {
      Header header = Header.of(table.first());
      int timeColumn = header.time();
      int longColumn = header.column("long_usd");
      int shortColumn = header.column("short_usd");
      OneSymbol symbol = new OneSymbol(header);
      BarTimes times = new BarTimes(file);
      ImmutableLongArray.Builder longs = ImmutableLongArray.builder();
      ImmutableLongArray.Builder shorts = ImmutableLongArray.builder();
      for (CsvRow row = table.next(); row != null; row = table.next()) {
        symbol.add(row);
        times.add(row, timeColumn, "time");
        longs.add(microUsd(row, longColumn, "long_usd"));
        shorts.add(microUsd(row, shortColumn, "short_usd"));
      }
      Timeframe timeframe = times.timeframe();
      return new LiquidationBuckets(file, timeframe, times.times(), longs.build(), shorts.build());
    }
  }

  private static long microUsd(CsvRow row, int column, String name) {
    double usd = row.notNegative(column, name);
    try {
      return Money.microUsd(usd);
    } catch (IllegalArgumentException e) {
      throw row.bad(column, name, "is more than 9.2e12 USD");
    }
  }
}
