package dev.washout.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.washout.contract.Regime;
import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ExponentialMeanTest {
  private static final MathContext DIGITS = new MathContext(40);

  @Property(tries = 50)
  void isTheMeanOfExactArithmetic(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int n) {
    double[] x = regime.prices(seed, 150);
    BigDecimal size = BigDecimal.valueOf(n);
    assertExact(
        ExponentialMean.span(n),
        x,
        n,
        BigDecimal.valueOf(2).divide(size.add(BigDecimal.ONE), DIGITS));
    assertExact(ExponentialMean.wilder(n), x, n, BigDecimal.ONE.divide(size, DIGITS));
  }

  private static void assertExact(ExponentialMean mean, double[] x, int n, BigDecimal weight) {
    BigDecimal exact = BigDecimal.ZERO;
    double scale = 0;
    for (int i = 0; i < x.length; i++) {
      BigDecimal input = new BigDecimal(x[i]);
      exact =
          i < n
              ? exact.add(input.divide(BigDecimal.valueOf(n), DIGITS))
              : exact.add(weight.multiply(input.subtract(exact)), DIGITS);
      scale = Math.max(scale, x[i]);
      double previewed = mean.preview(x[i]);
      assertThat(mean.update(x[i])).isEqualTo(i >= n - 1);
      if (i >= n - 1) {
        assertThat(mean.value()).isCloseTo(exact.doubleValue(), within(1e-14 * scale));
        assertThat(previewed).isEqualTo(mean.value());
      } else {
        assertThat(previewed).isNaN();
      }
    }
  }

  @Property(tries = 50)
  void equalInputsAreTheirMeanToTheBit(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(min = 1, max = 1000) int n) {
    double x = regime.prices(seed, 1)[0];
    for (ExponentialMean mean :
        new ExponentialMean[] {ExponentialMean.span(n), ExponentialMean.wilder(n)}) {
      for (int i = 0; i < n + 100; i++) {
        if (mean.update(x)) {
          assertThat(mean.value()).isEqualTo(x);
        }
      }
    }
  }

  @Property(tries = 20)
  void resumesAfterEveryInputToTheBit(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int n) {
    double[] x = regime.prices(seed, 60);
    ExponentialMean whole = ExponentialMean.span(n);
    for (int k = 0; k < x.length - 1; k++) {
      ExponentialMean resumed =
          Saved.andRead(whole::save, in -> ExponentialMean.span(n).resumed(in));
      assertThat(resumed.value()).isEqualTo(whole.value());
      assertThat(whole.update(x[k])).isEqualTo(resumed.update(x[k]));
      assertThat(resumed.value()).isEqualTo(whole.value());
      assertThat(Double.compare(resumed.preview(x[k + 1]), whole.preview(x[k + 1]))).isZero();
    }
  }

  /** Below 1e-200, and only at every 64th input, where it joins others one of theirs. */
  @Example
  void decaysToZero() {
    assertThat(decaysToZero(ExponentialMean.span(3))).isEqualTo(191); // 166 halvings of 1e-150
    assertThat(decaysToZero(ExponentialMean.span(3, 1))).isEqualTo(190);
    assertThat(decaysToZero(ExponentialMean.span(3, 64 + 20))).isEqualTo(191 - 20);
    assertThat(decaysToZero(ExponentialMean.span(3, 64))).isEqualTo(191);
  }

  @Example
  void manyInputsDecayWhereOneAfterTheOtherDo() {
    double[] in = new double[1_000];
    in[0] = 3e-150;
    double[] expected = new double[in.length];
    ExponentialMean oneByOne = ExponentialMean.span(3, 84);
    for (int i = 0; i < in.length; i++) {
      expected[i] = oneByOne.update(in[i]) ? oneByOne.value() : Double.NaN;
    }
    double[] out = new double[in.length];
    ExponentialMean.span(3, 84).updateAll(in, out, 0, in.length);
    assertThat(out).containsExactly(expected);
  }

  private static int decaysToZero(ExponentialMean mean) {
    mean.update(3e-150);
    double before = Double.NaN;
    int flushed = 0;
    for (int i = 1; i < 1_000 && flushed == 0; i++) {
      if (mean.update(0) && mean.value() == 0) {
        flushed = i;
      } else {
        before = mean.value();
      }
    }
    assertThat(before).isBetween(1e-209, 1e-200);
    assertThat(mean.preview(8)).isEqualTo(4);
    return flushed;
  }

  @Example
  void rejectsImpossibleLengths() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExponentialMean.span(0))
        .withMessage("length is not positive: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExponentialMean.wilder(-1))
        .withMessage("length is not positive: -1");
  }
}
