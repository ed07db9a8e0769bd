package dev.washout.stress;

import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import java.util.OptionalDouble;

/**
 * Closes of the last seven judgement bars, one for each 24th of a judgement bar, so that the price
 * a day ago is known to the hour.
 */
final class PriceMemory {
  private static final int SIZE = 7 * LiquidationBook.CELLS + 2;

  private final long step;
  private final long[] times = new long[SIZE];
  private final double[] closes = new double[SIZE];
  private int next;
  private int size;

  PriceMemory(long barMillis) {
    step = barMillis / LiquidationBook.CELLS;
  }

  PriceMemory(long barMillis, StateReader in) {
    this(barMillis);
    int count = in.readIndex(SIZE);
    for (int i = 0; i < count; i++) {
      add(in.readLong(), in.readDouble());
    }
    in.check(size == count);
  }

  void save(StateWriter out) {
    out.putInt(size);
    for (int age = size - 1; age >= 0; age--) {
      out.putLong(times[slot(age)]);
      out.putDouble(closes[slot(age)]);
    }
  }

  /** The place of a close, 0 for the last. */
  private int slot(int age) {
    return Math.floorMod(next - 1 - age, SIZE);
  }

  void add(long epochMillis, double close) {
    boolean isSameStep =
        size > 0 && Math.floorDiv(times[slot(0)] - 1, step) == Math.floorDiv(epochMillis - 1, step);
    int slot = isSameStep ? slot(0) : next;
    times[slot] = epochMillis;
    closes[slot] = close;
    if (!isSameStep) {
      next = next + 1 == SIZE ? 0 : next + 1;
      size = Math.min(SIZE, size + 1);
    }
  }

  /** The close at a moment, or at most two steps before it. */
  OptionalDouble at(long epochMillis) {
    for (int age = 0; age < size; age++) {
      long time = times[slot(age)];
      if (time <= epochMillis) {
        return epochMillis - time < 2 * step
            ? OptionalDouble.of(closes[slot(age)])
            : OptionalDouble.empty();
      }
    }
    return OptionalDouble.empty();
  }
}
