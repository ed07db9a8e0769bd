package dev.washout.liquidation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The keys of recent events. A key counts as long as its event's time is not before the watermark:
 * after that a second copy of the event is late anyway.
 *
 * <p>Open addressing, linear probing. When half full, the keys that still count move to a second
 * table of the same size, or to a larger one if they fill a quarter: no allocation below the
 * previous peak.
 */
final class RecentKeys {
  private static final int FIRST_CAPACITY = 64;

  /** Marks a free place; no event has this time. */
  private static final long FREE = Long.MIN_VALUE;

  private long[] keys = new long[0];
  private long[] times = new long[0];
  private long[] otherKeys = new long[0];
  private long[] otherTimes = new long[0];
  private int used;

  RecentKeys() {}

  RecentKeys(StateReader in, long watermark) {
    long size = in.readCount();
    long previous = FREE;
    for (long i = 0; i < size; i++) {
      long time = in.readLong();
      checkArgument(
          time >= watermark && time >= previous, "the state holds key times out of order");
      add(in.readLong(), time, watermark);
      previous = time;
    }
  }

  /** Whether a key counts. */
  boolean contains(long key, long watermark) {
    if (keys.length == 0) {
      return false;
    }
    int place = place(key);
    return times[place] >= watermark && times[place] != FREE;
  }

  /** Adds a key that does not count yet. */
  void add(long key, long epochMillis, long watermark) {
    if (2 * (used + 1) > keys.length) {
      rebuild(watermark);
    }
    put(key, epochMillis);
  }

  private void put(long key, long epochMillis) {
    int place = place(key);
    used += times[place] == FREE ? 1 : 0;
    keys[place] = key;
    times[place] = epochMillis;
  }

  private int place(long key) {
    int mask = keys.length - 1;
    long hash = key * 0x9E3779B97F4A7C15L; // Fibonacci hashing spreads consecutive ids
    int place = (int) (hash >>> 32) & mask;
    while (times[place] != FREE && keys[place] != key) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void rebuild(long watermark) {
    int live = 0;
    for (long time : times) {
      live += time != FREE && time >= watermark ? 1 : 0;
    }
    int capacity = Math.max(keys.length, FIRST_CAPACITY);
    if (4 * (live + 1) > capacity) {
      capacity = Math.multiplyExact(capacity, 2);
    }
    if (otherKeys.length != capacity) {
      otherKeys = new long[capacity];
      otherTimes = new long[capacity];
    }
    Arrays.fill(otherTimes, FREE);
    long[] oldKeys = keys;
    long[] oldTimes = times;
    keys = otherKeys;
    times = otherTimes;
    otherKeys = oldKeys;
    otherTimes = oldTimes;
    used = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldTimes[i] != FREE && oldTimes[i] >= watermark) {
        put(oldKeys[i], oldTimes[i]);
      }
    }
  }

  /** Writes the keys that count, in an order that does not depend on how they came. */
  void save(StateWriter out, long watermark) {
    record Entry(long time, long key) {}
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < keys.length; i++) {
      if (times[i] != FREE && times[i] >= watermark) {
        entries.add(new Entry(times[i], keys[i]));
      }
    }
    entries.sort(Comparator.comparingLong(Entry::time).thenComparingLong(Entry::key));
    out.putLong(entries.size());
    for (Entry entry : entries) {
      out.putLong(entry.time());
      out.putLong(entry.key());
    }
  }
}
