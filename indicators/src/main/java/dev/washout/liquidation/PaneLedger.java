package dev.washout.liquidation;

import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.PositionSide;

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

  /** The columns of {@link #sums}. */
  private static final int LONGS = 0;

  private static final int SHORTS = 1;
  private static final int SUMS = 2;

  /** The columns of {@link #details}: counts of all events before a pane. */
  private static final int LONG_COUNT = 0;

  private static final int SHORT_COUNT = 1;
  private static final int LONG_AGGREGATES = 2;
  private static final int SHORT_AGGREGATES = 3;
  private static final int COUNTS = 4;

  /** The largest of each side: in a pane's own row, these are not of what was before. */
  private static final int LARGEST_LONG = 4;

  private static final int LARGEST_SHORT = 5;
  private static final int DETAILS = 6;

  private final long keep;
  private final long pane;
  private final int mask;

  /** What was liquidated before each pane: all that a window reads when it moves. */
  private final long[] sums;

  /** The rest of each pane, which only {@link #totals} reads. */
  private final long[] details;

  private long longCount;
  private long shortCount;
  private long longAggregates;
  private long shortAggregates;

  /** The largest of the last pane. */
  private long largestLong;

  private long largestShort;

  private boolean started;

  /** The number of the last pane, and what times lie in it: after its begin, up to its end. */
  private long last;

  private long lastBegin = Long.MAX_VALUE;
  private long lastEnd = Long.MIN_VALUE;

  /** The earliest time at which a window begins with another pane. */
  private long nextMove = Long.MIN_VALUE;

  /** The earlier of both: until then there is nothing to do but count. */
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
      long ofLongs = in.readCount();
      long ofShorts = in.readCount();
      long[] rest = new long[DETAILS];
      for (int column = 0; column < DETAILS; column++) {
        rest[column] = in.readCount();
      }
      long micro = ofLongs + ofShorts;
      in.check(micro >= 0 && fits(micro, clock));
      room -= micro;
      fillBefore(previous + 1, number);
      restore(number, ofLongs, ofShorts, rest);
      previous = number;
    }
    if (size > 0) {
      fillBefore(previous + 1, last);
      moveStarts();
    }
  }

  /** Writes what there is now as what was before each of some panes. */
  private void fillBefore(long first, long end) {
    for (long n = first; n <= end; n++) {
      writeBefore(n);
    }
  }

  /** Adds a whole pane. */
  private void restore(long number, long ofLongs, long ofShorts, long[] rest) {
    longs += ofLongs;
    shorts += ofShorts;
    longCount += rest[LONG_COUNT];
    shortCount += rest[SHORT_COUNT];
    longAggregates += rest[LONG_AGGREGATES];
    shortAggregates += rest[SHORT_AGGREGATES];
    details[detail(number, LARGEST_LONG)] = rest[LARGEST_LONG];
    details[detail(number, LARGEST_SHORT)] = rest[LARGEST_SHORT];
    if (number == last) {
      largestLong = rest[LARGEST_LONG];
      largestShort = rest[LARGEST_SHORT];
    }
  }

  /** How many panes a ledger has to keep, at least. */
  static long panes(long keep, long pane) {
    return keep / pane + 3;
  }

  private int sum(long number, int column) {
    return ((int) number & mask) * SUMS + column;
  }

  private int detail(long number, int column) {
    return ((int) number & mask) * DETAILS + column;
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

  /** How many there are, of all events ever. */
  private long now(int column) {
    return switch (column) {
      case LONG_COUNT -> longCount;
      case SHORT_COUNT -> shortCount;
      case LONG_AGGREGATES -> longAggregates;
      default -> shortAggregates;
    };
  }

  private long countBefore(long number, int column) {
    return number > last ? now(column) : details[detail(Math.max(number, last - mask), column)];
  }

  private long count(long first, long end, int column) {
    return countBefore(end, column) - countBefore(first, column);
  }

  @Override
  long keptAt(long atClock) {
    long from = started ? Math.floorDiv(atClock - keep, pane) : last;
    return micro(from, last + 1, true) + micro(from, last + 1, false);
  }

  @Override
  void advance(long toClock) {
    clock = toClock;
    if (toClock >= nextEdge) {
      cross(toClock);
    }
  }

  /** Opens a pane, or moves the windows; mostly both, as spans are whole panes mostly. */
  private void cross(long toClock) {
    if (toClock > lastEnd) {
      // Most often it is the next pane; only a longer way is worth a division.
      openPane(started && toClock - lastEnd <= pane ? last + 1 : paneOf(toClock));
    }
    if (toClock >= nextMove) {
      moveStarts();
    }
    nextEdge = Math.min(lastEnd + 1, nextMove);
  }

  private void openPane(long number) {
    storeLargest();
    for (long n = started ? Math.max(last + 1, number - mask) : number - mask; n < number; n++) {
      writeBefore(n);
    }
    writeBefore(number);
    started = true;
    last = number;
    lastBegin = number * pane;
    lastEnd = lastBegin + pane;
    largestLong = 0;
    largestShort = 0;
  }

  /** Writes what there is now as what was before a pane. */
  private void writeBefore(long number) {
    int sum = sum(number, 0);
    sums[sum + LONGS] = longs;
    sums[sum + SHORTS] = shorts;
    int detail = detail(number, 0);
    details[detail + LONG_COUNT] = longCount;
    details[detail + SHORT_COUNT] = shortCount;
    details[detail + LONG_AGGREGATES] = longAggregates;
    details[detail + SHORT_AGGREGATES] = shortAggregates;
    details[detail + LARGEST_LONG] = 0;
    details[detail + LARGEST_SHORT] = 0;
  }

  private void moveStarts() {
    long next = Long.MAX_VALUE;
    for (Window window : windows) {
      move(window);
      next = Math.min(next, (window.start + 1) * pane + window.span);
    }
    nextMove = next;
  }

  @Override
  void move(Window window) {
    long cut = clock - window.span;
    // Most often it is the next pane; only a longer way is worth a division.
    long start = window.start + 1;
    long past = cut - start * pane;
    if (past < 0 || past >= pane) {
      start = Math.floorDiv(cut, pane);
    }
    window.start = start;
    window.longsBefore = sums[sum(start, LONGS)];
    window.shortsBefore = sums[sum(start, SHORTS)];
  }

  private void storeLargest() {
    if (started) {
      details[detail(last, LARGEST_LONG)] = largestLong;
      details[detail(last, LARGEST_SHORT)] = largestShort;
    }
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
    longCount += 1 + ifShort;
    shortCount -= ifShort;
    largestLong = Math.max(largestLong, ofLongs);
    largestShort = Math.max(largestShort, ofShorts);
  }

  @Override
  void insert(long epochMillis, PositionSide side, long microUsd, boolean isAggregate) {
    long ofLastLong = largestLong;
    long ofLastShort = largestShort;
    count(side, microUsd);
    if (isAggregate) {
      longAggregates += side == PositionSide.LONG ? 1 : 0;
      shortAggregates += side == PositionSide.LONG ? 0 : 1;
    }
    if (epochMillis <= lastBegin) {
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
    int largest = detail(number, isLong ? LARGEST_LONG : LARGEST_SHORT);
    details[largest] = Math.max(details[largest], microUsd);
    for (long n = number + 1; n <= last; n++) {
      sums[sum(n, isLong ? LONGS : SHORTS)] += microUsd;
      details[detail(n, isLong ? LONG_COUNT : SHORT_COUNT)]++;
      details[detail(n, isLong ? LONG_AGGREGATES : SHORT_AGGREGATES)] += isAggregate ? 1 : 0;
    }
    moveStarts();
  }

  @Override
  SideTotals totals(PositionSide side, long from, long to) {
    boolean ofLongs = side == PositionSide.LONG;
    long first = Math.floorDiv(from, pane);
    long end = paneOf(to) + 1;
    long micro = micro(first, end, ofLongs);
    if (count(first, end, ofLongs ? LONG_AGGREGATES : SHORT_AGGREGATES) != 0) {
      return SideTotals.aggregate(micro);
    }
    storeLargest();
    long largest = 0;
    int column = ofLongs ? LARGEST_LONG : LARGEST_SHORT;
    for (long n = Math.max(first, last - mask); n < end && n <= last; n++) {
      largest = Math.max(largest, details[detail(n, column)]);
    }
    return SideTotals.of(micro, count(first, end, ofLongs ? LONG_COUNT : SHORT_COUNT), largest);
  }

  private long count(long from, long to) {
    return count(from, to, LONG_COUNT) + count(from, to, SHORT_COUNT);
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
    storeLargest();
    int size = 0;
    for (long n = oldest(); started && n <= last; n++) {
      size += count(n, n + 1) > 0 ? 1 : 0;
    }
    out.putInt(size);
    for (long n = oldest(); started && n <= last; n++) {
      if (count(n, n + 1) > 0) {
        out.putLong(n);
        out.putLong(micro(n, n + 1, true));
        out.putLong(micro(n, n + 1, false));
        for (int column = 0; column < COUNTS; column++) {
          out.putLong(count(n, n + 1, column));
        }
        out.putLong(details[detail(n, LARGEST_LONG)]);
        out.putLong(details[detail(n, LARGEST_SHORT)]);
      }
    }
  }
}
