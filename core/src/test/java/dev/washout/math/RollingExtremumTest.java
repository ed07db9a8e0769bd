package dev.washout.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.washout.contract.Regime;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RollingExtremumTest {
  private static void assertBits(double actual, double expected) {
    assertThat(Double.doubleToRawLongBits(actual)).isEqualTo(Double.doubleToRawLongBits(expected));
  }

  private static void assertNaive(double[] x, int n) {
    RollingExtremum max = RollingExtremum.max(n);
    RollingExtremum min = RollingExtremum.min(n);
    for (int i = 0; i < x.length; i++) {
      double most = Double.NEGATIVE_INFINITY;
      double least = Double.POSITIVE_INFINITY;
      for (int k = Math.max(0, i + 1 - n); k <= i; k++) {
        most = Math.max(most, x[k]);
        least = Math.min(least, x[k]);
      }
      boolean full = i + 1 >= n;
      max.preview(1e300);
      min.preview(-1e300);
      assertBits(max.preview(x[i]), full ? most : Double.NaN);
      assertBits(min.preview(x[i]), full ? least : Double.NaN);
      assertThat(max.update(x[i])).isEqualTo(full);
      assertThat(min.update(x[i])).isEqualTo(full);
      assertBits(max.value(), most);
      assertBits(min.value(), least);
    }
  }

  @Property(tries = 200)
  void isTheExtremumOfTheWindow(
      @ForAll Regime regime,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 30) int n,
      @ForAll @IntRange(max = 150) int size) {
    assertNaive(regime.prices(seed, size), n);
  }

  @Property(tries = 500)
  void tiesAndZerosOfBothSigns(
      @ForAll @Size(max = 30) List<@IntRange(min = -2, max = 3) Integer> steps,
      @ForAll @IntRange(min = 1, max = 6) int n) {
    double[] x = steps.stream().mapToDouble(s -> s == 3 ? -0.0 : s / 2.0).toArray();
    assertNaive(x, n);
  }

  @Property(tries = 50)
  void resumesAfterEveryInput(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int n) {
    double[] x = regime.prices(seed, 4 * n);
    RollingExtremum max = RollingExtremum.max(n);
    RollingExtremum min = RollingExtremum.min(n);
    for (int k = 0; k < x.length; k++) {
      max.update(x[k]);
      min.update(x[k]);
      RollingExtremum max2 = Saved.andRead(max::save, in -> RollingExtremum.max(n, in));
      RollingExtremum min2 = Saved.andRead(min::save, in -> RollingExtremum.min(n, in));
      assertThat(max2.value()).isEqualTo(max.value());
      assertThat(min2.value()).isEqualTo(min.value());
      RollingExtremum max3 = Saved.andRead(max::save, in -> RollingExtremum.max(n, in));
      for (int i = k + 1; i < x.length; i++) {
        double most = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        for (int j = Math.max(0, i + 1 - n); j <= i; j++) {
          most = Math.max(most, x[j]);
          least = Math.min(least, x[j]);
        }
        assertThat(max2.update(x[i])).isEqualTo(i + 1 >= n);
        assertThat(min2.update(x[i])).isEqualTo(i + 1 >= n);
        assertThat(max2.value()).isEqualTo(most);
        assertThat(min2.value()).isEqualTo(least);
      }
      assertThat(max3.value()).isEqualTo(max.value());
    }
  }

  @Example
  void nothingHasAnInfiniteExtremum() {
    assertThat(RollingExtremum.max(3).value()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(RollingExtremum.min(3).value()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RollingExtremum.max(0))
        .withMessage("length is not positive: 0");
    assertThatIllegalArgumentException().isThrownBy(() -> RollingExtremum.min(-1));
  }
}
