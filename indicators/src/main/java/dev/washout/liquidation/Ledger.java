package dev.washout.liquidation;

import dev.washout.core.StateWriter;
import dev.washout.market.PositionSide;

/**
 * What a window remembers of the events. Windows are (t - span, t] with t the time it was last
 * advanced to. Times only move forward; events may be added out of order as long as they are within
 * what is kept.
 */
abstract class Ledger {
  /** One of the sliding windows. */
  static final class Window {
    final long span;

    /** The time from which on it has to be moved before it is read. */
    long until = Long.MAX_VALUE;

    /** The number of its first event or pane. */
    long start;

    /** The sums of all events before it. */
    long longsBefore;

    long shortsBefore;

    Window(long span) {
      this.span = span;
    }
  }

  /** The time before the first: so early that nothing is late. */
  static final long NEVER = Long.MIN_VALUE / 4;

  final Window[] windows;

  /** The time it was last advanced to. */
  long clock = NEVER;

  /** The sums of all events ever. They wrap around harmlessly: only differences are read. */
  long longs;

  long shorts;

  /** How much can still be added for sure: what a long holds, less what is kept or more. */
  long room = Long.MAX_VALUE;

  Ledger(long[] spans) {
    windows = new Window[spans.length];
    for (int k = 0; k < spans.length; k++) {
      windows[k] = new Window(spans[k]);
    }
  }

  /** Whether an event can be added once the clock is at a time, without an overflow of the sums. */
  final boolean fits(long microUsd, long atClock) {
    return microUsd <= room || microUsd <= Long.MAX_VALUE - keptAt(atClock);
  }

  /** The sum of both sides of what will be kept at a time not before the clock's. */
  abstract long keptAt(long atClock);

  /** Moves the windows forward to a time, at the latest when they are read. */
  abstract void advance(long toClock);

  /**
   * Moves the windows forward to an event of a time after the clock's, and adds it. The same as
   * {@link #advance} and {@link #add}, for the event that nearly always comes.
   */
  abstract void append(long epochMillis, PositionSide side, long microUsd);

  /**
   * Adds an event of a time not after the clock's, and not before what is kept. An aggregate of
   * zero stands for no liquidation.
   */
  final void add(long epochMillis, PositionSide side, long microUsd, boolean isAggregate) {
    if (microUsd > 0 || !isAggregate) {
      if (microUsd > room) {
        room = Long.MAX_VALUE - keptAt(clock);
      }
      room -= microUsd;
      insert(epochMillis, side, microUsd, isAggregate);
    }
  }

  /** Adds one or more liquidations. */
  abstract void insert(long epochMillis, PositionSide side, long microUsd, boolean isAggregate);

  /** Moves a window that has stayed behind forward to the clock's time. */
  abstract void move(Window window);

  /** The sum of one side in one of the windows, micro-dollars. */
  final long micro(int window, boolean ofLongs) {
    Window w = windows[window];
    if (clock >= w.until) {
      move(w);
    }
    return ofLongs ? longs - w.longsBefore : shorts - w.shortsBefore;
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
