package dev.washout.report.input;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The columns of a table by their names, whatever their order, case and blanks. */
final class Header {
  private static final String[] TIME = {"time", "open_time", "timestamp", "date"};

  private final CsvRow row;
  private final Map<String, Integer> columns = new LinkedHashMap<>();

  private Header(CsvRow row) {
    this.row = row;
    for (int i = 0; i < row.size(); i++) {
      String name = row.text(i).strip().toLowerCase(Locale.ROOT).replace(' ', '_');
      if (columns.putIfAbsent(name, i) != null && !name.isEmpty()) {
        throw row.bad("the header has two columns " + InputException.quoted(name));
      }
    }
  }

  static Header of(CsvRow row) {
    return new Header(row);
  }

  /** The column of the open time, by any of its names. */
  int time() {
    int found = -1;
    for (String name : TIME) {
      Integer column = columns.get(name);
      if (column != null && found >= 0) {
        throw row.bad(
            "the header has two columns of time: "
                + InputException.quoted(row.text(found))
                + " and "
                + InputException.quoted(row.text(column)));
      }
      found = column != null ? column : found;
    }
    return found >= 0 ? found : column("time");
  }

  /** A column there has to be. */
  int column(String name) {
    Integer column = columns.get(name);
    if (column == null) {
      throw row.bad("the header has no column '" + name + "': " + InputException.quoted(text()));
    }
    return column;
  }

  /** A column there may be; -1 if there is none. */
  int optional(String name) {
    return columns.getOrDefault(name, -1);
  }

  private String text() {
    return columns.values().stream().map(row::text).collect(Collectors.joining(","));
  }
}
