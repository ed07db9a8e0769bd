package dev.washout.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.washout.contract.Regime;
import dev.washout.market.Timeframe;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

class RealizedVolatilityTest {
  /** Commons Math's sample deviation of plain logarithmic returns, times the root of 365. */
  @Property(tries = 50)
  void agreesWithCommonsMath(@ForAll Regime regime, @ForAll long seed) {
    double[] x = regime.prices(seed, 100);
    int n = 30;
    double[] values = RealizedVolatility.of(n, 365).over(x).toArray();
    double[] returns = new double[x.length];
    for (int i = 1; i < x.length; i++) {
      returns[i] = StrictMath.log(x[i] / x[i - 1]);
    }
    for (int i = n; i < x.length; i++) {
      double deviation = new StandardDeviation(true).evaluate(returns, i + 1 - n, n);
      // A plain logarithm of a ratio near 1 has an error of 1e-16 in all.
      assertThat(values[i])
          .isCloseTo(Math.sqrt(365) * deviation, within(1e-14 + 1e-12 * deviation));
    }
  }

  /** Returns ln 2 and -ln 2: mean 0, sample variance 2 ln^2 2; a year of 8 periods gives 4 ln 2. */
  @Example
  void handWorked() {
    assertThat(RealizedVolatility.of(2, 8).over(1, 2, 1).last().orElseThrow())
        .isCloseTo(4 * StrictMath.log(2), within(1e-15));
  }

  @Example
  void standingStillIsExactlyZero() {
    assertThat(RealizedVolatility.of(3, 365).over(7, 7, 7, 7).last().orElseThrow()).isZero();
  }

  /** The logarithms of prices of 1e6 share their first 15 digits when a cent is the change. */
  @Example
  void keepsTheDigitsOfSmallReturns() {
    double cent = 0.0078125;
    double r = StrictMath.log1p(cent / 1e6);
    assertThat(RealizedVolatility.of(2, 1).over(1e6, 1e6 + cent, 1e6).last().orElseThrow())
        .isCloseTo(Math.sqrt(2) * r, within(1e-14 * r));
  }

  @Example
  void yearOfAMarketThatNeverCloses() {
    assertThat(RealizedVolatility.of(30, Timeframe.ONE_DAY))
        .isEqualTo(RealizedVolatility.of(30, 365));
    assertThat(RealizedVolatility.of(30, Timeframe.ONE_HOUR)).hasToString("RV(30,8760)");
  }

  @Example
  void rejectsImpossibleParameters() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RealizedVolatility.of(1, 365))
        .withMessage("period is below 2: 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RealizedVolatility.of(2, 0))
        .withMessage("periodsPerYear is not positive and at most 1e12: 0.0");
    assertThatIllegalArgumentException().isThrownBy(() -> RealizedVolatility.of(2, 1.1e12));
    assertThatIllegalArgumentException().isThrownBy(() -> RealizedVolatility.of(2, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RealizedVolatility.of(2, 365).over(1, 0))
        .withMessage("value is not positive: 0.0 at index 1");
    assertThat(RealizedVolatility.of(2, 1e12).periodsPerYear()).isEqualTo(1e12);
  }
}
