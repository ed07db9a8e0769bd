package dev.washout.liquidation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Liquidation;
import dev.washout.market.PositionSide;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every event of the windows.
 *
 * <p><b>Algorithm.</b> A ring of events in time order, each with the sums of all events before it,
 * so that the sum of a window is one difference. Sums wrap around harmlessly; differences are right
 * as long as they fit. After the last event stands a sentinel with an endless time and the sums of
 * everything: loops need no bound, and an empty window reads zero without a branch. Each window's
 * start moves by steps that are counted, not branched on. An event out of order is shifted into its
 * place. Ties are ordered by side and notional, so what is kept does not depend on the order in
 * which it came.
 *
 * <p><b>Cost.</b> Amortised constant, and the number of events overtaken for one out of order; 32
 * bytes an event, rounded up to a power of two. The ring grows when it is full of events still
 * needed, and never shrinks.
 */
final class EventLedger extends Ledger {
  private static final int STRIDE = 4;
  private static final int SHIFT = 2;
  private static final int TIME = 0;
  private static final int LONGS = 1;
  private static final int SHORTS = 2;
  private static final int LONG_COUNT = 3;

  /** Larger than any time, small enough that differences of times do not overflow. */
  private static final long ENDLESS = Long.MAX_VALUE / 4;

  private static final int FIRST_CAPACITY = 64;

  private final long[] spans;
  private final long keep;

  /** Absolute indices count all events ever; these are of each window's first event. */
  private final long[] starts;

  private long tail;
  private long head;
  private long clock = -ENDLESS;

  private int mask = FIRST_CAPACITY - 1;
  private long[] ring = new long[FIRST_CAPACITY * STRIDE];

  /** Counts of aggregates before each event, longs in the upper half: null until one comes. */
  private long @Nullable [] aggregates;

  private final BlockMaxima maxima = new BlockMaxima();

  /**
   * An empty ledger.
   *
   * @param spans the windows' lengths in milliseconds
   * @param keep how long events are kept, at least the longest span
   */
  EventLedger(long[] spans, long keep) {
    this.spans = spans.clone();
    this.keep = keep;
    this.starts = new long[spans.length];
    ring[TIME] = ENDLESS;
  }

  EventLedger(long[] spans, long keep, StateReader in) {
    this(spans, keep);
    long size = in.readCount();
    long last = -ENDLESS;
    for (long i = 0; i < size; i++) {
      long time = in.readLong();
      Liquidation.checkTime(time);
      checkArgument(time >= last, "the state holds events that are not in order");
      long micro = in.readCount();
      int kind = in.readByte();
      checkArgument(kind <= 3, "the state holds an event of kind %s", kind);
      checkArgument(fits(micro, -ENDLESS), "the state holds events whose sum overflows");
      add(time, kind < 2, micro, kind % 2 == 1);
      last = time;
    }
  }

  private int at(long index) {
    return ((int) index & mask) << SHIFT;
  }

  @Override
  boolean fits(long microUsd, long atClock) {
    if (kept(tail) + microUsd >= 0) {
      return true;
    }
    return kept(firstAfter(atClock - keep)) + microUsd >= 0;
  }

  private long kept(long from) {
    return since(from, LONGS) + since(from, SHORTS);
  }

  private long since(long from, int column) {
    return ring[at(head) + column] - ring[at(from) + column];
  }

  @Override
  void advance(long toClock) {
    clock = toClock;
    for (int k = 0; k < spans.length; k++) {
      long cut = toClock - spans[k];
      long start = starts[k];
      // One event comes, one leaves: two steps without a branch are nearly always enough.
      start += 1 - ((cut - ring[at(start) + TIME]) >>> 63);
      start += 1 - ((cut - ring[at(start) + TIME]) >>> 63);
      while (ring[at(start) + TIME] <= cut) {
        start++;
      }
      starts[k] = start;
    }
  }

