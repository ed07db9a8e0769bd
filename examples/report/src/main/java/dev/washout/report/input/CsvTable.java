package dev.washout.report.input;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file (RFC 4180). */
final class CsvTable implements AutoCloseable {
  private static final int MOST_FIELDS = 1_024;

  /** Room for one whole row; the library's unit is the character. */
  private static final int BUFFER = 4 * TextSource.LONGEST_LINE;

  private final Path file;
  private final TextSource source;
  private final CloseableIterator<CsvRecord> records;
  private final CsvRecord first;
  private boolean firstIsNext;
  private final CutOff cutOff;

  private CsvTable(Path file, TextSource source, CloseableIterator<CsvRecord> records) {
    this.file = file;
    this.source = source;
    this.cutOff = new CutOff(file);
    this.records = records;
    CsvRecord record = read();
    if (record == null) {
      throw InputException.in(file, "is empty");
    }
    this.first = record;
  }

  static CsvTable open(Path file, ReadProgress progress) {
    TextSource source = TextSource.open(file, progress);
    CloseableIterator<CsvRecord> records =
        CsvReader.builder()
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(BUFFER)
            .build(
                CsvRecordHandler.builder()
                    .maxFields(MOST_FIELDS)
                    .maxFieldSize(TextSource.LONGEST_LINE)
                    .maxRecordSize(2 * TextSource.LONGEST_LINE)
                    .build(),
                source)
            .iterator();
    try {
      return new CsvTable(file, source, records);
    } catch (RuntimeException e) {
      close(records, file);
      throw e;
    }
  }

  Path file() {
    return file;
  }

  /** The first row: a header, or data already. */
  CsvRow first() {
    return new CsvRow(file, first);
  }

  /** Makes the next call of {@link #next()} give the first row again. */
  void rewind() {
    firstIsNext = true;
  }

  /** The next row, which has as many fields as the first; null after the last. */
  @Nullable CsvRow next() {
    boolean isFirst = firstIsNext;
    CsvRow row = nextOfAnyLength();
    if (row == null) {
      if (source.isWithinALine()) {
        cutOff.check();
      }
      return null;
    }
    if (row.size() != first.getFieldCount()) {
      throw row.bad(
          row.fields()
              + " where line "
              + first.getStartingLineNumber()
              + " has "
              + first.getFieldCount()
              + ": "
              + InputException.quoted(row.text()));
    }
    if (!isFirst) {
      cutOff.add(row);
    }
    return row;
  }

  /** The next row, however many fields it has; null after the last. */
  @Nullable CsvRow nextOfAnyLength() {
    if (firstIsNext) {
      firstIsNext = false;
      return first();
    }
    CsvRecord record = read();
    return record == null ? null : new CsvRow(file, record);
  }

  /** Whether the rows that were read end without a line feed. */
  boolean isCutWithinALine() {
    return source.isWithinALine();
  }

  private @Nullable CsvRecord read() {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (CsvParseException e) {
      throw notCsv(e);
    } catch (UncheckedIOException e) {
      throw TextSource.unreadable(file, e);
    }
  }

  private InputException notCsv(CsvParseException e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (root instanceof InputException input) {
      return input;
    }
    String why = root == e ? "" : ": " + root.getMessage();
    return InputException.in(file, "is not CSV: " + InputException.printable(e.getMessage() + why));
  }

  @Override
  public void close() {
    close(records, file);
  }

  private static void close(CloseableIterator<CsvRecord> records, Path file) {
    try {
      records.close();
    } catch (IOException e) {
      throw TextSource.unreadable(file, e);
    }
  }
}
