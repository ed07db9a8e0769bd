package dev.washout.market;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;

/**
 * How much was held open in a derivatives market at one moment, and at which price.
 *
 * <p>Kept in <em>coins</em>. Open interest in dollars falls with the price even if nobody closes a
 * position; only in coins does a fall mean that positions were closed. A figure in dollars is
 * converted at the price of its own moment.
 *
 * @param epochMillis when it was observed, in milliseconds since the epoch
 * @param coins the open interest in units of the underlying asset; not negative
 * @param price the price of one unit in dollars at that moment
 */
public record OpenInterest(long epochMillis, double coins, double price) {
  /**
   * Checks the components.
   *
   * @param epochMillis as above
   * @param coins as above
   * @param price as above
   * @throws IllegalArgumentException if the time is not within the years 1 to 9999, the open
   *     interest negative or not finite, or the price not positive and finite; the message names
   *     the field, the value and the time
   */
  public OpenInterest {
    Times.check("epochMillis", epochMillis);
    checkArgument(
        price >= BarChecks.SMALLEST_PRICE && price <= BarChecks.LARGEST,
        "price is not positive and finite: %s in the open interest of %s",
        price,
        Instant.ofEpochMilli(epochMillis));
    checkArgument(
        coins >= 0 && coins <= BarChecks.LARGEST,
        "coins is negative or not finite: %s in the open interest of %s",
        coins,
        Instant.ofEpochMilli(epochMillis));
  }

  /**
   * Open interest given in coins.
   *
   * @param time when it was observed, to the millisecond
   * @param coins the open interest in units of the underlying asset
   * @param price the price of one unit in dollars at that moment
   * @return the observation
   * @throws IllegalArgumentException if a component does not hold
   */
  public static OpenInterest ofCoins(Instant time, double coins, double price) {
    return new OpenInterest(time.toEpochMilli(), coins, price);
  }

  /**
   * Open interest given in dollars, converted at the price of its moment.
   *
   * @param time when it was observed, to the millisecond
   * @param usd the open interest in dollars
   * @param price the price of one unit in dollars at that moment
   * @return the observation
   * @throws IllegalArgumentException if a component does not hold
   */
  public static OpenInterest ofUsd(Instant time, double usd, double price) {
    return new OpenInterest(time.toEpochMilli(), usd / price, price);
  }

  /**
   * When it was observed.
   *
   * @return the event time
   */
  public Instant time() {
    return Instant.ofEpochMilli(epochMillis);
  }

  /**
   * The open interest at the price of its moment.
   *
   * @return dollars
   */
  public double usd() {
    return coins * price;
  }
}
