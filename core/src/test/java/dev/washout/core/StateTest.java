package dev.washout.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.washout.contract.Regime;
import dev.washout.core.Samples.Change;
import dev.washout.core.Samples.Extremes;
import dev.washout.core.Samples.Mean;
import dev.washout.core.Samples.Root;
import dev.washout.market.Price;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StateTest {
  /** CHANGE() after 1.5, 4: two inputs, value 2.5, previous 4. Never to be changed. */
  private static final String VERSION_1 =
      "5753484f" // WSHO
          + "01" // version
          + "00000008" // length of the text
          + "4348414e47452829" // CHANGE()
          + "00000018" // length of the contents
          + "0000000000000002" // count
          + "4004000000000000" // value
          + "4010000000000000" // previous
          + "70113d4a"; // CRC-32

  private static State<DoubleCalculator> change() {
    DoubleCalculator calculator = new Change().start();
    calculator.update(1.5);
    calculator.update(4);
    return calculator.snapshot();
  }

  private static byte[] version1() {
    return HexFormat.of().parseHex(VERSION_1);
  }

  @Example
  void theByteFormOfVersion1IsPinned() {
    assertThat(HexFormat.of().formatHex(change().toBytes()))
        .isEqualTo(HexFormat.of().formatHex(version1()));
    assertThat(new Change().state(version1())).isEqualTo(change());
    assertThat(new Change().state(version1()).resume().value()).isEqualTo(2.5);
    assertThat(new Change().state(version1()).resume().preview(5)).isEqualTo(1);
  }

  @Example
  void theBytesOfEveryShapeArePinned() {
    // A bar: count, open time, timeframe; a part: its length, then its contents.
    CandleCalculator bars = new Mean(2).then(new Root()).on(Price.CLOSE).then(new Change()).start();
    bars.update(Samples.hour(0, 3));
    bars.update(Samples.hour(1, 5));
    byte[] contents = contents(bars.snapshot().toBytes());
    ByteBuffer in = ByteBuffer.wrap(contents);
    int onPrice = in.getInt();
    assertThat(in.getLong()).isEqualTo(2);
    assertThat(in.getLong()).isEqualTo(Samples.hour(1, 5).openEpochMillis());
    assertThat(in.getLong()).isEqualTo(3_600_000);
    assertThat(in.getDouble()).isEqualTo(2);
    int chain = in.getInt();
    int mean = in.getInt();
    assertThat(in.getLong()).isEqualTo(2);
    assertThat(in.getDouble()).isEqualTo(4);
    assertThat(in.get()).isEqualTo((byte) 1);
    assertThat(in.getInt()).isZero();
    assertThat(in.getDouble()).isEqualTo(5);
    assertThat(in.getInt()).isEqualTo(2);
    assertThat(in.getDouble()).isEqualTo(3);
    assertThat(in.getDouble()).isEqualTo(5);
    assertThat(mean).isEqualTo(8 + 8 + 1 + 4 + 8 + 4 + 16);
    int root = in.getInt();
    assertThat(root).isEqualTo(16);
    assertThat(in.getLong()).isEqualTo(1);
    assertThat(in.getDouble()).isEqualTo(2);
    assertThat(chain).isEqualTo(4 + mean + 4 + root);
    assertThat(onPrice).isEqualTo(32 + 4 + chain);
    int change = in.getInt();
    assertThat(in.getLong()).isEqualTo(1);
    assertThat(in.getDouble()).isNaN();
    assertThat(in.getDouble()).isEqualTo(2);
    assertThat(change).isEqualTo(24);
    assertThat(in.hasRemaining()).isFalse();
  }

  @Example
  void everyBitIsProtected() {
    byte[] bytes = change().toBytes();
    for (int bit = 0; bit < 8 * bytes.length; bit++) {
      byte[] damaged = bytes.clone();
      damaged[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThatIllegalArgumentException().isThrownBy(() -> new Change().state(damaged));
      assertThatIllegalArgumentException().isThrownBy(() -> State.read(damaged, Samples.CATALOG));
    }
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatIllegalArgumentException().isThrownBy(() -> new Change().state(cut));
      assertThatIllegalArgumentException().isThrownBy(() -> State.read(cut, Samples.CATALOG));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Change().state(Arrays.copyOf(bytes, bytes.length + 1)));
  }

  @Property(tries = 3_000)
  void noiseIsNoState(@ForAll @Size(max = 80) byte[] noise) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Change().state(noise));
    assertThatIllegalArgumentException().isThrownBy(() -> State.read(noise, Samples.CATALOG));
  }

  @Property(tries = 3_000)
  void noiseInAProperEnvelopeIsNoOtherException(
      @ForAll @Size(max = 60) byte[] noise, @ForAll boolean isText) {
    byte[] text = isText ? noise : "EXTREMES(2)".getBytes(StandardCharsets.UTF_8);
    byte[] bytes = envelope(text, noise);
    try {
      State.read(bytes, Samples.CATALOG);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageMatching("(?s).+");
    }
  }

  @Property(tries = 500)
  void contentsOfAnotherFormAreRejectedOrAState(
      @ForAll Regime regime,
      @ForAll long seed,
      @ForAll @IntRange(max = 12) int size,
      @ForAll int position,
      @ForAll byte value) {
    DoubleIndicator recipe = new Mean(3).then(new Extremes(2).line("min"));
    DoubleCalculator calculator = recipe.start();
    for (double x : regime.prices(seed, size)) {
      calculator.update(x);
    }
    byte[] contents = contents(calculator.snapshot().toBytes());
    contents[Math.floorMod(position, contents.length)] = value;
    byte[] bytes = envelope(recipe.toString().getBytes(StandardCharsets.UTF_8), contents);
    try {
      assertThat(recipe.state(bytes).resume().recipe()).isEqualTo(recipe);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining(recipe.toString());
    }
  }

  private static byte[] envelope(byte[] text, byte[] contents) {
    ByteBuffer out = ByteBuffer.allocate(4 + 1 + 4 + text.length + 4 + contents.length + 4);
    out.putInt(0x5753484F).put((byte) 1);
    out.putInt(text.length).put(text).putInt(contents.length).put(contents);
    CRC32 crc = new CRC32();
    crc.update(out.array(), 0, out.position());
    return out.putInt((int) crc.getValue()).array();
  }

  private static byte[] contents(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).position(5);
    in.position(in.getInt() + in.position());
    byte[] contents = new byte[in.getInt()];
    in.get(contents);
    return contents;
  }

  @Example
  void saysWhatIsWrongWithBytes() {
    byte[] bytes = change().toBytes();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Change().state(new byte[16]))
        .withMessage("16 bytes are too few for a state");
    byte[] other = bytes.clone();
    other[0] = 'X';
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Change().state(other))
        .withMessage("these bytes are not a state: they do not begin WSHO");
    byte[] later = bytes.clone();
    later[4] = 2;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Change().state(later))
        .withMessage("state version 2 is not 1");
    byte[] damaged = bytes.clone();
    damaged[20]++;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Change().state(damaged))
        .withMessage("the state is damaged: its CRC-32 is wrong");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Root().state(bytes))
        .withMessage("the state is of CHANGE() and cannot resume ROOT()");
    byte[] text = "ROOT()".getBytes(StandardCharsets.UTF_8);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Root().state(envelope(text, new byte[15])))
        .withMessage("the state of ROOT() ends early");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Root().state(envelope(text, new byte[18])))
        .withMessage("the state of ROOT() has 2 bytes too many");
  }

  @Example
  void isReadByWhoeverKnowsTheRecipe() {
    State<Calculator> state = State.read(change().toBytes(), Samples.CATALOG);
    assertThat(state).isEqualTo(change()).hasSameHashCodeAs(change());
    assertThat(state.recipe()).isEqualTo(new Change());
    assertThat(state.resume().snapshot()).isEqualTo(change());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> State.read(change().toBytes(), Catalog.builder().build()))
        .withMessage("no recipe is called 'CHANGE' in 'CHANGE()'");
  }

  @Example
  void isAValue() {
    assertThat(change())
        .isEqualTo(change())
        .isNotEqualTo(new Change().start().snapshot())
        .isNotEqualTo(new Root().start().snapshot())
        .isNotEqualTo("a state");
    // The same contents under another recipe are another state.
    State<DoubleCalculator> min = new Extremes(2).line("min").start().snapshot();
    State<DoubleCalculator> max = new Extremes(2).line("max").start().snapshot();
    assertThat(min).isNotEqualTo(max);
    assertThat(min.hashCode()).isNotEqualTo(max.hashCode());
    assertThat(change().hashCode()).isNotEqualTo(new Change().start().snapshot().hashCode());
    assertThat(change()).hasToString("state of CHANGE(), 24 bytes");
    assertThat(change().resume()).isNotSameAs(change().resume());
  }
}
