package dev.washout.liquidation;

import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Liquidation;
import dev.washout.market.PositionSide;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every event of the windows.
 *
 * <p><b>Algorithm.</b> A ring of events in time order, each with the sums of all events before it,
 * so that the sum of a window is one difference. Sums wrap around harmlessly; differences are right
 * as long as they fit. After the last event stand sentinels with an endless time, the first with
 * the sums of everything: loops need no bound, and an empty window reads zero without a branch. A
 * window's start looks at several events at once and counts, not branches on, those that leave. An
 * event out of order is shifted into its place. Ties are ordered by side and notional, so what is
 * kept does not depend on the order in which it came.
 *
 * <p><b>Cost.</b> Amortised constant, and the number of events overtaken for one out of order; 28
 * bytes an event, rounded up to a power of two. The ring grows when it is full of events still
 * needed, and never shrinks.
 */
final class EventLedger extends Ledger {
  /** Larger than any time, small enough that differences of times do not overflow. */
  private static final long ENDLESS = -NEVER;

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
  private long[] times = new long[FIRST_CAPACITY];

  /** For each event the sum of longs before it and the sum of shorts before it. */
  private long[] sums = new long[2 * FIRST_CAPACITY];

  /** For each event the number of longs before it. */
  private int[] longCounts = new int[FIRST_CAPACITY];

  /** Counts of aggregates before each event, longs in the upper half: null until one comes. */
  private long @Nullable [] aggregates;

  private final BlockMaxima maxima = new BlockMaxima(this);

