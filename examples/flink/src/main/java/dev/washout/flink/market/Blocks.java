package dev.washout.flink.market;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.Supplier;

/** Blocks of bytes with their length, as the states of calculators are written. */
final class Blocks {
  private Blocks() {}

  static void write(byte[] bytes, DataOutput out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static byte[] read(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  /** Reads a part; an error says of what. */
  static <T> T named(String what, Supplier<T> read) {
    try {
      return read.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the state of " + what + " cannot be restored: " + e.getMessage(), e);
    }
  }
}
