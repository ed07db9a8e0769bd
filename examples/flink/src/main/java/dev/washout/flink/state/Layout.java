package dev.washout.flink.state;

import dev.washout.flink.market.Settings;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;

/**
 * The byte form of something live. A layout is a version of the order and meaning of the fields; it
 * is written before every value.
 *
 * @param <T> what is written
 */
public interface Layout<T> extends Serializable {
  /**
   * What it is of, for messages.
   *
   * @return such as {@code instrument}
   */
  String name();

  /**
   * The layout that is written, which is also the newest that can be read.
   *
   * @return its version
   */
  int version();

  /**
   * The oldest layout that can be read.
   *
   * @return its version
   */
  int oldestReadable();

  /**
   * Writes in the newest layout.
   *
   * @param value what to write
   * @param out where to
   * @throws IOException if that fails
   */
  void write(T value, DataOutput out) throws IOException;

  /**
   * Reads any layout from the oldest readable to the newest.
   *
   * @param settings what the job is asked for
   * @param version the layout that was written
   * @param in where from
   * @return what was written
   * @throws IOException if that fails
   * @throws IllegalArgumentException if the bytes do not fit what the job is asked for
   */
  T read(Settings settings, int version, DataInput in) throws IOException;
}
