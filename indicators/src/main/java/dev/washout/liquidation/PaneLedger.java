package dev.washout.liquidation;

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
 * <p><b>Cost.</b> Constant, and the number of panes overtaken for an event out of order; 48 bytes a
 * pane, rounded up to a power of two.
 */
final class PaneLedger extends Ledger {
  /** The most panes a ledger keeps. */
  static final int MOST_PANES = 1 << 22;

  /** The columns of {@link #sums}. */
  private static final int LONGS = 0;

  private static final int SHORTS = 1;
  private static final int SUMS = 2;

  /** The columns of {@link #details}: how many of both sides there were before a pane. */
  private static final int COUNTS = 0;

  private static final int AGGREGATES = 1;

  /** The largest of each side: in a pane's own row, these are not of what was before. */
  private static final int LARGEST_LONG = 2;

  private static final int LARGEST_SHORT = 3;
  private static final int DETAILS = 4;

  /**
   * Counts of both sides are one number, longs in the upper half: there is room for two billion of
   * a side in a pane, and four in a window.
   */
  private static final long ONE_LONG = 1L << 32;

  private static final long ONE_SHORT = 1;

  private final long keep;
  private final long pane;

  /** Whether every window is a number of panes, without a rest. */
  private final boolean wholePanes;

  /**
   * How far to go on pane by pane: beyond, windows are moved at once, which touches less memory.
   */
  private final long reach;

  private final int mask;

  /** What was liquidated before each pane: all that a window reads when it moves. */
  private final long[] sums;

  /** The rest of each pane, which only {@link #totals} reads. */
  private final long[] details;

  /** How many events there have been, and how many aggregates. */
  private long counts;

  private long aggregates;

  /** The largest of the last pane. */
  private long largestLong;

  private long largestShort;

  private boolean started;

  /** The number of the last pane. */
  private long last;

  /** Its last moment; before the first, so early that any event is beyond reach. */
  private long lastEnd = 4 * NEVER;

  /**
   * The earliest time at which a pane ends or a window moves: until then, there is but to count.
   */
  private long nextEdge = Long.MIN_VALUE;

