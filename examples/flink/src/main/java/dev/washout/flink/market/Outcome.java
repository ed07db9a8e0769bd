package dev.washout.flink.market;

/** What became of an event. */
public enum Outcome {
  /** It waits for the watermark and will count. */
  TAKEN,
  /** Its moment has been read already: its feed came after the others had stopped waiting. */
  TOO_LATE,
  /** Its instrument has a bar of that moment already. */
  DUPLICATE
}
