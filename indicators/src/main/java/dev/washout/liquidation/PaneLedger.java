package dev.washout.liquidation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.PositionSide;
import java.util.Arrays;

/**
 * Keeps sums of panes of equal length instead of events: bounded memory, constant time, windows
 * that begin at most one pane too early.
 *
 * <p><b>Algorithm.</b> Pane n holds the events of (n p, (n+1) p], closed on the right as windows
 * are. A ring holds for each pane the sums of everything before it, and its largest event; the sum
 * of a window is what there is now, less what there was before its first pane. An event out of
 * order is added to its pane, and to what was before each later one.
 *
 * <p><b>Cost.</b> Constant, and the number of panes overtaken for an event out of order; 64 bytes a
 * pane, rounded up to a power of two.
 */
final class PaneLedger extends Ledger {
  /** The most panes a ledger keeps. */
  static final int MOST_PANES = 1 << 22;

  private static final int SHIFT = 3;
  private static final int LONGS = 0;
  private static final int SHORTS = 1;
  private static final int LONG_COUNT = 2;
  private static final int SHORT_COUNT = 3;
  private static final int LONG_AGGREGATES = 4;
  private static final int SHORT_AGGREGATES = 5;
  private static final int SUMS = 6;

  /** The largest of each side: in a pane's own row, these are not sums. */
  private static final int LARGEST_LONG = 6;

  private static final int LARGEST_SHORT = 7;

  private final long[] spans;
  private final long keep;
  private final long pane;
  private final int mask;
  private final long[] ring;

  /** The sums of everything so far. */
  private final long[] now = new long[SUMS];

  /** The number of each window's first pane, and where that pane ends. */
  private final long[] starts;

  private final long[] startEnds;

  private boolean started;
  private long clock;
  private long last;
  private long lastEnd = Long.MIN_VALUE;

  /**
   * An empty ledger.
   *
   * @param spans the windows' lengths in milliseconds
   * @param keep how long panes are kept, at least the longest span
   * @param pane the length of a pane in milliseconds
   */
  PaneLedger(long[] spans, long keep, long pane) {
    this.spans = spans.clone();
    this.keep = keep;
    this.pane = pane;
    int size = Integer.highestOneBit((int) panes(keep, pane)) << 1;
    this.mask = size - 1;
    this.ring = new long[size << SHIFT];
    this.starts = new long[spans.length];
    this.startEnds = new long[spans.length];
    Arrays.fill(startEnds, Long.MIN_VALUE);
  }

  PaneLedger(long[] spans, long keep, long pane, StateReader in, long clock) {
    this(spans, keep, pane);
    int size = in.readIndex(mask + 1);
    if (size > 0) {
      advance(clock);
    }
    long previous = last - mask - 1;
    for (int i = 0; i < size; i++) {
      long number = in.readLong();
      checkArgument(
          number > previous && number <= last, "the state holds pane %s out of order", number);
      int row = row(number);
      long[] sums = new long[SUMS];
      for (int column = 0; column < SUMS; column++) {
        sums[column] = in.readCount();
      }
      checkArgument(
          fits(sums[LONGS], clock) && sums[LONGS] + sums[SHORTS] >= 0,
          "the state holds panes whose sum overflows");
      checkArgument(
          fits(sums[LONGS] + sums[SHORTS], clock), "the state holds panes whose sum overflows");
      for (int column = 0; column < SUMS; column++) {
        raise(number, column, sums[column]);
      }
      ring[row + LARGEST_LONG] = in.readCount();
      ring[row + LARGEST_SHORT] = in.readCount();
      previous = number;
    }
  }

  /** How many panes a ledger has to keep, at least. */
  static long panes(long keep, long pane) {
    return keep / pane + 3;
  }

  private int row(long number) {
    return ((int) number & mask) << SHIFT;
  }

  /** The number of the pane a moment lies in. */
  private long paneOf(long epochMillis) {
    return Math.floorDiv(epochMillis - 1, pane);
  }

  /** What there was of a sum before a pane: everything there is, if that pane is still to come. */
  private long before(long number, int column) {
    return number > last ? now[column] : ring[row(Math.max(number, last - mask)) + column];
  }

  private long since(long number, int column) {
    return now[column] - before(number, column);
  }

