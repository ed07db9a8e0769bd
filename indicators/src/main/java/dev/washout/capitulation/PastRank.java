package dev.washout.capitulation;

import dev.washout.core.Domain;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;

/**
 * The rank of a value among the last n: the share of them that are smaller, of equal ones half. It
 * compares with each of them: n steps.
 */
final class PastRank {
  private final double[] ring;
  private int size;
  private int next;

  PastRank(int length) {
    ring = new double[length];
  }

  PastRank(int length, StateReader in) {
    this(length);
    double[] values = in.readDoubles();
    in.check(values.length <= length);
    for (double value : values) {
      in.check(Domain.ANY.contains(value));
      add(value);
    }
  }

  void save(StateWriter out) {
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = ring[Math.floorMod(next - size + i, ring.length)];
    }
    out.putDoubles(values);
  }

  boolean isFull() {
    return size == ring.length;
  }

  void add(double value) {
    ring[next] = value;
    next = next + 1 == ring.length ? 0 : next + 1;
    size = Math.min(size + 1, ring.length);
  }

  /** The rank among the values held, 0 to 1. */
  double of(double value) {
    int twice = 0;
    for (int i = 0; i < size; i++) {
      twice += ring[i] < value ? 2 : ring[i] == value ? 1 : 0;
    }
    return twice / (2.0 * size);
  }
}
