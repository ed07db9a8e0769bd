package dev.washout.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.washout.contract.Regime;
import dev.washout.core.DoubleCalculator;
import dev.washout.math.RollingMoments;
import dev.washout.trend.Sma;
import dev.washout.volatility.Bollinger;
import dev.washout.volatility.BollingerBandwidth;
import dev.washout.volatility.BollingerCalculator;
import dev.washout.volatility.BollingerPercentB;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deviations where the libraries' collapse, against exact arithmetic. */
class ExactDeviationTest {
  private static final double DEVIATION_ERROR = 1e-11;

  @ParameterizedTest
  @EnumSource(
      value = Regime.class,
      names = {"HIGH_LEVEL", "TINY", "STANDING_STILL", "TICKS", "JUMPS"})
  void bollingerIsExactOnHardMarkets(Regime regime) {
    bollingerIsExact(regime.prices(3, 2_000));
  }

  @Test
  void bollingerIsExactWhereTheOracleHasNoBands() {
    List<Market> low = Market.real().stream().filter(market -> market.closes()[0] < 1e-4).toList();
    assumeTrue(!low.isEmpty(), "no market data: give -Dwashout.data=DIR");
    assertThat(low).extracting(Market::name).anyMatch(name -> name.contains("SHIB"));
    low.forEach(market -> bollingerIsExact(market.closes()));
    double[] collapsed = TaLib.stdDev(low.get(0).closes(), 20);
    assertThat(collapsed[500]).isZero(); // the trap this test is for
  }

  private static void bollingerIsExact(double[] x) {
    int n = 20;
    BollingerCalculator bands = Bollinger.of(n, 2).start();
    DoubleCalculator width = BollingerBandwidth.of(n, 2).start();
    DoubleCalculator place = BollingerPercentB.of(n, 2).start();
    for (int i = 0; i < x.length; i++) {
      boolean hasPlace = place.update(x[i]);
      width.update(x[i]);
      if (!bands.update(x[i])) {
        continue;
      }
      ExactMoments exact = ExactMoments.of(x, i + 1 - n, i + 1);
      double price = Arrays.stream(x, i + 1 - n, i + 1).max().orElseThrow();
      BigDecimal reach = exact.populationDeviation().multiply(BigDecimal.valueOf(2));
      assertNear(bands.middle(), exact.mean(), 0, price);
      assertNear(bands.lower(), exact.mean().subtract(reach), reach.doubleValue(), price);
      assertNear(bands.upper(), exact.mean().add(reach), reach.doubleValue(), price);
      BigDecimal relative =
          reach.multiply(BigDecimal.valueOf(2)).divide(exact.mean(), MathContext.DECIMAL128);
      assertThat(ExactMoments.relativeError(width.value(), relative)).isLessThan(DEVIATION_ERROR);
      assertThat(hasPlace).isEqualTo(reach.signum() > 0);
    }
  }

  /** Within a few roundings of the price, and 1e-11 of the deviation. */
  private static void assertNear(double actual, BigDecimal exact, double reach, double price) {
    double error = new BigDecimal(actual).subtract(exact).abs().doubleValue();
    assertThat(error).isLessThanOrEqualTo(4 * Math.ulp(price) + DEVIATION_ERROR * reach);
  }

  /** Ten million updates at a price of 1e6 with a range of cents, then every place of a block. */
  @ParameterizedTest
  @ValueSource(ints = {20, 333})
  void momentsDoNotDrift(int n) {
    int updates = 10_000_000;
    Random random = new Random(n);
    double[] last = new double[2 * n];
    RollingMoments window = new RollingMoments(n);
    DoubleCalculator mean = Sma.of(n).start();
    for (int i = 0; i < updates; i++) {
      double x = 1e6 + random.nextInt(8) / 100.0;
      last[i % last.length] = x;
      window.update(x);
      if (i >= updates - 2 * n) {
        mean.update(x);
      }
    }
    double[] x = new double[3 * n];
    for (int i = 0; i < last.length; i++) {
      x[i] = last[(updates + i) % last.length];
    }
    for (int i = last.length; i < x.length; i++) {
      x[i] = 1e6 + random.nextInt(8) / 100.0;
      window.update(x[i]);
      mean.update(x[i]);
      ExactMoments exact = ExactMoments.of(x, i + 1 - n, i + 1);
      assertThat(
              ExactMoments.relativeError(
                  Math.sqrt(window.populationVariance()), exact.populationDeviation()))
          .isLessThan(DEVIATION_ERROR);
      assertThat(
              ExactMoments.relativeError(
                  Math.sqrt(window.sampleVariance()), exact.sampleDeviation()))
          .isLessThan(DEVIATION_ERROR);
      assertThat(ExactMoments.relativeError(window.mean(), exact.mean())).isLessThan(4e-16);
      assertThat(mean.value()).isCloseTo(window.mean(), within(2e-10));
    }
  }

  /** A crash inside the run leaves nothing behind once it has left the window. */
  @Test
  void aSpikeLeavesNoTrace() {
    RollingMoments window = new RollingMoments(20);
    for (int i = 0; i < 1_000; i++) {
      window.update(i == 500 ? 1e60 : 3.0 + i % 2);
    }
    assertThat(window.mean()).isEqualTo(3.5);
    assertThat(window.populationVariance()).isEqualTo(0.25);
  }
}
