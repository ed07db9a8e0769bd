package dev.washout.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.washout.contract.Regime;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class RollingQuantileTest {
  @Property(tries = 300)
  void isTheQuantileOfTheSortedWindow(
      @ForAll Regime regime,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 40) int length,
      @ForAll @DoubleRange(min = 0, max = 1) double q,
      @ForAll @IntRange(max = 200) int size) {
    double[] x = regime.prices(seed, size);
    RollingQuantile window = new RollingQuantile(length, q);
    for (int i = 0; i < size; i++) {
      window.update(x[i]);
      double[] sorted = Arrays.copyOfRange(x, Math.max(0, i + 1 - length), i + 1);
      Arrays.sort(sorted);
      double h = q * (sorted.length - 1);
      int k = (int) h;
      double expected = h == k ? sorted[k] : Math.fma(h - k, sorted[k + 1] - sorted[k], sorted[k]);
      assertThat(window.size()).isEqualTo(sorted.length);
      assertThat(window.value()).isEqualTo(expected);
    }
  }

  @Example
  void medianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
    RollingQuantile window = new RollingQuantile(4, 0.5);
    for (double x : new double[] {9, 1, 4, 2, 7}) {
      window.update(x);
    }
    assertThat(window.value()).isEqualTo(3); // of 1 2 4 7
  }

  @Example
  void zeroHasNoSign() {
    RollingQuantile window = new RollingQuantile(1, 0.5);
    window.update(-0.0);
    assertThat(Double.doubleToRawLongBits(window.value())).isZero();
  }

  @Example
  void emptyWindowHasNoQuantile() {
    assertThatIllegalStateException().isThrownBy(() -> new RollingQuantile(3, 0.5).value());
  }

  @Example
  void rejectsImpossibleParameters() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RollingQuantile(0, 0.5));
    assertThatIllegalArgumentException().isThrownBy(() -> new RollingQuantile(3, 1.1));
    assertThatIllegalArgumentException().isThrownBy(() -> new RollingQuantile(3, Double.NaN));
  }

  @Property(tries = 40)
  void resumesAfterEveryInput(
      @ForAll Regime regime,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 9) int length,
      @ForAll @DoubleRange(min = 0, max = 1) double q) {
    RollingQuantile window = new RollingQuantile(length, q);
    RollingQuantile resumed = new RollingQuantile(length, q);
    for (double x : regime.prices(seed, 40)) {
      window.update(x);
      resumed.update(x);
      resumed = Saved.andRead(resumed::save, in -> new RollingQuantile(length, q, in));
      assertThat(resumed.size()).isEqualTo(window.size());
      assertThat(resumed.value()).isEqualTo(window.value());
    }
  }

  @Example
  void rejectsAStateOfMoreInputsThanTheWindowHolds() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Saved.andRead(
                    out -> out.putDoubles(1, 2, 3), in -> new RollingQuantile(2, 0.5, in)))
        .withMessageContaining("a window of 2 holds 3 inputs");
  }
}
