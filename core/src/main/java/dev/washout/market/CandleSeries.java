package dev.washout.market;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static com.google.common.base.Preconditions.checkPositionIndexes;
import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.checkIndex;

import com.google.common.primitives.ImmutableLongArray;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Many bars of one market and timeframe, in time order: immutable, one array per column.
 *
 * <p>Bars do not overlap and none comes twice; gaps are allowed and counted ({@link
 * #missingBars()}), never filled. Bars need not begin where {@link Timeframe#floor} puts them: a
 * stock's day begins at its exchange's opening. A slice shares its columns with the series it was
 * cut from.
 *
 * <p>Read it bar by bar without garbage through a {@link #cursor()}, or as {@link Candle}s with
 * {@link #get} and iteration.
 */
public final class CandleSeries implements Iterable<Candle> {
  private final Timeframe timeframe;
  private final long[] times;
  private final double[] opens;
  private final double[] highs;
  private final double[] lows;
  private final double[] closes;
  private final double[] volumes;
  private final int from;
  private final int to;

  /** Whether all volumes were found to be known: any thread may find it, and finds the same. */
  private boolean volumesKnown;

  private CandleSeries(
      Timeframe timeframe,
      long[] times,
      double[] opens,
      double[] highs,
      double[] lows,
      double[] closes,
      double[] volumes,
      int from,
      int to) {
    this.timeframe = timeframe;
    this.times = times;
    this.opens = opens;
    this.highs = highs;
    this.lows = lows;
    this.closes = closes;
    this.volumes = volumes;
    this.from = from;
    this.to = to;
  }

  /**
   * The series of these bars.
   *
   * @param timeframe the timeframe of every bar
   * @param bars the bars, in time order
   * @return the series
   * @throws IllegalArgumentException if a bar has another timeframe, or begins before the one
   *     before it has closed; the message names its index and time
   */
  public static CandleSeries of(Timeframe timeframe, Iterable<? extends Bar> bars) {
    Builder builder = builder(timeframe);
    bars.forEach(builder::add);
    return builder.build();
  }

  /**
   * The series with these columns, which are copied.
   *
   * @param timeframe the timeframe of every bar
   * @param openEpochMillis when each bar opened
   * @param opens first prices
   * @param highs highest prices
   * @param lows lowest prices
   * @param closes last prices
   * @param volumes volumes, each known or {@link Bar#UNKNOWN_VOLUME}
   * @return the series
   * @throws IllegalArgumentException if the columns differ in length or a bar is not valid; the
   *     message names the field, the value, the index and the time
   */
  public static CandleSeries ofColumns(
      Timeframe timeframe,
      long[] openEpochMillis,
      double[] opens,
      double[] highs,
      double[] lows,
      double[] closes,
      double[] volumes) {
    int size = openEpochMillis.length;
    double[][] columns = {opens, highs, lows, closes, volumes};
    String[] names = {"opens", "highs", "lows", "closes", "volumes"};
    for (int c = 0; c < columns.length; c++) {
      checkArgument(
          columns[c].length == size,
          "%s has %s values, openEpochMillis %s",
          names[c],
          columns[c].length,
          size);
    }
    Builder builder = new Builder(timeframe, size);
    for (int i = 0; i < size; i++) {
      builder.add(openEpochMillis[i], opens[i], highs[i], lows[i], closes[i], volumes[i]);
    }
    return builder.build();
  }

  /**
   * Starts a series.
   *
   * @param timeframe the timeframe of every bar
   * @return an empty builder
   */
  public static Builder builder(Timeframe timeframe) {
    return new Builder(timeframe, 256);
  }

  /**
   * The timeframe of every bar.
   *
   * @return the timeframe
   */
  public Timeframe timeframe() {
    return timeframe;
  }

  /**
   * How many bars there are.
   *
   * @return the number of bars
   */
  public int size() {
    return to - from;
  }

  /**
   * Whether there is no bar.
   *
   * @return true if {@code size() == 0}
   */
  public boolean isEmpty() {
    return to == from;
  }

  /**
   * How many bars are missing between the first and the last.
   *
   * @return the length of all gaps together, in whole bars
   */
  public long missingBars() {
    if (isEmpty()) {
      return 0;
    }
    return (times[to - 1] - times[from]) / timeframe.millis() + 1 - size();
  }

  /**
   * One bar.
   *
   * @param index 0 for the first
   * @return the bar as a value
   * @throws IndexOutOfBoundsException if the index is not within the series
   */
  public Candle get(int index) {
    int i = from + checkElementIndex(index, size());
    return new Candle(times[i], timeframe, opens[i], highs[i], lows[i], closes[i], volumes[i]);
  }

  /**
   * The first bar.
   *
   * @return the first bar
   * @throws NoSuchElementException if the series is empty
   */
  public Candle first() {
    checkNotEmpty();
    return get(0);
  }

  /**
   * The last bar.
   *
   * @return the last bar
   * @throws NoSuchElementException if the series is empty
   */
  public Candle last() {
    checkNotEmpty();
    return get(size() - 1);
  }

  private void checkNotEmpty() {
    if (isEmpty()) {
      throw new NoSuchElementException("the series has no bar");
    }
  }

  /**
   * The bars from one index to another.
   *
   * @param fromIndex the first bar's index
   * @param toIndex the index after the last bar's
   * @return a series that shares this one's columns
   * @throws IndexOutOfBoundsException if the indexes are not in order and within the series
   */
  public CandleSeries slice(int fromIndex, int toIndex) {
    checkPositionIndexes(fromIndex, toIndex, size());
    return new CandleSeries(
        timeframe, times, opens, highs, lows, closes, volumes, from + fromIndex, from + toIndex);
  }

  /**
   * The last bars.
   *
   * @param count how many at most, not negative
   * @return a series that shares this one's columns
   * @throws IllegalArgumentException if the count is negative
   */
  public CandleSeries tail(int count) {
    checkArgument(count >= 0, "count is negative: %s", count);
    return slice(Math.max(0, size() - count), size());
  }

  /**
   * The bars that have closed by a moment: what could be known then.
   *
   * @param asOf the moment; a bar that closes just then is included
   * @return a series that shares this one's columns
   */
  public CandleSeries closedBy(Instant asOf) {
    return slice(0, countThrough(Times.clamp(asOf) - timeframe.millis()));
  }

  /**
   * How many bars opened at or before a moment.
   *
   * @param epochMillis the moment
   * @return the number of bars, which is also the index of the first bar that opened later
   */
  public int countThrough(long epochMillis) {
    int found = Arrays.binarySearch(times, from, to, epochMillis);
    return (found >= 0 ? found + 1 : -found - 1) - from;
  }

  /**
   * When each bar opened.
   *
   * @return the open times in milliseconds since the epoch, a copy
   */
  public ImmutableLongArray openEpochMillis() {
    return ImmutableLongArray.copyOf(Arrays.copyOfRange(times, from, to));
  }

  /**
   * When one bar opened.
   *
   * @param index 0 for the first
   * @return milliseconds since the epoch
   * @throws IndexOutOfBoundsException if the index is not within the series
   */
  public long openEpochMillis(int index) {
    return times[from + checkElementIndex(index, size())];
  }

  /**
   * The open of one bar.
   *
   * @param index 0 for the first
   * @return the price
   * @throws IndexOutOfBoundsException if the index is not within the series
   */
  public double open(int index) {
    return opens[from + checkIndex(index, to - from)];
  }

  /**
   * The high of one bar.
   *
   * @param index 0 for the first
   * @return the price
   * @throws IndexOutOfBoundsException if the index is not within the series
   */
  public double high(int index) {
    return highs[from + checkIndex(index, to - from)];
  }

  /**
   * The low of one bar.
   *
   * @param index 0 for the first
   * @return the price
   * @throws IndexOutOfBoundsException if the index is not within the series
   */
  public double low(int index) {
    return lows[from + checkIndex(index, to - from)];
  }

  /**
   * The close of one bar.
   *
   * @param index 0 for the first
   * @return the price
   * @throws IndexOutOfBoundsException if the index is not within the series
   */
  public double close(int index) {
    return closes[from + checkIndex(index, to - from)];
  }

  /**
   * The volume of one bar.
   *
   * @param index 0 for the first
   * @return the volume; {@link Bar#UNKNOWN_VOLUME} if it is not known
   * @throws IndexOutOfBoundsException if the index is not within the series
   */
  public double volume(int index) {
    return volumes[from + checkIndex(index, to - from)];
  }

  /**
   * One price of every bar.
   *
   * @param price which price
   * @return the prices, a copy
   */
  public double[] prices(Price price) {
    return switch (price) {
      case OPEN -> Arrays.copyOfRange(opens, from, to);
      case HIGH -> Arrays.copyOfRange(highs, from, to);
      case LOW -> Arrays.copyOfRange(lows, from, to);
      case CLOSE -> Arrays.copyOfRange(closes, from, to);
      default -> {
        double[] prices = new double[size()];
        Cursor cursor = cursor();
        for (int i = 0; cursor.next(); i++) {
          prices[i] = price.of(cursor);
        }
        yield prices;
      }
    };
  }

  /**
   * Copies one price of some bars, for code that works through a series in pieces.
   *
   * @param price which price
   * @param fromIndex the first bar's index
   * @param toIndex the index after the last bar's
   * @param into receives the prices, from its beginning
   * @throws IndexOutOfBoundsException if the indexes are not in order and within the series, or
   *     there are more bars than places
   */
  public void copyPrices(Price price, int fromIndex, int toIndex, double[] into) {
    checkPositionIndexes(fromIndex, toIndex, size());
    int length = toIndex - fromIndex;
    switch (price) {
      case OPEN -> System.arraycopy(opens, from + fromIndex, into, 0, length);
      case HIGH -> System.arraycopy(highs, from + fromIndex, into, 0, length);
      case LOW -> System.arraycopy(lows, from + fromIndex, into, 0, length);
      case CLOSE -> System.arraycopy(closes, from + fromIndex, into, 0, length);
      default -> {
        Cursor cursor = slice(fromIndex, toIndex).cursor();
        for (int i = 0; cursor.next(); i++) {
          into[i] = price.of(cursor);
        }
      }
    }
  }

  /**
   * The volume of every bar.
   *
   * @return the volumes, a copy; {@link Bar#UNKNOWN_VOLUME} where it is not known
   */
  public double[] volumes() {
    return Arrays.copyOfRange(volumes, from, to);
  }

  /**
   * Copies the volume of some bars.
   *
   * @param fromIndex the first bar's index
   * @param toIndex the index after the last bar's
   * @param into receives the volumes, from its beginning; {@link Bar#UNKNOWN_VOLUME} where one is
   *     not known
   * @throws IndexOutOfBoundsException if the indexes are not in order and within the series, or
   *     there are more bars than places
   */
  public void copyVolumes(int fromIndex, int toIndex, double[] into) {
    checkPositionIndexes(fromIndex, toIndex, size());
    System.arraycopy(volumes, from + fromIndex, into, 0, toIndex - fromIndex);
  }

  /**
   * Whether every bar's volume is known.
   *
   * @return false if at least one is {@link Bar#UNKNOWN_VOLUME}
   */
  public boolean hasVolume() {
    for (int i = from; i < to && !volumesKnown; i++) {
      if (Double.isNaN(volumes[i])) {
        return false;
      }
    }
    volumesKnown = true;
    return true;
  }

  /**
   * A cursor before the first bar. Each call gives a new one.
   *
   * @return the cursor
   */
  public Cursor cursor() {
    return new Cursor(this);
  }

  /**
   * The bars as values.
   *
   * @return a stream in time order
   */
  public Stream<Candle> stream() {
    return IntStream.range(0, size()).mapToObj(this::get);
  }

  @Override
  public Iterator<Candle> iterator() {
    return stream().iterator();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof CandleSeries that)
        || !timeframe.equals(that.timeframe)
        || size() != that.size()) {
      return false;
    }
    return Arrays.equals(times, from, to, that.times, that.from, that.to)
        && Arrays.equals(opens, from, to, that.opens, that.from, that.to)
        && Arrays.equals(highs, from, to, that.highs, that.from, that.to)
        && Arrays.equals(lows, from, to, that.lows, that.from, that.to)
        && Arrays.equals(closes, from, to, that.closes, that.from, that.to)
        && Arrays.equals(volumes, from, to, that.volumes, that.from, that.to);
  }

  @Override
  public int hashCode() {
    int hash = timeframe.hashCode();
    for (int i = from; i < to; i++) {
      hash = 31 * (31 * hash + Long.hashCode(times[i])) + Double.hashCode(closes[i]);
    }
    return hash;
  }

  @Override
  public String toString() {
    if (isEmpty()) {
      return "no " + timeframe + " bars";
    }
    return size()
        + (size() == 1 ? " bar of " : " bars of ")
        + timeframe
        + " from "
        + first().openTime()
        + " to "
        + last().openTime()
        + (missingBars() > 0 ? ", " + missingBars() + " missing" : "")
        + ", last close "
        + last().close();
  }

  /**
   * Reads a series bar by bar: {@code while (cursor.next()) calculator.update(cursor);}. Mutable;
   * one thread. Whoever keeps a bar longer than the step takes {@link #toCandle()}.
   */
  public static final class Cursor implements Bar {
    private final CandleSeries series;
    private int i;

    private Cursor(CandleSeries series) {
      this.series = series;
      this.i = series.from - 1;
    }

    /**
     * Moves to the next bar.
     *
     * @return false after the last bar; the cursor then stays on the last
     */
    public boolean next() {
      if (i + 1 >= series.to) {
        return false;
      }
      i++;
      return true;
    }

    /**
     * Where the cursor stands.
     *
     * @return the index in the series, -1 before the first bar
     */
    public int index() {
      return i - series.from;
    }

    private int row() {
      checkState(i >= series.from, "call next() before reading a bar");
      return i;
    }

    @Override
    public long openEpochMillis() {
      return series.times[row()];
    }

    @Override
    public Timeframe timeframe() {
      return series.timeframe;
    }

    @Override
    public double open() {
      return series.opens[row()];
    }

    @Override
    public double high() {
      return series.highs[row()];
    }

    @Override
    public double low() {
      return series.lows[row()];
    }

    @Override
    public double close() {
      return series.closes[row()];
    }

    @Override
    public double volume() {
      return series.volumes[row()];
    }

    @Override
    public String toString() {
      return index() < 0 ? "before " + series : "bar " + index() + ": " + toCandle();
    }
  }

  /** Collects bars in time order. One thread. A rejected bar leaves the builder as it was. */
  public static final class Builder {
    private final Timeframe timeframe;
    private long[] times;
    private final double[][] columns = new double[5][];
    private int size;

    private Builder(Timeframe timeframe, int capacity) {
      this.timeframe = timeframe;
      this.times = new long[capacity];
      for (int c = 0; c < columns.length; c++) {
        columns[c] = new double[capacity];
      }
    }

    /**
     * Appends a bar.
     *
     * @param bar a bar of the series' timeframe, not before the last one's close
     * @return this builder
     * @throws IllegalArgumentException if it has another timeframe or comes too early; the message
     *     names the index and the time
     */
    public Builder add(Bar bar) {
      checkArgument(
          bar.timeframe().equals(timeframe),
          "index %s: timeframe is %s, not %s, in the bar of %s",
          size,
          bar.timeframe(),
          timeframe,
          bar.openTime());
      return add(
          bar.openEpochMillis(), bar.open(), bar.high(), bar.low(), bar.close(), bar.volume());
    }

    /**
     * Appends a bar given by its numbers.
     *
     * @param openEpochMillis when it opened, not before the last one's close
     * @param open the first price
     * @param high the highest price
     * @param low the lowest price
     * @param close the last price
     * @param volume the volume, or {@link Bar#UNKNOWN_VOLUME}
     * @return this builder
     * @throws IllegalArgumentException if a number is not valid or the bar comes too early; the
     *     message names the field, the value, the index and the time
     */
    public Builder add(
        long openEpochMillis, double open, double high, double low, double close, double volume) {
      try {
        BarChecks.check(openEpochMillis, open, high, low, close, volume);
        if (size > 0) {
          BarChecks.checkOrder(times[size - 1], timeframe, openEpochMillis);
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("index " + size + ": " + e.getMessage(), e);
      }
      if (size == times.length) {
        int capacity = Math.max(16, size + (size >> 1));
        times = Arrays.copyOf(times, capacity);
        for (int c = 0; c < columns.length; c++) {
          columns[c] = Arrays.copyOf(columns[c], capacity);
        }
      }
      times[size] = openEpochMillis;
      columns[0][size] = open;
      columns[1][size] = high;
      columns[2][size] = low;
      columns[3][size] = close;
      columns[4][size] = volume + 0.0; // no -0.0, as in a candle
      size++;
      return this;
    }

    /**
     * How many bars have been added.
     *
     * @return the number of bars
     */
    public int size() {
      return size;
    }

    /**
     * The series of all bars added so far. The builder can go on.
     *
     * @return the series
     */
    public CandleSeries build() {
      return new CandleSeries(
          timeframe,
          Arrays.copyOf(times, size),
          Arrays.copyOf(columns[0], size),
          Arrays.copyOf(columns[1], size),
          Arrays.copyOf(columns[2], size),
          Arrays.copyOf(columns[3], size),
          Arrays.copyOf(columns[4], size),
          0,
          size);
    }
  }
}
