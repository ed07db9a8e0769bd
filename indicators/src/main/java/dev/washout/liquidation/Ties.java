package dev.washout.liquidation;

/**
 * What equal time stamps mean. Clocks tick and matching engines close many positions in one step,
 * so real events share stamps, while a point process has no two events at once. In every case
 * events that are still at the same moment do not excite one another: if they did, the likelihood
 * would grow without bound as the decay grows, and there would be no estimate.
 */
public enum Ties {
  /**
   * As they are: all happen together, each counts, none excites another of its moment, and each
   * excites what comes later.
   */
  SIMULTANEOUS,
  /** Events of one kind at one moment are one event: what is counted is outbreaks, not orders. */
  MERGED,
  /**
   * Events of one kind at one moment are spread evenly over the tick of the clock, as if only the
   * stamp were coarse: the j-th of m moves up by j/m of a tick, j from 0. Needs all events of the
   * moment beforehand, so it serves fits, not streams.
   */
  SPREAD
}
