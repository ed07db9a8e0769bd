package dev.washout.liquidation;

import static dev.washout.liquidation.HawkesSamples.ONE;
import static dev.washout.liquidation.HawkesSamples.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.washout.contract.Regime;
import dev.washout.core.Catalog;
import dev.washout.core.LiquidationCalculator;
import dev.washout.liquidation.HawkesIntensity.Scope;
import dev.washout.market.Coverage;
import dev.washout.market.Liquidation;
import dev.washout.market.PositionSide;
import dev.washout.market.Symbol;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class HawkesIntensityTest {
  private static final Instant START = Instant.parse("2025-12-27T14:30:00Z");
  private static final long EPOCH = START.toEpochMilli();

  private static Liquidation at(long millis, PositionSide side) {
    return Liquidation.of(START.plusMillis(millis), Symbol.of("BTCUSDT"), side, 1_000);
  }

  @Example
  void oneKindByHand() {
    LiquidationCalculator calculator = HawkesIntensity.of(ONE).start();
    assertThat(calculator.advanceTo(EPOCH)).isTrue();
    assertThat(calculator.value()).isEqualTo(0.5);
    assertThat(calculator.update(at(1_000, PositionSide.LONG))).isTrue();
    assertThat(calculator.value()).isEqualTo(0.5 + 0.6 * 2, within(1e-15));
    calculator.advanceTo(EPOCH + 1_500);
    assertThat(calculator.value()).isEqualTo(0.5 + 0.6 * 2 * Math.exp(-1), within(1e-15));
    calculator.update(at(2_000, PositionSide.SHORT));
    assertThat(calculator.value()).isEqualTo(0.5 + 0.6 * 2 * (Math.exp(-2) + 1), within(1e-15));
    assertThat(calculator.toString())
        .isEqualTo(
            "HAWKES(0.5,0.6,2,ALL,SIMULTANEOUS) = " + calculator.value() + " after 2 events");
  }

  @Example
  void scopeSaysWhatIsCounted() {
    LiquidationCalculator shorts = HawkesIntensity.of(ONE, Scope.SHORT, Ties.SIMULTANEOUS).start();
    shorts.update(at(0, PositionSide.LONG));
    assertThat(shorts.value()).isEqualTo(0.5);
    shorts.update(at(1, PositionSide.SHORT));
    assertThat(shorts.value()).isEqualTo(1.7, within(1e-15));
    LiquidationCalculator longs = HawkesIntensity.of(ONE, Scope.LONG, Ties.SIMULTANEOUS).start();
    longs.update(at(0, PositionSide.SHORT));
    assertThat(longs.value()).isEqualTo(0.5);
    longs.update(at(1, PositionSide.LONG));
    assertThat(longs.value()).isEqualTo(1.7, within(1e-15));
    assertThatIllegalArgumentException()
        .as("what is not counted still moves the clock")
        .isThrownBy(() -> longs.update(at(0, PositionSide.SHORT)));
  }

  @Example
  void twoKindsByHand() {
    double longs = 0.3 + 2 * (0.5 * Math.exp(-2) + 0.2);
    double shorts = 0.2 + 3 * (0.1 * Math.exp(-3) + 0.4);
    Map<Scope, Double> expected =
        Map.of(Scope.ALL, longs + shorts, Scope.LONG, longs, Scope.SHORT, shorts);
    for (Scope scope : Scope.values()) {
      LiquidationCalculator calculator = HawkesIntensity.of(TWO, scope, Ties.SIMULTANEOUS).start();
      calculator.update(at(0, PositionSide.LONG));
      calculator.update(at(1_000, PositionSide.SHORT));
      assertThat(calculator.value()).isEqualTo(expected.get(scope), within(1e-15));
    }
  }

  @Example
  void tiesAddOrMerge() {
    LiquidationCalculator simultaneous = HawkesIntensity.of(ONE).start();
    LiquidationCalculator merged = HawkesIntensity.of(ONE, Scope.ALL, Ties.MERGED).start();
    LiquidationCalculator bySide = HawkesIntensity.of(TWO, Scope.LONG, Ties.MERGED).start();
    for (LiquidationCalculator calculator : List.of(simultaneous, merged, bySide)) {
      calculator.update(at(0, PositionSide.LONG));
      calculator.update(at(0, PositionSide.LONG));
      calculator.update(at(0, PositionSide.SHORT));
    }
    assertThat(simultaneous.value()).isEqualTo(0.5 + 3 * 1.2, within(1e-15));
    assertThat(merged.value()).isEqualTo(0.5 + 1.2, within(1e-15));
    assertThat(bySide.value()).isEqualTo(0.3 + 2 * (0.5 + 0.2), within(1e-15));
    merged.update(at(1, PositionSide.LONG));
    assertThat(merged.value()).as("another moment").isGreaterThan(0.5 + 1.3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HawkesIntensity.of(ONE, Scope.ALL, Ties.SPREAD))
        .withMessageContaining("SPREAD");
  }

  /** Just before each event it is the intensity of the likelihood; after it, with its own jump. */
  @Property(tries = 20)
  void isTheIntensityOfTheLikelihood(@ForAll long seed) {
    HawkesParameters slow = TWO.inUnitsOf(1e-3);
    List<Liquidation> feed = Regime.STANDING_STILL.liquidations(seed, 60);
    Instant start = feed.get(0).time();
    Instant end = feed.get(59).time().plusMillis(1);
    HawkesEvents events = HawkesEvents.bySide(feed, start, end, Ties.SIMULTANEOUS);
    LiquidationCalculator shorts = HawkesIntensity.of(slow, Scope.SHORT, Ties.SIMULTANEOUS).start();
    for (int i = 0; i < feed.size(); i++) {
      shorts.update(feed.get(i));
      if (i + 1 < feed.size() && feed.get(i + 1).epochMillis() > feed.get(i).epochMillis()) {
        shorts.advanceTo(feed.get(i + 1).epochMillis());
        double seconds = (feed.get(i + 1).epochMillis() - start.toEpochMilli()) / 1_000.0;
        assertThat(shorts.value())
            .isEqualTo(NaiveHawkes.intensity(slow, events, 1, seconds), within(1e-12));
      }
    }
  }

  /** Moving the clock between events changes no later bit. */
  @Property(tries = 30)
  void advancingChangesNoLaterBit(@ForAll Regime regime, @ForAll long seed) {
    HawkesIntensity recipe = HawkesIntensity.of(TWO.inUnitsOf(1e-3));
    LiquidationCalculator plain = recipe.start();
    LiquidationCalculator advanced = recipe.start();
    Random random = new Random(seed);
    List<Liquidation> feed = regime.liquidations(seed, 80);
    for (Liquidation event : feed) {
      if (random.nextBoolean()) {
        advanced.advanceTo(event.epochMillis() - (advanced.isReady() ? 0 : 5));
      }
      plain.update(event);
      advanced.update(event);
      assertThat(Double.doubleToLongBits(advanced.value()))
          .isEqualTo(Double.doubleToLongBits(plain.value()));
      assertThat(advanced.snapshot()).isEqualTo(plain.snapshot());
    }
    long later = feed.get(79).epochMillis() + 7_777;
    plain.advanceTo(later);
    advanced.advanceTo(later - 7_000);
    advanced.advanceTo(later);
    assertThat(Double.doubleToLongBits(advanced.value()))
        .isEqualTo(Double.doubleToLongBits(plain.value()));
  }

  @Example
  void timeDoesNotGoBack() {
    LiquidationCalculator calculator = HawkesIntensity.of(ONE).start();
    assertThatIllegalStateException()
        .isThrownBy(calculator::value)
        .withMessage("HAWKES(0.5,0.6,2,ALL,SIMULTANEOUS) has no value after 0 events");
    calculator.advanceTo(EPOCH);
    calculator.advanceTo(EPOCH);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculator.advanceTo(EPOCH - 1))
        .withMessageContaining("2025-12-27T14:29:59.999Z");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculator.update(at(-1, PositionSide.LONG)))
        .withMessageContaining("2025-12-27T14:29:59.999Z");
    assertThat(calculator.value()).isEqualTo(0.5);
  }

  @Example
  void aggregatesAreNoEvents() {
    LiquidationCalculator calculator = HawkesIntensity.of(ONE).start();
    Liquidation hour =
        Liquidation.aggregate(
            START, Symbol.of("BTCUSDT"), PositionSide.LONG, 1e9, Coverage.COMPLETE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculator.update(hour))
        .withMessageContaining("AGGREGATE in the liquidation of 2025-12-27T14:30:00Z");
    assertThatIllegalArgumentException().isThrownBy(() -> calculator.preview(hour));
    assertThat(calculator.isReady()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                HawkesEvents.ofLiquidations(
                    List.of(hour), START, START.plusSeconds(1), Ties.MERGED));
  }

  /** Before 1970 too there is a time without events. */
  @Example
  void timesBeforeTheEpoch() {
    LiquidationCalculator calculator = HawkesIntensity.of(HawkesParameters.of(1, 1, 1e9)).start();
    calculator.advanceTo(-1_000_000_000_000L);
    assertThat(calculator.value()).isEqualTo(1);
  }

  @Example
  void wrongTextsAreRefused() {
    Catalog catalog = Catalog.builder().add("HAWKES", HawkesIntensity::of).build();
    assertThat(catalog.parse("HAWKES(0.5,0.6,2,ALL,SIMULTANEOUS)"))
        .isEqualTo(HawkesIntensity.of(ONE));
    assertThatIllegalArgumentException().isThrownBy(() -> catalog.parse("HAWKES(0.5,0.6,2)"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> catalog.parse("HAWKES(0.5,0.6,2,BOTH,SIMULTANEOUS)"));
  }
}
