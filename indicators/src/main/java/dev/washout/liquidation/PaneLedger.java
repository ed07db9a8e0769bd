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

  private final long keep;
  private final long pane;
  private final int mask;
  private final long[] ring;

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
    this.ring = new long[size << SHIFT];
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
      long[] row = new long[1 << SHIFT];
      for (int column = 0; column < row.length; column++) {
        row[column] = in.readCount();
      }
      long micro = row[LONGS] + row[SHORTS];
      in.check(micro >= 0 && fits(micro, clock));
      room -= micro;
      fillBefore(previous + 1, number);
      restore(number, row);
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
      writeRow(row(n));
    }
  }

  /** Adds a whole pane. */
  private void restore(long number, long[] row) {
    longs += row[LONGS];
    shorts += row[SHORTS];
    longCount += row[LONG_COUNT];
    shortCount += row[SHORT_COUNT];
    longAggregates += row[LONG_AGGREGATES];
    shortAggregates += row[SHORT_AGGREGATES];
    ring[row(number) + LARGEST_LONG] = row[LARGEST_LONG];
    ring[row(number) + LARGEST_SHORT] = row[LARGEST_SHORT];
    if (number == last) {
      largestLong = row[LARGEST_LONG];
      largestShort = row[LARGEST_SHORT];
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

  /** What there is of a sum, of all events ever. */
  private long now(int column) {
    return switch (column) {
      case LONGS -> longs;
      case SHORTS -> shorts;
      case LONG_COUNT -> longCount;
      case SHORT_COUNT -> shortCount;
      case LONG_AGGREGATES -> longAggregates;
      default -> shortAggregates;
    };
  }

  /** What there was of a sum before a pane: everything there is, if that pane is still to come. */
  private long before(long number, int column) {
    return number > last ? now(column) : ring[row(Math.max(number, last - mask)) + column];
  }

  private long between(long first, long end, int column) {
    return before(end, column) - before(first, column);
  }

  @Override
  long keptAt(long atClock) {
    long from = started ? Math.floorDiv(atClock - keep, pane) : last;
    return between(from, last + 1, LONGS) + between(from, last + 1, SHORTS);
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
      writeRow(row(n));
    }
    writeRow(row(number));
    started = true;
    last = number;
    lastBegin = number * pane;
    lastEnd = lastBegin + pane;
    largestLong = 0;
    largestShort = 0;
  }

  /** Writes what there is now as what was before a pane. */
  private void writeRow(int row) {
    ring[row + LONGS] = longs;
    ring[row + SHORTS] = shorts;
    ring[row + LONG_COUNT] = longCount;
    ring[row + SHORT_COUNT] = shortCount;
    ring[row + LONG_AGGREGATES] = longAggregates;
    ring[row + SHORT_AGGREGATES] = shortAggregates;
    ring[row + LARGEST_LONG] = 0;
    ring[row + LARGEST_SHORT] = 0;
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
    int row = row(start);
    window.start = start;
    window.longsBefore = ring[row + LONGS];
    window.shortsBefore = ring[row + SHORTS];
  }

  private void storeLargest() {
    if (started) {
      ring[row(last) + LARGEST_LONG] = largestLong;
      ring[row(last) + LARGEST_SHORT] = largestShort;
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
    int row = row(number) + (isLong ? LARGEST_LONG : LARGEST_SHORT);
    ring[row] = Math.max(ring[row], microUsd);
    for (long n = number + 1; n <= last; n++) {
      ring[row(n) + (isLong ? LONGS : SHORTS)] += microUsd;
      ring[row(n) + (isLong ? LONG_COUNT : SHORT_COUNT)]++;
      ring[row(n) + (isLong ? LONG_AGGREGATES : SHORT_AGGREGATES)] += isAggregate ? 1 : 0;
    }
    moveStarts();
  }

  @Override
  SideTotals totals(PositionSide side, long from, long to) {
    boolean ofLongs = side == PositionSide.LONG;
    long first = Math.floorDiv(from, pane);
    long end = paneOf(to) + 1;
    long micro = between(first, end, ofLongs ? LONGS : SHORTS);
    if (between(first, end, ofLongs ? LONG_AGGREGATES : SHORT_AGGREGATES) != 0) {
      return SideTotals.aggregate(micro);
    }
    storeLargest();
    long largest = 0;
    int column = ofLongs ? LARGEST_LONG : LARGEST_SHORT;
    for (long n = Math.max(first, last - mask); n < end && n <= last; n++) {
      largest = Math.max(largest, ring[row(n) + column]);
    }
    return SideTotals.of(micro, between(first, end, ofLongs ? LONG_COUNT : SHORT_COUNT), largest);
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
    storeLargest();
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
