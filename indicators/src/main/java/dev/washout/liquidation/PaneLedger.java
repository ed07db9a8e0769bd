package dev.washout.liquidation;

import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Liquidation;
import dev.washout.market.PositionSide;
import java.util.Arrays;

/**
 * Keeps sums of panes of equal length instead of events: bounded memory, constant time, windows
 * that begin at most one pane too early.
 *
 * <p><b>Algorithm.</b> Pane n holds the events of (n p, (n+1) p], closed on the right as windows
 * are. A ring holds for each pane the sums of everything before it, and the largest event of the
 * pane before; the sum of a window is what there is now, less what there was before its first pane.
 * An event out of order is added to its pane, and to what was before each later one.
 *
 * <p><b>Cost.</b> Constant, and the number of panes overtaken for an event out of order; 48 bytes a
 * pane, rounded up to a power of two.
 */
final class PaneLedger extends Ledger {
  /** The most panes a ledger keeps. */
  static final int MOST_PANES = 1 << 22;

  /** A window's column: how many panes its first lies before {@link #next}. */
  private static final int BACK = START;

  /** The columns of {@link #sums}. */
  private static final int LONGS = 0;

  private static final int SHORTS = 1;
  private static final int SUMS = 2;

  /** The columns of {@link #details}: how many of both sides there were before a pane. */
  private static final int COUNTS = 0;

  private static final int AGGREGATES = 1;

  /** The largest of each side in the pane before, not in all. */
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

  /**
   * How far to go on pane by pane: beyond, windows are moved at once, which touches less memory.
   * Nowhere, if windows are not whole panes: then they move at times of their own.
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

  /** The number of the last pane; before the first event, one so early that any is beyond reach. */
  private long last;

  /** Its last moment. */
  private long lastEnd;

  /**
   * The earliest time at which a pane ends or a window moves, or that no event can have: until
   * then, there is but to count.
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
    boolean wholePanes = Arrays.stream(spans).allMatch(span -> span % pane == 0);
    this.reach = wholePanes ? 8 * pane : Long.MIN_VALUE;
    this.sums = new long[size * SUMS];
    this.details = new long[size * DETAILS];
    this.last = paneOf(4 * NEVER);
    this.lastEnd = (last + 1) * pane;
  }

  PaneLedger(long[] spans, long keep, long pane, StateReader in, long clock) {
    this(spans, keep, pane);
    int size = in.readIndex(mask + 1);
    if (size > 0) {
      advance(clock);
    }
    long newest = last;
    long previous = newest - mask - 1;
    for (int i = 0; i < size; i++) {
      long number = in.readLong();
      in.check(number > previous && number <= newest);
      openAll(previous + 1, number);
      restore(in, clock);
      previous = number;
    }
    if (size > 0) {
      openAll(previous + 1, newest);
      moveWindows();
    }
  }

  /** Adds a whole pane to what there is. */
  private void restore(StateReader in, long clock) {
    long ofLongs = in.readCount();
    long ofShorts = in.readCount();
    long micro = ofLongs + ofShorts;
    in.check(micro >= 0 && fits(micro, clock));
    longs += ofLongs;
    shorts += ofShorts;
    counts += readPair(in);
    aggregates += readPair(in);
    largestLong = in.readCount();
    largestShort = in.readCount();
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
    long from = Math.floorDiv(atClock - keep, pane);
    return micro(from, last + 1, true) + micro(from, last + 1, false);
  }

  @Override
  void advance(long toClock) {
    if (toClock >= nextEdge) {
      Liquidation.checkTime(toClock);
      cross(toClock);
    }
    clock = toClock;
  }

  /**
   * Crosses all edges up to a time. Where windows are whole panes they all leave their first one
   * with the last moment of the last, and the next begins a moment later: mostly both at once.
   */
  private void cross(long toClock) {
    do {
      if (toClock - lastEnd > reach) {
        leap(toClock);
      } else if (toClock > lastEnd) {
        open(last + 1);
        nextEdge = lastEnd;
        moveWindows(last);
      } else {
        nextEdge = lastEnd + 1;
        moveWindows(last + 1);
      }
    } while (toClock >= nextEdge);
    nextEdge = Math.min(nextEdge, Liquidation.LATEST_EPOCH_MILLIS + 1);
  }

