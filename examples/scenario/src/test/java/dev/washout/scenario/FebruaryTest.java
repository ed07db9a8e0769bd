package dev.washout.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.washout.core.DoubleCalculator;
import dev.washout.core.Resampler;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Liquidation;
import dev.washout.market.PositionSide;
import dev.washout.market.Price;
import dev.washout.market.Timeframe;
import dev.washout.momentum.Rsi;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** What was published about 2026-02-05, and what the simulated market of that name makes of it. */
class FebruaryTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofHours(24);

  private final SimulatedMarket market = Markets.february();
  private final CandleSeries bitcoin = market.bitcoin().candles();

  @Test
  void endsInTheEveningOfTheFifthOfFebruary() {
    assertThat(market.end()).isEqualTo(Instant.parse("2026-02-05T21:00:00Z"));
    assertThat(bitcoin.last().openTime()).isEqualTo(market.end().minus(HOUR));
    assertThat(bitcoin.missingBars()).isZero();
    assertThat(bitcoin.size()).isEqualTo(250 * 24 + 21);
    assertThat(market.coins()).hasSize(25);
  }

  @Test
  void bitcoinEndsNear63280() {
    assertThat(market.lastPrice(Scenario.BITCOIN)).isCloseTo(63_280, withPercentage(1));
    assertThat(bitcoin.last().close()).isEqualTo(market.lastPrice(Scenario.BITCOIN));
  }

  @Test
  void about1950MillionAreLiquidatedInADay() {
    assertThat(liquidated(DAY)).isCloseTo(1.95e9, withPercentage(5));
  }

  @Test
  void nearly1700MillionOfThemLong() {
    double longUsd = market.liquidatedUsd(PositionSide.LONG, DAY);
    assertThat(longUsd).isCloseTo(1.69e9, withPercentage(5)).isLessThan(1.7e9);
  }

  @Test
  void closeTo500MillionInTheLastHour() {
    assertThat(liquidated(HOUR)).isCloseTo(5e8, withPercentage(10));
  }

  @Test
  void averageDailyRsiIsBelow30() {
    double average =
        market.coins().values().stream().mapToDouble(c -> rsi(c.candles())).average().orElseThrow();
    assertThat(average).isBetween(10.0, 30.0);
  }

  @Test
  void altcoinsDoWorseThanBitcoin() {
    for (int hours : new int[] {24, 7 * 24}) {
      assertThat(medianAltcoinReturn(hours))
          .as("%s h", hours)
          .isLessThan(lastReturn(bitcoin, hours));
    }
  }

  @Test
  void bitcoinComesFromTheUpperEightyThousands() {
    assertThat(closeBefore(8 * 24)).isBetween(85_000.0, 90_000.0);
    assertThat(closeBefore(21 * 24)).isBetween(85_000.0, 97_000.0);
    assertThat(Arrays.stream(bitcoin.prices(Price.HIGH)).max().orElseThrow())
        .isBetween(110_000.0, 135_000.0);
  }

  @Test
  void theLastDaysAreStrongAndBearishOnHighVolume() {
    Resampler.Result days = Resampler.of(Timeframe.ONE_HOUR, Timeframe.ONE_DAY).over(bitcoin);
    double[] volumes = days.closed().tail(90).volumes();
    double usual = median(volumes);
    int bearish = 0;
    double last = 0;
    for (Candle day : days.closed().tail(4)) {
      bearish += day.close() < day.open() ? 1 : 0;
      last += day.volume() / 4;
    }
    Candle fifth = days.open().orElseThrow();
    assertThat(bearish).isGreaterThanOrEqualTo(3);
    assertThat(last).isGreaterThan(1.3 * usual);
    assertThat(fifth.volume()).isGreaterThan(2.5 * usual);
    assertThat(fifth.close()).isLessThan(0.9 * fifth.open());
  }

  @Test
  void longsDieInCascades() {
    double[] hours = new double[24];
    long from = market.end().minus(DAY).toEpochMilli();
    for (Liquidation each : market.liquidations()) {
      if (each.epochMillis() >= from && each.side() == PositionSide.LONG) {
        hours[(int) ((each.epochMillis() - from) / HOUR.toMillis())] += each.notionalUsd();
      }
    }
    Arrays.sort(hours);
    double worst = DoubleStream.of(hours).skip(20).sum();
    assertThat(worst / DoubleStream.of(hours).sum()).isGreaterThan(0.6);
  }

  /** The mechanism, not the news: the same news and noise without the feedback does much less. */
  @Test
  void withoutImpactTheFallIsMateriallySmaller() {
    Scenario recipe = market.scenario();
    SimulatedMarket mild = recipe.withImpact(recipe.impact().withStrength(0)).run();
    CandleSeries mildBitcoin = mild.bitcoin().candles();
    assertThat(lastReturn(bitcoin, 24)).isCloseTo(-0.148, within(0.01));
    assertThat(lastReturn(mildBitcoin, 24)).isGreaterThan(0.7 * lastReturn(bitcoin, 24));
    assertThat(lastReturn(mildBitcoin, 168)).isGreaterThan(0.8 * lastReturn(bitcoin, 168));
    assertThat(mild.liquidatedUsd(PositionSide.LONG, DAY))
        .isLessThan(0.85 * market.liquidatedUsd(PositionSide.LONG, DAY));
  }

  private double liquidated(Duration span) {
    return market.liquidatedUsd(PositionSide.LONG, span)
        + market.liquidatedUsd(PositionSide.SHORT, span);
  }

  private double closeBefore(int hours) {
    return bitcoin.get(bitcoin.size() - 1 - hours).close();
  }

  private double medianAltcoinReturn(int hours) {
    return median(
        market.coins().values().stream()
            .skip(1)
            .mapToDouble(coin -> lastReturn(coin.candles(), hours))
            .toArray());
  }

  private static double lastReturn(CandleSeries candles, int hours) {
    return candles.last().close() / candles.get(candles.size() - 1 - hours).close() - 1;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  /** Of daily bars, the day still open included. */
  private static double rsi(CandleSeries hours) {
    Resampler.Result days = Resampler.of(Timeframe.ONE_HOUR, Timeframe.ONE_DAY).over(hours);
    DoubleCalculator rsi = Rsi.of(14).start();
    for (double close : days.closed().prices(Price.CLOSE)) {
      rsi.update(close);
    }
    return rsi.preview(days.open().orElseThrow().close());
  }
}