  /**
   * An empty ledger.
   *
   * @param spans the windows' lengths in milliseconds
   * @param keep how long panes are kept, at least the longest span
   * @param pane the length of a pane in milliseconds
   */
  PaneLedger(long[] spans, long keep, long pane) {
    super(spans);
    this.keep = keep;
    this.pane = pane;
    int size = Integer.highestOneBit((int) panes(keep, pane)) << 1;
    this.mask = size - 1;
    this.wholePanes = Arrays.stream(spans).allMatch(span -> span % pane == 0);
    this.reach = 8 * pane;
    this.sums = new long[size * SUMS];
    this.details = new long[size * DETAILS];
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
      in.check(number > previous && number <= last);
      fillBefore(previous + 1, number);
      restore(number, in, clock);
      previous = number;
    }
    if (size > 0) {
      fillBefore(previous + 1, last);
      readSums();
    }
  }

  /** Writes what there is now as what was before each of some panes. */
  private void fillBefore(long first, long end) {
    for (long n = first; n <= end; n++) {
      writeBefore(n);
      details[detail(n, LARGEST_LONG)] = 0;
      details[detail(n, LARGEST_SHORT)] = 0;
    }
  }

  /** Adds a whole pane. */
  private void restore(long number, StateReader in, long clock) {
    long ofLongs = in.readCount();
    long ofShorts = in.readCount();
    long micro = ofLongs + ofShorts;
    in.check(micro >= 0 && fits(micro, clock));
    room -= micro;
    longs += ofLongs;
    shorts += ofShorts;
    counts += readPair(in);
    aggregates += readPair(in);
    long ofLargestLong = in.readCount();
    long ofLargestShort = in.readCount();
    details[detail(number, LARGEST_LONG)] = ofLargestLong;
    details[detail(number, LARGEST_SHORT)] = ofLargestShort;
    if (number == last) {
      largestLong = ofLargestLong;
      largestShort = ofLargestShort;
    }
  }

  private static long readPair(StateReader in) {
    long ofLongs = in.readIndex(Integer.MAX_VALUE);
    return ofLongs * ONE_LONG + in.readIndex(Integer.MAX_VALUE);
  }

  private static void putPair(long pair, StateWriter out) {
    out.putInt((int) ofSide(pair, true));
    out.putInt((int) ofSide(pair, false));
  }

  /** One side's part of a difference of counts: halves do not borrow, for neither is negative. */
  private static long ofSide(long pair, boolean ofLongs) {
    return ofLongs ? pair >>> 32 : pair & ONE_LONG - 1;
  }

  /** How many panes a ledger has to keep, at least. */
  static long panes(long keep, long pane) {
    return keep / pane + 3;
  }

  /** A power of two of places: a number's are found by its last bits, and need no bound checked. */
  private int sum(long number, int column) {
    return (int) number * SUMS + column & (sums.length - 1);
  }

  private int detail(long number, int column) {
    return (int) number * DETAILS + column & (details.length - 1);
  }

  /** The number of the pane a moment lies in. */
  private long paneOf(long epochMillis) {
    return Math.floorDiv(epochMillis - 1, pane);
  }

  /** What was liquidated of one side before a pane: all there is, if it is still to come. */
  private long microBefore(long number, boolean ofLongs) {
    if (number > last) {
      return ofLongs ? longs : shorts;
    }
    return sums[sum(Math.max(number, last - mask), ofLongs ? LONGS : SHORTS)];
  }

  private long micro(long first, long end, boolean ofLongs) {
    return microBefore(end, ofLongs) - microBefore(first, ofLongs);
  }

  /** How many there were before a pane: all there are, if it is still to come. */
  private long countsBefore(long number, int column) {
    if (number > last) {
      return column == COUNTS ? counts : aggregates;
    }
    return details[detail(Math.max(number, last - mask), column)];
  }

  private long counts(long first, long end, int column) {
    return countsBefore(end, column) - countsBefore(first, column);
  }

  @Override
  long keptAt(long atClock) {
    long from = started ? Math.floorDiv(atClock - keep, pane) : last;
    return micro(from, last + 1, true) + micro(from, last + 1, false);
  }

  @Override
  void advance(long toClock) {
    clock = toClock;
    while (toClock >= nextEdge) {
      cross(toClock);
    }
  }

  /**
   * Crosses the next edge. Where windows are whole panes they all leave their first one with the
   * last moment of the last, and the next begins a moment later: mostly both at once.
   */
  private void cross(long toClock) {
    if (!wholePanes || toClock - lastEnd > reach) {
      leap(toClock);
      return;
    }
    if (nextEdge == lastEnd) {
      stepWindows();
    }
    nextEdge = lastEnd + 1;
    if (toClock > lastEnd) {
      storeLargest();
      open(last + 1, lastEnd + pane);
      nextEdge = lastEnd;
    }
  }

  /** Crosses all edges up to a time. */
  private void leap(long toClock) {
    if (toClock > lastEnd) {
      storeLargest();
      long number = paneOf(toClock);
      long oldest = number - mask;
      fillBefore(started ? Math.max(last + 1, oldest) : oldest, number - 1);
      for (int row = 0; row < windows.length; row += COLUMNS) {
        windows[row + START] = started ? Math.max(windows[row + START], oldest) : oldest;
      }
      open(number, (number + 1) * pane);
      started = true;
    }
    nextEdge = lastEnd + 1;
    moveWindows();
  }

  private void open(long number, long end) {
    writeBefore(number);
    last = number;
    lastEnd = end;
    largestLong = 0;
    largestShort = 0;
  }

  private void stepWindows() {
    if (windows.length == 2 * COLUMNS) {
      stepWindow(0); // as in moveWindows
      stepWindow(COLUMNS);
    } else {
      for (int row = 0; row < windows.length; row += COLUMNS) {
        stepWindow(row);
      }
    }
  }

  private void stepWindow(int row) {
    windows[row + START]++;
    readSums(row);
  }

  /** Writes what there is now as what was before a pane. */
  private void writeBefore(long number) {
    sums[sum(number, LONGS)] = longs;
    sums[sum(number, SHORTS)] = shorts;
    details[detail(number, COUNTS)] = counts;
    details[detail(number, AGGREGATES)] = aggregates;
  }

  @Override
  void moveWindow(int row) {
    long start = windows[row + START];
    long end = (start + 1) * pane + windows[row + SPAN];
    if (clock >= end) {
      do {
        start++;
        end += pane;
      } while (clock >= end);
      windows[row + START] = start;
      readSums(row);
    }
    nextEdge = Math.min(nextEdge, end);
  }

  private void readSums(int row) {
    long start = windows[row + START];
    windows[row + LONGS_BEFORE] = sums[sum(start, LONGS)];
    windows[row + SHORTS_BEFORE] = sums[sum(start, SHORTS)];
  }

  /** What was before the windows has changed. */
  private void readSums() {
    for (int row = 0; row < windows.length; row += COLUMNS) {
      readSums(row);
    }
  }

  private void storeLargest() {
    details[detail(last, LARGEST_LONG)] = largestLong;
    details[detail(last, LARGEST_SHORT)] = largestShort;
  }

  @Override
  void append(long epochMillis, PositionSide side, long microUsd) {
    advance(epochMillis);
    room -= microUsd;
    count(side, microUsd);
  }

  /** Adds an event of the last pane. */
  private void count(PositionSide side, long microUsd) {
    long ifShort = side.sign() >> 1; // all bits, or none: sides come at random, so do not branch
    long ofLongs = microUsd & ~ifShort;
    long ofShorts = microUsd & ifShort;
    longs += ofLongs;
    shorts += ofShorts;
    counts += ONE_LONG + (ONE_SHORT - ONE_LONG & ifShort);
    largestLong = larger(largestLong, ofLongs);
    largestShort = larger(largestShort, ofShorts);
  }

  /**
   * The larger of two numbers that are not negative, surely without a branch, which is one too many
   * where they come at random.
   */
  private static long larger(long a, long b) {
    long more = b - a;
    return a + (more & ~(more >> 63));
  }

  @Override
  void insert(long epochMillis, PositionSide side, long microUsd, boolean isAggregate) {
    long ofLastLong = largestLong;
    long ofLastShort = largestShort;
    count(side, microUsd);
    long one = side == PositionSide.LONG ? ONE_LONG : ONE_SHORT;
    aggregates += isAggregate ? one : 0;
    if (epochMillis <= lastEnd - pane) {
      largestLong = ofLastLong;
      largestShort = ofLastShort;
      insertBefore(paneOf(epochMillis), side, microUsd, isAggregate);
    }
  }

  /**
   * What the sums already have belongs to a pane before the last: it was there before the later.
   */
  private void insertBefore(long number, PositionSide side, long microUsd, boolean isAggregate) {
    boolean isLong = side == PositionSide.LONG;
    long one = isLong ? ONE_LONG : ONE_SHORT;
    int largest = detail(number, isLong ? LARGEST_LONG : LARGEST_SHORT);
    details[largest] = Math.max(details[largest], microUsd);
    for (long n = number + 1; n <= last; n++) {
      sums[sum(n, isLong ? LONGS : SHORTS)] += microUsd;
      details[detail(n, COUNTS)] += one;
      details[detail(n, AGGREGATES)] += isAggregate ? one : 0;
    }
    readSums();
  }

  @Override
  SideTotals totals(PositionSide side, long from, long to) {
    boolean ofLongs = side == PositionSide.LONG;
    long first = Math.floorDiv(from, pane);
    long end = paneOf(to) + 1;
    long micro = micro(first, end, ofLongs);
    if (ofSide(counts(first, end, AGGREGATES), ofLongs) != 0) {
      return SideTotals.aggregate(micro);
    }
    storeLargest();
    long largest = 0;
    int column = ofLongs ? LARGEST_LONG : LARGEST_SHORT;
    for (long n = Math.max(first, last - mask); n < end && n <= last; n++) {
      largest = Math.max(largest, details[detail(n, column)]);
    }
    return SideTotals.of(micro, ofSide(counts(first, end, COUNTS), ofLongs), largest);
  }

  private long oldest() {
    return Math.floorDiv(clock - keep, pane);
  }

  @Override
  boolean isEmpty() {
    return !started || counts(oldest(), last + 1, COUNTS) == 0;
  }

  @Override
  void save(StateWriter out) {
    storeLargest();
    int size = 0;
    for (long n = oldest(); started && n <= last; n++) {
      size += counts(n, n + 1, COUNTS) != 0 ? 1 : 0;
    }
    out.putInt(size);
    for (long n = oldest(); started && n <= last; n++) {
      long pair = counts(n, n + 1, COUNTS);
      if (pair != 0) {
        out.putLong(n);
        out.putLong(micro(n, n + 1, true));
        out.putLong(micro(n, n + 1, false));
        putPair(pair, out);
        putPair(counts(n, n + 1, AGGREGATES), out);
        out.putLong(details[detail(n, LARGEST_LONG)]);
        out.putLong(details[detail(n, LARGEST_SHORT)]);
      }
    }
  }
}
