package dev.washout.market;

import java.time.Instant;

/**
 * One bar of a market as a value: open, high, low and close price, and volume.
 *
 * <p>Invariants: {@code low <= open, close <= high}; prices finite and positive (within 1e-90 and
 * 1e90); volume non-negative, or {@link Bar#UNKNOWN_VOLUME}; a time within the years 1 to 9999. A
 * bar with {@code high == low}, or with volume 0, is valid: markets do stand still.
 *
 * @param openEpochMillis when the bar opened, in milliseconds since the epoch
 * @param timeframe the length of the bar
 * @param open the first price
 * @param high the highest price
 * @param low the lowest price
 * @param close the last price
 * @param volume how much was traded, in units of the instrument, or {@link Bar#UNKNOWN_VOLUME}
 */
public record Candle(
    long openEpochMillis,
    Timeframe timeframe,
    double open,
    double high,
    double low,
    double close,
    double volume)
    implements Bar {

  /**
   * Checks the components.
   *
   * @param openEpochMillis as above
   * @param timeframe as above
   * @param open as above
   * @param high as above
   * @param low as above
   * @param close as above
   * @param volume as above
   * @throws IllegalArgumentException if one does not hold; the message names the field, the value
   *     and the bar's time
   */
  public Candle {
    BarChecks.check(openEpochMillis, open, high, low, close, volume);
    volume += 0.0; // no -0.0, which would not equal 0.0
  }

  /**
   * A candle with a volume.
   *
   * @param openTime when the bar opened, to the millisecond
   * @param timeframe the length of the bar
   * @param open the first price
   * @param high the highest price
   * @param low the lowest price
   * @param close the last price
   * @param volume how much was traded
   * @return the candle
   * @throws IllegalArgumentException if an invariant does not hold
   */
  public static Candle of(
      Instant openTime,
      Timeframe timeframe,
      double open,
      double high,
      double low,
      double close,
      double volume) {
    return new Candle(
        Times.millis("openTime", openTime), timeframe, open, high, low, close, volume);
  }

  /**
   * A candle whose volume is not known.
   *
   * @param openTime when the bar opened, to the millisecond
   * @param timeframe the length of the bar
   * @param open the first price
   * @param high the highest price
   * @param low the lowest price
   * @param close the last price
   * @return the candle
   * @throws IllegalArgumentException if an invariant does not hold
   */
  public static Candle of(
      Instant openTime, Timeframe timeframe, double open, double high, double low, double close) {
    return of(openTime, timeframe, open, high, low, close, UNKNOWN_VOLUME);
  }

  @Override
  public Candle toCandle() {
    return this;
  }

  @Override
  public String toString() {
    return openTime()
        + " "
        + timeframe
        + " O "
        + open
        + " H "
        + high
        + " L "
        + low
        + " C "
        + close
        + (hasVolume() ? " V " + volume : "");
  }
}
