package dev.washout.report.input;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;
import dev.washout.market.Money;
import dev.washout.market.Timeframe;
import java.nio.file.Path;

/**
 * Reads bucketed liquidations from CSV with the columns {@code time,long_usd,short_usd}, and, where
 * it has them, {@code close}, {@code open_interest_usd} and {@code funding_pct}.
 */
public final class LiquidationBucketReader {
  private static final double MOST_FUNDING = 100;

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
      int closeColumn = header.optional("close");
      int interestColumn = header.optional("open_interest_usd");
      int fundingColumn = header.optional("funding_pct");
      ImmutableDoubleArray.Builder closes = ImmutableDoubleArray.builder();
      ImmutableDoubleArray.Builder interests = ImmutableDoubleArray.builder();
      ImmutableDoubleArray.Builder fundings = ImmutableDoubleArray.builder();
      OneSymbol symbol = new OneSymbol(header);
      BarTimes times = new BarTimes(file);
      ImmutableLongArray.Builder longs = ImmutableLongArray.builder();
      ImmutableLongArray.Builder shorts = ImmutableLongArray.builder();
      for (CsvRow row = table.next(); row != null; row = table.next()) {
        symbol.add(row);
        times.add(row, timeColumn, "time");
        longs.add(microUsd(row, longColumn, "long_usd"));
        shorts.add(microUsd(row, shortColumn, "short_usd"));
        if (closeColumn >= 0) {
          closes.add(row.positive(closeColumn, "close"));
        }
        if (interestColumn >= 0) {
          interests.add(interest(row, interestColumn));
        }
        if (fundingColumn >= 0) {
          fundings.add(funding(row, fundingColumn));
        }
      }
      Timeframe timeframe = times.timeframe();
      return new LiquidationBuckets(
          file,
          timeframe,
          times.times(),
          longs.build(),
          shorts.build(),
          closes.build(),
          interests.build(),
          fundings.build());
    }
  }

  /** An empty field is not known. */
  private static double interest(CsvRow row, int column) {
    return row.text(column).isEmpty() ? Double.NaN : row.notNegative(column, "open_interest_usd");
  }

  private static double funding(CsvRow row, int column) {
    if (row.text(column).isEmpty()) {
      return Double.NaN;
    }
    double percent = row.number(column, "funding_pct");
    if (Math.abs(percent) > MOST_FUNDING) {
      throw row.bad(column, "funding_pct", "is not within -100 and 100");
    }
    return percent;
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
