package dev.washout.market;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

/**
 * A bar still being formed: it opens, takes in shorter bars or single trades, and reads as a {@link
 * Bar} at every moment. Reusable, so that forming bars makes no garbage; one thread at a time.
 *
 * <p>The volume of an open bar is unknown once any part of it is.
 */
public final class OpenBar implements Bar {
  private final Timeframe timeframe;
  private long openEpochMillis;
  private double open;
  private double high;
  private double low;
  private double close;
  private double volume;
  private boolean empty = true;

  /**
   * An empty bar.
   *
   * @param timeframe the length of the bar to form
   */
  public OpenBar(Timeframe timeframe) {
    this.timeframe = timeframe;
  }

  /**
   * Whether nothing has been taken in yet; an empty bar has no prices to read.
   *
   * @return true until the first {@code add}
   */
  public boolean isEmpty() {
    return empty;
  }

  /** Empties the bar, for the next one. */
  public void clear() {
    empty = true;
  }

  /**
   * Takes in a shorter bar. The first one decides which bar of this timeframe is formed.
   *
   * @param part a bar that lies inside the bar being formed
   * @throws IllegalArgumentException if it lies outside; nothing is changed then
   */
  public void add(Bar part) {
    add(
        part.openEpochMillis(),
        part.closeEpochMillis(),
        part.open(),
        part.high(),
        part.low(),
        part.close(),
        part.volume());
  }

  /**
   * Takes in one trade.
   *
   * @param epochMillis when it was made
   * @param price its price
   * @param quantity its size, added to the volume
   * @throws IllegalArgumentException if it lies outside the bar being formed, the price is not
   *     positive and finite, or the quantity negative; nothing is changed then
   */
  public void add(long epochMillis, double price, double quantity) {
    BarChecks.check(epochMillis, price, price, price, price, quantity);
    add(epochMillis, epochMillis + 1, price, price, price, price, quantity);
  }

  private void add(
      long from, long to, double partOpen, double partHigh, double partLow, double last, double v) {
    long start = timeframe.floor(from);
    checkArgument(
        to - start <= timeframe.millis() && (empty || start == openEpochMillis),
        "a part from %s lies outside the %s bar of %s",
        BarChecks.time(from),
        timeframe,
        BarChecks.time(empty ? start : openEpochMillis));
    if (empty) {
      openEpochMillis = start;
      open = partOpen;
      high = partHigh;
      low = partLow;
      volume = v;
      empty = false;
    } else {
      high = Math.max(high, partHigh);
      low = Math.min(low, partLow);
      volume += v;
    }
    close = last;
  }

  /**
   * Becomes a copy of another open bar of the same timeframe.
   *
   * @param other the bar to copy, empty or not
   * @throws IllegalArgumentException if the timeframes differ
   */
  public void set(OpenBar other) {
    checkArgument(
        timeframe.equals(other.timeframe), "timeframe %s is not %s", other.timeframe, timeframe);
    openEpochMillis = other.openEpochMillis;
    open = other.open;
    high = other.high;
    low = other.low;
    close = other.close;
    volume = other.volume;
    empty = other.empty;
  }

  /**
   * Becomes a copy of a bar of the same timeframe.
   *
   * @param bar the bar to copy
   * @throws IllegalArgumentException if the timeframes differ
   */
  public void set(Bar bar) {
    checkArgument(
        timeframe.equals(bar.timeframe()), "timeframe %s is not %s", bar.timeframe(), timeframe);
    openEpochMillis = bar.openEpochMillis();
    open = bar.open();
    high = bar.high();
    low = bar.low();
    close = bar.close();
    volume = bar.volume();
    empty = false;
  }

  @Override
  public long openEpochMillis() {
    return read(openEpochMillis);
  }

  @Override
  public Timeframe timeframe() {
    return timeframe;
  }

  @Override
  public double open() {
    return read(open);
  }

  @Override
  public double high() {
    return read(high);
  }

  @Override
  public double low() {
    return read(low);
  }

  @Override
  public double close() {
    return read(close);
  }

  @Override
  public double volume() {
    return read(volume);
  }

  private double read(double field) {
    checkState(!empty, "an empty bar has no prices");
    return field;
  }

  private long read(long field) {
    checkState(!empty, "an empty bar has no time");
    return field;
  }

  @Override
  public String toString() {
    return empty ? "empty " + timeframe + " bar" : "open " + toCandle();
  }
}
