package dev.washout.liquidation;

/**
 * The largest event of each block of an {@link EventLedger}, made when first asked for: updates pay
 * nothing, and the largest of a window costs a block's length and the number of its blocks.
 */
final class BlockMaxima {
  private static final int BITS = 6;

  private final EventLedger ledger;
  private long[] longs = new long[0];
  private long[] shorts = new long[0];

  /** Blocks below this one are known, as far back as events are kept. */
  private long known;

  BlockMaxima(EventLedger ledger) {
    this.ledger = ledger;
  }

  /** The order of events has changed from one on. */
  void forget(long number) {
    known = Math.min(known, number >> BITS);
  }

  /** The largest notional of one side among the events from one to before another, 0 if none. */
  long largest(boolean ofLongs, long first, long end) {
    long blockFrom = (first + (1 << BITS) - 1) >> BITS;
    long blockEnd = end >> BITS;
    if (blockFrom >= blockEnd) {
      return scan(ofLongs, first, end);
    }
    prepare(blockEnd);
    long[] blocks = ofLongs ? longs : shorts;
    long max =
        Math.max(scan(ofLongs, first, blockFrom << BITS), scan(ofLongs, blockEnd << BITS, end));
    for (long block = blockFrom; block < blockEnd; block++) {
      max = Math.max(max, blocks[(int) block & (blocks.length - 1)]);
    }
    return max;
  }

  private void prepare(long blockEnd) {
    int size = ledger.capacity() >> BITS;
    if (longs.length != size) {
      longs = new long[size];
      shorts = new long[size];
      known = 0;
    }
    known = Math.max(known, (ledger.tail() + (1 << BITS) - 1) >> BITS);
    for (; known < blockEnd; known++) {
      int i = (int) known & (size - 1);
      longs[i] = scan(true, known << BITS, (known + 1) << BITS);
      shorts[i] = scan(false, known << BITS, (known + 1) << BITS);
    }
  }

  private long scan(boolean ofLongs, long from, long to) {
    long max = 0;
    for (long i = from; i < to; i++) {
      max = Math.max(max, ledger.micro(i, ofLongs));
    }
    return max;
  }
}