  @Override
  boolean fits(long microUsd, long atClock) {
    long from = started ? Math.floorDiv(atClock - keep, pane) : last;
    return since(from, LONGS) + since(from, SHORTS) + microUsd >= 0;
  }

  @Override
  void advance(long toClock) {
    clock = toClock;
    if (toClock > lastEnd || !started) {
      openPane(paneOf(toClock));
    }
    for (int k = 0; k < spans.length; k++) {
      long cut = toClock - spans[k];
      if (cut >= startEnds[k]) {
        starts[k] = Math.floorDiv(cut, pane);
        startEnds[k] = (starts[k] + 1) * pane;
      }
    }
  }

  private void openPane(long number) {
    long from = started ? Math.max(last + 1, number - mask) : number - mask;
    for (long n = from; n <= number; n++) {
      int row = row(n);
      System.arraycopy(now, 0, ring, row, SUMS);
      ring[row + LARGEST_LONG] = 0;
      ring[row + LARGEST_SHORT] = 0;
    }
    started = true;
    last = number;
    lastEnd = (number + 1) * pane;
  }

  @Override
  void insert(long epochMillis, boolean isLong, long microUsd, boolean isAggregate) {
    long number = epochMillis > lastEnd - pane ? last : paneOf(epochMillis);
    long longs = isLong ? microUsd : 0;
    long shorts = microUsd - longs;
    int longCount = isLong ? 1 : 0;
    raise(number, LONGS, longs);
    raise(number, SHORTS, shorts);
    raise(number, LONG_COUNT, longCount);
    raise(number, SHORT_COUNT, 1 - longCount);
    if (isAggregate) {
      raise(number, isLong ? LONG_AGGREGATES : SHORT_AGGREGATES, 1);
    }
    int row = row(number);
    ring[row + LARGEST_LONG] = Math.max(ring[row + LARGEST_LONG], longs);
    ring[row + LARGEST_SHORT] = Math.max(ring[row + LARGEST_SHORT], shorts);
  }

  /** Adds to a pane's sum: to what there is now and to what was before each later pane. */
  private void raise(long number, int column, long by) {
    now[column] += by;
    for (long n = number + 1; n <= last; n++) {
      ring[row(n) + column] += by;
    }
  }

  @Override
  long micro(int span, boolean longs) {
    int column = longs ? LONGS : SHORTS;
    return now[column] - ring[row(starts[span]) + column];
  }

  @Override
  SideTotals totals(PositionSide side, long from, long to) {
    boolean longs = side == PositionSide.LONG;
    long first = Math.floorDiv(from, pane);
    long end = paneOf(to) + 1;
    long micro = between(first, end, longs ? LONGS : SHORTS);
    if (between(first, end, longs ? LONG_AGGREGATES : SHORT_AGGREGATES) != 0) {
      return SideTotals.aggregate(micro);
    }
    long largest = 0;
    int column = longs ? LARGEST_LONG : LARGEST_SHORT;
    for (long n = Math.max(first, last - mask); n < end && n <= last; n++) {
      largest = Math.max(largest, ring[row(n) + column]);
    }
    return SideTotals.of(micro, between(first, end, longs ? LONG_COUNT : SHORT_COUNT), largest);
  }

  private long between(long first, long end, int column) {
    return before(end, column) - before(first, column);
  }

  private long count(long from, long to) {
    return between(from, to, LONG_COUNT) + between(from, to, SHORT_COUNT);
  }

  private long oldest() {
    return Math.floorDiv(clock - keep, pane);
  }

  @Override
  boolean isEmpty() {
    return !started || count(oldest(), last + 1) == 0;
  }

  @Override
  void save(StateWriter out) {
    int size = 0;
    for (long n = oldest(); started && n <= last; n++) {
      size += count(n, n + 1) > 0 ? 1 : 0;
    }
    out.putInt(size);
    for (long n = oldest(); started && n <= last; n++) {
      if (count(n, n + 1) > 0) {
        out.putLong(n);
        for (int column = 0; column < SUMS; column++) {
          out.putLong(between(n, n + 1, column));
        }
        out.putLong(ring[row(n) + LARGEST_LONG]);
        out.putLong(ring[row(n) + LARGEST_SHORT]);
      }
    }
  }
}
