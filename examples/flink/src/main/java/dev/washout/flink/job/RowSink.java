package dev.washout.flink.job;

import dev.washout.flink.market.RowKind;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Where rows go. */
public interface RowSink {
  /**
   * Takes the rows of one kind.
   *
   * @param kind what they are
   * @param rows one line of JSON each
   */
  void take(RowKind kind, DataStream<String> rows);
}
