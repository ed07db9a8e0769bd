package dev.washout.flink.feed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.washout.flink.market.FeedEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a CSV file with a header as a feed; a position is the number of rows read. */
final class CsvFeed<T extends FeedEvent> implements FeedCursor<T> {
  /** Makes an event of a row. */
  interface RowReader<T> {
    T read(Row row);
  }

  private final Path file;
  private final RowReader<T> reader;
  private final CsvReader<NamedCsvRecord> csv;
  private final Iterator<NamedCsvRecord> rows;
  private long position;
  private @Nullable T upcoming;

  CsvFeed(Path file, long position, RowReader<T> reader) throws IOException {
    this.file = file;
    this.reader = reader;
    this.csv = CsvReader.builder().ofNamedCsvRecord(file);
    this.rows = csv.iterator();
    while (this.position < position && rows.hasNext()) {
      rows.next();
      this.position++;
    }
    look();
  }

  private void look() throws IOException {
    try {
      if (rows.hasNext()) {
        upcoming = reader.read(new Row(file, rows.next()));
      } else {
        upcoming = null;
      }
    } catch (CsvParseException | IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public long nextArrival() {
    return upcoming == null ? ENDED : upcoming.eventTime();
  }

  @Override
  public @Nullable T next() throws IOException {
    T event = upcoming;
    if (event != null) {
      position++;
      look();
    }
    return event;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  /** The CSV files of a folder by name, those that are not hidden. */
  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".csv") && !name.startsWith("."))
          .map(name -> name.substring(0, name.length() - ".csv".length()))
          .sorted()
          .toList();
    }
  }

  /** One row; whatever is wrong with it is said with file, line and column. */
  record Row(Path file, NamedCsvRecord record) {
    String text(String column) {
      String text = record.findField(column).orElse(null);
      if (text == null) {
        throw bad("there is no column '" + column + "'");
      }
      return text.strip();
    }

    double number(String column) {
      String text = text(column);
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException e) {
        throw bad(column + " '" + text + "' is not a number");
      }
    }

    double numberOr(String column, double ifMissing) {
      return record.findField(column).map(String::strip).filter(s -> !s.isEmpty()).isPresent()
          ? number(column)
          : ifMissing;
    }

    long epochMillis(String column) {
      String text = text(column);
      try {
        return Character.isDigit(text.charAt(text.length() - 1))
            ? Long.parseLong(text)
            : Instant.parse(text).toEpochMilli();
      } catch (DateTimeParseException | NumberFormatException | IndexOutOfBoundsException e) {
        throw bad(column + " '" + text + "' is neither a time in UTC nor epoch milliseconds");
      }
    }

    IllegalArgumentException bad(String what) {
      return new IllegalArgumentException(
          file + ": line " + record.getStartingLineNumber() + ": " + what);
    }
  }
}
