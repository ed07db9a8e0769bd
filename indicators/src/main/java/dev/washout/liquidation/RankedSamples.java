package dev.washout.liquidation;

import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import java.util.Arrays;

/**
 * The last n samples, in the order in which they came and in order of size. Adding moves at most n
 * numbers, which for the n of a rank is a matter of microseconds.
 */
final class RankedSamples {
  private final long[] ring;
  private final long[] sorted;
  private int size;
  private int oldest;

  RankedSamples(int capacity) {
    ring = new long[capacity];
    sorted = new long[capacity];
  }

  RankedSamples(int capacity, StateReader in) {
    this(capacity);
    long[] samples = in.readLongs();
    in.check(samples.length <= capacity);
    for (long sample : samples) {
      in.check(sample >= 0);
      add(sample);
    }
  }

  void add(long sample) {
    if (size == ring.length) {
      int gone = below(ring[oldest]);
      System.arraycopy(sorted, gone + 1, sorted, gone, size - gone - 1);
      size--;
      oldest = (oldest + 1) % ring.length;
    }
    ring[(oldest + size) % ring.length] = sample;
    int place = notAbove(sample);
    System.arraycopy(sorted, place, sorted, place + 1, size - place);
    sorted[place] = sample;
    size++;
  }

  /** How many samples are smaller than a value. */
  int below(long value) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How many samples are not larger than a value. */
  int notAbove(long value) {
    return value == Long.MAX_VALUE ? size : below(value + 1);
  }

  /** One of the samples that came first, 0 for the very first. */
  long oldest(int index) {
    return ring[(oldest + index) % ring.length];
  }

  int size() {
    return size;
  }

  int capacity() {
    return ring.length;
  }

  void save(StateWriter out) {
    long[] samples = new long[size];
    Arrays.setAll(samples, this::oldest);
    out.putLongs(samples);
  }
}
