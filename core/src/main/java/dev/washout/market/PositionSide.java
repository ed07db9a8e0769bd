package dev.washout.market;

/**
 * Which way a position was held. The side of a liquidation is that of the position that died, not
 * of the order that closed it: a long is liquidated by selling.
 */
public enum PositionSide {
  /** A position that gains when the price rises. */
  LONG(1),
  /** A position that gains when the price falls. */
  SHORT(-1);

  private final int sign;

  PositionSide(int sign) {
    this.sign = sign;
  }

  /**
   * Which way the position gains.
   *
   * @return 1 for LONG, -1 for SHORT
   */
  public int sign() {
    return sign;
  }

  /**
   * The other side.
   *
   * @return SHORT for LONG, LONG for SHORT
   */
  public PositionSide opposite() {
    return this == LONG ? SHORT : LONG;
  }
}
