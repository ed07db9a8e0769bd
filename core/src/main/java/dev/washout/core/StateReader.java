package dev.washout.core;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Enums;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Reads what a {@link StateWriter} wrote, in the same order. Contents that end early, go on too
 * long or hold impossible numbers are an {@link IllegalArgumentException}.
 */
public final class StateReader {
  private final String what;
  private final ByteBuffer buffer;

  StateReader(String what, byte[] bytes) {
    this.what = what;
    this.buffer = ByteBuffer.wrap(bytes);
  }

  private ByteBuffer need(int bytes) {
    checkArgument(buffer.remaining() >= bytes, "%s ends early", what);
    return buffer;
  }

  /**
   * Reads one byte.
   *
   * @return a number from 0 to 255
   */
  public int readByte() {
    return need(Byte.BYTES).get() & 0xFF;
  }

  /**
   * Reads a flag.
   *
   * @return the flag
   */
  public boolean readBoolean() {
    int value = readByte();
    checkArgument(value <= 1, "%s holds a flag of %s", what, value);
    return value == 1;
  }

  /**
   * Reads an int.
   *
   * @return the number
   */
  public int readInt() {
    return need(Integer.BYTES).getInt();
  }

  /**
   * Reads an int that is a position or a size.
   *
   * @param limit the largest it may be
   * @return a number from 0 to {@code limit}
   */
  public int readIndex(int limit) {
    int value = readInt();
    checkArgument(value >= 0 && value <= limit, "%s holds index %s of %s", what, value, limit);
    return value;
  }

  /**
   * Reads a long.
   *
   * @return the number
   */
  public long readLong() {
    return need(Long.BYTES).getLong();
  }

  /**
   * Reads a long that counts something.
   *
   * @return a number, not negative
   */
  public long readCount() {
    long value = readLong();
    checkArgument(value >= 0, "%s holds a count of %s", what, value);
    return value;
  }

  /**
   * Reads a double by its bits.
   *
   * @return the number, or NaN
   */
  public double readDouble() {
    return Double.longBitsToDouble(readLong());
  }

  /**
   * Reads an array of known length.
   *
   * @param length the length it must have
   * @return a new array
   */
  public double[] readDoubles(int length) {
    int found = readInt();
    checkArgument(found == length, "%s holds %s numbers, not %s", what, found, length);
    return doubles(length);
  }

  /**
   * Reads an array of any length.
   *
   * @return a new array
   */
  public double[] readDoubles() {
    return doubles(readInt());
  }

  private double[] doubles(int length) {
    double[] values = new double[checkFits(length, Double.BYTES)];
    for (int i = 0; i < length; i++) {
      values[i] = readDouble();
    }
    return values;
  }

  /**
   * Reads an array of any length.
   *
   * @return a new array
   */
  public long[] readLongs() {
    int length = checkFits(readInt(), Long.BYTES);
    long[] values = new long[length];
    for (int i = 0; i < length; i++) {
      values[i] = readLong();
    }
    return values;
  }

  /**
   * Reads bytes.
   *
   * @return a new array
   */
  public byte[] readBytes() {
    byte[] bytes = new byte[checkFits(readInt(), 1)];
    buffer.get(bytes);
    return bytes;
  }

  /**
   * Reads a constant.
   *
   * @param <E> the constant's type
   * @param type the constant's type
   * @return the constant
   */
  public <E extends Enum<E>> E readConstant(Class<E> type) {
    String name = new String(readBytes(), StandardCharsets.US_ASCII);
    return Enums.getIfPresent(type, name)
        .toJavaUtil()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the state of "
                        + what
                        + " holds '"
                        + name
                        + "', which is no "
                        + type.getSimpleName()));
  }

  /**
   * Reads the state of a part.
   *
   * @param <C> the part
   * @param resume the part's recipe's {@code resume}; it must read all of the part's contents
   * @return the part, as it was
   */
  public <C> C readPart(Function<StateReader, ? extends C> resume) {
    StateReader contents = new StateReader("a part of " + what, readBytes());
    C part = resume.apply(contents);
    contents.checkEnd();
    return part;
  }

  /**
   * Checks that what was read fits together.
   *
   * @param holds whether it does
   * @throws IllegalArgumentException if it does not
   */
  public void check(boolean holds) {
    checkArgument(holds, "%s holds numbers that do not fit together", what);
  }

  /**
   * Checks that everything has been read.
   *
   * @throws IllegalArgumentException if something is left
   */
  public void checkEnd() {
    checkArgument(!buffer.hasRemaining(), "%s has %s bytes too many", what, buffer.remaining());
  }

  private int checkFits(int length, int size) {
    checkArgument(length >= 0 && length <= buffer.remaining() / size, "%s ends early", what);
    return length;
  }
}
