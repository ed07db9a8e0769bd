package dev.washout.report.input;

import com.google.common.primitives.ImmutableLongArray;
import dev.washout.market.Timeframe;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The open times of a file's rows: each later than the one before, and from their spacing the
 * timeframe.
 */
final class BarTimes {
  /** As many minutes as 38 years have: beyond it, a mistake or too much to hold. */
  private static final int MOST_ROWS = 20_000_000;

  private final Path file;
  private final ImmutableLongArray.Builder times = ImmutableLongArray.builder(1_024);
  private final List<int[]> jumps = new ArrayList<>();
  private int size;
  private long last;
  private long lastLine;

  BarTimes(Path file) {
    this.file = file;
  }

  /** Takes in the time of the next row, and returns it. */
  long add(CsvRow row, int column, String name) {
    long time = row.time(column, name);
    if (size == MOST_ROWS) {
      throw InputException.in(file, "has more than " + MOST_ROWS + " rows; give it longer bars");
    }
    if (size > 0 && time <= last) {
      throw row.bad(
          column,
          name,
          time == last
              ? "repeats the row before it"
              : "is earlier than the row before it, " + Instant.ofEpochMilli(last));
    }
    if (size == 0 || row.line() != lastLine + 1) {
      jumps.add(new int[] {size, Math.toIntExact(row.line())});
    }
    times.add(time);
    last = time;
    lastLine = row.line();
    size++;
    return time;
  }

  /** The times so far. */
  ImmutableLongArray times() {
    return times.build();
  }

  /**
   * The timeframe of the rows: their most frequent spacing, the shortest of several. Every row has
   * to lie on its grid; rows may be missing. Bars shorter than a day have to begin at whole
   * multiples of their length, so that days can be made of them.
   */
  Timeframe timeframe() {
    ImmutableLongArray all = times();
    if (size < 2) {
      throw InputException.in(
          file,
          size == 0
              ? "has a header and no row"
              : "has one row; its timeframe is only told by two or more");
    }
    Timeframe timeframe = timeframeOf(commonSpacing(all));
    long start = all.get(0);
    if (timeframe.compareTo(Timeframe.ONE_DAY) < 0 && timeframe.floor(start) != start) {
      throw InputException.in(
          file,
          line(0),
          "time "
              + Instant.ofEpochMilli(start)
              + " is not a whole multiple of "
              + timeframe
              + " after midnight UTC");
    }
    for (int i = 1; i < size; i++) {
      if ((all.get(i) - start) % timeframe.millis() != 0) {
        throw InputException.in(
            file,
            line(i),
            "time "
                + Instant.ofEpochMilli(all.get(i))
                + " does not fit the others, which are "
                + timeframe
                + " apart from "
                + Instant.ofEpochMilli(start)
                + " on");
      }
    }
    return timeframe;
  }

  private Timeframe timeframeOf(long millis) {
    try {
      return new Timeframe(millis);
    } catch (IllegalArgumentException e) {
      throw InputException.in(
          file,
          "is not a table of bars: most rows are "
              + millis
              + " ms apart, which neither divides a day nor is a number of days");
    }
  }

  private static long commonSpacing(ImmutableLongArray times) {
    Map<Long, Integer> counts = new HashMap<>();
    long run = -1;
    int length = 0;
    for (int i = 1; i < times.length(); i++) {
      long spacing = times.get(i) - times.get(i - 1);
      if (spacing != run) {
        counts.merge(run, length, Integer::sum);
        run = spacing;
        length = 0;
      }
      length++;
    }
    counts.merge(run, length, Integer::sum);
    long best = run;
    for (Map.Entry<Long, Integer> entry : counts.entrySet()) {
      int more = Integer.compare(entry.getValue(), counts.getOrDefault(best, 0));
      if (more > 0 || (more == 0 && entry.getKey() < best)) {
        best = entry.getKey();
      }
    }
    return best;
  }

  /** The line of a row; lines and rows run in step except after the jumps. */
  private long line(int index) {
    int[] jump = jumps.get(0);
    for (int[] next : jumps) {
      if (next[0] > index) {
        break;
      }
      jump = next;
    }
    return (long) jump[1] + index - jump[0];
  }
}
