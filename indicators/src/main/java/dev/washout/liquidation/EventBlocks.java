package dev.washout.liquidation;

/**
 * What {@link EventLedger} needs of its events besides their sums, by blocks, made when first asked
 * for: updates pay nothing, and the count and the largest of a window cost a block's length and the
 * number of its blocks.
 */
final class EventBlocks {
  private static final int BITS = 6;

  private final EventLedger ledger;

  /** Of each block the largest long and the largest short, 0 if there is none. */
  private long[] largestLongs = new long[0];

  private long[] largestShorts = new long[0];

  /** Of each block the number of its longs, 64 at most. */
  private byte[] longCounts = new byte[0];

  /** Of each block the kinds that occur, a bit for each. */
  private byte[] kinds = new byte[0];

  /** Blocks below this one are known, as far back as events are kept. */
  private long known;

  EventBlocks(EventLedger ledger) {
    this.ledger = ledger;
  }

  /** The order of events has changed from one on. */
  void forget(long number) {
    known = Math.min(known, number >> BITS);
  }

  /** The totals of one side of the events from one to before another, with their sum. */
  SideTotals totals(boolean ofLongs, long microUsd, long first, long end) {
    long blockFrom = (first + (1 << BITS) - 1) >> BITS;
    long blockEnd = end >> BITS;
    Tally tally = new Tally();
    if (blockFrom >= blockEnd) {
      tally.addEvents(ledger, first, end);
    } else {
      prepare(blockEnd);
      tally.addEvents(ledger, first, blockFrom << BITS);
      for (long block = blockFrom; block < blockEnd; block++) {
        add(block, tally);
      }
      tally.addEvents(ledger, blockEnd << BITS, end);
    }
    if (tally.hasAggregate(ofLongs)) {
      return SideTotals.aggregate(microUsd);
    }
    return ofLongs
        ? SideTotals.of(microUsd, tally.longCount, tally.largestLong)
        : SideTotals.of(microUsd, end - first - tally.longCount, tally.largestShort);
  }

  private void add(long block, Tally tally) {
    int i = (int) block & (kinds.length - 1);
    tally.longCount += longCounts[i];
    tally.largestLong = Math.max(tally.largestLong, largestLongs[i]);
    tally.largestShort = Math.max(tally.largestShort, largestShorts[i]);
    tally.kinds |= kinds[i];
  }

  private void prepare(long blockEnd) {
    int size = ledger.capacity() >> BITS;
    if (kinds.length != size) {
      largestLongs = new long[size];
      largestShorts = new long[size];
      longCounts = new byte[size];
      kinds = new byte[size];
      known = 0;
    }
    known = Math.max(known, (ledger.tail() + (1 << BITS) - 1) >> BITS);
    for (; known < blockEnd; known++) {
      Tally tally = new Tally();
      tally.addEvents(ledger, known << BITS, (known + 1) << BITS);
      int i = (int) known & (size - 1);
      largestLongs[i] = tally.largestLong;
      largestShorts[i] = tally.largestShort;
      longCounts[i] = (byte) tally.longCount;
      kinds[i] = (byte) tally.kinds;
    }
  }

  /** What some events amount to. */
  private static final class Tally {
    private long longCount;
    private long largestLong;
    private long largestShort;
    private int kinds;

    void addEvents(EventLedger ledger, long from, long to) {
      for (long i = from; i < to; i++) {
        int kind = ledger.kind(i);
        kinds |= 1 << kind;
        if (EventLedger.isLong(kind)) {
          longCount++;
          largestLong = Math.max(largestLong, ledger.micro(i));
        } else {
          largestShort = Math.max(largestShort, ledger.micro(i));
        }
      }
    }

    boolean hasAggregate(boolean ofLongs) {
      return (kinds >> EventLedger.kind(ofLongs, true) & 1) != 0;
    }
  }
}
