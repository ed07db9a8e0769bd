package dev.washout.flink.market;

/** Receives what an {@link Instrument} or a {@link MarketView} has to say. */
public interface Rows {
  /**
   * Receives a row.
   *
   * @param kind what it is
   * @param line one line of JSON
   */
  void row(RowKind kind, String line);
}
