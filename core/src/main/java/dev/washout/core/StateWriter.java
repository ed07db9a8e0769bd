package dev.washout.core;

import static com.google.common.base.Preconditions.checkArgument;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes a calculator's fields, big-endian and doubles by their bits. See {@link StateReader}. */
public final class StateWriter {
  private ByteBuffer buffer = ByteBuffer.allocate(64);

  StateWriter() {}

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      int capacity = Math.max(2 * buffer.capacity(), Math.addExact(buffer.position(), bytes));
      buffer = ByteBuffer.wrap(Arrays.copyOf(buffer.array(), capacity)).position(buffer.position());
    }
    return buffer;
  }

  /**
   * Writes one byte.
   *
   * @param value a number from 0 to 255
   * @throws IllegalArgumentException if it is not
   */
  public void putByte(int value) {
    checkArgument(value >= 0 && value <= 0xFF, "not a byte: %s", value);
    room(Byte.BYTES).put((byte) value);
  }

  /**
   * Writes a flag.
   *
   * @param value the flag
   */
  public void putBoolean(boolean value) {
    putByte(value ? 1 : 0);
  }

  /**
   * Writes an int.
   *
   * @param value the number
   */
  public void putInt(int value) {
    room(Integer.BYTES).putInt(value);
  }

  /**
   * Writes a long.
   *
   * @param value the number
   */
  public void putLong(long value) {
    room(Long.BYTES).putLong(value);
  }

  /**
   * Writes a double by its bits. Every NaN has the same ones: else states made on different
   * processors would differ.
   *
   * @param value the number, NaN allowed
   */
  public void putDouble(double value) {
    putLong(Double.doubleToLongBits(value));
  }

  /**
   * Writes an array with its length.
   *
   * @param values the numbers
   */
  public void putDoubles(double... values) {
    putInt(values.length);
    for (double value : values) {
      putDouble(value);
    }
  }

  /**
   * Writes an array with its length.
   *
   * @param values the numbers
   */
  public void putLongs(long... values) {
    putInt(values.length);
    for (long value : values) {
      putLong(value);
    }
  }

  /**
   * Writes bytes with their length.
   *
   * @param bytes the bytes
   */
  public void putBytes(byte[] bytes) {
    putInt(bytes.length);
    room(bytes.length).put(bytes);
  }

  /**
   * Writes a constant by its name, so that constants may be added and reordered.
   *
   * @param value the constant
   */
  public void putConstant(Enum<?> value) {
    putBytes(value.name().getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Writes the state of a part, whose recipe the reader knows from its own.
   *
   * @param part the part's state
   */
  public void putState(State<?> part) {
    putBytes(part.contents());
  }

  byte[] toBytes() {
    return Arrays.copyOf(buffer.array(), buffer.position());
  }
}
