package dev.washout.flink.market;

/** Receives what an {@link Instrument} has to say, or whoever has several kinds of rows. */
public interface Rows {
  /**
   * Receives a row.
   *
   * @param kind what it is
   * @param line one line of JSON
   */
  void row(RowKind kind, String line);
}
