package dev.washout.report.input;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.washout.market.Bar;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Timeframe;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads candles from CSV: with a header that names at least {@code time,open,high,low,close} (and
 * {@code volume}, if it is known), or as Binance publishes klines, with and without their header.
 */
public final class CandleReader {
  /** Open time, OHLC, volume, close time, quote volume, trades, taker base and quote, unused. */
  private static final int KLINE_FIELDS = 12;

  private static final String[] PRICES = {"open", "high", "low", "close"};

  private final Path file;
  private final int[] priceColumns = new int[PRICES.length];
  private final int timeColumn;
  private final int volumeColumn;
  private final @Nullable OneSymbol symbol;

  private final BarTimes times;
  private final ImmutableDoubleArray.Builder[] prices =
      new ImmutableDoubleArray.Builder[PRICES.length];
  private final ImmutableDoubleArray.Builder volumes = ImmutableDoubleArray.builder();

  private CandleReader(CsvTable table) {
    this.file = table.file();
    this.times = new BarTimes(file);
    for (int i = 0; i < prices.length; i++) {
      prices[i] = ImmutableDoubleArray.builder();
    }
    CsvRow first = table.first();
    if (TimeText.isWholeNumber(first.text(0))) {
      if (first.size() != KLINE_FIELDS) {
        throw first.bad(
            "is neither a header nor a Binance kline of "
                + KLINE_FIELDS
                + " fields: "
                + InputException.quoted(first.text(0) + (first.size() > 1 ? ",..." : "")));
      }
      table.rewind();
      this.timeColumn = 0;
      for (int i = 0; i < prices.length; i++) {
        priceColumns[i] = i + 1;
      }
      this.volumeColumn = 5;
      this.symbol = null;
    } else {
      Header header = Header.of(first);
      this.timeColumn = header.time();
      for (int i = 0; i < prices.length; i++) {
        priceColumns[i] = header.column(PRICES[i]);
      }
      this.volumeColumn = header.optional("volume");
      this.symbol = new OneSymbol(header);
    }
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param progress is told how far reading has come
   * @return its candles, at least two
   * @throws InputException if it is not such a file
   */
  public static CandleFile read(Path file, ReadProgress progress) {
    try (CsvTable table = CsvTable.open(file, progress)) {
      CandleReader reader = new CandleReader(table);
      for (CsvRow row = table.next(); row != null; row = table.next()) {
        reader.add(row);
      }
      return new CandleFile(file, reader.series());
    }
  }

  private void add(CsvRow row) {
    if (symbol != null) {
      symbol.add(row);
    }
    long time = times.add(row, timeColumn, "time");
    double open = row.positive(priceColumns[0], PRICES[0]);
    double high = row.positive(priceColumns[1], PRICES[1]);
    double low = row.positive(priceColumns[2], PRICES[2]);
    double close = row.positive(priceColumns[3], PRICES[3]);
    double volume = volumeColumn < 0 ? Bar.UNKNOWN_VOLUME : row.notNegative(volumeColumn, "volume");
    try {
      // The rules between the numbers are the candle's own; its length plays no part in them.
      Candle bar = new Candle(time, Timeframe.ONE_DAY, open, high, low, close, volume);
      prices[0].add(bar.open());
      prices[1].add(bar.high());
      prices[2].add(bar.low());
      prices[3].add(bar.close());
      volumes.add(bar.volume());
    } catch (IllegalArgumentException e) {
      throw row.bad(e.getMessage());
    }
  }

  private CandleSeries series() {
    Timeframe timeframe = times.timeframe();
    return CandleSeries.ofColumns(
        timeframe,
        times.times().toArray(),
        prices[0].build().toArray(),
        prices[1].build().toArray(),
        prices[2].build().toArray(),
        prices[3].build().toArray(),
        volumes.build().toArray());
  }
}
