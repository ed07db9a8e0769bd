package dev.washout.breadth;

/** What the size of a coin is, by which {@link Cohort} ranks it. */
public enum CohortSize {
  /** Close times supply. */
  CAPITALISATION,

  /**
   * The quote notional (typical price times volume) of the symbol's own last {@value
   * Cohort#NOTIONAL_PERIOD} bars of known volume: a stand-in where supplies are not known.
   */
  NOTIONAL
}
