package dev.washout.benchmarks.summary;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/** A table of text: the first column to the left, the others to the right. */
final class Table {
  private final ImmutableList<String> head;
  private final List<ImmutableList<String>> rows = new ArrayList<>();

  Table(List<String> head) {
    this.head = ImmutableList.copyOf(head);
  }

  void add(List<String> row) {
    checkArgument(row.size() == head.size(), "%s cells for %s columns", row.size(), head.size());
    rows.add(ImmutableList.copyOf(row));
  }

  /** As Markdown. */
  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("| ").append(String.join(" | ", head)).append(" |\n|---|");
    text.append("---:|".repeat(head.size() - 1)).append('\n');
    for (List<String> row : rows) {
      text.append("| ").append(String.join(" | ", row)).append(" |\n");
    }
    return text.toString();
  }

  /** In columns, for a terminal. */
  String columns() {
    int[] widths = new int[head.size()];
    widen(widths, head);
    rows.forEach(row -> widen(widths, row));
    StringBuilder text = new StringBuilder();
    line(text, widths, head);
    rows.forEach(row -> line(text, widths, row));
    return text.toString();
  }

  private static void widen(int[] widths, List<String> row) {
    for (int k = 0; k < widths.length; k++) {
      widths[k] = Math.max(widths[k], row.get(k).length());
    }
  }

  private static void line(StringBuilder text, int[] widths, List<String> row) {
    StringBuilder line = new StringBuilder(Strings.padEnd(row.get(0), widths[0], ' '));
    for (int k = 1; k < widths.length; k++) {
      line.append("  ").append(Strings.padStart(row.get(k), widths[k], ' '));
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }
}
