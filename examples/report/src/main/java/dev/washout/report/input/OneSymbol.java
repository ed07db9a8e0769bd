package dev.washout.report.input;

import org.jspecify.annotations.Nullable;

/** Sees to it that a file with a column of symbols is about one of them. */
final class OneSymbol {
  private static final String NAME = "symbol";

  private final int column;
  private @Nullable String first;

  OneSymbol(Header header) {
    this.column = header.optional(NAME);
  }

  /** Takes in the symbol of the next row. */
  void add(CsvRow row) {
    if (column < 0) {
      return;
    }
    String symbol = row.text(column);
    if (first == null) {
      first = symbol;
    } else if (!first.equals(symbol)) {
      throw row.bad(
          column,
          NAME,
          "is not "
              + InputException.quoted(first)
              + " as in the rows before it: a file is about one coin");
    }
  }
}
