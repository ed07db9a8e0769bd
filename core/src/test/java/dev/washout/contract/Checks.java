package dev.washout.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.management.ThreadMXBean;
import dev.washout.contract.Subject.Machine;
import dev.washout.core.CandleIndicator;
import dev.washout.core.CandleLines;
import dev.washout.core.Domain;
import dev.washout.core.DoubleIndicator;
import dev.washout.core.DoubleLines;
import dev.washout.core.Indicator;
import dev.washout.core.LiquidationIndicator;
import dev.washout.core.State;
import dev.washout.market.Bar;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Timeframe;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import org.assertj.core.api.Assertions;

/** The checks, with the subject's input type bound to a name. */
final class Checks {
  private Checks() {}

  static <I> void batchIsStreaming(Subject<I> subject, Regime regime, long seed, int size) {
    List<I> inputs = subject.inputs(regime, seed, size);
    Optional<double[][]> batch = subject.batch(inputs);
    if (batch.isPresent()) {
      assertSameBits(subject, "batch", batch.get(), run(subject.start(), inputs));
    }
    if (subject.recipe() instanceof DoubleIndicator recipe) {
      double[] expected = recipe.over(regime.values(recipe.domain(), seed, size)).toArray();
      double[] inPlace = regime.values(recipe.domain(), seed, size);
      recipe.over(inPlace, inPlace);
      assertThat(bits(inPlace)).as("%s over its own input", subject).isEqualTo(bits(expected));
    }
  }

  /** Only the shapes that run series of any length. */
  static void longBatchIsStreaming(Subject<?> subject, Regime regime, long seed, int size) {
    Indicator recipe = subject.recipe();
    if (recipe instanceof DoubleIndicator
        || recipe instanceof DoubleLines
        || recipe instanceof CandleIndicator
        || recipe instanceof CandleLines) {
      batchIsStreaming(subject, regime, seed, size);
    }
  }

