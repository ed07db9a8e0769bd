package dev.washout.breadth;

/** How much each symbol counts. */
public enum Weighting {
  /** Every symbol counts the same. */
  EQUAL,

  /**
   * Every symbol counts by its price times its supply. Symbols whose supply is not known do not
   * count.
   */
  CAPITALISATION
}
