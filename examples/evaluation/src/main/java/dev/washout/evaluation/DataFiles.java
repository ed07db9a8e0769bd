package dev.washout.evaluation;

import com.google.common.collect.ImmutableSortedMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Timeframe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The files of a data directory, read whole. */
final class DataFiles {
  private final Path directory;

  DataFiles(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new DataException("--data " + directory + ": is not a directory");
    }
    this.directory = directory;
  }

  /**
   * Daily candles of every coin that has a file in {@code candles-1d}, but the index of bitcoin.
   */
  ImmutableSortedMap<String, CandleSeries> candles() {
    Path folder = directory.resolve("candles-1d");
    ImmutableSortedMap.Builder<String, CandleSeries> all = ImmutableSortedMap.naturalOrder();
    for (Path file : list(folder)) {
      String name = file.getFileName().toString().replaceFirst("\\.csv$", "");
      if (!name.contains("-")) {
        CandleSeries.Builder bars = CandleSeries.builder(Timeframe.ONE_DAY);
        read(file, row -> bars.add(candle(row)));
        all.put(name, bars.build());
      }
    }
    return all.build();
  }

  /** Daily candles of an index of bitcoin, which begins long before those of one exchange. */
  CandleSeries bitcoinIndex() {
    CandleSeries.Builder bars = CandleSeries.builder(Timeframe.ONE_DAY);
    read(directory.resolve("candles-1d").resolve("BTC-index.csv"), row -> bars.add(candle(row)));
    return bars.build();
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    } catch (IOException e) {
      throw new DataException(folder + ": cannot be listed: " + e);
    }
  }

  private static Candle candle(Row row) {
    return new Candle(
        row.day(),
        Timeframe.ONE_DAY,
        row.number("open"),
        row.number("high"),
        row.number("low"),
        row.number("close"),
        row.number("volume"));
  }

  /** A column of one of the files that hold all symbols: by symbol, then by day. */
  Map<String, Map<Long, Double>> bySymbol(String file, String column) {
    Map<String, Map<Long, Double>> all = new TreeMap<>();
    read(
        directory.resolve(file),
        row ->
            all.computeIfAbsent(row.text("symbol"), symbol -> new HashMap<>())
                .put(row.day(), row.number(column)));
    return all;
  }

  /** A column of a file of one series, by day. */
  Map<Long, Double> byDay(String file, String column) {
    Map<Long, Double> all = new TreeMap<>();
    read(directory.resolve(file), row -> all.put(row.day(), row.number(column)));
    return all;
  }

  private static void read(Path file, Consumer<Row> each) {
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord fields : records) {
        Row row = new Row(file, fields);
        try {
          each.accept(row);
        } catch (IllegalArgumentException e) {
          throw row.bad(String.valueOf(e.getMessage()));
        }
      }
    } catch (IOException e) {
      throw new DataException(file + ": cannot be read: " + e);
    }
  }

  /** One row, with where it stands. */
  private record Row(Path file, NamedCsvRecord fields) {
    String text(String column) {
      return fields.findField(column).orElseThrow(() -> bad("there is no column '" + column + "'"));
    }

    double number(String column) {
      return parsed(column, Double::parseDouble, "is not a number");
    }

    long day() {
      return parsed("time", text -> Instant.parse(text).toEpochMilli(), "is not a time");
    }

    private <T> T parsed(String column, Function<String, T> parse, String problem) {
      String text = text(column);
      try {
        return parse.apply(text);
      } catch (NumberFormatException | DateTimeException e) {
        throw bad(column + " '" + text + "' " + problem);
      }
    }

    DataException bad(String problem) {
      return new DataException(file + ": line " + fields.getStartingLineNumber() + ": " + problem);
    }
  }
}
