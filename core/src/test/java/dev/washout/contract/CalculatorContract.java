package dev.washout.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.management.ThreadMXBean;
import dev.washout.contract.Subject.Machine;
import dev.washout.core.Catalog;
import dev.washout.core.State;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.Assertions;

/**
 * What every calculator keeps, as jqwik properties. A test class implements this interface and
 * names its recipes:
 *
 * <pre>{@code
 * class MyIndicatorContractTest implements CalculatorContract {
 *   public List<Subject<?>> subjects() {
 *     return List.of(Subjects.of(MyIndicator.of(3)), Subjects.of(MyIndicator.of(14)));
 *   }
 * }
 * }</pre>
 *
 * <p>Bits are compared, not numbers: 0.0 is not -0.0 here, and there is no tolerance.
 */
public interface CalculatorContract {
  /**
   * The recipes to test: the usual parameters and the extreme ones.
   *
   * @return at least one subject
   */
  List<Subject<?>> subjects();

  /**
   * The catalog that reads the recipes' texts back.
   *
   * @return the catalog, empty if there is none
   */
  default Optional<Catalog> catalog() {
    return Optional.empty();
  }

  /** Batch gives the same bits as streaming. */
  @Property(tries = 60)
  default void batchIsStreaming(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(max = 400) int size) {
    for (Subject<?> subject : subjects()) {
      Checks.batchIsStreaming(subject, regime, seed, size);
    }
  }

  /** Resumed after every k, also through bytes, it goes on with the same bits and states. */
  @Property(tries = 15)
  default void resumesAfterEveryInput(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(max = 60) int extra) {
    for (Subject<?> subject : subjects()) {
      Checks.resumesAfterEveryInput(subject, regime, seed, extra);
    }
  }

  /** A preview gives what the update then gives, and changes nothing. */
  @Property(tries = 30)
  default void previewIsTheNextUpdate(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(max = 120) int extra) {
    for (Subject<?> subject : subjects()) {
      Checks.previewIsTheNextUpdate(subject, regime, seed, extra);
    }
  }

  /** Rejected input changes nothing. */
  @Property(tries = 15)
  default void rejectedInputChangesNothing(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(max = 60) int extra) {
    for (Subject<?> subject : subjects()) {
      Checks.rejectedInputChangesNothing(subject, regime, seed, extra);
    }
  }

  /** No value comes before the lookback, and one comes right after it in an ordinary market. */
  @Property(tries = 15)
  default void firstValueComesAfterTheLookback(@ForAll long seed) {
    for (Subject<?> subject : subjects()) {
      Checks.firstValueComesAfterTheLookback(subject, seed);
    }
  }

  /** The recipe prints, and its text reads back as an equal recipe. */
  @Example
  default void recipePrintsAndParses() {
    for (Subject<?> subject : subjects()) {
      assertThat(subject.recipe().toString()).doesNotContain("[").isNotBlank();
      catalog()
          .ifPresent(
              catalog ->
                  assertThat(catalog.parse(subject.recipe().toString()))
                      .isEqualTo(subject.recipe()));
    }
  }

  /** An update allocates nothing once its windows are full. */
  @Example
  default void updatesAllocateNothing() {
    for (Subject<?> subject : subjects()) {
      Checks.updatesAllocateNothing(subject);
    }
  }
}

/** The checks, with the subject's input type bound to a name. */
final class Checks {
  private Checks() {}

  static <I> void batchIsStreaming(Subject<I> subject, Regime regime, long seed, int size) {
    List<I> inputs = subject.inputs(regime, seed, size);
    Optional<double[][]> batch = subject.batch(inputs);
    if (batch.isPresent()) {
      assertSameBits(subject, "batch", batch.get(), run(subject.start(), inputs));
    }
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
      assertThat(bits(produced ? machine.values() : nothing(expected.length)))
          .as("%s previewed at %s", subject, i)
          .isEqualTo(bits(expected));
    }
  }

  static <I> void rejectedInputChangesNothing(
      Subject<I> subject, Regime regime, long seed, int extra) {
    List<I> inputs = subject.inputs(regime, seed, runLength(subject, extra));
    Machine<I> machine = subject.start();
    for (int i = 0; i <= inputs.size(); i++) {
      State<?> before = machine.snapshot();
      for (I wrong : subject.rejected(inputs.subList(0, i))) {
        assertThatIllegalArgumentException()
            .as("%s given %s", subject, wrong)
            .isThrownBy(() -> machine.update(wrong))
            .withMessageMatching("(?s).{10,}");
        assertThatIllegalArgumentException()
            .as("%s shown %s", subject, wrong)
            .isThrownBy(() -> machine.preview(wrong));
        assertThat(machine.snapshot()).as("%s given %s", subject, wrong).isEqualTo(before);
      }
      if (i < inputs.size()) {
        machine.update(inputs.get(i));
      }
    }
  }

  static <I> void firstValueComesAfterTheLookback(Subject<I> subject, long seed) {
    int lookback = subject.recipe().lookback();
    List<I> inputs = subject.inputs(Regime.WALK, seed, lookback + 1);
    Machine<I> machine = subject.start();
    assertThatIllegalStateException().isThrownBy(machine::values);
    for (int i = 0; i < lookback; i++) {
      assertThat(machine.update(inputs.get(i))).as("%s at %s", subject, i).isFalse();
      assertThat(machine.isReady()).isFalse();
      assertThatIllegalStateException().isThrownBy(machine::values);
    }
    assertThat(machine.update(inputs.get(lookback))).as("%s at its lookback", subject).isTrue();
    assertThat(machine.isReady()).isTrue();
    for (double value : machine.values()) {
      assertThat(value).isNotNaN();
    }
  }

  static <I> void updatesAllocateNothing(Subject<I> subject) {
    int warmUp = 2_000 + 2 * subject.recipe().lookback();
    List<I> inputs = subject.inputs(Regime.WALK, 1, warmUp + 1_000);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Machine<I> machine = subject.start();
    for (int i = 0; i < warmUp; i++) {
      machine.update(inputs.get(i));
    }
    // Only what every attempt allocates counts: the virtual machine itself allocates now and then.
    long least = Long.MAX_VALUE;
    int chunk = 100;
    for (int from = warmUp; from < inputs.size(); from += chunk) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = from; i < from + chunk; i++) {
        machine.update(inputs.get(i));
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(least).as("bytes allocated by %s updates of %s", chunk, subject).isZero();
  }

  /** Long enough to pass the lookback and two of its blocks, short enough to try every position. */
  private static int runLength(Subject<?> subject, int extra) {
    return Math.min(2 * subject.recipe().lookback(), 250) + extra;
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

  private static long[] bits(double[] values) {
    return Arrays.stream(values).mapToLong(Double::doubleToLongBits).toArray();
  }
}
