package dev.washout.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.Consumer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class StateReaderTest {
  private static StateReader written(Consumer<StateWriter> write) {
    StateWriter out = new StateWriter();
    write.accept(out);
    return new StateReader("the state of X", out.toBytes());
  }

  @Property
  void readsWhatWasWritten(
      @ForAll @IntRange(max = 255) int b,
      @ForAll boolean flag,
      @ForAll int i,
      @ForAll long l,
      @ForAll double d,
      @ForAll double[] doubles,
      @ForAll long[] longs,
      @ForAll byte[] bytes) {
    StateReader in =
        written(
            out -> {
              out.putByte(b);
              out.putBoolean(flag);
              out.putInt(i);
              out.putLong(l);
              out.putDouble(d);
              out.putDoubles(doubles);
              out.putDoubles(doubles);
              out.putLongs(longs);
              out.putBytes(bytes);
            });
    assertThat(in.readByte()).isEqualTo(b);
    assertThat(in.readBoolean()).isEqualTo(flag);
    assertThat(in.readInt()).isEqualTo(i);
    assertThat(in.readLong()).isEqualTo(l);
    assertThat(Double.valueOf(in.readDouble())).isEqualTo(Double.valueOf(d));
    assertThat(in.readDoubles()).isEqualTo(doubles);
    assertThat(in.readDoubles(doubles.length)).isEqualTo(doubles);
    assertThat(in.readLongs()).isEqualTo(longs);
    assertThat(in.readBytes()).isEqualTo(bytes);
    in.checkEnd();
  }

  @Example
  void everyNanHasTheSameBits() {
    double other = Double.longBitsToDouble(0xFFF8_0000_0000_0001L);
    assertThat(written(out -> out.putDouble(other)).readLong()).isEqualTo(0x7FF8_0000_0000_0000L);
    assertThat(written(out -> out.putDouble(-0.0)).readLong()).isEqualTo(Long.MIN_VALUE);
  }

  @Example
  void numbersAreBigEndian() {
    StateReader in = written(out -> out.putInt(0x01020304));
    assertThat(in.readByte()).isEqualTo(1);
    assertThat(in.readByte()).isEqualTo(2);
  }

  @Example
  void theEndIsFoundInEveryType() {
    for (Consumer<StateReader> read :
        java.util.List.<Consumer<StateReader>>of(
            StateReader::readByte,
            StateReader::readBoolean,
            StateReader::readInt,
            StateReader::readLong,
            StateReader::readCount,
            StateReader::readDouble,
            StateReader::readDoubles,
            StateReader::readLongs,
            StateReader::readBytes,
            in -> in.readDoubles(0),
            in -> in.readIndex(5),
            in -> in.readPart(part -> part))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> read.accept(written(out -> {})))
          .withMessage("the state of X ends early");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> written(out -> out.putByte(1)).checkEnd())
        .withMessage("the state of X has 1 bytes too many");
  }

  @Example
  void impossibleNumbersAreRejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> written(out -> out.putByte(2)).readBoolean())
        .withMessage("the state of X holds a flag of 2");
    for (int index : new int[] {-1, 4}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> written(out -> out.putInt(index)).readIndex(3))
          .withMessage("the state of X holds index %s of 3", index);
    }
    assertThat(written(out -> out.putInt(3)).readIndex(3)).isEqualTo(3);
    assertThat(written(out -> out.putInt(0)).readIndex(3)).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> written(out -> out.putLong(-1)).readCount())
        .withMessage("the state of X holds a count of -1");
    assertThat(written(out -> out.putLong(0)).readCount()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> written(out -> out.putDoubles(1, 2)).readDoubles(3))
        .withMessage("the state of X holds 2 numbers, not 3");
    for (int length : new int[] {-1, 1, 2, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      StateReader doubles =
          written(
              out -> {
                out.putInt(length);
                out.putInt(0);
              });
      assertThatIllegalArgumentException()
          .isThrownBy(doubles::readDoubles)
          .withMessage("the state of X ends early");
      StateReader known = written(out -> out.putInt(length));
      assertThatIllegalArgumentException().isThrownBy(() -> known.readDoubles(length));
      StateReader longs = written(out -> out.putInt(length));
      assertThatIllegalArgumentException().isThrownBy(longs::readLongs);
      StateReader bytes = written(out -> out.putInt(length));
      assertThatIllegalArgumentException().isThrownBy(bytes::readBytes);
    }
    for (int value : new int[] {-1, 256}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> written(out -> out.putByte(value)))
          .withMessage("not a byte: %s", value);
    }
    StateReader nothing = written(out -> {});
    nothing.check(true);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> nothing.check(false))
        .withMessage("the state of X holds numbers that do not fit together");
  }

  @Example
  void partsAreReadToTheirEnd() {
    byte[] part = {0, 0, 0, 7};
    assertThat(written(out -> out.putBytes(part)).<Integer>readPart(StateReader::readInt))
        .isEqualTo(7);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> written(out -> out.putBytes(part)).readPart(StateReader::readByte))
        .withMessage("a part of the state of X has 3 bytes too many");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> written(out -> out.putBytes(part)).readPart(StateReader::readLong))
        .withMessage("a part of the state of X ends early");
  }
}
