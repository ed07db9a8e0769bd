package dev.washout.liquidation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.washout.core.State;
import dev.washout.liquidation.LiquidationWindow.Outcome;
import dev.washout.market.Liquidation;
import dev.washout.market.PositionSide;
import dev.washout.market.Symbol;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LiquidationWindowPropertiesTest {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofMillis(1_700);
  private static final Duration LATENESS = Duration.ofMillis(150);
  private static final LiquidationWindow EXACT =
      LiquidationWindow.of(SHORT, LONG).withLateness(LATENESS).bySymbol();

  /** Of which no span is a multiple, one is, and both are. */
  private static final List<Long> PANES = List.of(40L, 60L, 100L);

  private static final LiquidationWindow PANED = EXACT.paned(Duration.ofMillis(40));

  @Property(tries = 60)
  void exactWindowsAreTheDefinition(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 250) int size) {
    List<Liquidation> events = Events.shuffled(Events.run(seed, size, 12), 150, seed);
    LiquidationWindowCalculator windows = EXACT.start();
    List<Liquidation> seen = new ArrayList<>();
    for (Liquidation event : events) {
      assertThat(windows.update(event)).isEqualTo(Outcome.COUNTED);
      seen.add(event);
      for (int k = 0; k < 2; k++) {
        Duration span = EXACT.spans().get(k);
        LiquidationTotals expected = Events.totals(seen, span, windows.epochMillis(), true);
        assertThat(windows.totals(span)).isEqualTo(expected);
        assertThat(windows.longMicroUsd(k)).isEqualTo(expected.longs().notionalMicroUsd());
        assertThat(windows.shortMicroUsd(k)).isEqualTo(expected.shorts().notionalMicroUsd());
        long settled = windows.watermarkEpochMillis() - 1;
        assertThat(windows.totals(span, settled))
            .isEqualTo(Events.totals(events, span, settled, false));
        for (Symbol symbol : List.of(Events.BTC, Events.ETH)) {
          assertThat(windows.totals(symbol, span))
              .isEqualTo(Events.totals(of(seen, symbol), span, windows.epochMillis(), true));
        }
      }
    }
  }

  @Property(tries = 120)
  void panedWindowsStayWithinTheirBound(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 250) int size,
      @ForAll @IntRange(min = 0, max = 2) int which) {
    long pane = PANES.get(which);
    LiquidationWindow recipe = EXACT.paned(Duration.ofMillis(pane));
    List<Liquidation> events = Events.shuffled(Events.run(seed, size, 12), 150, seed);
    LiquidationWindowCalculator paned = recipe.start();
    List<Liquidation> seen = new ArrayList<>();
    for (Liquidation event : events) {
      assertThat(paned.update(event)).isEqualTo(Outcome.COUNTED);
      seen.add(event);
      long now = paned.epochMillis();
      for (int k = 0; k < 2; k++) {
        Duration span = recipe.spans().get(k);
        LiquidationTotals actual = paned.totals(span);
        long early = Math.floorMod(now - span.toMillis(), pane);
        LiquidationTotals wider = Events.totals(seen, span.plusMillis(early), now, true);
        assertThat(actual.longs()).isEqualTo(wider.longs());
        assertThat(actual.shorts()).isEqualTo(wider.shorts());
        assertThat(paned.longMicroUsd(k)).isEqualTo(wider.longs().notionalMicroUsd());
        assertThat(paned.shortMicroUsd(k)).isEqualTo(wider.shorts().notionalMicroUsd());
        for (PositionSide side : PositionSide.values()) {
          assertThat(actual.side(side).notionalMicroUsd())
              .isBetween(
                  Events.totals(seen, span, now, true).side(side).notionalMicroUsd(),
                  Events.totals(seen, span.plusMillis(pane - 1), now, true)
                      .side(side)
                      .notionalMicroUsd());
        }
        long settled = paned.watermarkEpochMillis() - 1;
        LiquidationTotals final_ = paned.totals(span, settled);
        long end = Math.floorDiv(settled - 1, pane) * pane + pane;
        long begin = Math.floorDiv(settled - span.toMillis(), pane) * pane;
        assertThat(final_.longs())
            .isEqualTo(Events.totals(seen, Duration.ofMillis(end - begin), end, false).longs());
      }
    }
  }

  @Property(tries = 60)
  void anyOrderWithinTheLatenessGivesTheSame(
      @ForAll long seed, @ForAll @IntRange(max = 250) int size) {
    List<Liquidation> events = Events.run(seed, size, 12);
    List<Liquidation> shuffled = Events.shuffled(events, 150, ~seed);
    for (LiquidationWindow recipe : List.of(EXACT, PANED)) {
      LiquidationWindowCalculator a = recipe.start();
      LiquidationWindowCalculator b = recipe.start();
      events.forEach(a::update);
      shuffled.forEach(b::update);
      assertThat(b.snapshot()).isEqualTo(a.snapshot());
      if (size > 0) {
        assertThat(b.totals(LONG)).isEqualTo(a.totals(LONG));
        assertThat(b.totals(SHORT)).isEqualTo(a.totals(SHORT));
      }
    }
  }

  @Property(tries = 40)
  void resumesAnywhereWithTheSameBits(@ForAll long seed, @ForAll @IntRange(max = 120) int size) {
    List<Liquidation> events = Events.shuffled(Events.run(seed, size, 12), 170, seed);
    for (LiquidationWindow recipe : List.of(EXACT, PANED)) {
      LiquidationWindowCalculator whole = recipe.start();
      LiquidationWindowCalculator resumed = recipe.start();
      Random random = new Random(seed);
      for (Liquidation event : events) {
        State<LiquidationWindowCalculator> state = resumed.snapshot();
        assertThat(recipe.state(state.toBytes())).isEqualTo(state);
        resumed = recipe.state(state.toBytes()).resume();
        assertThat(resumed.snapshot()).isEqualTo(state);
        long key = random.nextInt(50);
        assertThat(resumed.update(event, key)).isEqualTo(whole.update(event, key));
        for (Duration span : recipe.spans()) {
          assertThat(resumed.totals(span)).isEqualTo(whole.totals(span));
        }
        assertThat(resumed.symbols()).isEqualTo(whole.symbols());
      }
      assertThat(resumed.snapshot()).isEqualTo(whole.snapshot());
    }
  }

  @Property(tries = 40)
  void advancingChangesNothingLater(@ForAll long seed, @ForAll @IntRange(max = 200) int size) {
    List<Liquidation> events = Events.run(seed, size, 12);
    for (LiquidationWindow recipe : List.of(EXACT, PANED)) {
      LiquidationWindowCalculator plain = recipe.start();
      LiquidationWindowCalculator advanced = recipe.start();
      Random random = new Random(seed);
      for (Liquidation event : events) {
        if (advanced.isReady() && random.nextBoolean()) {
          long gap = event.epochMillis() - advanced.epochMillis();
          advanced.advanceTo(advanced.epochMillis() + (long) (gap * random.nextDouble()));
        }
        plain.update(event);
        advanced.update(event);
        assertThat(advanced.snapshot()).isEqualTo(plain.snapshot());
        assertThat(advanced.totals(SHORT)).isEqualTo(plain.totals(SHORT));
      }
    }
  }

  @Property(tries = 40)
  void howOftenItIsReadChangesNothing(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 1_500) int size) {
    List<Liquidation> events = Events.shuffled(Events.run(seed, size, 12), 150, seed);
    for (LiquidationWindow recipe : List.of(EXACT, PANED)) {
      LiquidationWindowCalculator always = recipe.start();
      LiquidationWindowCalculator seldom = recipe.start();
      Random random = new Random(seed);
      for (Liquidation event : events) {
        always.update(event);
        seldom.update(event);
        boolean now = random.nextInt(100) == 0;
        for (int k = 0; k < 2; k++) {
          long longs = always.longMicroUsd(k);
          long shorts = always.shortMicroUsd(k);
          LiquidationTotals totals = always.totals(recipe.spans().get(k));
          assertThat(longs).isEqualTo(totals.longs().notionalMicroUsd());
          assertThat(shorts).isEqualTo(totals.shorts().notionalMicroUsd());
          if (now) {
            assertThat(seldom.shortMicroUsd(k)).isEqualTo(shorts);
            assertThat(seldom.longMicroUsd(k)).isEqualTo(longs);
          }
        }
      }
      assertThat(seldom.snapshot()).isEqualTo(always.snapshot());
    }
  }

  private static List<Liquidation> of(List<Liquidation> events, Symbol symbol) {
    return events.stream().filter(e -> e.symbol().equals(symbol)).toList();
  }
}
