package dev.washout.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.washout.contract.Regime;
import dev.washout.market.Bar;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A zone from 100 to 102, an ATR(1), and bars written as low, high, close. */
class ZoneWatchTest {
  private static final ZoneWatch WATCH = new ZoneWatch(100, 102, 2, 0.5, 2, 1);

  private static double[] b(double low, double high, double close) {
    return new double[] {low, high, close};
  }

  private static List<ZonePhase> phases(ZoneWatch recipe, double[]... lowHighClose) {
    ZoneWatch.Calculator calculator = recipe.start();
    List<ZonePhase> phases = new ArrayList<>();
    for (Bar bar : Bars.of(lowHighClose)) {
      ZonePhase before = calculator.phase();
      ZonePhase previewed = calculator.preview(bar);
      boolean changed = calculator.update(bar);
      assertThat(changed).isEqualTo(calculator.phase() != before);
      assertThat(previewed).isEqualTo(calculator.phase());
      phases.add(calculator.phase());
    }
    return phases;
  }

  @Example
  void aboveTestingHeldAndTestedAgain() {
    assertThat(
            phases(
                WATCH,
                b(103, 106, 105),
                b(102, 105, 103), // its low meets the upper edge: first close above
                b(101, 104, 102), // 102 is not above: the count begins anew
                b(101, 104, 103),
                b(103, 105, 104), // second close above in a row
                b(104, 106, 105),
                b(99, 105, 101)))
        .containsExactly(
            ZonePhase.ABOVE,
            ZonePhase.TESTING,
            ZonePhase.TESTING,
            ZonePhase.TESTING,
            ZonePhase.HELD,
            ZonePhase.HELD,
            ZonePhase.TESTING);
  }

  @Example
  void aWickDoesNotEndAHoldThatIsBeingCounted() {
    assertThat(phases(WATCH, b(101, 104, 103), b(100, 104, 103)))
        .containsExactly(ZonePhase.TESTING, ZonePhase.HELD);
  }

  @Example
  void brokenByTwoDecisiveClosesAndReclaimed() {
    // True ranges: -, 6, 4, 4, 3, 6, 3, 4 : the line is 100 - half of the one before.
    assertThat(
            phases(
                WATCH,
                b(103, 106, 105),
                b(99, 105, 100),
                b(96, 100, 96.9), // line 97: first decisive close
                b(97, 101, 99), // not decisive: the count begins anew
                b(96, 99, 97.9), // line 98: first
                b(95, 100, 98.4), // line 98.5: second
                b(98, 103, 102.5), // first close above
                b(100, 104, 102.1), // second
                b(101, 104, 103)))
        .containsExactly(
            ZonePhase.ABOVE,
            ZonePhase.TESTING,
            ZonePhase.TESTING,
            ZonePhase.TESTING,
            ZonePhase.TESTING,
            ZonePhase.BROKEN,
            ZonePhase.BROKEN,
            ZonePhase.RECLAIMED,
            ZonePhase.TESTING);
  }

  @Example
  void theLineItselfIsNotBelowIt() {
    ZoneWatch watch = WATCH.brokenAfter(1, 0.5);
    assertThat(phases(watch, b(103, 107, 105), b(103, 107, 105), b(97, 105, 98)).get(2))
        .isEqualTo(ZonePhase.TESTING);
    assertThat(phases(watch, b(103, 107, 105), b(103, 107, 105), b(97, 105, 97.99)).get(2))
        .isEqualTo(ZonePhase.BROKEN);
  }

  @Example
  void straightThrough() {
    ZoneWatch.Calculator calculator = WATCH.brokenAfter(1, 1).start();
    Bars.of(b(103, 106, 105), b(103, 106, 105), b(95, 105, 96)).forEach(calculator::update);
    assertThat(calculator.latest().orElseThrow())
        .hasToString(
            "2026-01-08T01:00:00Z ABOVE to BROKEN: a close more than 1 ATR (of 3) below 100, at"
                + " 96");
    assertThat(calculator.tests()).isEqualTo(1);
  }

  @Example
  void touchAndHoldInOneBar() {
    ZoneWatch.Calculator calculator = WATCH.holdingAfter(1).start();
    Bars.of(b(103, 106, 105), b(101, 106, 105)).forEach(calculator::update);
    assertThat(calculator.phase()).isEqualTo(ZonePhase.HELD);
    assertThat(calculator.latest().orElseThrow().why()).isEqualTo("a close above 102, at 105");
    assertThat(calculator.update(Bars.bar(2, 105, 106, 101, 105, 1))).isFalse();
    assertThat(calculator.tests()).isEqualTo(2);
  }

