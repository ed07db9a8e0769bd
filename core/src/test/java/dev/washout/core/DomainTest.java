package dev.washout.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.washout.core.Samples.Extremes;
import dev.washout.core.Samples.Mean;
import dev.washout.core.Samples.Root;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainTest {
  @ParameterizedTest
  @CsvSource({
    "1e-100, 1e100, NaN, x is not finite: NaN at index 7",
    "-1, 1, Infinity, x is not finite: Infinity at index 7",
    "-1, 1, -Infinity, x is not finite: -Infinity at index 7",
    "1e-100, 1e100, 0, x is not positive: 0.0 at index 7",
    "1e-100, 1e100, -3, x is not positive: -3.0 at index 7",
    "1e-100, 1e100, 1e-101, x is not within 1.0E-100 and 1.0E100: 1.0E-101 at index 7",
    "0, 1e100, -0.1, x is negative: -0.1 at index 7",
    "0, 5, 5.1, x is not within 0.0 and 5.0: 5.1 at index 7",
    "-1, 1, 1.5, x is not within -1.0 and 1.0: 1.5 at index 7",
    "-1, 1, -1.5, x is not within -1.0 and 1.0: -1.5 at index 7",
    "-Infinity, Infinity, NaN, x is not finite: NaN at index 7",
  })
  void namesFieldValueAndIndex(double min, double max, double value, String message) {
    Domain domain = new Domain(min, max);
    assertThat(domain.contains(value)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> domain.check("x", value, 7))
        .withMessage(message);
    double good = Double.isInfinite(min) ? 1 : max;
    domain.checkAll("x", new double[] {good, min, max});
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                domain.checkAll("x", new double[] {good, good, good, good, min, max, good, value}))
        .withMessage(message);
  }

  @Property
  void checksManyAsItChecksEach(
      @ForAll("domains") Domain domain,
      @ForAll @Size(max = 40) List<@From("numbers") Double> numbers) {
    double[] values = numbers.stream().mapToDouble(Double::doubleValue).toArray();
    int wrong = 0;
    while (wrong < values.length && domain.contains(values[wrong])) {
      wrong++;
    }
    if (wrong == values.length) {
      domain.checkAll("x", values);
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> domain.checkAll("x", values))
          .withMessageContaining(Double.toString(values[wrong]))
          .withMessageEndingWith(" at index " + wrong);
    }
  }

  @Property
  void bitsTellWhatIsContained(
      @ForAll double end, @ForAll double otherEnd, @ForAll long bits, @ForAll int steps) {
    Domain domain = new Domain(Math.min(end, otherEnd), Math.max(end, otherEnd));
    long endBits = Double.doubleToRawLongBits(end);
    for (long near : new long[] {bits, endBits, endBits ^ Long.MIN_VALUE, 0, Long.MIN_VALUE}) {
      for (long step : new long[] {-1, 0, 1, steps}) {
        assertTold(domain, Double.longBitsToDouble(near + step));
      }
    }
  }

  /** Nothing that is not contained, and all that is but a zero of the other sign, or far out. */
  private static void assertTold(Domain domain, double value) {
    boolean told = new DomainBits(domain).surelyContain(value);
    double reach = Math.min(-domain.min(), domain.max());
    boolean other = reach > 0 ? Math.abs(value) > reach : value == 0;
    if (!other || told) {
      assertThat(told).as("%s in %s", value, domain).isEqualTo(domain.contains(value));
    }
  }

  @Test
  void bitsTellAtZero() {
    double[] numbers = {
      -0.0, 0.0, -1, 1, Double.MIN_VALUE, -Double.MIN_VALUE, Double.NaN, Double.longBitsToDouble(-1)
    };
    for (double min : new double[] {-1, -0.0, 0.0}) {
      for (double max : new double[] {-0.0, 0.0, 1}) {
        for (double value : numbers) {
          assertTold(new Domain(min, max), value);
        }
      }
    }
    assertThat(new DomainBits(Domain.NON_NEGATIVE).surelyContain(0)).isTrue();
    assertThat(new DomainBits(new Domain(-1, -0.0)).surelyContain(-0.0)).isTrue();
    for (double infinite : new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      assertThat(new DomainBits(Domain.ANY).surelyContain(infinite)).isTrue();
      assertThat(new DomainBits(Domain.REAL).surelyContain(infinite)).isFalse();
    }
  }

  @Test
  void calculatorsAcceptZeroOfEitherSign() {
    DoubleCalculator root = new Root().start();
    assertThat(root.update(-0.0)).isTrue();
    assertThat(root.update(0.0)).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> root.update(-Double.MIN_VALUE))
        .withMessage("value is negative: -4.9E-324 at index 2");
  }

  @Provide
  Arbitrary<Domain> domains() {
    return Arbitraries.of(
        Domain.REAL,
        Domain.PRICE,
        Domain.NON_NEGATIVE,
        Domain.ANY,
        new Domain(0, 100),
        new Domain(1e-60, 1e100),
        new Domain(-1e60, 1e100),
        new Domain(-1e100, 1e60));
  }

  /** Mostly ordinary; else of any bits, or beside an end. */
  @Provide
  Arbitrary<Double> numbers() {
    return Arbitraries.frequencyOf(
        Tuple.of(30, Arbitraries.doubles().between(1, 100)),
        Tuple.of(1, Arbitraries.longs().map(Double::longBitsToDouble)),
        Tuple.of(
            1,
            Arbitraries.of(
                0x1p256,
                Math.nextDown(0x1p256),
                -0x1p256,
                0x1p-256,
                Math.nextDown(0x1p-256),
                0.0,
                -0.0,
                -1.0,
                1e-100,
                1e100,
                Math.nextUp(1e100),
                Double.MIN_VALUE,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY)));
  }

  @Test
  void endsAreInside() {
    Domain domain = new Domain(-1, 2);
    assertThat(domain.contains(-1)).isTrue();
    assertThat(domain.contains(2)).isTrue();
    assertThat(domain.contains(Math.nextUp(2.0))).isFalse();
    assertThat(domain.contains(Math.nextDown(-1.0))).isFalse();
    domain.check("x", 2, 0);
    assertThat(Domain.NON_NEGATIVE.contains(-0.0)).isTrue();
    assertThat(Domain.ANY.contains(Double.NEGATIVE_INFINITY)).isTrue();
  }

  @Test
  void calculatorsTakeInBothEndsAndNothingBeyond() {
    DoubleIndicator value = new Mean(3);
    DoubleLines lines = new Extremes(2);
    for (double end : new double[] {value.domain().min(), value.domain().max()}) {
      double beyond = end * (1 + 0x1p-52);
      assertThat(value.start().update(end)).isFalse();
      assertThatIllegalArgumentException().isThrownBy(() -> value.start().update(beyond));
      assertThatIllegalArgumentException().isThrownBy(() -> value.start().preview(beyond));
    }
    for (double end : new double[] {lines.domain().min(), lines.domain().max()}) {
      double beyond = end * (1 + 0x1p-52);
      assertThat(lines.start().update(end)).isFalse();
      assertThatIllegalArgumentException().isThrownBy(() -> lines.start().update(beyond));
    }
  }

  @Test
  void includesWhatIsNotWider() {
    Domain domain = new Domain(0, 10);
    assertThat(domain.includes(domain)).isTrue();
    assertThat(domain.includes(new Domain(1, 9))).isTrue();
    assertThat(domain.includes(new Domain(-1, 9))).isFalse();
    assertThat(domain.includes(new Domain(1, 11))).isFalse();
    assertThat(Domain.REAL.includes(Domain.NON_NEGATIVE)).isTrue();
    assertThat(Domain.NON_NEGATIVE.includes(Domain.PRICE)).isTrue();
    assertThat(Domain.ANY.includes(Domain.REAL)).isTrue();
    assertThat(Domain.REAL.includes(Domain.ANY)).isFalse();
  }

  @Test
  void endsAreInOrder() {
    assertThat(new Domain(1, 1).contains(1)).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Domain(2, 1))
        .withMessage("min 2.0 is not at or below max 1.0");
    assertThatIllegalArgumentException().isThrownBy(() -> new Domain(Double.NaN, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Domain(1, Double.NaN));
  }
}
