package dev.washout.market;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;

/**
 * One forced closing of a leveraged position, or, as {@link #aggregate}, the sum of a bucket of
 * them.
 *
 * @param epochMillis when it happened (event time), in milliseconds since the epoch
 * @param symbol the instrument
 * @param side which side's position died
 * @param notionalMicroUsd the executed notional in micro-dollars, rounded once (see {@link Money});
 *     not negative
 * @param price the price the notional was made with, so an execution price if {@code basis} is
 *     EXECUTED; or {@link #UNKNOWN_PRICE}
 * @param coverage whether the feed it came from shows every liquidation
 * @param basis what the notional rests on
 */
public record Liquidation(
    long epochMillis,
    Symbol symbol,
    PositionSide side,
    long notionalMicroUsd,
    double price,
    Coverage coverage,
    NotionalBasis basis) {
  /** The price of a liquidation whose price is not known: not a number. */
  public static final double UNKNOWN_PRICE = Double.NaN;

  /** The last moment a liquidation may have: the last millisecond of the year 9999. */
  public static final long LATEST_EPOCH_MILLIS = Times.LATEST;

  /**
   * Checks the components.
   *
   * @param epochMillis as above
   * @param symbol as above
   * @param side as above
   * @param notionalMicroUsd as above
   * @param price as above
   * @param coverage as above
   * @param basis as above
   * @throws IllegalArgumentException if the time is not within the years 1 to 9999, the notional is
   *     negative, or the price is known and not positive and finite; the message names the field,
   *     the value and the time
   */
  public Liquidation {
    checkTime(epochMillis);
    checkArgument(
        notionalMicroUsd >= 0,
        "notionalMicroUsd is negative: %s in the liquidation of %s",
        notionalMicroUsd,
        Instant.ofEpochMilli(epochMillis));
    checkArgument(
        Double.isNaN(price) || (price > 0 && price <= BarChecks.LARGEST),
        "price is not positive and finite: %s in the liquidation of %s",
        price,
        Instant.ofEpochMilli(epochMillis));
  }

  /**
   * A liquidation whose notional is what was executed.
   *
   * @param epochMillis as above
   * @param symbol as above
   * @param side as above
   * @param notionalMicroUsd as above
   * @param price as above
   * @param coverage as above
   * @throws IllegalArgumentException as above
   */
  public Liquidation(
      long epochMillis,
      Symbol symbol,
      PositionSide side,
      long notionalMicroUsd,
      double price,
      Coverage coverage) {
    this(epochMillis, symbol, side, notionalMicroUsd, price, coverage, NotionalBasis.EXECUTED);
  }

  /**
   * Checks that a time is one events can have.
   *
   * @param epochMillis the time
   * @throws IllegalArgumentException if it is not within the years 1 to 9999
   */
  public static void checkTime(long epochMillis) {
    Times.check("epochMillis", epochMillis);
  }

  /**
   * A liquidation of a complete feed, from its notional in dollars.
   *
   * @param time when it happened, to the millisecond
   * @param symbol the instrument
   * @param side which side's position died
   * @param notionalUsd the executed notional in dollars
   * @return the liquidation, its price unknown
   * @throws IllegalArgumentException if the notional is negative or not finite
   */
  public static Liquidation of(Instant time, Symbol symbol, PositionSide side, double notionalUsd) {
    return new Liquidation(
        Times.millis("time", time),
        symbol,
        side,
        Money.microUsd(notionalUsd),
        UNKNOWN_PRICE,
        Coverage.COMPLETE);
  }

  /**
   * The sum of one side's liquidations over a bucket of time, as vendors publish them. Stamped with
   * the bucket's <em>close</em>, 24 hourly buckets lie in a window of 24 hours.
   *
   * @param close when the bucket closed
   * @param symbol the instrument
   * @param side which side's positions died
   * @param notionalUsd their notional in dollars
   * @param coverage whether the sum holds every liquidation
   * @return the sum as one event, its price unknown, its basis {@link NotionalBasis#AGGREGATE}
   * @throws IllegalArgumentException if the notional is negative or not finite
   */
  public static Liquidation aggregate(
      Instant close, Symbol symbol, PositionSide side, double notionalUsd, Coverage coverage) {
    return new Liquidation(
        Times.millis("close", close),
        symbol,
        side,
        Money.microUsd(notionalUsd),
        UNKNOWN_PRICE,
        coverage,
        NotionalBasis.AGGREGATE);
  }

  /**
   * When it happened.
   *
   * @return the event time
   */
  public Instant time() {
    return Instant.ofEpochMilli(epochMillis);
  }

  /**
   * The executed notional, for reading.
   *
   * @return dollars
   */
  public double notionalUsd() {
    return Money.usd(notionalMicroUsd);
  }

  /**
   * Whether the price is known.
   *
   * @return false if {@link #price()} is {@link #UNKNOWN_PRICE}
   */
  public boolean hasPrice() {
    return !Double.isNaN(price);
  }
}
