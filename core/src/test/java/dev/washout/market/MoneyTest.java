package dev.washout.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class MoneyTest {
  private static long exact(double usd) {
    return new BigDecimal(usd)
        .movePointRight(6)
        .setScale(0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  @Property(tries = 5_000)
  void roundsTheExactValueHalfEven(@ForAll @DoubleRange(min = -9.2e12, max = 9.2e12) double usd) {
    assertThat(Money.microUsd(usd)).isEqualTo(exact(usd));
    assertThat(Money.microUsd(new BigDecimal(usd))).isEqualTo(exact(usd));
  }

  @Property(tries = 5_000)
  void roundsHalfEvenNextToTies(
      @ForAll @LongRange(min = -9_000_000_000_000_000L, max = 9_000_000_000_000_000L) long micros,
      @ForAll @IntRange(min = -3, max = 3) int ulps) {
    double tie = (micros + 0.5) / 1e6;
    double usd = tie + ulps * Math.ulp(tie);
    assertThat(Money.microUsd(usd)).isEqualTo(exact(usd));
  }

  @Property(tries = 2_000)
  void roundsHalfEvenOnTies(@ForAll @IntRange(min = -1_000_000, max = 1_000_000) int odd) {
    double usd = (2 * odd + 1) * 0x1p-7 * 5; // odd multiples of 1/128 are ties
    assertThat(Money.microUsd(usd)).isEqualTo(exact(usd));
  }

  @Example
  void knownAmounts() {
    assertThat(Money.microUsd(1.70)).isEqualTo(1_700_000);
    assertThat(Money.microUsd(0.0000005)).isZero(); // just below half
    assertThat(Money.microUsd(0.0000025)).isEqualTo(3); // just above two and a half
    assertThat(Money.microUsd(1 / 128.0)).isEqualTo(7812); // 7812.5 exactly
    assertThat(Money.microUsd(3 / 128.0)).isEqualTo(23438); // 23437.5 exactly
    assertThat(Money.microUsd(new BigDecimal("0.0000015"))).isEqualTo(2);
    assertThat(Money.microUsd(new BigDecimal("0.0000025"))).isEqualTo(2);
    assertThat(Money.microUsd(new BigDecimal("0.00000050000001"))).isEqualTo(1);
    assertThat(Money.microUsd(-0.0)).isZero();
    assertThat(Money.microUsd(Double.MIN_VALUE)).isZero();
    assertThat(Money.microUsd(9.2e12)).isEqualTo(9_200_000_000_000_000_000L);
    assertThat(Money.microUsd(new BigDecimal("-9.2e12"))).isEqualTo(-9_200_000_000_000_000_000L);
  }

  @Example
  void rejectsWhatDoesNotFit() {
    for (double usd :
        new double[] {Double.NaN, Double.POSITIVE_INFINITY, -9.3e12, Math.nextUp(9.2e12)}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Money.microUsd(usd))
          .withMessage("not an amount within 9.2e12 USD of zero: " + usd);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.microUsd(new BigDecimal("9200000000000.000001")));
  }

  @Example
  void hugeAndTinyDecimalsCostNothing() {
    assertThat(Money.microUsd(new BigDecimal("1e-1000000000"))).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.microUsd(new BigDecimal("1e1000000000")));
  }

  @Property
  void dollarsAreTheNearestDouble(@ForAll long micros) {
    assertThat(Money.usd(micros)).isEqualTo(BigDecimal.valueOf(micros, 6).doubleValue());
  }

  @Property
  void microsOfDollarsComeBack(
      @ForAll @LongRange(min = -4_000_000_000_000_000L, max = 4_000_000_000_000_000L) long micros) {
    assertThat(Money.microUsd(Money.usd(micros))).isEqualTo(micros);
  }
}
