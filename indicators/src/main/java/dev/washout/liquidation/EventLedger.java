package dev.washout.liquidation;

import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Liquidation;
import dev.washout.market.PositionSide;
import java.util.Arrays;

/**
 * Keeps every event of the windows.
 *
 * <p><b>Algorithm.</b> A ring of events in time order, each with the sums of all events before it,
 * so that the sum of a window is one difference. Sums wrap around harmlessly; differences are right
 * as long as they fit. Time, side and basis are one number, the event's stamp. After the last event
 * stand sentinels with an endless stamp, the first with the sums of everything: loops need no
 * bound, and an empty window reads zero without a branch. A window's start looks at several events
 * at once and counts, not branches on, those that leave. An event out of order is shifted into its
 * place. Ties are ordered by side, basis and notional, so what is kept does not depend on the order
 * in which it came. Counts and the largest are found by blocks, when asked for.
 *
 * <p><b>Cost.</b> Amortised constant, and the number of events overtaken for one out of order; 24
 * bytes an event, rounded up to a power of two. The ring grows when it is full of events still
 * needed, and never shrinks.
 */
final class EventLedger extends Ledger {
  /** The lowest bits of a stamp. */
  private static final int KIND_BITS = 2;

  private static final int KIND_MASK = (1 << KIND_BITS) - 1;

  /** Larger than any stamp, small enough that differences of stamps do not overflow. */
  private static final long ENDLESS = -NEVER << KIND_BITS;

  private static final int FIRST_CAPACITY = 64;

  /** How many events a window's start looks at in one step: as many sentinels are needed. */
  private static final int LANES = 4;

  private final long keep;

  /** Numbers count all events ever: of the first that is kept, and of the next. */
  private long tail;

  private long head;

  /** The number at which the ring is full. */
  private long full = FIRST_CAPACITY - LANES;

  /** A power of two of places: a number's place is that of its last bits, checked by no bound. */
  private long[] stamps = new long[FIRST_CAPACITY];

  /** For each event the sum of longs before it and the sum of shorts before it. */
  private long[] sums = new long[2 * FIRST_CAPACITY];

  private final EventBlocks blocks = new EventBlocks(this);

  /**
   * An empty ledger.
   *
   * @param spans the windows' lengths in milliseconds
   * @param keep how long events are kept, at least the longest span
   */
  EventLedger(long[] spans, long keep) {
    super(Arrays.stream(spans).map(EventLedger::reach).toArray());
    this.keep = keep;
    Arrays.fill(stamps, ENDLESS);
  }

  EventLedger(long[] spans, long keep, StateReader in) {
    this(spans, keep);
    long size = in.readCount();
    long last = -ENDLESS;
    for (long i = 0; i < size; i++) {
      long time = in.readLong();
      Liquidation.checkTime(time);
      long micro = in.readCount();
      int kind = in.readByte();
      in.check(time >= last && kind <= KIND_MASK && fits(micro, NEVER));
      add(time, isLong(kind) ? PositionSide.LONG : PositionSide.SHORT, micro, isAggregate(kind));
      last = time;
    }
  }

  /** How far before a moment's first stamp a window's first stamp is. */
  private static long reach(long span) {
    return stampFrom(span - 1);
  }

  /** The first stamp of a moment. */
  private static long stampFrom(long epochMillis) {
    return epochMillis << KIND_BITS;
  }

  private int at(long number) {
    return (int) number & (stamps.length - 1);
  }

  private long stamp(long number) {
    return stamps[at(number)];
  }

  private long time(long number) {
    return stamp(number) >> KIND_BITS;
  }

  /** Side and basis in one number: what orders ties, and what a state holds. */
  int kind(long number) {
    return (int) stamp(number) & KIND_MASK;
  }

  static int kind(boolean isLong, boolean isAggregate) {
    return (isLong ? 0 : 2) + (isAggregate ? 1 : 0);
  }

  /** Whether a kind is of longs. */
  static boolean isLong(int kind) {
    return kind < 2;
  }

  /** Whether a kind is of aggregates. */
  static boolean isAggregate(int kind) {
    return (kind & 1) != 0;
  }

  private int longsAt(long number) {
    return 2 * (int) number & (sums.length - 1);
  }

  private int shortsAt(long number) {
    return 2 * (int) number + 1 & (sums.length - 1);
  }

  private long longsBefore(long number) {
    return sums[longsAt(number)];
  }

  private long shortsBefore(long number) {
    return sums[shortsAt(number)];
  }

  private long before(long number, boolean ofLongs) {
    return ofLongs ? longsBefore(number) : shortsBefore(number);
  }

  /** The notional of an event. */
  long micro(long number) {
    boolean ofLongs = isLong(kind(number));
    return before(number + 1, ofLongs) - before(number, ofLongs);
  }

  @Override
  long keptAt(long atClock) {
    long from = firstAfter(atClock - keep);
    return longs - longsBefore(from) + (shorts - shortsBefore(from));
  }

  @Override
  void advance(long toClock) {
    clock = toClock;
    moveWindows();
  }

  /** Moves all windows to the clock's time. */
  private void moveWindows() {
    if (count == 2) {
      moveWindow(0); // setting up a loop takes a tenth of an event's time
      moveWindow(COLUMNS);
    } else {
      for (int row = 0; row < windows.length; row += COLUMNS) {
        moveWindow(row);
      }
    }
  }

