package dev.washout.market;

import java.time.Instant;

/**
 * One candle, however it is stored: calculators read bars through this interface, so that replaying
 * a {@link CandleSeries} makes no object per bar.
 *
 * <p>Sealed, because each implementation has checked its numbers: whoever holds a bar knows that
 * {@code 0 < low <= open, close <= high}, all finite, and that the volume is non-negative or
 * unknown. To feed bars of your own kind, make a {@link Candle} of each or a {@link CandleSeries}
 * of all.
 */
public sealed interface Bar permits Candle, OpenBar, CandleSeries.Cursor {
  /** The volume of a bar whose volume is not known: not a number. */
  double UNKNOWN_VOLUME = Double.NaN;

  /**
   * When the bar opened.
   *
   * @return milliseconds since the epoch
   */
  long openEpochMillis();

  /**
   * The length of the bar.
   *
   * @return its timeframe
   */
  Timeframe timeframe();

  /**
   * The first price.
   *
   * @return the open
   */
  double open();

  /**
   * The highest price.
   *
   * @return the high
   */
  double high();

  /**
   * The lowest price.
   *
   * @return the low
   */
  double low();

  /**
   * The last price.
   *
   * @return the close
   */
  double close();

  /**
   * How much was traded, in units of the instrument.
   *
   * @return the volume, or {@link #UNKNOWN_VOLUME}
   */
  double volume();

  /**
   * Whether the volume is known.
   *
   * @return false if {@link #volume()} is {@link #UNKNOWN_VOLUME}
   */
  default boolean hasVolume() {
    return !Double.isNaN(volume());
  }

  /**
   * When the bar has closed: the first moment after it.
   *
   * @return milliseconds since the epoch
   */
  default long closeEpochMillis() {
    return openEpochMillis() + timeframe().millis();
  }

  /**
   * When the bar opened.
   *
   * @return the open time
   */
  default Instant openTime() {
    return Instant.ofEpochMilli(openEpochMillis());
  }

  /**
   * When the bar has closed: the first moment after it.
   *
   * @return the close time
   */
  default Instant closeTime() {
    return Instant.ofEpochMilli(closeEpochMillis());
  }

  /**
   * Checks that this bar may follow another of the same timeframe.
   *
   * @param previousOpenEpochMillis when the bar before it opened
   * @throws IllegalArgumentException if this bar repeats, precedes or overlaps the other; the
   *     message names both times
   */
  default void checkFollows(long previousOpenEpochMillis) {
    BarChecks.checkOrder(previousOpenEpochMillis, timeframe(), openEpochMillis());
  }

  /**
   * This bar as a value that stays when the bar moves on.
   *
   * @return an equal candle
   */
  default Candle toCandle() {
    return new Candle(openEpochMillis(), timeframe(), open(), high(), low(), close(), volume());
  }
}