  @Example
  void withoutAnAtrNothingIsDecisive() {
    ZoneWatch watch = new ZoneWatch(100, 102, 2, 0, 1, 3);
    assertThat(
            phases(
                watch, b(50, 60, 50), b(50, 60, 50), b(50, 60, 50), b(50, 60, 50), b(50, 60, 50)))
        .containsExactly(
            ZonePhase.TESTING,
            ZonePhase.TESTING,
            ZonePhase.TESTING,
            ZonePhase.TESTING,
            ZonePhase.BROKEN);
  }

  @Example
  void saysWhy() {
    ZoneWatch.Calculator calculator = WATCH.start();
    assertThat(calculator.latest()).isEmpty();
    assertThat(calculator.isReady()).isFalse();
    List<String> reasons = new ArrayList<>();
    for (Bar bar :
        Bars.of(
            b(103, 106, 105),
            b(101.5, 105, 103),
            b(103, 105, 104.25),
            b(95, 104, 96),
            b(90, 97, 91),
            b(90, 104, 103),
            b(100, 105, 104))) {
      if (calculator.update(bar)) {
        reasons.add(calculator.latest().orElseThrow().why());
      }
    }
    assertThat(reasons)
        .containsExactly(
            "low 101.5 reached the zone up to 102",
            "2 closes in a row above 102, the last at 104.25",
            "low 95 reached the zone up to 102",
            "2 closes in a row more than 0.5 ATR (of 9.25) below 100, the last at 91",
            "2 closes in a row back above 102, the last at 104");
    ZoneTransition last = calculator.latest().orElseThrow();
    assertThat(last)
        .isEqualTo(
            new ZoneTransition(
                WATCH, ZonePhase.BROKEN, ZonePhase.RECLAIMED, Bars.time(7), 100, 104, 14, 2));
    assertThat(WATCH.state(calculator.snapshot().toBytes()).resume().latest()).contains(last);
    assertThat(calculator).hasToString(WATCH + ": RECLAIMED after 2 tests");
  }

  /** Twice the prices, twice the zone: the same phases. */
  @Property(tries = 40)
  void scales(@ForAll Regime regime, @ForAll long seed) {
    List<Bar> bars = regime.bars(seed, 150);
    double low = bars.get(0).low() * 0.97;
    double high = bars.get(0).low() * 0.99;
    ZoneWatch.Calculator one = ZoneWatch.of(low, high).start();
    ZoneWatch.Calculator two = ZoneWatch.of(2 * low, 2 * high).start();
    for (Bar bar : bars) {
      one.update(bar);
      two.update(
          new dev.washout.market.Candle(
              bar.openEpochMillis(),
              bar.timeframe(),
              2 * bar.open(),
              2 * bar.high(),
              2 * bar.low(),
              2 * bar.close(),
              bar.volume()));
      assertThat(two.phase()).isEqualTo(one.phase());
      assertThat(two.tests()).isEqualTo(one.tests());
    }
  }

  @Example
  void factoriesAndText() {
    SupportZone zone = new SupportZone(63_000, 65_000, 0.7, 3, 1, 1.5, 0.8, 0, 86_400_000);
    assertThat(ZoneWatch.of(zone)).isEqualTo(new ZoneWatch(63_000, 65_000, 3, 0.5, 2, 14));
    assertThat(ZoneWatch.of(zone)).hasToString("ZONEWATCH(63000,65000,3,0.5,2,14)");
    assertThat(ZoneWatch.of(1, 2).holdingAfter(5).brokenAfter(4, 1.5))
        .isEqualTo(new ZoneWatch(1, 2, 5, 1.5, 4, 14));
    assertThat(new ZoneWatch(-0.0, 1, 1, -0.0, 1, 1)).isEqualTo(new ZoneWatch(0, 1, 1, 0, 1, 1));
    assertThat(WATCH.lookback()).isZero();
  }

  @Example
  void rejectsParameters() {
    assertMessage(() -> ZoneWatch.of(2, 2), "low 2.0 and high 2.0 are not in order");
    assertMessage(() -> ZoneWatch.of(-1, 2), "low -1.0");
    assertMessage(() -> ZoneWatch.of(Double.NaN, 2), "low NaN");
    assertMessage(() -> ZoneWatch.of(1, 1e91), "high 1.0E91");
    assertMessage(() -> ZoneWatch.of(1, 2).holdingAfter(0), "holdCloses is not positive: 0");
    assertMessage(() -> ZoneWatch.of(1, 2).brokenAfter(0, 1), "breakCloses is not positive: 0");
    assertMessage(() -> ZoneWatch.of(1, 2).brokenAfter(1, -1), "breakAtr is not within 0 and 100");
    assertMessage(() -> ZoneWatch.of(1, 2).brokenAfter(1, 100.5), "breakAtr");
    assertMessage(() -> new ZoneWatch(1, 2, 1, 1, 1, 0), "atrPeriod is not positive: 0");
  }

  private static void assertMessage(Runnable attempt, String part) {
    assertThatIllegalArgumentException().isThrownBy(attempt::run).withMessageContaining(part);
  }
}