  private void moveWindow(int row) {
    long from = stampFrom(clock) - windows[row + SPAN];
    long start = windows[row + START];
    long gone = gone(start, from);
    start += gone;
    if (gone == LANES) {
      start = skip(start, from);
    }
    windows[row + START] = start;
    windows[row + LONGS_BEFORE] = longsBefore(start);
    windows[row + SHORTS_BEFORE] = shortsBefore(start);
  }

  /** Skips more events; apart, for a loop there would slow down what nearly always happens. */
  private long skip(long first, long from) {
    long start = first;
    long gone;
    do {
      gone = gone(start, from);
      start += gone;
    } while (gone == LANES);
    return start;
  }

  /**
   * How many events from one on, of {@link #LANES}, are before a stamp. One event comes, one
   * leaves, on the average: counting does not guess how many this time.
   */
  private long gone(long first, long from) {
    return isBefore(first, from)
        + isBefore(first + 1, from)
        + isBefore(first + 2, from)
        + isBefore(first + 3, from);
  }

  /** 1 if an event is before a stamp, else 0. */
  private long isBefore(long number, long from) {
    return (stamp(number) - from) >>> 63;
  }

  @Override
  void append(long epochMillis, PositionSide side, long microUsd) {
    Liquidation.checkTime(epochMillis);
    clock = epochMillis;
    put(epochMillis, side, microUsd, false);
    moveWindows();
  }

  @Override
  void insert(long epochMillis, PositionSide side, long microUsd, boolean isAggregate) {
    boolean inOrder = head == tail || time(head - 1) < epochMillis;
    put(epochMillis, side, microUsd, isAggregate);
    if (!inOrder) {
      settle();
    }
    if (!inOrder || epochMillis != clock) {
      moveWindows(); // it may have taken its place before a window's start
    }
  }

  /** Writes an event after the last. */
  private void put(long epochMillis, PositionSide side, long microUsd, boolean isAggregate) {
    if (head == full) {
      makeRoom();
    }
    long ifShort = side.sign() >> 1; // all bits, or none: sides come at random, so do not branch
    longs += microUsd & ~ifShort;
    shorts += microUsd & ifShort;
    stamps[at(head)] = stampFrom(epochMillis) - 2 * ifShort + (isAggregate ? 1 : 0);
    stamps[at(head + LANES)] = ENDLESS;
    head++;
    sums[longsAt(head)] = longs;
    sums[shortsAt(head)] = shorts;
  }

  /** Moves the last event back to its place. */
  private void settle() {
    long number = head - 1;
    while (number > tail && isAfter(number - 1, number)) {
      swap(number - 1);
      number--;
    }
    blocks.forget(number);
  }

  /** Whether an event comes after its successor in the total order. */
  private boolean isAfter(long number, long successor) {
    return stamp(number) != stamp(successor)
        ? stamp(number) > stamp(successor)
        : micro(number) > micro(successor);
  }

  private void swap(long number) {
    long next = number + 1;
    long stamp = stamp(number);
    stamps[at(number)] = stamp(next);
    stamps[at(next)] = stamp;
    sums[longsAt(next)] = longsBefore(number) + (longsBefore(next + 1) - longsBefore(next));
    sums[shortsAt(next)] = shortsBefore(number) + (shortsBefore(next + 1) - shortsBefore(next));
  }

  /** Forgets what is no longer kept; grows if that was nothing. */
  private void makeRoom() {
    forget();
    if (head == full) {
      grow();
    }
  }

  private void forget() {
    long cut = clock - keep;
    while (time(tail) <= cut) {
      tail++;
    }
    for (int row = 0; row < windows.length; row += COLUMNS) {
      windows[row + START] = Math.max(windows[row + START], tail);
    }
    full = tail + capacity() - LANES;
  }

  private void grow() {
    int capacity = Math.multiplyExact(capacity(), 2);
    long[] oldStamps = stamps;
    long[] oldSums = sums;
    full = tail + capacity - LANES;
    stamps = new long[capacity];
    sums = new long[Math.multiplyExact(capacity, 2)];
    for (long i = tail; i < head + LANES; i++) {
      int from = (int) i & (oldStamps.length - 1);
      stamps[at(i)] = oldStamps[from];
      sums[longsAt(i)] = oldSums[2 * from];
      sums[shortsAt(i)] = oldSums[2 * from + 1];
    }
  }

  /** How many events the ring has places for. */
  int capacity() {
    return stamps.length;
  }

  /** The number of the first event that may still be there. */
  long tail() {
    return tail;
  }

  /** The sum of one side over (from, to]. */
  long micro(boolean ofLongs, long from, long to) {
    return before(firstAfter(to), ofLongs) - before(firstAfter(from), ofLongs);
  }

  /** The number of the first event after a time; of the sentinel if there is none. */
  private long firstAfter(long epochMillis) {
    long low = tail;
    long high = head;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (time(middle) <= epochMillis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  SideTotals totals(PositionSide side, long from, long to) {
    boolean ofLongs = side == PositionSide.LONG;
    long first = firstAfter(from);
    long end = firstAfter(to);
    return blocks.totals(ofLongs, before(end, ofLongs) - before(first, ofLongs), first, end);
  }

  @Override
  boolean isEmpty() {
    forget();
    return head == tail;
  }

  @Override
  void save(StateWriter out) {
    forget();
    out.putLong(head - tail);
    for (long i = tail; i < head; i++) {
      out.putLong(time(i));
      out.putLong(micro(i));
      out.putByte(kind(i));
    }
  }
}
