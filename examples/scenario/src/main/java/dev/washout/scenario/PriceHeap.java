package dev.washout.scenario;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** A binary heap of positions by a number, the smallest on top. */
final class PriceHeap {
  private double[] keys = new double[256];
  private int[] ids = new int[256];
  private int size;

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  double topKey() {
    return keys[0];
  }

  int topId() {
    return ids[0];
  }

  void push(double key, int id) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      ids = Arrays.copyOf(ids, size * 2);
    }
    int i = size++;
    while (i > 0) {
      int parent = (i - 1) >>> 1;
      if (keys[parent] <= key) {
        break;
      }
      keys[i] = keys[parent];
      ids[i] = ids[parent];
      i = parent;
    }
    keys[i] = key;
    ids[i] = id;
  }

  void pop() {
    size--;
    sink(0, keys[size], ids[size]);
  }

  /** Throws out the positions that do not pass. */
  void retain(IntPredicate isWanted) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (isWanted.test(ids[i])) {
        keys[kept] = keys[i];
        ids[kept] = ids[i];
        kept++;
      }
    }
    size = kept;
    for (int i = size / 2 - 1; i >= 0; i--) {
      sink(i, keys[i], ids[i]);
    }
  }

  /** Puts a position at a place, or below it, where it is in order. */
  private void sink(int place, double key, int id) {
    int i = place;
    while (2 * i + 1 < size) {
      int child = 2 * i + 1;
      if (child + 1 < size && keys[child + 1] < keys[child]) {
        child++;
      }
      if (keys[child] >= key) {
        break;
      }
      keys[i] = keys[child];
      ids[i] = ids[child];
      i = child;
    }
    keys[i] = key;
    ids[i] = id;
  }
}
