package dev.washout.evaluation;

import com.google.common.base.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table, as Markdown that is also readable in a terminal. */
final class Table {
  private final List<String[]> rows = new ArrayList<>();

  Table(String... header) {
    rows.add(header);
  }

  void add(String... cells) {
    rows.add(cells);
  }

  static String number(double value, int decimals) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  @Override
  public String toString() {
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (int r = 0; r < rows.size(); r++) {
      line(text, rows.get(r), widths);
      if (r == 0) {
        for (int i = 0; i < widths.length; i++) {
          text.append('|').append(Strings.repeat("-", widths[i] + (i == 0 ? 2 : 1)));
          text.append(i == 0 ? "" : ":");
        }
        text.append("|\n");
      }
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String[] cells, int[] widths) {
    for (int i = 0; i < cells.length; i++) {
      text.append("| ");
      text.append(
          i == 0
              ? Strings.padEnd(cells[i], widths[i], ' ')
              : Strings.padStart(cells[i], widths[i], ' '));
      text.append(' ');
    }
    text.append("|\n");
  }
}
