package dev.washout.report.input;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The rows of a file that were refused, each with its line and reason, and the reasons with how
 * often each was given.
 *
 * @param count how many rows
 * @param rows the first of them, in the order of the file
 * @param reasons the reasons, the most frequent first
 */
public record Refusals(long count, ImmutableList<Row> rows, ImmutableList<Reason> reasons) {
  /** How many rows are kept one by one; of the others only the reasons are counted. */
  public static final int MOST_ROWS = 1_000;

  private static final int MOST_REASONS = 40;
  private static final int MOST_LINES = 5;
  private static final String OTHER = "other reasons";

  /** A value within a message: what differs between rows that are wrong in the same way. */
  private static final Pattern VALUE = Pattern.compile("(?::| =) '.*?'(?= |$)|(?<=line )[0-9]+");

  /**
   * One refused row.
   *
   * @param line its line
   * @param reason why, with the field and its value
   */
  public record Row(long line, String reason) {}

  /**
   * A reason.
   *
   * @param reason why, without the value
   * @param count how many rows
   * @param lines the first lines
   * @param example the first row's reason, with its value
   */
  public record Reason(String reason, long count, ImmutableList<Long> lines, String example) {}

  /** Collects them. */
  static final class Builder {
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private long count;

    void add(long line, String reason) {
      String shown = InputException.printable(reason);
      if (rows.size() < MOST_ROWS) {
        rows.add(new Row(line, shown));
      }
      count++;
      String key = VALUE.matcher(shown).replaceAll("");
      if (groups.size() >= MOST_REASONS && !groups.containsKey(key)) {
        key = OTHER;
      }
      groups.computeIfAbsent(key, k -> new Group(shown)).add(line);
    }

    Refusals build() {
      return new Refusals(
          count,
          rows.stream()
              .sorted(Comparator.comparingLong(Row::line))
              .collect(ImmutableList.toImmutableList()),
          groups.entrySet().stream()
              .sorted(Comparator.comparingLong((Map.Entry<String, Group> e) -> -e.getValue().count))
              .map(e -> e.getValue().reason(e.getKey()))
              .collect(ImmutableList.toImmutableList()));
    }
  }

  private static final class Group {
    private final String example;
    private final List<Long> lines = new ArrayList<>();
    private long count;

    Group(String example) {
      this.example = example;
    }

    void add(long line) {
      count++;
      if (lines.size() < MOST_LINES) {
        lines.add(line);
      }
    }

    Reason reason(String text) {
      return new Reason(text, count, ImmutableList.sortedCopyOf(lines), example);
    }
  }
}