  static void rejectedBatchWritesNothing(Subject<?> subject, Regime regime, long seed, int size) {
    int wrong = new Random(seed).nextInt(size);
    if (subject.recipe() instanceof DoubleIndicator recipe) {
      double[] values = regime.values(recipe.domain(), seed, size);
      values[wrong] = Double.NaN;
      double[] out = values.clone();
      assertRejectedAt(subject, wrong, () -> recipe.over(values));
      assertRejectedAt(subject, wrong, () -> recipe.over(values, out));
      assertThat(bits(out)).as("%s rejected a batch", subject).isEqualTo(bits(values));
      double[] good = regime.values(recipe.domain(), seed, size);
      assertThatIllegalArgumentException()
          .as("%s into an array too short", subject)
          .isThrownBy(() -> recipe.over(good, new double[size - 1]));
    } else if (subject.recipe() instanceof DoubleLines recipe) {
      double[] values = regime.values(recipe.domain(), seed, size);
      values[wrong] = Double.NaN;
      double[][] out = columns(recipe.lines().size(), size);
      assertRejectedAt(subject, wrong, () -> recipe.over(values));
      assertRejectedAt(subject, wrong, () -> recipe.over(values, out));
      assertUntouched(subject, out);
      double[] good = regime.values(recipe.domain(), seed, size);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> recipe.over(good, columns(out.length, size - 1)));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> recipe.over(good, columns(out.length + 1, size)));
      out[0] = good;
      assertThatIllegalArgumentException()
          .as("%s into its own input", subject)
          .isThrownBy(() -> recipe.over(good, out));
      if (out.length > 1) {
        Arrays.fill(out, new double[size]);
        assertThatIllegalArgumentException()
            .as("%s into one array", subject)
            .isThrownBy(() -> recipe.over(good, out));
      }
    } else if (subject.recipe() instanceof CandleIndicator recipe) {
      CandleSeries bars = withoutVolume(regime, seed, size, wrong);
      double[][] out = columns(1, size);
      if (recipe.needsVolume()) {
        assertNoVolume(subject, bars.get(wrong), () -> recipe.over(bars));
        assertNoVolume(subject, bars.get(wrong), () -> recipe.over(bars, out[0]));
        assertUntouched(subject, out);
      }
      assertThatIllegalArgumentException()
          .isThrownBy(() -> recipe.over(bars, new double[size - 1]));
    } else if (subject.recipe() instanceof CandleLines recipe) {
      CandleSeries bars = withoutVolume(regime, seed, size, wrong);
      double[][] out = columns(recipe.lines().size(), size);
      if (recipe.needsVolume()) {
        assertNoVolume(subject, bars.get(wrong), () -> recipe.over(bars));
        assertNoVolume(subject, bars.get(wrong), () -> recipe.over(bars, out));
        assertUntouched(subject, out);
      }
      assertThatIllegalArgumentException()
          .isThrownBy(() -> recipe.over(bars, columns(out.length, size - 1)));
    }
  }

  private static double[][] columns(int lines, int size) {
    double[][] columns = new double[lines][size];
    for (double[] column : columns) {
      Arrays.fill(column, 7);
    }
    return columns;
  }

  private static void assertUntouched(Subject<?> subject, double[][] out) {
    for (double[] column : out) {
      assertThat(column).as("%s rejected a batch", subject).containsOnly(7);
    }
  }

  private static CandleSeries withoutVolume(Regime regime, long seed, int size, int index) {
    List<Bar> bars = regime.bars(seed, size);
    Bar bar = bars.get(index);
    bars.set(
        index,
        new Candle(
            bar.openEpochMillis(),
            bar.timeframe(),
            bar.open(),
            bar.high(),
            bar.low(),
            bar.close(),
            Bar.UNKNOWN_VOLUME));
    return CandleSeries.of(Timeframe.ONE_HOUR, bars);
  }

  private static void assertNoVolume(Subject<?> subject, Bar bar, Runnable batch) {
    assertThatIllegalArgumentException()
        .as("%s over bars of which one has no volume", subject)
        .isThrownBy(batch::run)
        .withMessageContaining("volume")
        .withMessageContaining(bar.openTime().toString());
  }

  private static void assertRejectedAt(Subject<?> subject, int index, Runnable batch) {
    assertThatIllegalArgumentException()
        .as("%s over values of which %s is NaN", subject, index)
        .isThrownBy(batch::run)
        .withMessageContaining("NaN")
        .withMessageContaining(Integer.toString(index));
  }

  static <I> void resumesAfterEveryInput(Subject<I> subject, Regime regime, long seed, int extra) {
    List<I> inputs = subject.inputs(regime, seed, runLength(subject, extra));
    double[][] whole = run(subject.start(), inputs);
    Machine<I> original = subject.start();
    for (int k = 0; k <= inputs.size(); k++) {
      State<?> state = original.snapshot();
      State<?> read = subject.read(state.toBytes());
      assertThat(read).as("%s read back after %s", subject, k).isEqualTo(state);
      assertThat(read).hasSameHashCodeAs(state);
      Machine<I> resumed = subject.resume(k % 2 == 0 ? state : read);
      assertThat(resumed.snapshot())
          .as("%s resumed after %s and saved again", subject, k)
          .isEqualTo(state);
      assertThat(resumed.isReady()).isEqualTo(original.isReady());
      if (original.isReady()) {
        assertThat(bits(resumed.values())).isEqualTo(bits(original.values()));
      }
      double[][] rest = run(resumed, inputs.subList(k, inputs.size()));
      assertSameBits(
          subject, "resumed after " + k, rest, Arrays.copyOfRange(whole, k, whole.length));
      if (k < inputs.size()) {
        original.update(inputs.get(k));
      }
    }
  }

  static <I> void statesAreIndependent(Subject<I> subject, Regime regime, long seed, int extra) {
    List<I> inputs = subject.inputs(regime, seed, runLength(subject, extra));
    int k = inputs.isEmpty() ? 0 : new Random(seed).nextInt(inputs.size());
    Machine<I> machine = subject.start();
    double[][] whole = run(subject.start(), inputs);
    run(machine, inputs.subList(0, k));
    State<?> state = machine.snapshot();
    byte[] bytes = state.toBytes();
    double[][] expected = Arrays.copyOfRange(whole, k, whole.length);
    assertThat(state.recipe()).as("the state's recipe").isEqualTo(subject.recipe());
    Machine<I> first = subject.resume(state);
    Machine<I> second = subject.resume(state);
    assertSameBits(subject, "going on", run(machine, inputs.subList(k, inputs.size())), expected);
    assertSameBits(subject, "first of two", run(first, inputs.subList(k, inputs.size())), expected);
    assertSameBits(
        subject, "second of two", run(second, inputs.subList(k, inputs.size())), expected);
    assertThat(state.toBytes()).as("%s: the state later on", subject).isEqualTo(bytes);
    Arrays.fill(state.toBytes(), (byte) 0);
    assertThat(state.toBytes()).as("%s: the state later on", subject).isEqualTo(bytes);
  }

  static <I> void damagedStatesAreRejected(
      Subject<I> subject, Regime regime, long seed, int extra) {
    Machine<I> machine = subject.start();
    run(machine, subject.inputs(regime, seed, runLength(subject, extra)));
    byte[] bytes = machine.snapshot().toBytes();
    Random random = new Random(seed);
    for (int tries = 0; tries < 20; tries++) {
      byte[] damaged = bytes.clone();
      damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      assertNotRead(subject, damaged, "damaged");
      assertNotRead(subject, Arrays.copyOf(bytes, random.nextInt(bytes.length)), "cut off");
      assertNotRead(subject, Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(9)), "longer");
    }
    byte[] contents = contents(bytes);
    for (int tries = 0; tries < 20 && contents.length > 0; tries++) {
      byte[] cut = Arrays.copyOf(contents, random.nextInt(contents.length));
      assertNotRead(subject, withContents(bytes, cut), "of contents cut off");
      byte[] longer = Arrays.copyOf(contents, contents.length + 1 + random.nextInt(9));
      assertNotRead(subject, withContents(bytes, longer), "of longer contents");
      byte[] other = contents.clone();
      other[random.nextInt(other.length)] = (byte) random.nextInt();
      try {
        subject.read(withContents(bytes, other)); // may happen to be another state
      } catch (IllegalArgumentException e) {
        // and if it is none, this is how to say so
      } catch (RuntimeException e) {
        Assertions.fail("%s: contents of another form, and then %s".formatted(subject, e), e);
      }
    }
  }

  static void statesOfOthersAreRejected(Subject<?> subject, Subject<?> other) {
    if (!subject.recipe().equals(other.recipe())) {
      assertNotRead(subject, other.start().snapshot().toBytes(), "of " + other);
    }
  }

  private static void assertNotRead(Subject<?> subject, byte[] bytes, String what) {
    assertThatIllegalArgumentException()
        .as("a state %s read as one of %s", what, subject)
        .isThrownBy(() -> subject.read(bytes));
  }

  /** See {@link State} for the form. */
  private static byte[] contents(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).position(5);
    in.position(in.getInt() + in.position());
    byte[] contents = new byte[in.getInt()];
    in.get(contents);
    return contents;
  }

  private static byte[] withContents(byte[] bytes, byte[] contents) {
    ByteBuffer in = ByteBuffer.wrap(bytes).position(5);
    int head = in.getInt() + in.position();
    ByteBuffer out = ByteBuffer.allocate(head + 4 + contents.length + 4);
    out.put(bytes, 0, head).putInt(contents.length).put(contents);
    CRC32 crc = new CRC32();
    crc.update(out.array(), 0, out.position());
    return out.putInt((int) crc.getValue()).array();
  }

  static <I> void valuesLieInTheRange(Subject<I> subject, Regime regime, long seed, int size) {
    Machine<I> machine = subject.start();
    double[] last = null;
    for (I input : subject.inputs(regime, seed, size)) {
      boolean produced = machine.update(input);
      if (produced) {
        assertThat(machine.isReady()).as("%s is ready", subject).isTrue();
        last = machine.values();
        for (int k = 0; k < last.length; k++) {
          Domain range = range(subject.recipe(), k);
          assertThat(range.contains(last[k]))
              .as("%s of %s is in its range, %s", last[k], subject, range)
              .isTrue();
        }
      } else if (machine.isReady()) {
        assertThat(bits(machine.values()))
            .as("%s after an update without a value", subject)
            .isEqualTo(bits(last));
      }
    }
  }

  private static Domain range(Indicator recipe, int line) {
    if (recipe instanceof DoubleIndicator one) {
      return one.range();
    }
    if (recipe instanceof CandleIndicator one) {
      return one.range();
    }
    if (recipe instanceof LiquidationIndicator one) {
      return one.range();
    }
    if (recipe instanceof DoubleLines lines) {
      return lines.range(line);
    }
    return recipe instanceof CandleLines lines ? lines.range(line) : Domain.ANY;
  }

  static <I> void previewIsTheNextUpdate(Subject<I> subject, Regime regime, long seed, int extra) {
    List<I> inputs = subject.inputs(regime, seed, runLength(subject, extra));
    List<I> others = subject.inputs(Regime.JUMPS, seed + 1, inputs.size());
    Machine<I> machine = subject.start();
    for (int i = 0; i < inputs.size(); i++) {
      State<?> before = machine.snapshot();
      double[] held = machine.isReady() ? machine.values() : null;
      try {
        machine.preview(others.get(i));
      } catch (IllegalArgumentException e) {
        // another run's input need not fit here; it must still change nothing
      }
      double[] expected = machine.preview(inputs.get(i));
      assertThat(machine.snapshot()).as("%s after a preview", subject).isEqualTo(before);
      if (held != null) {
        assertThat(bits(machine.values())).as("%s after a preview", subject).isEqualTo(bits(held));
      }
      boolean produced = machine.update(inputs.get(i));
      double[] closed = produced ? machine.values() : nothing(expected.length);
      assertThat(bits(machine.open().orElse(closed)))
          .as("%s previewed at %s", subject, i)
          .isEqualTo(bits(expected));
    }
  }

  static <I> void rejectedInputChangesNothing(
      Subject<I> subject, Regime regime, long seed, int extra) {
    List<I> inputs = subject.inputs(regime, seed, runLength(subject, extra));
    Machine<I> machine = subject.start();
    double[][] rows = new double[inputs.size()][];
    for (int i = 0; i <= inputs.size(); i++) {
      State<?> before = machine.snapshot();
      for (I wrong : subject.rejected(inputs.subList(0, i))) {
        assertThatIllegalArgumentException()
            .as("%s given %s", subject, wrong)
            .isThrownBy(() -> machine.update(wrong))
            .withMessageContaining(mark(wrong));
        assertThatIllegalArgumentException()
            .as("%s shown %s", subject, wrong)
            .isThrownBy(() -> machine.preview(wrong))
            .withMessageContaining(mark(wrong));
        assertThat(machine.snapshot()).as("%s given %s", subject, wrong).isEqualTo(before);
      }
      if (i < inputs.size()) {
        rows[i] = machine.update(inputs.get(i)) ? machine.values() : null;
      }
    }
    assertSameBits(subject, "after rejections", rows, run(subject.start(), inputs));
  }

  /** What a message about an input has to contain: the number, or the time. */
  private static String mark(Object input) {
    if (input instanceof Double number) {
      return number.toString();
    }
    return input instanceof Bar bar ? bar.openTime().toString() : " ";
  }

  static <I> void advancingChangesNoLaterBit(
      Subject<I> subject, Regime regime, long seed, int extra) {
    List<I> inputs = subject.inputs(regime, seed, runLength(subject, extra));
    Random random = new Random(seed);
    Machine<I> plain = subject.start();
    Machine<I> advanced = subject.start();
    for (int i = 0; i < inputs.size(); i++) {
      boolean moves = false;
      for (int steps = random.nextInt(3); steps > 0; steps--) {
        moves = advanced.advanceTowards(inputs.get(i), random.nextDouble());
      }
      if (moves) {
        assertThat(bits(advanced.preview(inputs.get(i))))
            .as("%s previewed at %s after its clock was moved", subject, i)
            .isEqualTo(bits(plain.preview(inputs.get(i))));
      }
      plain.update(inputs.get(i));
      advanced.update(inputs.get(i));
      assertThat(advanced.snapshot())
          .as("%s at %s after its clock was moved", subject, i)
          .isEqualTo(plain.snapshot());
    }
  }

  static <I> void firstValueComesAfterTheLookback(Subject<I> subject, long seed) {
    List<I> inputs = subject.inputsToFirstValue(Regime.WALK, seed);
    int lookback = inputs.size() - 1;
    Machine<I> machine = subject.start();
    assertThatIllegalStateException().isThrownBy(machine::values);
    for (int i = 0; i < lookback; i++) {
      assertThat(machine.update(inputs.get(i))).as("%s at %s", subject, i).isFalse();
      assertThat(machine.isReady()).isFalse();
      assertThatIllegalStateException().isThrownBy(machine::values);
    }
    if (!subject.isRegular()) {
      return;
    }
    assertThat(machine.update(inputs.get(lookback))).as("%s at its lookback", subject).isTrue();
    assertThat(machine.isReady()).isTrue();
    for (double value : machine.values()) {
      assertThat(value).isNotNaN();
    }
  }

  static <I> void updatesAllocateNothing(Subject<I> subject) {
    int warmUp = 2_000 + 2 * subject.lookback();
    List<I> inputs = subject.inputs(Regime.WALK, 1, warmUp + 1_000);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Machine<I> machine = subject.start();
    for (int i = 0; i < warmUp; i++) {
      machine.update(inputs.get(i));
    }
    // Only what every attempt allocates counts: the virtual machine itself allocates now and then.
    long leastByUpdates = Long.MAX_VALUE;
    long leastByPreviews = Long.MAX_VALUE;
    int chunk = 100;
    for (int from = warmUp; from < inputs.size(); from += chunk) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < chunk && !subject.previewAllocates(); i++) {
        machine.preview(inputs.get(from), 0);
      }
      long between = threads.getCurrentThreadAllocatedBytes();
      for (int i = from; i < from + chunk; i++) {
        machine.update(inputs.get(i));
      }
      long after = threads.getCurrentThreadAllocatedBytes();
      leastByPreviews = Math.min(leastByPreviews, between - before);
      leastByUpdates = Math.min(leastByUpdates, after - between);
    }
    assertThat(leastByUpdates).as("bytes allocated by %s updates of %s", chunk, subject).isZero();
    assertThat(leastByPreviews).as("bytes allocated by %s previews of %s", chunk, subject).isZero();
  }

  /** Long enough to pass the lookback and two of its blocks, short enough to try every position. */
  private static int runLength(Subject<?> subject, int extra) {
    int before = subject.inputsToFirstValue(Regime.WALK, 0).size() - 1;
    return Math.min(2 * before, 250) + extra;
  }

  private static <I> double[][] run(Machine<I> machine, List<I> inputs) {
    double[][] rows = new double[inputs.size()][];
    for (int i = 0; i < rows.length; i++) {
      boolean produced = machine.update(inputs.get(i));
      rows[i] = produced ? machine.values() : null;
      if (produced) {
        for (double value : rows[i]) {
          assertThat(value).as("a produced value").isNotNaN();
        }
      }
    }
    return rows;
  }

  private static void assertSameBits(
      Subject<?> subject, String how, double[][] actual, double[][] expected) {
    assertThat(actual.length).isEqualTo(expected.length);
    for (int i = 0; i < actual.length; i++) {
      int lines =
          actual[i] != null ? actual[i].length : expected[i] != null ? expected[i].length : 1;
      long[] a = bits(actual[i] == null ? nothing(lines) : actual[i]);
      long[] e = bits(expected[i] == null ? nothing(lines) : expected[i]);
      if (!Arrays.equals(a, e)) {
        Assertions.fail(
            "%s %s differs at %s: %s, not %s",
            subject, how, i, Arrays.toString(actual[i]), Arrays.toString(expected[i]));
      }
    }
  }

  private static double[] nothing(int lines) {
    double[] nothing = new double[lines];
    Arrays.fill(nothing, Double.NaN);
    return nothing;
  }

  static long[] bits(double... values) {
    return Arrays.stream(values).mapToLong(Double::doubleToLongBits).toArray();
  }
}
