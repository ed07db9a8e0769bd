package dev.washout.market;

/**
 * Which way a position was held. The side of a liquidation is that of the position that died, not
 * of the order that closed it: a long is liquidated by selling.
 */
public enum PositionSide {
  /** A position that gains when the price rises. */
  LONG,
  /** A position that gains when the price falls. */
  SHORT;

  /**
   * The other side.
   *
   * @return SHORT for LONG, LONG for SHORT
   */
  public PositionSide opposite() {
    return this == LONG ? SHORT : LONG;
  }
}
