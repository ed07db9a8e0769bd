package dev.washout.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.washout.contract.Regime;
import dev.washout.market.Bar;
import dev.washout.market.Candle;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SupportZonesTest {
  private static List<SupportZone> zones(SupportZones recipe, List<Bar> bars) {
    SupportZones.Calculator calculator = recipe.start();
    bars.forEach(calculator::update);
    return calculator.zones();
  }

  /**
   * Closes 20 10 20 10 20 30 20, each bar one up and one down, all true ranges 11. Lows: two pivots
   * at 9; highs: 21 (the first two, but 21 at index 4 has 31 right of it) and 31.
   */
  @Example
  void byHand() {
    SupportZones recipe = new SupportZones(1, 1, 0.2, 8, 2);
    List<Bar> bars = Bars.around(20, 10, 20, 10, 20, 30, 20);
    List<SupportZone> zones = zones(recipe, bars);
    assertThat(zones).hasSize(1);
    SupportZone zone = zones.get(0);
    // Width 0.2 * 11 = 2.2 about 9. The volume: two bars from 9 to 11 share 1.1 of their 2 with it.
    assertThat(zone.low()).isCloseTo(7.9, within(1e-12));
    assertThat(zone.high()).isCloseTo(10.1, within(1e-12));
    assertThat(zone.widthAtr()).isCloseTo(0.2, within(1e-12));
    assertThat(zone.lows()).isEqualTo(2);
    assertThat(zone.highs()).isZero();
    assertThat(zone.touches()).isEqualTo(2);
    assertThat(zone.middle()).isCloseTo(9, within(1e-12));
    // 1.1 of 7 units in 2.2 of a range of 22: 1.1/7 / 0.1.
    assertThat(zone.volumeDensity()).isCloseTo(11.0 / 7, within(1e-12));
    // Ages 5 and 3, half-life 4.
    double weight = Math.pow(2, -5 / 4.0) + Math.pow(2, -3 / 4.0);
    double evidence = weight * 11.0 / 7;
    assertThat(zone.strength()).isCloseTo(evidence / (1 + evidence), within(1e-12));
    assertThat(zone.firstTouchEpochMillis()).isEqualTo(Bars.time(1));
    assertThat(zone.lastTouchEpochMillis()).isEqualTo(Bars.time(3));
    assertThat(zone)
        .hasToString(
            "7.9 to 10.1, 0.2 ATR wide: 2 lows and 0 highs from 2026-01-07 to 2026-01-08, 1.57"
                + " times the average volume, strength 0.61");
  }

  @Example
  void highsCountAsWellAsLows() {
    // A high of 21 at index 1, a low of 21 at index 4.
    List<Bar> bars = Bars.around(10, 20, 10, 30, 22, 30);
    List<SupportZone> zones = zones(new SupportZones(1, 1, 0.2, 8, 2), bars);
    assertThat(zones).hasSize(1);
    assertThat(zones.get(0).lows()).isEqualTo(1);
    assertThat(zones.get(0).highs()).isEqualTo(1);
    assertThat(zones.get(0).contains(21)).isTrue();
  }

  @Example
  void heavierClusterFirstAndNoOverlap() {
    // Pivot lows at 9, 10, 9, 11, 9 and highs at 21: within 1 ATR (11) they are two clusters.
    List<Bar> bars = Bars.around(20, 10, 20, 11, 20, 10, 20, 12, 20, 10, 20);
    List<SupportZone> zones = zones(new SupportZones(1, 1, 0.5, 20, 2), bars);
    assertThat(zones).hasSize(2);
    assertThat(zones.get(0).lows()).isEqualTo(5);
    assertThat(zones.get(0).middle()).isCloseTo(10, within(1e-12));
    assertThat(zones.get(1).highs()).isEqualTo(4);
    assertThat(zones.get(0).high()).isLessThan(zones.get(1).low());
  }

  @Example
  void asWideAsItsPivots() {
    // Lows of 9 and 20 are exactly one ATR of 11 apart.
    List<Bar> bars = Bars.around(21, 10, 21, 32, 21, 32, 43, 32);
    List<SupportZone> zones = zones(new SupportZones(1, 1, 1, 20, 2), bars);
    assertThat(zones).anySatisfy(zone -> assertThat(zone.lows()).isEqualTo(2));
    assertThat(zones).noneSatisfy(zone -> assertThat(zone.touches()).isLessThan(2));
  }

  @Example
  void supportIsTheNearestZoneThatBeginsBelow() {
    List<Bar> bars = Bars.around(20, 10, 20, 11, 20, 10, 20, 12, 20, 10, 20);
    SupportZones.Calculator calculator = new SupportZones(1, 1, 0.5, 20, 2).start();
    bars.forEach(calculator::update);
    List<SupportZone> zones = calculator.zones();
    assertThat(calculator.supportAt(20)).contains(zones.get(1));
    assertThat(calculator.supportAt(zones.get(1).low())).contains(zones.get(1));
    assertThat(calculator.supportAt(15)).contains(zones.get(0));
    assertThat(calculator.supportAt(5)).isEmpty();
  }

  @Example
  void noZonesBeforeAnAtrOrWithoutMovement() {
    SupportZones.Calculator calculator = new SupportZones(1, 3, 1, 10, 1).start();
    List<Bar> bars = Bars.around(20, 10, 20, 10);
    for (Bar bar : bars.subList(0, 3)) {
      assertThat(calculator.update(bar)).isFalse();
      assertThat(calculator.zones()).isEmpty();
    }
    assertThat(calculator.preview(bars.get(3))).isNotEmpty();
    assertThat(calculator.update(bars.get(3))).isTrue();
    assertThat(calculator.zones()).isNotEmpty();
    assertThat(zones(new SupportZones(1, 1, 1, 10, 1), Regime.FLAT.bars(1, 20))).isEmpty();
  }

  /** After a move, a market that stands still: the average true range vanishes beside the price. */
  @Example
  void noZonesWhereTheWidthVanishes() {
    List<Bar> bars = new ArrayList<>(Bars.around(20, 10, 20, 10, 20));
    for (int i = 5; i < 200; i++) {
      bars.add(Bars.bar(i, 20, 20, 20, 20, 1));
    }
    assertThat(zones(new SupportZones(1, 2, 1, 500, 1), bars)).isEmpty();
  }

  @Example
  void withoutVolumeThereIsNoStrength() {
    List<Bar> bars = new ArrayList<>();
    for (Bar bar : Bars.around(20, 10, 20, 10, 20)) {
      bars.add(Bars.bar(bars.size(), bar.open(), bar.high(), bar.low(), bar.close(), 0));
    }
    SupportZone zone = zones(new SupportZones(1, 1, 0.2, 8, 2), bars).get(0);
    assertThat(zone.volumeDensity()).isZero();
    assertThat(zone.strength()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SupportZones.standard().start().update(Bars.bar(0, 1, 1, 1, 1, Bar.UNKNOWN_VOLUME)))
        .withMessage("volume is unknown in the bar of 2026-01-07T22:00:00Z");
  }

  @Example
  void aBarWithoutRangeTradesAtItsPrice() {
    List<Bar> bars = new ArrayList<>(Bars.around(20, 10, 20, 10, 20));
    bars.add(Bars.bar(5, 10.05, 10.05, 10.05, 10.05, 5));
    bars.add(Bars.bar(6, 20, 21, 19, 20, 0));
    SupportZone zone = zones(new SupportZones(1, 1, 0.2, 8, 2), bars).get(0);
    // ATR(1) is 10.95: 2.19 wide about 9, or rather about the middle of 9 and 10.05.
    assertThat(zone.contains(10.05)).isTrue();
    double inside = 5 + 2 * (zone.high() - 9) / 2;
    assertThat(zone.volumeDensity()).isCloseTo(inside / 10 / (2.19 / 12), within(1e-9));
  }

  /** Ends of the window: pivots older than the memory are forgotten. */
  @Example
  void forgets() {
    SupportZones recipe = new SupportZones(1, 1, 0.2, 5, 1);
    List<Bar> bars = Bars.around(20, 10, 20, 21, 22, 23, 24, 25);
    assertThat(zones(recipe, bars.subList(0, 5))).hasSize(1);
    assertThat(zones(recipe, bars.subList(0, 6))).isEmpty();
  }

  /** A preview is what the update then finds, and nothing is found with bars not yet seen. */
  @Property(tries = 25)
  void previewIsTheNext(@ForAll Regime regime, @ForAll long seed) {
    SupportZones.Calculator calculator = new SupportZones(2, 5, 1, 40, 2).start();
    for (Bar bar : regime.bars(seed, 130)) {
      List<SupportZone> previewed = calculator.preview(bar);
      calculator.update(bar);
      assertThat(calculator.zones()).isEqualTo(previewed);
    }
  }

  /** Zones are in order, do not overlap, hold enough pivots, and have a strength from 0 to 1. */
  @Property(tries = 40)
  void zonesAreWellFormed(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int touches) {
    SupportZones recipe = new SupportZones(2, 5, 1.5, 100, touches);
    List<SupportZone> zones = zones(recipe, regime.bars(seed, 150));
    for (int i = 0; i < zones.size(); i++) {
      SupportZone zone = zones.get(i);
      assertThat(zone.touches()).isGreaterThanOrEqualTo(touches);
      assertThat(zone.strength()).isBetween(0.0, 1.0);
      assertThat(zone.widthAtr()).isLessThanOrEqualTo(1.5 + 1e-6);
      if (i > 0) {
        assertThat(zone.low()).isGreaterThanOrEqualTo(zones.get(i - 1).high() * (1 - 1e-12));
      }
    }
  }

  /** Twice the prices: the same zones, at twice the prices. A power of two changes no bit. */
  @Property(tries = 25)
  void scales(@ForAll Regime regime, @ForAll long seed) {
    SupportZones recipe = new SupportZones(2, 5, 1, 100, 2);
    List<Bar> bars = regime.bars(seed, 150);
    List<Bar> doubled =
        bars.stream()
            .map(
                b ->
                    (Bar)
                        new Candle(
                            b.openEpochMillis(),
                            b.timeframe(),
                            2 * b.open(),
                            2 * b.high(),
                            2 * b.low(),
                            2 * b.close(),
                            8 * b.volume()))
            .toList();
    List<SupportZone> expected =
        zones(recipe, bars).stream()
            .map(
                z ->
                    new SupportZone(
                        2 * z.low(),
                        2 * z.high(),
                        z.widthAtr(),
                        z.lows(),
                        z.highs(),
                        z.volumeDensity(),
                        z.strength(),
                        z.firstTouchEpochMillis(),
                        z.lastTouchEpochMillis()))
            .toList();
    assertThat(zones(recipe, doubled)).isEqualTo(expected);
  }

  @Example
  void zoneQuestions() {
    SupportZone zone = new SupportZone(10, 12, 1, 1, 1, 1, 0.5, 0, 0);
    assertThat(zone.contains(10)).isTrue();
    assertThat(zone.contains(12)).isTrue();
    assertThat(zone.contains(9.99)).isFalse();
    assertThat(zone.contains(12.01)).isFalse();
    assertThat(zone.overlaps(12, 13)).isTrue();
    assertThat(zone.overlaps(9, 10)).isTrue();
    assertThat(zone.overlaps(12.01, 13)).isFalse();
    assertThat(zone.overlaps(8, 9.99)).isFalse();
    assertThat(zone.toString()).contains("1 low and 1 high from 1970-01-01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SupportZone(12, 12, 1, 1, 1, 1, 0.5, 0, 0))
        .withMessage("low 12.0 is not within 0 and high 12.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SupportZone(-1, 12, 1, 1, 1, 1, 0.5, 0, 0));
  }

  @Example
  void rejectsParameters() {
    assertMessage(() -> new SupportZones(0, 1, 1, 10, 1), "k is not within 1 and 1000: 0");
    assertMessage(() -> new SupportZones(1001, 1, 1, 9999, 1), "k is not within");
    assertMessage(() -> new SupportZones(1, 0, 1, 10, 1), "atrPeriod is not positive: 0");
    assertMessage(() -> new SupportZones(1, 1, 0, 10, 1), "widthAtr is not above 0");
    assertMessage(() -> new SupportZones(1, 1, 100.5, 10, 1), "widthAtr is not above 0");
    assertMessage(
        () -> new SupportZones(2, 1, 1, 4, 1), "memory is not within 2 k + 1 = 5 and 100000: 4");
    assertMessage(() -> new SupportZones(2, 1, 1, 100_001, 1), "100001");
    assertMessage(() -> new SupportZones(2, 1, 1, 5, 0), "minTouches is not positive: 0");
    assertThat(new SupportZones(1000, 1, 100, 100_000, 1).lookback()).isEqualTo(1);
    assertThat(SupportZones.standard()).hasToString("ZONES(5,14,1,1000,3)");
  }

  private static void assertMessage(Runnable attempt, String part) {
    assertThatIllegalArgumentException().isThrownBy(attempt::run).withMessageContaining(part);
  }
}
