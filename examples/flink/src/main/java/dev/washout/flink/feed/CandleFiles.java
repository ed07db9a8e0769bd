package dev.washout.flink.feed;

import dev.washout.flink.market.BarEvent;
import dev.washout.market.Candle;
import dev.washout.market.Symbol;
import dev.washout.market.Timeframe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder of candles: {@code SYMBOL.csv} with the columns {@code time,open,high,low,close} and
 * perhaps {@code volume}; time is the open time.
 *
 * @param folder the folder, the same on every machine
 * @param names the symbols
 * @param barMillis the length of the bars
 */
public record CandleFiles(String folder, List<String> names, long barMillis)
    implements Feeds<BarEvent> {
  /**
   * The files of a folder.
   *
   * @param folder the folder
   * @param barMillis the length of the bars
   * @return the feeds
   * @throws IOException if the folder cannot be read
   */
  public static CandleFiles in(Path folder, long barMillis) throws IOException {
    List<String> names = CsvFeed.names(folder);
    names.forEach(Symbol::of);
    return new CandleFiles(folder.toString(), names, barMillis);
  }

  @Override
  public FeedCursor<BarEvent> open(String name, long position) throws IOException {
    Timeframe timeframe = new Timeframe(barMillis);
    return new CsvFeed<>(
        Path.of(folder, name + ".csv"), position, row -> candle(name, timeframe, row));
  }

  private static BarEvent candle(String symbol, Timeframe timeframe, CsvFeed.Row row) {
    long time = row.epochMillis("time");
    double open = row.number("open");
    double high = row.number("high");
    double low = row.number("low");
    double close = row.number("close");
    double volume = row.numberOr("volume", Double.NaN);
    try {
      return BarEvent.of(symbol, new Candle(time, timeframe, open, high, low, close, volume));
    } catch (IllegalArgumentException e) {
      throw row.bad(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public boolean isBounded() {
    return true;
  }
}