  /**
   * An empty ledger.
   *
   * @param spans the windows' lengths in milliseconds
   * @param keep how long events are kept, at least the longest span
   */
  EventLedger(long[] spans, long keep) {
    super(spans);
    this.keep = keep;
    Arrays.fill(times, ENDLESS);
    moveLater();
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
      in.check(time >= last && kind <= 3 && fits(micro, NEVER));
      add(time, kind < 2 ? PositionSide.LONG : PositionSide.SHORT, micro, kind % 2 == 1);
      last = time;
    }
  }

  private int at(long number) {
    return (int) number & (times.length - 1);
  }

  private long time(long number) {
    return times[at(number)];
  }

  private long longsBefore(long number) {
    return sums[2 * (int) number & (sums.length - 1)];
  }

  private long shortsBefore(long number) {
    return sums[2 * (int) number + 1 & (sums.length - 1)];
  }

  private long before(long number, boolean ofLongs) {
    return ofLongs ? longsBefore(number) : shortsBefore(number);
  }

  /** The notional of an event, if it is of a side; else zero. */
  long micro(long number, boolean ofLongs) {
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
  }

  private void moveLater() {
    for (Window window : windows) {
      window.until = NEVER;
    }
  }

  /** Only windows that are read are moved: many events later, or after each. */
  @Override
  void move(Window window) {
    long cut = clock - window.span;
    long start = window.start;
    // One event comes, one leaves, on the average: counting does not guess how many this time.
    long gone =
        LANES
            + stays(start, cut)
            + stays(start + 1, cut)
            + stays(start + 2, cut)
            + stays(start + 3, cut);
    start += gone;
    if (gone == LANES) {
      while (time(start) <= cut) {
        start++;
      }
    }
    window.start = start;
    window.until = clock + 1;
    window.longsBefore = longsBefore(start);
    window.shortsBefore = shortsBefore(start);
  }

  /** -1 if an event is after a time, else 0. */
  private long stays(long number, long cut) {
    return (cut - time(number)) >> 63;
  }

  @Override
  void append(long epochMillis, PositionSide side, long microUsd) {
    clock = epochMillis;
    room -= microUsd;
    put(epochMillis, side, microUsd, false);
  }

  @Override
  void insert(long epochMillis, PositionSide side, long microUsd, boolean isAggregate) {
    if (isAggregate && aggregates == null) {
      aggregates = new long[times.length];
    }
    boolean inOrder = head == tail || time(head - 1) < epochMillis;
    put(epochMillis, side, microUsd, isAggregate);
    if (!inOrder) {
      settle();
    }
    moveLater();
  }

  /** Writes an event after the last. */
  private void put(long epochMillis, PositionSide side, long microUsd, boolean isAggregate) {
    if (head == full) {
      makeRoom();
    }
    int ifShort = side.sign() >> 1; // all bits, or none: sides come at random, so do not branch
    longs += microUsd & ~(long) ifShort;
    shorts += microUsd & ifShort;
    int place = at(head);
    int next = at(head + 1);
    times[place] = epochMillis;
    times[at(head + LANES)] = ENDLESS;
    sums[2 * next] = longs;
    sums[2 * next + 1] = shorts;
    longCounts[next] = longCounts[place] + 1 + ifShort;
    if (aggregates != null) {
      aggregates[next] = aggregates[place] + aggregate(side, isAggregate);
    }
    head++;
  }

  private static long aggregate(PositionSide side, boolean isAggregate) {
    return !isAggregate ? 0 : side == PositionSide.LONG ? 1L << 32 : 1;
  }

  /** Moves the last event back to its place. */
  private void settle() {
    long number = head - 1;
    while (number > tail && isAfter(number - 1, number)) {
      swap(number - 1);
      number--;
    }
    maxima.forget(number);
  }

  /** Whether an event comes after its successor in the total order. */
  private boolean isAfter(long number, long successor) {
    if (time(number) != time(successor)) {
      return time(number) > time(successor);
    }
    int kind = kind(number);
    int other = kind(successor);
    return kind != other ? kind > other : micro(number, kind < 2) > micro(successor, kind < 2);
  }

  /** Side and basis in one number: what orders ties, and what a state holds. */
  private int kind(long number) {
    boolean isLong = longCounts[at(number + 1)] != longCounts[at(number)];
    boolean isAggregate =
        aggregates != null && aggregates[at(number + 1)] != aggregates[at(number)];
    return (isLong ? 0 : 2) + (isAggregate ? 1 : 0);
  }

  private void swap(long number) {
    int a = at(number);
    int b = at(number + 1);
    int c = at(number + 2);
    long time = times[a];
    times[a] = times[b];
    times[b] = time;
    sums[2 * b] = sums[2 * a] + (sums[2 * c] - sums[2 * b]);
    sums[2 * b + 1] = sums[2 * a + 1] + (sums[2 * c + 1] - sums[2 * b + 1]);
    longCounts[b] = longCounts[a] + (longCounts[c] - longCounts[b]);
    if (aggregates != null) {
      aggregates[b] = aggregates[a] + (aggregates[c] - aggregates[b]);
    }
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
    for (Window window : windows) {
      window.start = Math.max(window.start, tail);
    }
    full = tail + capacity() - LANES;
  }

  private void grow() {
    int capacity = Math.multiplyExact(capacity(), 2);
    long[] oldTimes = times;
    long[] oldSums = sums;
    int[] oldCounts = longCounts;
    long[] oldAggregates = aggregates;
    full = tail + capacity - LANES;
    times = new long[capacity];
    sums = new long[Math.multiplyExact(capacity, 2)];
    longCounts = new int[capacity];
    aggregates = oldAggregates == null ? null : new long[capacity];
    for (long i = tail; i < head + LANES; i++) {
      int from = (int) i & (oldTimes.length - 1);
      int to = at(i);
      times[to] = oldTimes[from];
      sums[2 * to] = oldSums[2 * from];
      sums[2 * to + 1] = oldSums[2 * from + 1];
      longCounts[to] = oldCounts[from];
      if (aggregates != null && oldAggregates != null) {
        aggregates[to] = oldAggregates[from];
      }
    }
  }

  /** How many events the ring has places for. */
  int capacity() {
    return times.length;
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
    long micro = before(end, ofLongs) - before(first, ofLongs);
    if (aggregates != null) {
      long change = aggregates[at(end)] - aggregates[at(first)];
      // The halves do not borrow from each other: the lower one is a count too.
      if ((ofLongs ? change >>> 32 : change & 0xFFFF_FFFFL) != 0) {
        return SideTotals.aggregate(micro);
      }
    }
    int count = longCounts[at(end)] - longCounts[at(first)];
    return SideTotals.of(
        micro, ofLongs ? count : end - first - count, maxima.largest(ofLongs, first, end));
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
      int kind = kind(i);
      out.putLong(time(i));
      out.putLong(micro(i, kind < 2));
      out.putByte(kind);
    }
  }
}
