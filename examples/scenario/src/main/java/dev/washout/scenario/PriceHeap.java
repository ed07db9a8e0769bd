package dev.washout.scenario;

import java.util.Arrays;

/** A binary heap of positions by a number, the smallest on top. */
final class PriceHeap {
  private double[] keys = new double[256];
  private int[] ids = new int[256];
  private int size;

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
    double key = keys[size];
    int id = ids[size];
    int i = 0;
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
