package dev.washout.math;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;

/**
 * A quantile, such as the median, of the last {@code n} inputs; of all of them while there are
 * fewer.
 *
 * <p><b>Formula.</b> With the window sorted as x<sub>0</sub> ... x<sub>m-1</sub> and h = q (m - 1):
 * x<sub>k</sub> + (h - k) (x<sub>k+1</sub> - x<sub>k</sub>), where k is the whole part of h. This
 * is type 7 of Hyndman and Fan (1996), what R and NumPy do by default; for q = 0.5 the mean of the
 * middle two.
 *
 * <p><b>Algorithm.</b> Two heaps, the k + 1 smallest with their largest on top and the rest with
 * their smallest on top; each input knows its place, which the one that drops it takes over.
 *
 * <p><b>Cost.</b> O(log n) an input, 20 n bytes.
 */
public final class RollingQuantile {
  private final int n;
  private final double q;

  /** The inputs, the newest at {@code next - 1}, around the end. */
  private final double[] ring;

  /** Slots of the smallest inputs, a heap with the largest of them at 0. */
  private final int[] low;

  /** Slots of the other inputs, a heap with the smallest of them at 0. */
  private final int[] high;

  /** Where each slot is: p in {@code low}, or ~p in {@code high}. */
  private final int[] place;

  private int lowSize;
  private int highSize;
  private int next;

  /**
   * A window that has seen nothing.
   *
   * @param length n, the largest number of inputs in the window, at least 1
   * @param quantile q, from 0 for the smallest input to 1 for the largest; 0.5 for the median
   */
  public RollingQuantile(int length, double quantile) {
    checkArgument(length >= 1, "length is not positive: %s", length);
    checkArgument(quantile >= 0 && quantile <= 1, "quantile is not within 0 and 1: %s", quantile);
    n = length;
    q = quantile;
    ring = new double[length];
    low = new int[length];
    high = new int[length];
    place = new int[length];
  }

  /**
   * Goes on from a state.
   *
   * @param length n, as it was
   * @param quantile q, as it was
   * @param in the state's contents
   */
  public RollingQuantile(int length, double quantile, StateReader in) {
    this(length, quantile);
    double[] inputs = in.readDoubles();
    checkArgument(inputs.length <= length, "a window of %s holds %s inputs", length, inputs.length);
    for (double x : inputs) {
      update(x);
    }
  }

  /**
   * Writes this window: its inputs, the oldest first.
   *
   * @param out where to
   */
  public void save(StateWriter out) {
    double[] inputs = new double[size()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = ring[Math.floorMod(next - inputs.length + i, n)];
    }
    out.putDoubles(inputs);
  }

  /**
   * How many inputs the window holds.
   *
   * @return 0 to n
   */
  public int size() {
    return lowSize + highSize;
  }

  /**
   * Takes in the next input, and drops the oldest if the window is full.
   *
   * @param x the input
   */
  public void update(double x) {
    int slot = next;
    next = slot + 1 == n ? 0 : slot + 1;
    ring[slot] = x + 0.0; // no -0.0, which compares equal but has other bits
    if (size() == n) {
      replace(slot);
    } else {
      add(slot);
      balance();
    }
  }

  /**
   * The newest input has the slot of the oldest, and takes its place in a heap too; if it belongs
   * into the other heap, in exchange for that one's top.
   */
  private void replace(int slot) {
    boolean isLow = place[slot] >= 0;
    int[] heap = isLow ? low : high;
    int[] other = isLow ? high : low;
    int size = isLow ? lowSize : highSize;
    int at = isLow ? place[slot] : ~place[slot];
    if (size < n && above(heap, slot, other[0])) {
      place(heap, at, other[0]);
      place(other, 0, slot);
      siftUp(heap, at);
      siftDown(other, 0, n - size);
    } else {
      siftUp(heap, at);
      siftDown(heap, at, size);
    }
  }

  private void add(int slot) {
    boolean isHigh =
        lowSize > 0 ? ring[slot] > ring[low[0]] : highSize > 0 && ring[slot] > ring[high[0]];
    if (isHigh) {
      addHigh(slot);
    } else {
      addLow(slot);
    }
  }

  private void addLow(int slot) {
    place(low, lowSize, slot);
    lowSize++;
    siftUp(low, lowSize - 1);
  }

  private void addHigh(int slot) {
    place(high, highSize, slot);
    highSize++;
    siftUp(high, highSize - 1);
  }

  /**
   * The quantile of the window.
   *
   * @return the quantile
   * @throws IllegalStateException if the window is empty
   */
  public double value() {
    checkState(lowSize > 0, "the window is empty");
    double h = q * (size() - 1);
    double below = ring[low[0]];
    double part = h - Math.floor(h);
    return part == 0 ? below : Math.fma(part, ring[high[0]] - below, below);
  }

  private void balance() {
    int wanted = (int) (q * (size() - 1)) + 1;
    while (lowSize < wanted) {
      int slot = high[0];
      highSize--;
      closeTop(high, highSize);
      addLow(slot);
    }
    while (lowSize > wanted) {
      int slot = low[0];
      lowSize--;
      closeTop(low, lowSize);
      addHigh(slot);
    }
  }

  /** Puts the last of a heap to its top, and then where it belongs. */
  private void closeTop(int[] heap, int last) {
    if (last > 0) {
      place(heap, 0, heap[last]);
      siftDown(heap, 0, last);
    }
  }

  private void place(int[] heap, int at, int slot) {
    heap[at] = slot;
    place[slot] = heap == low ? at : ~at;
  }

  /** Whether one slot belongs above another in a heap. */
  private boolean above(int[] heap, int a, int b) {
    return heap == low ? ring[a] > ring[b] : ring[a] < ring[b];
  }

  private void siftUp(int[] heap, int from) {
    int at = from;
    int slot = heap[at];
    while (at > 0 && above(heap, slot, heap[(at - 1) / 2])) {
      place(heap, at, heap[(at - 1) / 2]);
      at = (at - 1) / 2;
    }
    place(heap, at, slot);
  }

  private void siftDown(int[] heap, int from, int size) {
    int at = from;
    int slot = heap[at];
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && above(heap, heap[child + 1], heap[child])) {
        child++;
      }
      if (!above(heap, heap[child], slot)) {
        break;
      }
      place(heap, at, heap[child]);
      at = child;
    }
    place(heap, at, slot);
  }
}
