package dev.washout.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.management.ThreadMXBean;
import dev.washout.liquidation.LiquidationWindow.Outcome;
import dev.washout.market.Coverage;
import dev.washout.market.Liquidation;
import dev.washout.market.PositionSide;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class LiquidationWindowTest {
  private static final long START = Events.START.toEpochMilli();
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void holdsTheEventsOfItsSpan() {
    for (LiquidationWindow recipe :
        List.of(
            LiquidationWindow.of(SECOND, MINUTE),
            LiquidationWindow.of(SECOND, MINUTE).paned(Duration.ofMillis(100)))) {
      LiquidationWindowCalculator windows = recipe.start();
      assertThat(windows.longMicroUsd(0)).isZero();
      assertThat(windows.update(Events.at(0, PositionSide.LONG, 5))).isEqualTo(Outcome.COUNTED);
      windows.update(Events.at(100, PositionSide.SHORT, 3));
      windows.advanceTo(START + 999);
      assertThat(windows.longMicroUsd(0)).isEqualTo(5);
      windows.advanceTo(START + 1000); // exactly a second old: it has just left
      assertThat(windows.longMicroUsd(0)).isZero();
      assertThat(windows.shortMicroUsd(0)).isEqualTo(3);
      assertThat(windows.longMicroUsd(1)).isEqualTo(5);
      assertThat(windows.totals(MINUTE).longs()).isEqualTo(SideTotals.of(5, 1, 5));
      assertThat(windows.totals(SECOND).shorts()).isEqualTo(SideTotals.of(3, 1, 3));
      windows.advanceTo(START + 60_100);
      assertThat(windows.totals(MINUTE).notionalMicroUsd()).isZero();
      assertThat(windows.epochMillis()).isEqualTo(START + 60_100);
      assertThat(windows.countedCount()).isEqualTo(2);
    }
  }

  @Test
  void anHourlyBucketAtItsCloseIsIn24Of24Windows() {
    LiquidationWindowCalculator windows = LiquidationWindow.of(Duration.ofHours(24)).start();
    long hour = 3_600_000;
    for (int i = 1; i <= 30; i++) {
      windows.update(Events.aggregated(Events.at(i * hour, PositionSide.LONG, 1)));
    }
    SideTotals longs = windows.totals(Duration.ofHours(24)).longs();
    assertThat(longs.notionalMicroUsd()).isEqualTo(24);
    assertThat(longs.count()).isEmpty();
    assertThat(windows.totals(Duration.ofHours(24)).shorts()).isEqualTo(SideTotals.NONE);
  }

  @Test
  void lateEventsAreReturned() {
    LiquidationWindowCalculator windows = LiquidationWindow.of(MINUTE).withLateness(SECOND).start();
    windows.update(Events.at(5_000, PositionSide.LONG, 1));
    assertThat(windows.update(Events.at(4_000, PositionSide.LONG, 2))).isEqualTo(Outcome.COUNTED);
    assertThat(windows.update(Events.at(3_999, PositionSide.LONG, 4))).isEqualTo(Outcome.LATE);
    assertThat(windows.update(Events.at(3_999, PositionSide.LONG, 4), 1)).isEqualTo(Outcome.LATE);
    assertThat(windows.update(START + 3_999, PositionSide.LONG, 4)).isEqualTo(Outcome.LATE);
    assertThat(windows.lateCount()).isEqualTo(3);
    assertThat(windows.countedCount()).isEqualTo(2);
    assertThat(windows.longMicroUsd(0)).isEqualTo(3);
    assertThat(windows.watermarkEpochMillis()).isEqualTo(START + 4_000);
  }

  @Test
  void totalsAreProvisionalUpToTheWatermark() {
    LiquidationWindowCalculator windows = LiquidationWindow.of(MINUTE).withLateness(SECOND).start();
    windows.update(Events.at(3_999, PositionSide.LONG, 1));
    windows.update(Events.at(5_000, PositionSide.LONG, 1));
    assertThat(windows.totals(MINUTE).provisional()).isTrue();
    assertThat(windows.totals(MINUTE, START + 4_000).provisional()).isTrue();
    LiquidationTotals settled = windows.totals(MINUTE, START + 3_999);
    assertThat(settled.provisional()).isFalse();
    assertThat(settled.longs()).isEqualTo(SideTotals.of(1, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> windows.totals(MINUTE, START + 3_998))
        .withMessage(
            "asOfEpochMillis %s is not within %s, one before the watermark, and %s, now"
                .formatted(START + 3_998, START + 3_999, START + 5_000));
    assertThatIllegalArgumentException().isThrownBy(() -> windows.totals(MINUTE, START + 5_001));
  }

  @Test
  void duplicatesAreNotCounted() {
    LiquidationWindowCalculator windows = LiquidationWindow.of(MINUTE).withLateness(SECOND).start();
    Liquidation event = Events.at(5_000, PositionSide.LONG, 1);
    assertThat(windows.update(event, 7)).isEqualTo(Outcome.COUNTED);
    assertThat(windows.update(event, 7)).isEqualTo(Outcome.DUPLICATE);
    assertThat(windows.update(event, 8)).isEqualTo(Outcome.COUNTED);
    assertThat(windows.update(event)).isEqualTo(Outcome.COUNTED);
    windows.advanceTo(START + 6_000);
    assertThat(windows.update(event, 7)).isEqualTo(Outcome.DUPLICATE);
    assertThat(windows.duplicateCount()).isEqualTo(2);
    windows.advanceTo(START + 6_001);
    assertThat(windows.update(event, 7)).isEqualTo(Outcome.LATE);
    assertThat(windows.longMicroUsd(0)).isEqualTo(3);
    // The key itself is forgotten with its event.
    assertThat(windows.update(Events.at(6_001, PositionSide.LONG, 1), 7))
        .isEqualTo(Outcome.COUNTED);
  }

  @Test
  void aSampledFeedMarksEverythingAfterIt() {
    LiquidationWindowCalculator windows = LiquidationWindow.of(SECOND).start();
    windows.update(Events.at(0, PositionSide.LONG, 1));
    assertThat(windows.totals(SECOND).isLowerBound()).isFalse();
    windows.update(new Liquidation(START, Events.BTC, PositionSide.LONG, 1, 100, Coverage.SAMPLED));
    windows.advanceTo(START + 100_000);
    assertThat(windows.totals(SECOND).isLowerBound()).isTrue();
    assertThat(windows.snapshot().resume().totals(SECOND).isLowerBound()).isTrue();
  }

  @Test
  void tenMillionEventsLeaveNoResidue() {
    LiquidationWindowCalculator exact = LiquidationWindow.of(SECOND, MINUTE).start();
    LiquidationWindowCalculator paned = LiquidationWindow.of(SECOND, MINUTE).paned(SECOND).start();
    Random random = new Random(1);
    long time = START;
    for (int i = 0; i < 10_000_000; i++) {
      time += random.nextInt(3);
      PositionSide side = (random.nextInt() & 1) == 0 ? PositionSide.LONG : PositionSide.SHORT;
      long micro = random.nextLong() >>> 20;
      exact.update(time, side, micro);
      paned.update(time, side, micro);
    }
    assertThat(exact.longMicroUsd(1)).isPositive();
    exact.advanceTo(time + 61_000);
    paned.advanceTo(time + 61_000);
    for (LiquidationWindowCalculator windows : List.of(exact, paned)) {
      assertThat(windows.countedCount()).isEqualTo(10_000_000);
      for (int k = 0; k < 2; k++) {
        assertThat(windows.longMicroUsd(k)).isZero();
        assertThat(windows.shortMicroUsd(k)).isZero();
      }
      assertThat(windows.totals(MINUTE).longs()).isEqualTo(SideTotals.NONE);
    }
  }

  @Test
  void updatesAllocateNothingBelowThePreviousPeak() {
    for (LiquidationWindow recipe :
        List.of(
            LiquidationWindow.of(SECOND, MINUTE).withLateness(SECOND),
            LiquidationWindow.of(SECOND, MINUTE).withLateness(SECOND).bySymbol(),
            LiquidationWindow.of(SECOND, MINUTE).paned(SECOND).withLateness(SECOND))) {
      LiquidationWindowCalculator windows = recipe.start();
      List<Liquidation> events = Events.shuffled(Events.run(1, 40_000, 20), 900, 1);
      ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long least = Long.MAX_VALUE;
      for (int from = 0; from < events.size(); from += 1_000) {
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = from; i < from + 1_000; i++) {
          windows.update(events.get(i), i);
        }
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        least = from < 20_000 ? least : Math.min(least, bytes);
      }
      assertThat(least).as("%s", recipe).isZero();
    }
  }

  @Test
  void refusesWhatItCannotTake() {
    LiquidationWindowCalculator windows = LiquidationWindow.of(SECOND).start();
    assertThatIllegalStateException()
        .isThrownBy(() -> windows.totals(SECOND))
        .withMessage("LIQUIDATIONS(1s) has no time: no event has come");
    assertThatIllegalStateException().isThrownBy(windows::epochMillis);
    assertThatIllegalStateException().isThrownBy(windows::watermarkEpochMillis);
    assertThat(windows.isReady()).isFalse();
    windows.update(START, PositionSide.LONG, Long.MAX_VALUE - 3);
    assertThat(windows.isReady()).isTrue();
    Object before = windows.snapshot();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> windows.update(Events.at(999, PositionSide.SHORT, 4)))
        .withMessageContaining("notionalMicroUsd 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> windows.update(START, PositionSide.LONG, -1))
        .withMessage("notionalMicroUsd is negative: -1 at epochMillis " + START);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> windows.update(START + 99_999, PositionSide.LONG, -1))
        .withMessage("notionalMicroUsd is negative: -1 at epochMillis " + (START + 99_999));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> windows.update(Long.MAX_VALUE, PositionSide.LONG, 1))
        .withMessageContaining("epochMillis is not within the years 1 to 9999");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> windows.advanceTo(START - 1))
        .withMessageContaining("time goes backwards");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> windows.totals(MINUTE))
        .withMessage("LIQUIDATIONS(1s) has no span of PT1M");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> windows.totals(Events.BTC, SECOND))
        .withMessage("LIQUIDATIONS(1s) does not keep windows by symbol");
    assertThat(windows.snapshot()).isEqualTo(before);
    assertThat(windows.update(START, PositionSide.LONG, 3)).isEqualTo(Outcome.COUNTED);
    windows.update(START + 1_001, PositionSide.SHORT, 4);
    assertThat(windows.shortMicroUsd(0)).isEqualTo(4);
    LiquidationWindowCalculator bySymbol = LiquidationWindow.of(SECOND).bySymbol().start();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bySymbol.update(START, PositionSide.LONG, 1))
        .withMessage("symbol is missing: LIQUIDATIONS(1s,bySymbol) needs one");
  }

  @Test
  void refusesTimesNoEventCanHave() {
    long latest = Liquidation.LATEST_EPOCH_MILLIS;
    LiquidationWindow exact = LiquidationWindow.of(SECOND);
    Duration seven = Duration.ofSeconds(7); // a pane of which ends after the last year
    LiquidationWindow ofSeven = LiquidationWindow.of(seven).paned(seven);
    for (LiquidationWindow recipe : List.of(exact, exact.paned(SECOND), ofSeven)) {
      LiquidationWindowCalculator windows = recipe.start();
      Object empty = windows.snapshot();
      for (long time : new long[] {latest + 1, Long.MAX_VALUE, -latest, -Long.MAX_VALUE}) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> windows.update(time, PositionSide.LONG, 1))
            .withMessageContaining("epochMillis is not within the years 1 to 9999: " + time);
      }
      assertThat(windows.snapshot()).isEqualTo(empty);
      for (long time = latest - 700; time <= latest; time += 350) {
        windows.update(time, PositionSide.LONG, 1);
        Object before = windows.snapshot();
        assertThatIllegalArgumentException()
            .isThrownBy(() -> windows.update(latest + 1, PositionSide.LONG, 1));
        assertThat(windows.snapshot()).isEqualTo(before);
      }
      assertThat(windows.longMicroUsd(0)).isEqualTo(3);
    }
  }

  @Test
  void panesRefuseOverflowToo() {
    LiquidationWindowCalculator windows = LiquidationWindow.of(SECOND).paned(SECOND).start();
    windows.update(START, PositionSide.LONG, Long.MAX_VALUE - 3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> windows.update(START + 999, PositionSide.SHORT, 4));
    windows.update(START + 999, PositionSide.SHORT, 3);
    windows.update(START + 3_000, PositionSide.SHORT, Long.MAX_VALUE);
    assertThat(windows.shortMicroUsd(0)).isEqualTo(Long.MAX_VALUE);
    assertThat(windows.longMicroUsd(0)).isZero();
  }

  @Test
  void refusesOverflowHoweverMuchHasLeft() {
    LiquidationWindow exact = LiquidationWindow.of(SECOND);
    for (LiquidationWindow recipe : List.of(exact, exact.paned(SECOND))) {
      LiquidationWindowCalculator windows = recipe.start();
      for (int i = 0; i < 7; i++) { // together many times what a long holds
        long time = START + 3_000L * i;
        PositionSide side = i % 3 == 0 ? PositionSide.SHORT : PositionSide.LONG;
        windows.update(time, side, Long.MAX_VALUE - 30);
        for (PositionSide next : PositionSide.values()) {
          Object before = windows.snapshot();
          assertThatIllegalArgumentException()
              .isThrownBy(() -> windows.update(time + 1, next, 31))
              .withMessageStartingWith("notionalMicroUsd 31 of the liquidation at epochMillis");
          assertThat(windows.snapshot()).isEqualTo(before);
        }
        windows.update(time + 1, PositionSide.SHORT, 10);
        windows.update(time + 2, PositionSide.LONG, 20);
        assertThat(windows.longMicroUsd(0) - 20 + windows.shortMicroUsd(0) - 10)
            .isEqualTo(Long.MAX_VALUE - 30);
        assertThatIllegalArgumentException().isThrownBy(() -> windows.update(time + 3, side, 1));
      }
    }
  }

  @Test
  void resumedPanesRefuseOverflowToo() {
    LiquidationWindow recipe = LiquidationWindow.of(SECOND).paned(SECOND);
    LiquidationWindowCalculator windows = recipe.start();
    windows.update(START, PositionSide.LONG, Long.MAX_VALUE - 3);
    LiquidationWindowCalculator resumed = recipe.state(windows.snapshot().toBytes()).resume();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> resumed.update(START + 999, PositionSide.SHORT, 4));
    resumed.update(START + 999, PositionSide.SHORT, 3);
    assertThat(resumed.shortMicroUsd(0)).isEqualTo(3);
  }

  @Test
  void aLateEventFromBeforeTheWindowIsNotInIt() {
    LiquidationWindow exact = LiquidationWindow.of(SECOND).withLateness(MINUTE);
    for (LiquidationWindow recipe : List.of(exact, exact.paned(Duration.ofMillis(100)))) {
      LiquidationWindowCalculator windows = recipe.start();
      windows.advanceTo(START);
      assertThat(windows.longMicroUsd(0)).isZero();
      windows.update(START - 2_000, PositionSide.LONG, 5);
      assertThat(windows.longMicroUsd(0)).isZero();
      assertThat(windows.totals(SECOND, START - 2_000).longs().notionalMicroUsd()).isEqualTo(5);
      windows.update(START - 200, PositionSide.LONG, 7);
      assertThat(windows.longMicroUsd(0)).isEqualTo(7);
    }
  }

  @Test
  void aSilenceEmptiesAWindowHoweverManyEventsAreKept() {
    for (int size = 1; size < 200; size++) {
      LiquidationWindowCalculator windows = LiquidationWindow.of(SECOND, MINUTE).start();
      for (int i = 0; i < size; i++) {
        windows.update(START + i, PositionSide.LONG, 1);
      }
      windows.update(START + 100_000, PositionSide.LONG, 7);
      for (int span = 0; span < 2; span++) {
        assertThat(windows.longMicroUsd(span)).as("after %d events", size).isEqualTo(7);
      }
      assertThat(windows.totals(MINUTE).longs()).isEqualTo(SideTotals.of(7, 1, 7));
    }
  }

  @Test
  void timesBefore1970AndSilencesOfYearsAreNothingSpecial() {
    LiquidationWindow recipe = LiquidationWindow.of(SECOND, MINUTE);
    for (LiquidationWindowCalculator windows :
        List.of(recipe.start(), recipe.paned(Duration.ofMillis(250)).start())) {
      long time = -60L * 365 * 86_400_000;
      for (int year = 0; year < 100; year++) {
        windows.update(time, PositionSide.LONG, 3);
        windows.update(time + 30_000, PositionSide.SHORT, 4);
        assertThat(windows.longMicroUsd(0)).isZero();
        assertThat(windows.shortMicroUsd(0)).isEqualTo(4);
        assertThat(windows.longMicroUsd(1)).isEqualTo(3);
        assertThat(windows.totals(MINUTE).longs()).isEqualTo(SideTotals.of(3, 1, 3));
        time += 365L * 86_400_000;
      }
    }
  }

  @Test
  void refusesASpanItDoesNotHave() {
    LiquidationWindowCalculator windows = LiquidationWindow.of(SECOND, MINUTE).start();
    for (int span : new int[] {-1, 2, 1 << 30, Integer.MIN_VALUE}) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> windows.longMicroUsd(span))
          .withMessage("Index " + span + " out of bounds for length 2");
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> windows.shortMicroUsd(span));
    }
  }

  @Test
  void recipesCheckThemselves() {
    assertThatIllegalArgumentException()
        .isThrownBy(LiquidationWindow::of)
        .withMessage("spans are empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LiquidationWindow.of(SECOND, MINUTE, SECOND))
        .withMessage("span is given twice: PT1S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LiquidationWindow.of(SECOND).withLateness(Duration.ofMillis(-1)))
        .withMessage("lateness is negative: PT-0.001S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LiquidationWindow.of(Duration.ofDays(1)).paned(Duration.ofMillis(1)))
        .withMessage(
            "pane PT0.001S is too short: the spans have 86400004 panes, more than 4194304");
    assertThat(LiquidationWindow.of(SECOND).paned(SECOND).paned(Duration.ZERO))
        .isEqualTo(LiquidationWindow.of(SECOND));
  }

  @Test
  void damagedStatesAreRefused() {
    for (LiquidationWindow recipe :
        List.of(
            LiquidationWindow.of(SECOND).withLateness(SECOND).bySymbol(),
            LiquidationWindow.of(SECOND).withLateness(SECOND).paned(Duration.ofMillis(10)))) {
      LiquidationWindowCalculator windows = recipe.start();
      List<Liquidation> events = Events.run(4, 60, 12);
      for (int i = 0; i < events.size(); i++) {
        windows.update(events.get(i), i);
      }
      byte[] bytes = windows.snapshot().toBytes();
      for (int i = 0; i < bytes.length; i++) {
        byte[] damaged = bytes.clone();
        damaged[i] ^= 1;
        assertThatIllegalArgumentException().isThrownBy(() -> recipe.state(damaged));
      }
    }
  }

  @Test
  void panesThatAreNotInOrderAreRefused() {
    LiquidationWindow recipe = LiquidationWindow.of(SECOND).paned(SECOND);
    LiquidationWindowCalculator windows = recipe.start();
    windows.update(START, PositionSide.LONG, 1);
    windows.update(START + 1_000, PositionSide.LONG, 1);
    long pane = Math.floorDiv(START + 999, 1_000L);
    for (long wrong : new long[] {pane + 1, pane - 1, pane - 1_000, Long.MAX_VALUE}) {
      ByteBuffer state = ByteBuffer.wrap(windows.snapshot().toBytes());
      int place = 0;
      while (state.getLong(place) != pane) {
        place++;
      }
      state.putLong(place, wrong);
      CRC32 check = new CRC32();
      check.update(state.array(), 0, state.limit() - Integer.BYTES);
      state.putInt(state.limit() - Integer.BYTES, (int) check.getValue());
      assertThatIllegalArgumentException()
          .as("pane %s", wrong)
          .isThrownBy(() -> recipe.state(state.array()).resume());
    }
  }

  @Test
  void printsWhatItHolds() {
    LiquidationWindowCalculator windows = LiquidationWindow.of(SECOND).start();
    assertThat(windows).hasToString("LIQUIDATIONS(1s) after 0 events");
    windows.update(Events.at(0, PositionSide.LONG, 5_000_000));
    assertThat(windows)
        .hasToString(
            "LIQUIDATIONS(1s): long 1 for 5.0 USD, short 0 for 0.0 USD in"
                + " (2026-02-04T23:59:59Z, 2026-02-05T00:00:00Z], provisional after 1 events");
    assertThat(windows.symbols()).isEmpty();
  }
}
