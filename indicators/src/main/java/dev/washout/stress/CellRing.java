package dev.washout.stress;

import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.PositionSide;
import dev.washout.market.Timeframe;
import java.util.Arrays;

/**
 * Sums of liquidations in cells, {@link LiquidationBook#CELLS} to a judgement bar, of the last two
 * bars and a half. A cell holds the events of (begin, begin + length], as windows do. Queries are
 * about spans of whole cells, and those begun are counted whole.
 */
final class CellRing {
  private static final int SIZE = 64;
  private static final long EMPTY = Long.MIN_VALUE;

  private final Timeframe bar;
  private final long length;
  private final long[] begins = new long[SIZE];
  private final long[] longs = new long[SIZE];
  private final long[] shorts = new long[SIZE];
  private final long[] cascades = new long[SIZE];

  CellRing(Timeframe bar) {
    this.bar = bar;
    this.length = bar.millis() / LiquidationBook.CELLS;
    Arrays.fill(begins, EMPTY);
  }

  CellRing(Timeframe bar, StateReader in) {
    this(bar);
    int size = in.readIndex(SIZE);
    long before = EMPTY;
    for (int i = 0; i < size; i++) {
      long begin = in.readLong();
      in.check(begin > before && begin == begin(begin + 1) && begins[slot(begin)] == EMPTY);
      int slot = slot(begin);
      begins[slot] = begin;
      longs[slot] = in.readCount();
      shorts[slot] = in.readCount();
      cascades[slot] = in.readCount();
      before = begin;
    }
  }

  void save(StateWriter out) {
    long[] order = Arrays.stream(begins).filter(begin -> begin != EMPTY).sorted().toArray();
    out.putInt(order.length);
    for (long begin : order) {
      int slot = slot(begin);
      out.putLong(begin);
      out.putLong(longs[slot]);
      out.putLong(shorts[slot]);
      out.putLong(cascades[slot]);
    }
  }

  /** The begin of the cell a moment lies in. */
  private long begin(long epochMillis) {
    long open = bar.floor(epochMillis - 1);
    return open + (epochMillis - 1 - open) / length * length;
  }

  private int slot(long begin) {
    return (int) (Math.floorDiv(begin, length) & (SIZE - 1));
  }

  void add(long epochMillis, PositionSide side, long microUsd, long cascadeMicroUsd) {
    long begin = begin(epochMillis);
    int slot = slot(begin);
    if (begins[slot] != begin) {
      begins[slot] = begin;
      longs[slot] = 0;
      shorts[slot] = 0;
      cascades[slot] = 0;
    }
    if (side == PositionSide.LONG) {
      longs[slot] += microUsd;
    } else {
      shorts[slot] += microUsd;
    }
    cascades[slot] = Math.max(cascades[slot], cascadeMicroUsd);
  }

  private boolean isWithin(int slot, long from, long to) {
    return begins[slot] != EMPTY && begins[slot] + length > from && begins[slot] < to;
  }

  /** Whether any event came, be it an aggregate of nothing. */
  boolean heard(long from, long to) {
    for (int slot = 0; slot < SIZE; slot++) {
      if (isWithin(slot, from, to)) {
        return true;
      }
    }
    return false;
  }

  long longMicroUsd(long from, long to) {
    return sum(longs, from, to);
  }

  long shortMicroUsd(long from, long to) {
    return sum(shorts, from, to);
  }

  long microUsd(long from, long to) {
    return sum(longs, from, to) + sum(shorts, from, to);
  }

  long largestCascadeMicroUsd(long from, long to) {
    long largest = 0;
    for (int slot = 0; slot < SIZE; slot++) {
      largest = isWithin(slot, from, to) ? Math.max(largest, cascades[slot]) : largest;
    }
    return largest;
  }

  private long sum(long[] column, long from, long to) {
    long sum = 0;
    for (int slot = 0; slot < SIZE; slot++) {
      sum += isWithin(slot, from, to) ? column[slot] : 0;
    }
    return sum;
  }
}
