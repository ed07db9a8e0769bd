package dev.washout.market;

/** What the notional of a {@link Liquidation} rests on. */
public enum NotionalBasis {
  /** What was executed: average price times filled quantity, or a trade. */
  EXECUTED,
  /**
   * The order as it was placed: its limit price times its quantity. Not all of it need be filled.
   */
  ORDERED,
  /**
   * The quantity at the bankruptcy price, where the position's margin is gone: the price at which
   * the venue takes it over, which is worse than the one the market then gave.
   */
  BANKRUPTCY,
  /**
   * A sum somebody else made, such as an hour's: how many liquidations it holds and how large they
   * were is not known. Zero stands for none.
   */
  AGGREGATE
}
