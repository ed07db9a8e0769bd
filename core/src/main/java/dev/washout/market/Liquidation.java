package dev.washout.market;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;

/**
 * One forced closing of a leveraged position.
 *
 * @param epochMillis when it happened (event time), in milliseconds since the epoch
 * @param symbol the instrument
 * @param side which side's position died
 * @param notionalMicroUsd the executed notional in micro-dollars, rounded once (see {@link Money});
 *     not negative
 * @param price the execution price, or {@link #UNKNOWN_PRICE}
 * @param coverage whether the feed it came from shows every liquidation
 */
public record Liquidation(
    long epochMillis,
    Symbol symbol,
    PositionSide side,
    long notionalMicroUsd,
    double price,
    Coverage coverage) {
  /** The price of a liquidation whose price is not known: not a number. */
  public static final double UNKNOWN_PRICE = Double.NaN;

  /**
   * Checks the components.
   *
   * @param epochMillis as above
   * @param symbol as above
   * @param side as above
   * @param notionalMicroUsd as above
   * @param price as above
   * @param coverage as above
   * @throws IllegalArgumentException if the notional is negative, or the price is known and not
   *     positive and finite; the message names the field, the value and the time
   */
  public Liquidation {
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
        time.toEpochMilli(),
        symbol,
        side,
        Money.microUsd(notionalUsd),
        UNKNOWN_PRICE,
        Coverage.COMPLETE);
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
   * Whether the execution price is known.
   *
   * @return false if {@link #price()} is {@link #UNKNOWN_PRICE}
   */
  public boolean hasPrice() {
    return !Double.isNaN(price);
  }
}
