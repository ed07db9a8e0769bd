package dev.washout.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.washout.core.Resampler;
import dev.washout.market.CandleSeries;
import dev.washout.market.Liquidation;
import dev.washout.market.PositionSide;
import dev.washout.market.Price;
import dev.washout.market.Timeframe;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds in every simulated market. */
class MarketLawsTest {
  private final SimulatedMarket february = Markets.february();

  private static Scenario small() {
    return Scenario.named("february-2026").withDays(8).withCoins(3);
  }

  @Test
  void positionsAreConserved() {
    for (SimulatedCoin coin : february.coins().values()) {
      PositionCount count = coin.positions();
      assertThat(count.opened())
          .isEqualTo(count.closed() + count.liquidated() + count.open())
          .isPositive();
      assertThat(count.open()).isNotNegative();
      // The others died before the first bar.
      assertThat(coin.liquidations().size()).isLessThanOrEqualTo(count.liquidated()).isPositive();
    }
  }

  @Test
  void openInterestIsNeverNegative() {
    for (SimulatedCoin coin : february.coins().values()) {
      assertThat(coin.openInterestUsd().length()).isEqualTo(coin.candles().size());
      for (PositionSide side : PositionSide.values()) {
        assertThat(coin.openInterestUsd(side).asList()).allMatch(usd -> usd >= 0);
      }
      assertThat(coin.openInterestUsd().get(0))
          .isEqualTo(
              coin.openInterestUsd(PositionSide.LONG).get(0)
                  + coin.openInterestUsd(PositionSide.SHORT).get(0))
          .isPositive();
    }
  }

  @Test
  void everyBarBeginsWhereTheLastEnded() {
    for (SimulatedCoin coin : february.coins().values()) {
      CandleSeries candles = coin.candles();
      double[] opens = candles.prices(Price.OPEN);
      double[] closes = candles.prices(Price.CLOSE);
      assertThat(Arrays.copyOfRange(opens, 1, opens.length))
          .isEqualTo(Arrays.copyOf(closes, closes.length - 1));
      assertThat(candles.missingBars()).isZero();
      assertThat(Arrays.stream(candles.volumes()).min().orElseThrow()).isPositive();
    }
  }

  @Test
  void liquidationsHappenAtPricesOfTheirBarInTimeOrder() {
    long before = february.start().toEpochMilli();
    for (Liquidation each : february.liquidations()) {
      assertThat(each.epochMillis()).isGreaterThanOrEqualTo(before);
      before = each.epochMillis();
      CandleSeries candles = february.candles(each.symbol());
      int bar = candles.countThrough(each.epochMillis()) - 1;
      assertThat(each.price()).isBetween(candles.get(bar).low(), candles.get(bar).high());
      assertThat(each.notionalMicroUsd()).isPositive();
    }
    assertThat(before).isLessThan(february.end().toEpochMilli());
  }

  @Test
  void volumeRisesWithVolatility() {
    CandleSeries candles = february.bitcoin().candles();
    double wild = 0;
    double quiet = 0;
    int wildBars = 0;
    int quietBars = 0;
    for (int i = 0; i < candles.size(); i++) {
      double range = candles.get(i).high() / candles.get(i).low() - 1;
      if (range > 0.01) {
        wild += candles.get(i).volume();
        wildBars++;
      } else {
        quiet += candles.get(i).volume();
        quietBars++;
      }
    }
    assertThat(wildBars).isGreaterThan(100);
    assertThat(wild / wildBars).isGreaterThan(1.5 * quiet / quietBars);
  }

  @Test
  void openInterestFallsInTheCrash() {
    var usd = february.bitcoin().openInterestUsd();
    assertThat(usd.get(usd.length() - 1)).isLessThan(0.9 * usd.get(usd.length() - 25));
  }

  @Test
  void otherBarsShowTheSamePath() {
    SimulatedMarket fine = small().withTimeframe(Timeframe.FIVE_MINUTES).run();
    SimulatedMarket hours = small().run();
    Resampler.Result made =
        Resampler.of(Timeframe.FIVE_MINUTES, Timeframe.ONE_HOUR).over(fine.bitcoin().candles());
    assertThat(made.closed().prices(Price.LOW))
        .isEqualTo(hours.bitcoin().candles().prices(Price.LOW));
    assertThat(made.closed().last().close()).isEqualTo(hours.bitcoin().lastPrice());
    assertThat(fine.liquidations()).isEqualTo(hours.liquidations());
  }

  @Test
  void aBarThatHasNotClosedIsLeftOut() {
    SimulatedMarket days = small().withTimeframe(Timeframe.ONE_DAY).run();
    assertThat(days.bitcoin().candles().size()).isEqualTo(8);
    assertThat(days.bitcoin().openInterestUsd().length()).isEqualTo(8);
    assertThat(days.bitcoin().lastPrice()).isEqualTo(small().run().bitcoin().lastPrice());
  }

  @Test
  void moreCoinsLeaveTheOthersAsTheyWere() {
    SimulatedMarket three = small().run();
    SimulatedMarket five = small().withCoins(5).run();
    for (SimulatedCoin coin : three.coins().values()) {
      assertThat(five.candles(coin.symbol())).isEqualTo(coin.candles());
    }
  }

  @Test
  void aLaterEndLeavesThePastAsItWas() {
    SimulatedMarket recovery =
        Scenario.named("recovery").withCoins(1).withTimeframe(Timeframe.ONE_HOUR).run();
    CandleSeries past = recovery.bitcoin().candles().closedBy(february.end());
    assertThat(past).isEqualTo(february.bitcoin().candles());
    assertThat(recovery.lastPrice(Scenario.BITCOIN))
        .isGreaterThan(1.15 * february.lastPrice(Scenario.BITCOIN));
  }

  @Test
  void theLevelOfPricesIsTheFirstPrice() {
    SimulatedMarket market = small().withBitcoinPrice(2).run();
    assertThat(market.bitcoin().candles().first().open()).isEqualTo(2);
  }

  @Test
  void calmIsCalm() {
    SimulatedMarket calm = Scenario.named("calm").withCoins(1).run();
    CandleSeries candles = calm.bitcoin().candles();
    double[] closes = candles.prices(Price.CLOSE);
    for (int i = 24; i < closes.length; i++) {
      assertThat(Math.abs(closes[i] / closes[i - 24] - 1)).isLessThan(0.06);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 7, Long.MAX_VALUE, Long.MIN_VALUE})
  void everySeedGivesAMarket(long seed) {
    SimulatedMarket market = small().withSeed(seed).run();
    assertThat(market.liquidations()).isNotEmpty();
    assertThat(market.bitcoin().candles().size()).isEqualTo(8 * 24 + 21);
  }

  @Test
  void aMarketFarTooThinForItsPositionsStillHasPrices() {
    Scenario recipe = small().withPhases(ImmutableList.of());
    SimulatedMarket thin = recipe.withImpact(recipe.impact().withStrength(50)).run();
    assertThat(thin.bitcoin().candles().size()).isEqualTo(8 * 24 + 21);
    assertThat(thin.bitcoin().lastPrice()).isPositive();
  }
}
