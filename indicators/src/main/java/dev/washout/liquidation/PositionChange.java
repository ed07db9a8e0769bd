package dev.washout.liquidation;

/**
 * What a change of price and a change of open interest together say about positions. Every contract
 * has a long and a short side, so open interest alone cannot tell who acted; the price shows which
 * side was in a hurry.
 */
public enum PositionChange {
  /** Price down, open interest down: longs are closing, of their own will or by force. */
  LONG_CLOSURE,
  /** Price up, open interest down: shorts are buying back. */
  SHORT_COVERING,
  /** Price up, open interest up: new money on the long side. */
  NEW_LONGS,
  /** Price down, open interest up: new money on the short side. */
  NEW_SHORTS,
  /** One of the two changes lies inside its dead band. */
  UNCLEAR
}
