package dev.washout.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.washout.contract.Regime;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RollingMomentsTest {
  private static final MathContext DIGITS = new MathContext(40);

  private static BigDecimal mean(double[] x, int from, int to) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = from; i < to; i++) {
      sum = sum.add(new BigDecimal(x[i]));
    }
    return sum.divide(BigDecimal.valueOf(to - from), DIGITS);
  }

  /** From n times the sum of squares less the square of the sum, which is exact. */
  private static BigDecimal squaredDeviations(double[] x, int from, int to) {
    BigDecimal n = BigDecimal.valueOf(to - from);
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal squares = BigDecimal.ZERO;
    for (int i = from; i < to; i++) {
      BigDecimal value = new BigDecimal(x[i]);
      sum = sum.add(value);
      squares = squares.add(value.multiply(value));
    }
    return n.multiply(squares).subtract(sum.multiply(sum)).divide(n, DIGITS);
  }

  private static void assertMoments(RollingMoments window, double[] x, int end, int n) {
    double mean = mean(x, end - n, end).doubleValue();
    double squares = squaredDeviations(x, end - n, end).doubleValue();
    double reach = 0;
    for (int i = end - n; i < end; i++) {
      reach = Math.max(reach, Math.abs(x[i] - mean));
    }
    assertThat(window.mean()).isCloseTo(mean, within(2 * Math.ulp(mean) + n * 0x1p-52 * reach));
    double slack = 4.0 * n * n * 0x1p-53 * squares;
    assertThat(window.populationVariance()).isCloseTo(squares / n, within(slack / n));
    if (n > 1) {
      assertThat(window.sampleVariance()).isCloseTo(squares / (n - 1), within(slack / (n - 1)));
    }
  }

  @Property(tries = 150)
  void areThoseOfExactArithmetic(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n) {
    double[] x = regime.prices(seed, 3 * n + 5);
    RollingMoments window = new RollingMoments(n);
    for (int i = 0; i < x.length; i++) {
      boolean full = window.update(x[i]);
      assertThat(full).isEqualTo(i + 1 >= n);
      if (full) {
        assertMoments(window, x, i + 1, n);
      }
    }
  }

  @Property(tries = 100)
  void previewIsTheNextUpdateToTheBit(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int n) {
    double[] x = regime.prices(seed, 5 * n);
    double[] others = Regime.JUMPS.prices(seed + 1, x.length);
    RollingMoments window = new RollingMoments(n);
    RollingMoments undisturbed = new RollingMoments(n);
    for (int i = 0; i < x.length; i++) {
      window.preview(others[i]);
      boolean wouldBeFull = window.preview(x[i]);
      double mean = window.mean();
      double variance = window.populationVariance();
      double sample = window.sampleVariance();
      assertThat(window.update(x[i])).isEqualTo(wouldBeFull).isEqualTo(undisturbed.update(x[i]));
      assertThat(window.mean()).isEqualTo(undisturbed.mean());
      assertThat(window.populationVariance()).isEqualTo(undisturbed.populationVariance());
      if (wouldBeFull) {
        assertThat(window.mean()).isEqualTo(mean);
        assertThat(window.populationVariance()).isEqualTo(variance);
        assertThat(window.sampleVariance()).isEqualTo(Double.valueOf(sample)); // NaN of one
      }
    }
  }

  @Property(tries = 30)
  void resumesAfterEveryInputToTheBit(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int n) {
    double[] x = regime.prices(seed, 4 * n);
    RollingMoments window = new RollingMoments(n);
    for (int k = 0; k < x.length; k++) {
      window.update(x[k]);
      RollingMoments resumed = Saved.andRead(window::save, in -> new RollingMoments(n, in));
      RollingMoments reference = Saved.andRead(window::save, in -> new RollingMoments(n, in));
      assertThat(resumed.mean()).isEqualTo(window.mean());
      assertThat(resumed.populationVariance()).isEqualTo(window.populationVariance());
      RollingMoments fresh = new RollingMoments(n);
      for (int i = 0; i <= k; i++) {
        fresh.update(x[i]);
      }
      for (int i = k + 1; i < x.length; i++) {
        assertThat(resumed.update(x[i])).isEqualTo(fresh.update(x[i]));
        assertThat(resumed.mean()).isEqualTo(fresh.mean());
        assertThat(resumed.populationVariance()).isEqualTo(fresh.populationVariance());
      }
      assertThat(reference.mean()).isEqualTo(window.mean());
    }
  }

  @Property
  void equalInputsAreTheirOwnMean(
      @ForAll Regime regime,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 50) int n,
      @ForAll @IntRange(max = 120) int before) {
    RollingMoments window = new RollingMoments(n);
    for (double x : regime.prices(seed, before)) {
      window.update(x);
    }
    double level = regime.prices(~seed, 1)[0];
    for (int i = 0; i < n; i++) {
      window.update(level);
    }
    assertThat(window.mean()).isEqualTo(level);
    assertThat(window.populationVariance()).isZero();
    assertThat(window.preview(level)).isTrue();
    assertThat(window.mean()).isEqualTo(level);
    assertThat(window.populationVariance()).isZero();
  }

  @Example
  void centsAtAMillionLoseNothing() {
    // The textbook formula has no digit left here: 1e12 against squares of 1e-4.
    double[] x = new double[1_000];
    Random random = new Random(1);
    for (int i = 0; i < x.length; i++) {
      x[i] = 1e6 + random.nextInt(3) / 100.0;
    }
    RollingMoments window = new RollingMoments(20);
    for (int i = 0; i < x.length; i++) {
      if (window.update(x[i])) {
        assertMoments(window, x, i + 1, 20);
      }
    }
  }

  @Example
  void doesNotDrift() {
    int n = 24;
    int size = 2_000_003;
    Random random = new Random(7);
    double[] last = new double[n];
    RollingMoments window = new RollingMoments(n);
    for (int i = 0; i < size; i++) {
      double x = 1e6 + random.nextGaussian() * (i % 1_000 == 0 ? 1e5 : 0.01);
      last[i % n] = x;
      window.update(x);
    }
    double squares = squaredDeviations(last, 0, n).doubleValue();
    assertThat(window.populationVariance()).isCloseTo(squares / n, within(1e-11 * squares / n));
    assertThat(window.mean()).isCloseTo(mean(last, 0, n).doubleValue(), within(1e-9));
  }

  @Example
  void knownMoments() {
    RollingMoments window = new RollingMoments(8);
    for (double x : new double[] {99, 2, 4, 4, 4, 5, 5, 7, 9}) {
      window.update(x);
    }
    assertThat(window.mean()).isEqualTo(5);
    assertThat(window.populationVariance()).isEqualTo(4);
    assertThat(window.sampleVariance()).isEqualTo(32.0 / 7);
    RollingMoments one = new RollingMoments(1);
    assertThat(one.update(3)).isTrue();
    assertThat(one.mean()).isEqualTo(3);
    assertThat(one.populationVariance()).isZero();
    assertThat(one.sampleVariance()).isNaN();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RollingMoments(0))
        .withMessage("length is not positive: 0");
  }
}