  /** Crosses all edges up to a time at once. */
  private void leap(long toClock) {
    if (toClock > lastEnd) {
      long number = paneOf(toClock);
      openAll(Math.max(last + 1, number - mask), number);
    }
    long next = next(toClock);
    nextEdge = toClock < lastEnd ? lastEnd : lastEnd + 1;
    for (int row = 0; row < windows.length; row += COLUMNS) {
      long start = Math.floorDiv(toClock - windows[row + SPAN], pane);
      windows[row + BACK] = next - start;
      nextEdge = Math.min(nextEdge, (start + 1) * pane + windows[row + SPAN]);
    }
    moveWindows(next);
  }

  private void openAll(long first, long end) {
    for (long n = first; n <= end; n++) {
      open(n);
    }
  }

  /** Begins a pane: what there is now was before it, and the largest are of the one before. */
  private void open(long number) {
    sums[sum(number, LONGS)] = longs;
    sums[sum(number, SHORTS)] = shorts;
    int row = (int) number * DETAILS & (details.length - DETAILS); // one check for four columns
    details[row + COUNTS] = counts;
    details[row + AGGREGATES] = aggregates;
    details[row + LARGEST_LONG] = largestLong;
    details[row + LARGEST_SHORT] = largestShort;
    largestLong = 0;
    largestShort = 0;
    last = number;
    lastEnd = (number + 1) * pane;
  }

  /** The number of the pane that the moment after a time lies in: a time within the last. */
  private long next(long epochMillis) {
    return epochMillis == lastEnd ? last + 1 : last;
  }

  private void moveWindows(long next) {
    if (count == 2) {
      moveWindow(0, next); // setting up a loop takes longer than that
      moveWindow(COLUMNS, next);
    } else {
      for (int row = 0; row < windows.length; row += COLUMNS) {
        moveWindow(row, next);
      }
    }
  }

  private void moveWindow(int row, long next) {
    long start = next - windows[row + BACK];
    windows[row + LONGS_BEFORE] = sums[sum(start, LONGS)];
    windows[row + SHORTS_BEFORE] = sums[sum(start, SHORTS)];
  }

  /** What was before the windows has changed. */
  private void moveWindows() {
    moveWindows(next(clock));
  }

  /** Lays the largest of the last pane where those of others are, to be read. */
  private void storeLargest() {
    details[largest(last, true)] = largestLong;
    details[largest(last, false)] = largestShort;
  }

  /** The place of one side's largest of a pane, which is in the next one's row. */
  private int largest(long number, boolean ofLongs) {
    return detail(number + 1, ofLongs ? LARGEST_LONG : LARGEST_SHORT);
  }

  @Override
  void append(long epochMillis, PositionSide side, long microUsd) {
    advance(epochMillis);
    count(side, microUsd);
  }

  /** Adds an event of the last pane. */
  private void count(PositionSide side, long microUsd) {
    long ifShort = side.sign() >> 1; // all bits, or none: sides come at random, so do not branch
    long ofLongs = microUsd & ~ifShort;
    long ofShorts = microUsd & ifShort;
    longs += ofLongs;
    shorts += ofShorts;
    counts += ONE_LONG >>> (ifShort & 32);
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
    int largest = largest(number, isLong);
    details[largest] = Math.max(details[largest], microUsd);
    for (long n = number + 1; n <= last; n++) {
      sums[sum(n, isLong ? LONGS : SHORTS)] += microUsd;
      details[detail(n, COUNTS)] += one;
      details[detail(n, AGGREGATES)] += isAggregate ? one : 0;
    }
    moveWindows();
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
    for (long n = Math.max(first, last - mask); n < end && n <= last; n++) {
      largest = Math.max(largest, details[largest(n, ofLongs)]);
    }
    return SideTotals.of(micro, ofSide(counts(first, end, COUNTS), ofLongs), largest);
  }

  private long oldest() {
    return Math.floorDiv(clock - keep, pane);
  }

  @Override
  boolean isEmpty() {
    return counts(oldest(), last + 1, COUNTS) == 0;
  }

  @Override
  void save(StateWriter out) {
    storeLargest();
    int size = 0;
    for (long n = oldest(); n <= last; n++) {
      size += counts(n, n + 1, COUNTS) != 0 ? 1 : 0;
    }
    out.putInt(size);
    for (long n = oldest(); n <= last; n++) {
      long pair = counts(n, n + 1, COUNTS);
      if (pair != 0) {
        out.putLong(n);
        out.putLong(micro(n, n + 1, true));
        out.putLong(micro(n, n + 1, false));
        putPair(pair, out);
        putPair(counts(n, n + 1, AGGREGATES), out);
        out.putLong(details[largest(n, true)]);
        out.putLong(details[largest(n, false)]);
      }
    }
  }
}
