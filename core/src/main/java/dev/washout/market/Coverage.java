package dev.washout.market;

/** How much of what happened a liquidation feed shows. */
public enum Coverage {
  /** Every liquidation is published. */
  COMPLETE,
  /** Only some are (one a second and symbol, say): every total is a lower bound. */
  SAMPLED;

  /**
   * The coverage of two feeds taken together.
   *
   * @param other the other feed's coverage
   * @return COMPLETE only if both are
   */
  public Coverage and(Coverage other) {
    return this == SAMPLED ? SAMPLED : other;
  }
}