  @Override
  void insert(long epochMillis, boolean isLong, long microUsd, boolean isAggregate) {
    if (head - tail == mask) {
      makeRoom();
    }
    if (isAggregate && aggregates == null) {
      aggregates = new long[mask + 1];
    }
    long longs = isLong ? microUsd : 0;
    int longCount = isLong ? 1 : 0;
    int end = at(head);
    boolean inOrder = head == tail || ring[at(head - 1) + TIME] < epochMillis;
    int next = at(head + 1);
    ring[next + TIME] = ENDLESS;
    ring[next + LONGS] = ring[end + LONGS] + longs;
    ring[next + SHORTS] = ring[end + SHORTS] + (microUsd - longs);
    ring[next + LONG_COUNT] = ring[end + LONG_COUNT] + longCount;
    ring[end + TIME] = epochMillis;
    if (aggregates != null) {
      int i = (int) head & mask;
      aggregates[(i + 1) & mask] = aggregates[i] + aggregate(isLong, isAggregate);
    }
    head++;
    if (!inOrder) {
      settle();
    }
  }

  private static long aggregate(boolean isLong, boolean isAggregate) {
    return !isAggregate ? 0 : isLong ? 1L << 32 : 1;
  }

  /** Moves the last event back to its place. */
  private void settle() {
    long place = head - 1;
    long time = ring[at(place) + TIME];
    while (place > tail && isAfter(place - 1, place)) {
      swap(place - 1);
      place--;
    }
    for (int k = 0; k < spans.length; k++) {
      starts[k] += time <= clock - spans[k] ? 1 : 0;
    }
    maxima.forget(place);
  }

  /** Whether an event comes after its successor in the total order. */
  private boolean isAfter(long index, long successor) {
    long time = ring[at(index) + TIME];
    long other = ring[at(successor) + TIME];
    if (time != other) {
      return time > other;
    }
    int kind = kind(index);
    int otherKind = kind(successor);
    return kind != otherKind
        ? kind > otherKind
        : micro(index, column(kind)) > micro(successor, column(otherKind));
  }

  /** Side and basis in one number: what orders ties, and what a state holds. */
  private int kind(long index) {
    return (isLong(index) ? 0 : 2) + (isAggregate(index) ? 1 : 0);
  }

  private static int column(int kind) {
    return kind < 2 ? LONGS : SHORTS;
  }

  private void swap(long index) {
    int a = at(index);
    int b = at(index + 1);
    int c = at(index + 2);
    long time = ring[a + TIME];
    ring[a + TIME] = ring[b + TIME];
    ring[b + TIME] = time;
    for (int column = LONGS; column <= LONG_COUNT; column++) {
      ring[b + column] = ring[a + column] + (ring[c + column] - ring[b + column]);
    }
    if (aggregates != null) {
      int i = (int) index & mask;
      int j = (i + 1) & mask;
      aggregates[j] = aggregates[i] + (aggregates[(i + 2) & mask] - aggregates[j]);
    }
  }

  private boolean isLong(long index) {
    return ring[at(index + 1) + LONG_COUNT] != ring[at(index) + LONG_COUNT];
  }

  private boolean isAggregate(long index) {
    return aggregates != null
        && aggregates[(int) (index + 1) & mask] != aggregates[(int) index & mask];
  }

  private long micro(long index, int column) {
    return ring[at(index + 1) + column] - ring[at(index) + column];
  }

  /** Forgets what is no longer kept; grows if that was nothing. */
  private void makeRoom() {
    evict();
    if (head - tail == mask) {
      int capacity = Math.multiplyExact(mask + 1, 2);
      long[] larger = new long[Math.multiplyExact(capacity, STRIDE)];
      long[] largerAggregates = aggregates == null ? null : new long[capacity];
      for (long i = tail; i <= head; i++) {
        int to = (int) i & (capacity - 1);
        System.arraycopy(ring, at(i), larger, to << SHIFT, STRIDE);
        if (largerAggregates != null && aggregates != null) {
          largerAggregates[to] = aggregates[(int) i & mask];
        }
      }
      ring = larger;
      aggregates = largerAggregates;
      mask = capacity - 1;
    }
  }

