package dev.washout.math;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;

/**
 * The largest, or smallest, of the last {@code n} inputs, and how many inputs ago it was: of equal
 * ones, the latest counts.
 *
 * <p><b>Algorithm.</b> A queue of the inputs that can still become the extremum: each new one drops
 * those it is at least as extreme as. Where only the value is wanted, {@link RollingExtremum} is
 * faster.
 *
 * <p><b>Cost.</b> Amortised constant, also on a monotone series; 16 n bytes.
 */
public final class RollingExtremumAge {
  private final int n;

  /** 1 for the maximum; -1 for the minimum, found as the maximum of the negated inputs. */
  private final double sign;

  /** The queue around the end: values falling, and the index each input had. */
  private final double[] values;

  private final long[] indexes;
  private int head;
  private int size;
  private long count;

  private RollingExtremumAge(int length, double sign) {
    checkArgument(length >= 1, "length is not positive: %s", length);
    this.n = length;
    this.sign = sign;
    this.values = new double[length];
    this.indexes = new long[length];
  }

  private RollingExtremumAge(int length, double sign, StateReader in) {
    this(length, sign);
    count = in.readCount();
    long[] ages = in.readLongs();
    size = ages.length;
    checkArgument(size <= length, "a window of %s holds %s inputs", length, size);
    System.arraycopy(in.readDoubles(size), 0, values, 0, size);
    long older = Math.min(count, length);
    for (int i = 0; i < size; i++) {
      checkArgument(
          ages[i] >= 0 && ages[i] < older, "a window of %s holds an age of %s", length, ages[i]);
      older = ages[i];
      indexes[i] = count - 1 - ages[i];
    }
  }

  /**
   * The maximum of a window that has seen nothing.
   *
   * @param length n, the number of inputs in the window, at least 1
   * @return the window
   */
  public static RollingExtremumAge max(int length) {
    return new RollingExtremumAge(length, 1);
  }

  /**
   * The minimum of a window that has seen nothing.
   *
   * @param length n, the number of inputs in the window, at least 1
   * @return the window
   */
  public static RollingExtremumAge min(int length) {
    return new RollingExtremumAge(length, -1);
  }

  /**
   * The maximum, going on from a state.
   *
   * @param length n, as it was
   * @param in the state's contents
   * @return the window
   */
  public static RollingExtremumAge max(int length, StateReader in) {
    return new RollingExtremumAge(length, 1, in);
  }

  /**
   * The minimum, going on from a state.
   *
   * @param length n, as it was
   * @param in the state's contents
   * @return the window
   */
  public static RollingExtremumAge min(int length, StateReader in) {
    return new RollingExtremumAge(length, -1, in);
  }

  /**
   * Writes this window.
   *
   * @param out where to
   */
  public void save(StateWriter out) {
    long[] ages = new long[size];
    double[] queue = new double[size];
    for (int i = 0; i < size; i++) {
      ages[i] = count - 1 - indexes[slot(i)];
      queue[i] = values[slot(i)];
    }
    out.putLong(count);
    out.putLongs(ages);
    out.putDoubles(queue);
  }

  /** Where the queue's i-th is. */
  private int slot(int i) {
    int slot = head + i;
    return slot < n ? slot : slot - n;
  }

  /** How many at the queue's head leave the window when one more input comes: none or one. */
  private int leaving() {
    return size > 0 && indexes[head] <= count - n ? 1 : 0;
  }

  /**
   * Takes in the next input.
   *
   * @param x the input
   * @return true if the window is full, and has an extremum
   */
  public boolean update(double x) {
    double signed = sign * x;
    int out = leaving();
    head = slot(out);
    size -= out;
    while (size > 0 && values[slot(size - 1)] <= signed) {
      size--;
    }
    int last = slot(size);
    values[last] = signed;
    indexes[last] = count;
    size++;
    count++;
    return count >= n;
  }

  /**
   * The extremum of the window.
   *
   * @return the largest, or smallest, of the last n inputs
   */
  public double value() {
    return sign * values[head];
  }

  /**
   * How many inputs ago the extremum was.
   *
   * @return 0 if it is the last input, to n - 1
   */
  public int age() {
    return (int) (count - 1 - indexes[head]);
  }

  /**
   * The extremum the window would have after one more input; changes nothing.
   *
   * @param x a possible next input
   * @return the extremum, or NaN if the window would not be full
   */
  public double previewValue(double x) {
    if (count + 1 < n) {
      return Double.NaN;
    }
    return previewAge(x) == 0 ? x : sign * values[slot(leaving())];
  }

  /**
   * How many inputs ago the extremum would be after one more input; changes nothing.
   *
   * @param x a possible next input
   * @return 0 to n - 1, or -1 if the window would not be full
   */
  public int previewAge(double x) {
    if (count + 1 < n) {
      return -1;
    }
    int out = leaving();
    int first = slot(out);
    return size == out || values[first] <= sign * x ? 0 : (int) (count - indexes[first]);
  }
}
