package dev.washout.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.washout.market.Symbol;
import dev.washout.market.Timeframe;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ScenarioTest {
  private static final Scenario FEBRUARY = Scenario.named("february-2026");

  /** Whoever changes the mechanism changes this, and calibrates anew. */
  private static final String FEBRUARY_BITS =
      "432cbf669aab3bef3ef8728165fc6f67323f674cc55e636ff909be7988b1c2e2";

  @Test
  void sameSeedSameBitsOnEveryJdk() {
    assertThat(Bits.of(Markets.february())).isEqualTo(FEBRUARY_BITS);
  }

  @Test
  void runsAreRepeatable() {
    Scenario small = FEBRUARY.withDays(3).withCoins(2);
    assertThat(Bits.of(small.run())).isEqualTo(Bits.of(small.run()));
    assertThat(Bits.of(small.withSeed(2).run())).isNotEqualTo(Bits.of(small.run()));
  }

  @Test
  void everythingSaysThatItIsSimulated() {
    SimulatedMarket market = Markets.february();
    assertThat(market.label()).isEqualTo("SIMULATED");
    assertThat(market.toString())
        .startsWith("SIMULATED market 'february-2026': 25 coins, 2025-05-31T00:00:00Z to");
    assertThat(FEBRUARY.toString()).startsWith("SIMULATED scenario 'february-2026'");
    assertThat(market.bitcoin().toString()).startsWith("SIMULATED BTC-SIM: ");
    assertThat(market.coins().keySet()).allMatch(symbol -> symbol.name().endsWith("-SIM"));
  }

  @Test
  void namesItsPresets() {
    assertThat(Scenario.names()).containsExactly("february-2026", "calm", "recovery");
    for (String name : Scenario.names()) {
      assertThat(Scenario.named(name).name()).isEqualTo(name);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scenario.named("march"))
        .withMessage("no scenario 'march'; there are [february-2026, calm, recovery]");
  }

  @Test
  void coinsComeBySize() {
    SimulatedMarket market = FEBRUARY.withDays(1).withCoins(12).run();
    assertThat(market.coins().keySet())
        .startsWith(Scenario.BITCOIN, Symbol.of("ALT01-SIM"))
        .endsWith(Symbol.of("ALT11-SIM"));
    assertThat(market.start()).isEqualTo(Instant.parse("2026-02-04T00:00:00Z"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> market.candles(Symbol.of("BTC")))
        .withMessageContaining("no coin BTC in SIMULATED");
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertRefused(() -> FEBRUARY.withName(" "), "name is blank");
    assertRefused(() -> FEBRUARY.withDays(0), "days is not in 1..2000: 0");
    assertRefused(() -> FEBRUARY.withDays(2001), "days is not in 1..2000: 2001");
    assertRefused(() -> FEBRUARY.withCoins(0), "coins is not in 1..100: 0");
    assertRefused(() -> FEBRUARY.withCoins(101), "coins is not in 1..100: 101");
    assertRefused(
        () -> FEBRUARY.withTimeframe(Timeframe.ONE_MINUTE), "multiple of 5m up to 1d: 1m");
    assertRefused(() -> FEBRUARY.withTimeframe(Timeframe.ONE_WEEK), "multiple of 5m up to 1d: 1w");
    assertRefused(() -> FEBRUARY.withBitcoinPrice(Double.NaN), "bitcoinPrice");
    assertRefused(() -> FEBRUARY.withBitcoinPrice(0), "bitcoinPrice");
    assertRefused(
        () -> FEBRUARY.withEnd(Instant.parse("2026-02-05T21:01:00Z")), "whole five minutes");
    assertRefused(() -> FEBRUARY.impact().withStrength(-1), "strength: -1");
    assertRefused(() -> FEBRUARY.impact().withDepthUsd(0), "depthUsd: 0");
    assertRefused(() -> FEBRUARY.exposure().withBitcoinUsd(Double.NaN), "bitcoinUsd: NaN");
    assertRefused(() -> new Noise(0, 0.01, 0.2, 0.2, 4), "bitcoinDaily: 0");
    assertRefused(
        () -> Phase.of("2026-02-05T21:00:00Z", "2026-02-05T21:00:00Z", 0, 1), "ends after it");
    assertRefused(
        () -> Phase.of("2026-02-05T21:00:00Z", "2026-02-05T22:00:00Z", Double.NaN, 1), "move");
  }

  @Test
  void aPhaseMovesBitcoinByWhatItSays() {
    Scenario quiet =
        FEBRUARY.withDays(2).withCoins(1).withImpact(FEBRUARY.impact().withStrength(0));
    Scenario flat = quiet.withPhases(List.of());
    Instant noon = Instant.parse("2026-02-04T12:00:00Z");
    Scenario moved =
        quiet.withPhases(List.of(new Phase(noon, noon.plus(Duration.ofHours(6)), -0.1, 1)));
    double ratio = moved.run().bitcoin().lastPrice() / flat.run().bitcoin().lastPrice();
    assertThat(StrictMath.log(ratio)).isCloseTo(-0.1, within(1e-12));
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
