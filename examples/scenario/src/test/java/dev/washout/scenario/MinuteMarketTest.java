package dev.washout.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.washout.core.Resampler;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Coverage;
import dev.washout.market.Liquidation;
import dev.washout.market.Timeframe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinuteMarketTest {
  private static final int DAYS = 2;
  private static final int INSTRUMENTS = 12;

  private static final Scenario SCENARIO = Scenario.named("february-2026").withDays(8).withCoins(5);
  private static final Supplier<MinuteMarket> MARKET =
      Suppliers.memoize(() -> MinuteMarket.of(SCENARIO, INSTRUMENTS, DAYS));

  private final MinuteMarket market = MARKET.get();

  private static List<Liquidation> liquidations(MinuteMarket market, int instrument) {
    List<Liquidation> all = new ArrayList<>();
    for (int bar = 0; bar < market.bars(); bar++) {
      for (int venue = 0; venue < MinuteMarket.VENUES.size(); venue++) {
        int before = all.size();
        market.liquidations(venue, instrument, bar, all::add);
        assertThat(all.size() == before || market.mayLiquidate(instrument, bar)).isTrue();
      }
    }
    return all;
  }

  @Test
  void endsWithTheScenario() {
    assertThat(market.bars()).isEqualTo(DAYS * 1440);
    assertThat(market.candle(0, market.bars() - 1).closeTime()).isEqualTo(SCENARIO.end());
    assertThat(market.openEpochMillis(1) - market.openEpochMillis(0)).isEqualTo(60_000);
    assertThat(market)
        .hasToString("SIMULATED market 'february-2026': 12 instruments, 2880 minutes, seed 1843");
    assertThat(market.label()).isEqualTo("SIMULATED");
  }

  @Test
  void minutesOfCoinsPutTogetherAreItsFiveMinuteBars() {
    SimulatedMarket whole = SCENARIO.withTimeframe(Timeframe.FIVE_MINUTES).run();
    for (int i = 0; i < SCENARIO.coins(); i++) {
      CandleSeries.Builder minutes = CandleSeries.builder(Timeframe.ONE_MINUTE);
      for (int bar = 0; bar < market.bars(); bar++) {
        minutes.add(market.candle(i, bar));
      }
      CandleSeries expected = whole.candles(market.symbol(i)).tail(market.bars() / 5);
      CandleSeries made =
          Resampler.of(Timeframe.ONE_MINUTE, Timeframe.FIVE_MINUTES).over(minutes.build()).closed();
      assertThat(made.size()).isEqualTo(expected.size());
      for (int k = 0; k < made.size(); k++) {
        Candle a = made.get(k);
        Candle e = expected.get(k);
        assertThat(
                new Candle(
                    a.openEpochMillis(), a.timeframe(), a.open(), a.high(), a.low(), a.close(), 0))
            .isEqualTo(
                new Candle(
                    e.openEpochMillis(), e.timeframe(), e.open(), e.high(), e.low(), e.close(), 0));
        assertThat(a.volume()).isCloseTo(e.volume(), within(1e-12 * e.volume()));
      }
    }
  }

  @Test
  void venuesTogetherHoldEachLiquidationOfACoinOnce() {
    SimulatedMarket whole = SCENARIO.withTimeframe(Timeframe.FIVE_MINUTES).run();
    long start = market.openEpochMillis(0);
    for (int i = 0; i < SCENARIO.coins(); i++) {
      Comparator<Liquidation> order =
          Comparator.comparingLong(Liquidation::epochMillis)
              .thenComparingLong(Liquidation::notionalMicroUsd);
      List<Long> expected =
          whole.coin(market.symbol(i)).liquidations().stream()
              .filter(each -> each.epochMillis() >= start)
              .sorted(order)
              .map(Liquidation::notionalMicroUsd)
              .toList();
      assertThat(liquidations(market, i).stream().sorted(order).map(Liquidation::notionalMicroUsd))
          .containsExactlyElementsOf(expected)
          .isNotEmpty();
    }
  }

  @Test
  void liquidationsLieInTheirMinute() {
    for (int i = 0; i < INSTRUMENTS; i++) {
      for (int bar = 0; bar < market.bars(); bar++) {
        Candle candle = market.candle(i, bar);
        for (int venue = 0; venue < 3; venue++) {
          Coverage coverage = venue == 2 ? Coverage.SAMPLED : Coverage.COMPLETE;
          int instrument = i;
          market.liquidations(
              venue,
              i,
              bar,
              each -> {
                assertThat(each.symbol()).isEqualTo(market.symbol(instrument));
                assertThat(each.coverage()).isEqualTo(coverage);
                assertThat(each.epochMillis())
                    .isBetween(candle.openEpochMillis(), candle.closeEpochMillis() - 1);
                // A position dies between two milliseconds, and the event is stamped with one.
                assertThat(each.price())
                    .isBetween(candle.low() * (1 - 1e-4), candle.high() * (1 + 1e-4));
              });
        }
      }
    }
  }

  @Test
  void everyBarBeginsWhereTheLastEnded() {
    for (int i = 0; i < INSTRUMENTS; i++) {
      for (int bar = 1; bar < market.bars(); bar++) {
        assertThat(market.candle(i, bar).open()).isEqualTo(market.candle(i, bar - 1).close());
      }
    }
  }

  @Test
  void followersAreNotTheirCoin() {
    int follower = SCENARIO.coins();
    assertThat(market.symbol(follower)).hasToString("F0005-SIM");
    double first = market.candle(follower, 0).close() / market.candle(0, 0).close();
    double apart = 0;
    for (int bar = 0; bar < market.bars(); bar++) {
      double ratio = market.candle(follower, bar).close() / market.candle(0, bar).close();
      apart = Math.max(apart, Math.abs(ratio / first - 1));
    }
    assertThat(apart).isBetween(0.01, 0.5);
    assertThat(liquidations(market, follower).size())
        .isBetween(1, liquidations(market, 0).size() / 4);
  }

  /** More instruments leave those there are as they were, and any order of asking is as good. */
  @Test
  void isTheSameWhateverIsAskedFirst() {
    MinuteMarket wider = MinuteMarket.of(SCENARIO, INSTRUMENTS + 5, DAYS);
    for (int i = INSTRUMENTS - 1; i >= 0; i--) {
      for (int bar = market.bars() - 1; bar >= 0; bar--) {
        assertThat(wider.candle(i, bar)).isEqualTo(market.candle(i, bar));
      }
      assertThat(liquidations(wider, i)).isEqualTo(liquidations(market, i));
    }
  }

  @Test
  void isTheSameOnEveryMachine() {
    Hasher hasher = Hashing.sha256().newHasher();
    for (int i = 0; i < INSTRUMENTS; i++) {
      for (int bar = 0; bar < market.bars(); bar++) {
        Candle candle = market.candle(i, bar);
        hasher.putDouble(candle.open()).putDouble(candle.high()).putDouble(candle.low());
        hasher.putDouble(candle.close()).putDouble(candle.volume());
      }
      for (Liquidation each : liquidations(market, i)) {
        hasher.putLong(each.epochMillis()).putLong(each.notionalMicroUsd());
        hasher.putDouble(each.price());
      }
    }
    assertThat(hasher.hash())
        .hasToString("17d861165e386fadfeab7c752af6690023d06c4e02b6dbed348e3d07e14964fe");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 10_001})
  void refusesOtherNumbersOfInstruments(int instruments) {
    assertThatThrownBy(() -> MinuteMarket.of(SCENARIO, instruments, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("instruments is not in 1..10000: " + instruments);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9})
  void refusesOtherNumbersOfDays(int days) {
    assertThatThrownBy(() -> MinuteMarket.of(SCENARIO, 1, days))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("days is not in 1..8: " + days);
  }

  @Test
  void refusesPlacesThatAreNotThere() {
    assertThatThrownBy(() -> market.candle(INSTRUMENTS, 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> market.candle(0, market.bars()))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> market.liquidations(3, 0, 0, each -> {}))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