  private void evict() {
    long cut = clock - keep;
    while (ring[at(tail) + TIME] <= cut) {
      tail++;
    }
  }

  @Override
  long micro(int span, boolean longs) {
    return since(starts[span], longs ? LONGS : SHORTS);
  }

  /** The sum of one side over (from, to]. */
  long micro(boolean longs, long from, long to) {
    int column = longs ? LONGS : SHORTS;
    return ring[at(firstAfter(to)) + column] - ring[at(firstAfter(from)) + column];
  }

  /** The index of the first event after a time; of the sentinel if there is none. */
  private long firstAfter(long epochMillis) {
    long low = tail;
    long high = head;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (ring[at(middle) + TIME] <= epochMillis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  SideTotals totals(PositionSide side, long from, long to) {
    boolean longs = side == PositionSide.LONG;
    long first = firstAfter(from);
    long end = firstAfter(to);
    int column = longs ? LONGS : SHORTS;
    long micro = ring[at(end) + column] - ring[at(first) + column];
    if (aggregates != null) {
      long change = aggregates[(int) end & mask] - aggregates[(int) first & mask];
      // The halves do not borrow from each other: the lower one is a count too.
      if ((longs ? change >>> 32 : change & 0xFFFF_FFFFL) != 0) {
        return SideTotals.aggregate(micro);
      }
    }
    long longCount = ring[at(end) + LONG_COUNT] - ring[at(first) + LONG_COUNT];
    return SideTotals.of(
        micro,
        longs ? longCount : end - first - longCount,
        maxima.largest(this, longs, first, end));
  }

  @Override
  boolean isEmpty() {
    evict();
    return head == tail;
  }

  @Override
  void save(StateWriter out) {
    evict();
    out.putLong(head - tail);
    for (long i = tail; i < head; i++) {
      int kind = kind(i);
      out.putLong(ring[at(i) + TIME]);
      out.putLong(micro(i, column(kind)));
      out.putByte(kind);
    }
  }

  /** The largest of each block of events, made when first asked for. */
  private static final class BlockMaxima {
    private static final int BITS = 6;
    private long[] longs = new long[0];
    private long[] shorts = new long[0];

    /** Blocks below this one are known, as far back as events are kept. */
    private long known;

    void forget(long index) {
      known = Math.min(known, index >> BITS);
    }

    long largest(EventLedger ledger, boolean isLong, long first, long end) {
      prepare(ledger, end >> BITS);
      long blockFrom = (first + (1 << BITS) - 1) >> BITS;
      long blockTo = end >> BITS;
      if (blockFrom >= blockTo) {
        return scan(ledger, isLong ? LONGS : SHORTS, first, end);
      }
      long[] blocks = isLong ? longs : shorts;
      long max =
          Math.max(
              scan(ledger, isLong ? LONGS : SHORTS, first, blockFrom << BITS),
              scan(ledger, isLong ? LONGS : SHORTS, blockTo << BITS, end));
      for (long block = blockFrom; block < blockTo; block++) {
        max = Math.max(max, blocks[(int) block & (blocks.length - 1)]);
      }
      return max;
    }

    private void prepare(EventLedger ledger, long blockEnd) {
      int size = (ledger.mask + 1) >> BITS;
      if (longs.length != size) {
        longs = new long[size];
        shorts = new long[size];
        known = 0;
      }
      known = Math.max(known, (ledger.tail + (1 << BITS) - 1) >> BITS);
      for (; known < blockEnd; known++) {
        int i = (int) known & (size - 1);
        longs[i] = scan(ledger, LONGS, known << BITS, (known + 1) << BITS);
        shorts[i] = scan(ledger, SHORTS, known << BITS, (known + 1) << BITS);
      }
    }

    private static long scan(EventLedger ledger, int column, long from, long to) {
      long max = 0;
      for (long i = from; i < to; i++) {
        max = Math.max(max, ledger.micro(i, column));
      }
      return max;
    }
  }
}
