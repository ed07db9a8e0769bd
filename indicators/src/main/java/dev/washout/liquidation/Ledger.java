package dev.washout.liquidation;

import dev.washout.core.StateWriter;
import dev.washout.market.PositionSide;
import java.util.Objects;

/**
 * What a window remembers of the events. Windows are (t - span, t] with t the time it was last
 * advanced to. Times only move forward; events may be added out of order as long as they are within
 * what is kept.
 */
abstract class Ledger {
  /** The columns of {@link #windows}: how long a window is, in the ledger's unit. */
  static final int SPAN = 0;

  /** Where a window begins, in a number of events or panes. */
  static final int START = 1;

  /** The sum of all longs before a window's start. */
  static final int LONGS_BEFORE = 2;

  /** The sum of all shorts before a window's start. */
  static final int SHORTS_BEFORE = 3;

  static final int COLUMNS = 4;

  /** The time before the first: so early that nothing is late, and four times it fits in a long. */
  static final long NEVER = -(1L << 58);

  /** A row for each window, always at the clock's time. One array: reading it is one load. */
  final long[] windows;

  /** How many windows there are. */
  final int count;

  /** The time it was last advanced to. */
  long clock = NEVER;

  /** The sums of all events ever. They wrap around harmlessly: only differences are read. */
  long longs;

  long shorts;

  /**
   * What the sums of both sides together may become for sure: a long's limit above what is no
   * longer kept, or less. It wraps around as they do.
   */
  private long limit = Long.MAX_VALUE;

  Ledger(long[] spans) {
    count = spans.length;
    windows = new long[spans.length * COLUMNS];
    for (int k = 0; k < spans.length; k++) {
      windows[k * COLUMNS + SPAN] = spans[k];
    }
  }

  /** How much can still be added for sure. */
  private long room() {
    return limit - longs - shorts;
  }

  /** Whether a notional is one, and can be added for sure. */
  final boolean hasRoom(long microUsd) {
    return (microUsd | room() - microUsd) >= 0;
  }

  /** Whether an event can be added once the clock is at a time, without an overflow of the sums. */
  final boolean fits(long microUsd, long atClock) {
    return microUsd <= room() || microUsd <= Long.MAX_VALUE - keptAt(atClock);
  }

  /** The sum of both sides of what will be kept at a time not before the clock's. */
  abstract long keptAt(long atClock);

  /** Moves the windows forward to a time. */
  abstract void advance(long toClock);

  /**
   * Moves the windows forward to an event of a time after the clock's, and adds it. The same as
   * {@link #advance} and {@link #add}, for the event that nearly always comes. A time that events
   * cannot have is refused, and changes nothing.
   */
  abstract void append(long epochMillis, PositionSide side, long microUsd);

  /**
   * Adds an event of a time not after the clock's, and not before what is kept. An aggregate of
   * zero stands for no liquidation.
   */
  final void add(long epochMillis, PositionSide side, long microUsd, boolean isAggregate) {
    if (microUsd > 0 || !isAggregate) {
      if (microUsd > room()) {
        limit = longs + shorts + (Long.MAX_VALUE - keptAt(clock));
      }
      insert(epochMillis, side, microUsd, isAggregate);
    }
  }

  /** Adds one or more liquidations. */
  abstract void insert(long epochMillis, PositionSide side, long microUsd, boolean isAggregate);

  /** The sum of one side in one of the windows, micro-dollars. */
  final long micro(int window, boolean ofLongs) {
    int row = Objects.checkIndex(window, count) * COLUMNS;
    return ofLongs ? longs - windows[row + LONGS_BEFORE] : shorts - windows[row + SHORTS_BEFORE];
  }

  /** One side's totals over (from, to], both times within what is kept. */
  abstract SideTotals totals(PositionSide side, long from, long to);

  /** Whether nothing is kept. */
  abstract boolean isEmpty();

  /** Writes what is kept, in a form that does not depend on the order in which it came. */
  abstract void save(StateWriter out);

  /** The error of an event that does not fit. */
  static IllegalArgumentException overflow(long epochMillis, long microUsd) {
    return new IllegalArgumentException(
        "notionalMicroUsd "
            + microUsd
            + " of the liquidation at epochMillis "
            + epochMillis
            + " takes the sum of the window beyond what a long holds");
  }
}
