package dev.washout.liquidation;

import dev.washout.core.StateWriter;
import dev.washout.market.PositionSide;

/**
 * What a window remembers of the events. Windows are (t - span, t] with t the time it was last
 * advanced to. Times only move forward; events may be added out of order as long as they are within
 * what is kept.
 */
abstract class Ledger {
  /** Whether an event can be added once the clock is at a time, without an overflow of the sums. */
  abstract boolean fits(long microUsd, long clock);

  /** Moves the windows forward to a time. */
  abstract void advance(long clock);

  /**
   * Adds an event of a time not after the clock's, and not before what is kept. An aggregate of
   * zero stands for no liquidation.
   */
  final void add(long epochMillis, boolean isLong, long microUsd, boolean isAggregate) {
    if (microUsd > 0 || !isAggregate) {
      insert(epochMillis, isLong, microUsd, isAggregate);
    }
  }

  /** Adds one or more liquidations. */
  abstract void insert(long epochMillis, boolean isLong, long microUsd, boolean isAggregate);

  /** The sum of one side in one of the windows, micro-dollars. */
  abstract long micro(int span, boolean longs);

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
