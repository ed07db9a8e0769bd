package dev.washout.core;

import static com.google.common.base.Preconditions.checkArgument;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What a calculator knew at one moment: immutable, with value equality. It carries its recipe, so
 * it can only be resumed under the parameters it was made with.
 *
 * <p><b>Byte form</b>, version 1, big-endian: the four bytes {@code WSHO}; one byte, the version;
 * the recipe's text (length as int, UTF-8); the contents (length as int, bytes); a CRC-32 of all
 * before it, as int. Contents hold numbers by their bits, so a state read back equals the one
 * written.
 *
 * @param <C> the calculator it resumes as
 */
public final class State<C extends Calculator> {
  private static final int MAGIC = 0x5753484F; // "WSHO"
  private static final int VERSION = 1;

  private final Indicator recipe;
  private final Function<StateReader, ? extends C> resume;
  private final byte[] contents;

  private State(Indicator recipe, Function<StateReader, ? extends C> resume, byte[] contents) {
    this.recipe = recipe;
    this.resume = resume;
    this.contents = contents;
  }

  /**
   * Makes a state. For calculators.
   *
   * @param <C> the calculator it resumes as
   * @param recipe the calculator's recipe
   * @param resume the recipe's {@code resume}
   * @param save writes the calculator's fields
   * @return the state
   */
  public static <C extends Calculator> State<C> of(
      Indicator recipe, Function<StateReader, ? extends C> resume, Consumer<StateWriter> save) {
    StateWriter out = new StateWriter();
    save.accept(out);
    return new State<>(recipe, resume, out.toBytes());
  }

  /**
   * The recipe this state was made under.
   *
   * @return the recipe
   */
  public Indicator recipe() {
    return recipe;
  }

  /**
   * A calculator that goes on from here. Each call gives a new one.
   *
   * @return the calculator
   */
  public C resume() {
    StateReader in = new StateReader("the state of " + recipe, contents);
    C calculator = resume.apply(in);
    in.checkEnd();
    return calculator;
  }

  /**
   * The byte form.
   *
   * @return a new array
   */
  public byte[] toBytes() {
    StateWriter out = new StateWriter();
    out.putInt(MAGIC);
    out.putByte(VERSION);
    out.putBytes(recipe.toString().getBytes(StandardCharsets.UTF_8));
    out.putBytes(contents);
    byte[] body = out.toBytes();
    out.putInt(crc(body, body.length));
    return out.toBytes();
  }

  /**
   * Reads a state of a known recipe.
   *
   * @param <C> the calculator it resumes as
   * @param bytes the byte form
   * @param recipe the recipe the state must have been made under
   * @param resume the recipe's {@code resume}
   * @return the state
   * @throws IllegalArgumentException if the bytes are damaged, of an unknown version, or of another
   *     recipe
   */
  public static <C extends Calculator> State<C> read(
      byte[] bytes, Indicator recipe, Function<StateReader, ? extends C> resume) {
    StateReader in = open(bytes);
    String text = new String(in.readBytes(), StandardCharsets.UTF_8);
    checkArgument(
        text.equals(recipe.toString()), "the state is of %s and cannot resume %s", text, recipe);
    State<C> state = new State<>(recipe, resume, in.readBytes());
    in.checkEnd();
    state.resume(); // contents of the wrong form must fail here, not later
    return state;
  }

  /**
   * Reads a state whose recipe is not known beforehand.
   *
   * @param bytes the byte form
   * @param catalog reads the recipe's text
   * @return the state
   * @throws IllegalArgumentException if the bytes are damaged, of an unknown version, or of a
   *     recipe the catalog does not know
   */
  public static State<Calculator> read(byte[] bytes, Catalog catalog) {
    StateReader in = open(bytes);
    Indicator recipe = catalog.parse(new String(in.readBytes(), StandardCharsets.UTF_8));
    return read(bytes, recipe, recipe::resume);
  }

  private static StateReader open(byte[] bytes) {
    checkArgument(bytes.length >= 17, "%s bytes are too few for a state", bytes.length);
    int bodyLength = bytes.length - Integer.BYTES;
    StateReader in = new StateReader("the state", Arrays.copyOf(bytes, bodyLength));
    checkArgument(in.readInt() == MAGIC, "these bytes are not a state: they do not begin WSHO");
    int version = in.readByte();
    checkArgument(version == VERSION, "state version %s is not %s", version, VERSION);
    int stored = ByteBuffer.wrap(bytes).getInt(bodyLength);
    checkArgument(stored == crc(bytes, bodyLength), "the state is damaged: its CRC-32 is wrong");
    return in;
  }

  private static int crc(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }

  /** The same contents under another recipe, which resumes them in the same way. */
  <D extends Calculator> State<D> under(
      Indicator other, Function<StateReader, ? extends D> otherResume) {
    return new State<>(other, otherResume, contents);
  }

  byte[] contents() {
    return contents;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof State<?> that
        && recipe.equals(that.recipe)
        && Arrays.equals(contents, that.contents);
  }

  @Override
  public int hashCode() {
    return 31 * recipe.hashCode() + Arrays.hashCode(contents);
  }

  @Override
  public String toString() {
    return "state of " + recipe + ", " + contents.length + " bytes";
  }
}
