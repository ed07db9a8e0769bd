package dev.washout.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.washout.contract.Regime;
import java.math.BigDecimal;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RollingSumTest {
  @Property(tries = 200)
  void isTheExactSumButForRounding(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n) {
    double[] x = signed(regime.prices(seed, 4 * n), seed);
    RollingSum window = new RollingSum(n);
    for (int i = 0; i < x.length; i++) {
      assertThat(window.update(x[i])).isEqualTo(i + 1 >= n);
      BigDecimal sum = BigDecimal.ZERO;
      double magnitudes = 0;
      for (int k = Math.max(0, i + 1 - n); k <= i; k++) {
        sum = sum.add(new BigDecimal(x[k]));
        magnitudes += Math.abs(x[k]);
      }
      assertThat(window.value()).isCloseTo(sum.doubleValue(), within(n * 0x1p-52 * magnitudes));
    }
  }

  private static double[] signed(double[] x, long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < x.length; i++) {
      x[i] = random.nextInt(5) == 0 ? 0.0 * -x[i] : random.nextBoolean() ? x[i] : -x[i];
    }
    return x;
  }

  @Property(tries = 200)
  void previewIsTheNextUpdateToTheBit(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int n) {
    double[] x = signed(regime.prices(seed, 5 * n), seed);
    RollingSum window = new RollingSum(n);
    for (double next : x) {
      window.preview(12);
      double preview = window.preview(next);
      boolean full = window.update(next);
      long bits = Double.doubleToRawLongBits(full ? window.value() : Double.NaN);
      assertThat(Double.doubleToRawLongBits(preview)).isEqualTo(bits);
    }
  }

  @Property(tries = 30)
  void resumesAfterEveryInputToTheBit(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int n) {
    double[] x = signed(regime.prices(seed, 4 * n), seed);
    RollingSum whole = new RollingSum(n);
    for (int k = 0; k < x.length; k++) {
      whole.update(x[k]);
      RollingSum resumed = Saved.andRead(whole::save, in -> new RollingSum(n, in));
      RollingSum fresh = new RollingSum(n);
      for (int i = 0; i <= k; i++) {
        fresh.update(x[i]);
      }
      assertThat(resumed.value()).isEqualTo(fresh.value());
      for (int i = k + 1; i < x.length; i++) {
        assertThat(resumed.update(x[i])).isEqualTo(fresh.update(x[i]));
        assertThat(resumed.value()).isEqualTo(fresh.value());
      }
    }
  }

  @Property(tries = 100)
  void isMonotone(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int n) {
    double[] x = Regime.JUMPS.prices(seed, 100);
    Random random = new Random(seed);
    RollingSum lower = new RollingSum(n);
    RollingSum upper = new RollingSum(n);
    for (double value : x) {
      lower.update(value);
      upper.update(random.nextBoolean() ? value : Math.nextUp(value));
      assertThat(lower.value()).isLessThanOrEqualTo(upper.value());
    }
  }

  @Example
  void emptiesCompletely() {
    RollingSum window = new RollingSum(10);
    for (int i = 0; i < 1_000_000; i++) {
      window.update(0.1 * i);
    }
    for (int i = 0; i < 10; i++) {
      window.update(0);
    }
    assertThat(window.value()).isZero();
  }

  @Example
  void sumsWhatThereIs() {
    RollingSum window = new RollingSum(3);
    assertThat(window.value()).isZero();
    assertThat(window.update(1)).isFalse();
    assertThat(window.value()).isEqualTo(1);
    assertThat(window.preview(2)).isNaN();
    assertThat(window.update(2)).isFalse();
    assertThat(window.value()).isEqualTo(3);
    assertThat(window.preview(4)).isEqualTo(7);
    assertThat(window.update(4)).isTrue();
    assertThat(window.preview(8)).isEqualTo(14);
    assertThat(window.update(8)).isTrue();
    assertThat(window.value()).isEqualTo(14);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RollingSum(0))
        .withMessage("length is not positive: 0");
  }
}
