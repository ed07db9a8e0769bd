package dev.washout.report.input;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One row of a {@link CsvTable}, whose fields are read as what they have to be. */
final class CsvRow {
  private final Path file;
  private final CsvRecord record;

  CsvRow(Path file, CsvRecord record) {
    this.file = file;
    this.record = record;
  }

  long line() {
    return record.getStartingLineNumber();
  }

  int size() {
    return record.getFieldCount();
  }

  String text(int column) {
    return record.getField(column);
  }

  /** The whole row. */
  String text() {
    return String.join(",", record.getFields());
  }

  /** How many fields it has, in words. */
  String fields() {
    return "has " + size() + (size() == 1 ? " field" : " fields");
  }

  /** A time, in milliseconds since the epoch. */
  long time(int column, String name) {
    try {
      return TimeText.parse(text(column));
    } catch (IllegalArgumentException e) {
      throw bad(column, name, e.getMessage());
    }
  }

  /** A number above zero. */
  double positive(int column, String name) {
    double value = number(column, name);
    if (value <= 0) {
      throw bad(column, name, "is not positive");
    }
    return value;
  }

  /** A number that is zero or above. */
  double notNegative(int column, String name) {
    double value = number(column, name);
    if (value < 0) {
      throw bad(column, name, "is negative");
    }
    return value;
  }

  /** Any number. */
  double number(int column, String name) {
    try {
      return NumberText.parse(text(column));
    } catch (IllegalArgumentException e) {
      throw bad(column, name, e.getMessage());
    }
  }

  /** The error that one field is wrong. */
  InputException bad(int column, String name, @Nullable String problem) {
    return InputException.in(file, line(), name, text(column), String.valueOf(problem));
  }

  /** The error that the row is wrong. */
  InputException bad(@Nullable String problem) {
    return InputException.in(file, line(), String.valueOf(problem));
  }
}
