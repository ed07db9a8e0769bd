package dev.washout.market;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

/**
 * A bar still being formed: it opens, takes in shorter bars or single trades, and reads as a {@link
 * Bar} at every moment. Reusable, so that forming bars makes no garbage; one thread at a time.
 *
 * <p>Parts are taken in the order they come: the first gives the open, the last added the close.
 * The volume of an open bar is unknown once any part of it is.
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
   * @throws IllegalArgumentException if it lies outside, or the volumes add up to more than 1e90;
   *     nothing is changed then
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
   * @param quantity its size, added to the volume, or {@link Bar#UNKNOWN_VOLUME}
   * @throws IllegalArgumentException if it lies outside the bar being formed, the price is not
   *     within 1e-90 and 1e90, or the quantity is negative; nothing is changed then
   */
  public void add(long epochMillis, double price, double quantity) {
    BarChecks.checkTrade(epochMillis, price, quantity);
    add(epochMillis, epochMillis, price, price, price, price, quantity);
  }

  private void add(
      long from, long to, double partOpen, double partHigh, double partLow, double last, double v) {
    long start = timeframe.floor(from);
    Times.check("openEpochMillis", start);
    // Plain conditions: the arguments of checkArgument would make texts at every part.
    if (to - start > timeframe.millis() || (!empty && start != openEpochMillis)) {
      throw new IllegalArgumentException(
          "a part from "
              + Times.text(from)
              + " lies outside the "
              + timeframe
              + " bar of "
              + Times.text(empty ? start : openEpochMillis));
    }
    double total = (empty ? 0 : volume) + v; // begins at 0, so there is no -0.0
    if (total > BarChecks.LARGEST) {
      throw new IllegalArgumentException("volume is not within 0 and 1e90 with a part of " + v);
    }
    if (empty) {
      openEpochMillis = start;
      open = partOpen;
      high = partHigh;
      low = partLow;
      empty = false;
    } else {
      high = Math.max(high, partHigh);
      low = Math.min(low, partLow);
    }
    volume = total;
    close = last;
  }

  /**
   * Becomes a copy of another bar of the same timeframe, empty if it is an empty open bar.
   *
   * @param bar the bar to copy; it opens where {@link Timeframe#floor} says
   * @throws IllegalArgumentException if the timeframes differ or the bar opens elsewhere; nothing
   *     is changed then
   */
  public void set(Bar bar) {
    checkArgument(
        timeframe.equals(bar.timeframe()), "timeframe is %s, not %s", bar.timeframe(), timeframe);
    if (bar instanceof OpenBar other && other.empty) {
      clear();
      return;
    }
    if (timeframe.floor(bar.openEpochMillis()) != bar.openEpochMillis()) {
      throw new IllegalArgumentException("no " + timeframe + " bar opens at " + bar.openTime());
    }
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
