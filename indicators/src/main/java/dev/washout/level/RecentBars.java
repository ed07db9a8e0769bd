package dev.washout.level;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Bar;
import java.util.Arrays;

/**
 * The last bars in columns without a break in them: places {@link #from()} to {@link #to()}. The
 * columns are twice as long as needed, so that they are moved to their beginning only now and then.
 */
final class RecentBars {
  private final int most;
  private final long[] times;
  private final double[] lows;
  private final double[] highs;
  private final double[] volumes;
  private int to;

  /**
   * No bars yet.
   *
   * @param most how many bars to keep, at least 1
   */
  RecentBars(int most) {
    this.most = most;
    times = new long[2 * most + 1];
    lows = new double[times.length];
    highs = new double[times.length];
    volumes = new double[times.length];
  }

  RecentBars(int most, StateReader in) {
    this(most);
    long[] t = in.readLongs();
    to = t.length;
    checkArgument(to <= most, "the state holds %s bars where %s are kept", to, most);
    System.arraycopy(t, 0, times, 0, to);
    System.arraycopy(in.readDoubles(to), 0, lows, 0, to);
    System.arraycopy(in.readDoubles(to), 0, highs, 0, to);
    System.arraycopy(in.readDoubles(to), 0, volumes, 0, to);
  }

  void save(StateWriter out) {
    out.putLongs(Arrays.copyOfRange(times, from(), to));
    out.putDoubles(Arrays.copyOfRange(lows, from(), to));
    out.putDoubles(Arrays.copyOfRange(highs, from(), to));
    out.putDoubles(Arrays.copyOfRange(volumes, from(), to));
  }

  /** Writes a bar in the place after the last, without keeping it. */
  void show(Bar bar) {
    times[to] = bar.openEpochMillis();
    lows[to] = bar.low();
    highs[to] = bar.high();
    volumes[to] = bar.volume();
  }

  void add(Bar bar) {
    show(bar);
    to++;
    if (to == times.length) { // there must be a place to show a bar in
      int from = from();
      System.arraycopy(times, from, times, 0, most);
      System.arraycopy(lows, from, lows, 0, most);
      System.arraycopy(highs, from, highs, 0, most);
      System.arraycopy(volumes, from, volumes, 0, most);
      to = most;
    }
  }

  /** The place of the oldest bar kept. */
  int from() {
    return Math.max(0, to - most);
  }

  /** The place after the last bar's. */
  int to() {
    return to;
  }

  long time(int at) {
    return times[at];
  }

  double low(int at) {
    return lows[at];
  }

  double high(int at) {
    return highs[at];
  }

  double volume(int at) {
    return volumes[at];
  }

  double price(PivotKind kind, int at) {
    return kind == PivotKind.LOW ? lows[at] : highs[at];
  }

  boolean isPivot(PivotKind kind, int at, int left, int right) {
    return kind.isPivot(kind == PivotKind.LOW ? lows : highs, at, left, right);
  }
}
