package dev.washout.level;

/** Where a market stands with regard to a zone below it. */
public enum ZonePhase {
  /** It has not reached the zone since the watch began. */
  ABOVE,

  /** It has reached the zone, and neither left it upward for good nor broken it. */
  TESTING,

  /** It came to the zone and stayed above it: a sustained hold. */
  HELD,

  /** It closed below the zone decisively. */
  BROKEN,

  /** It had broken the zone and came back above it for good. */
  RECLAIMED
}
