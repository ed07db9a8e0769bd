package dev.washout.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import dev.washout.core.State;
import dev.washout.market.Coverage;
import dev.washout.market.Liquidation;
import dev.washout.market.Money;
import dev.washout.market.PositionSide;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CascadeDetectorTest {
  private static final CascadeDetector RECIPE =
      CascadeDetector.of(Duration.ofMillis(100), 10e-6, Duration.ofMillis(50));
  private static final long START = Events.START.toEpochMilli();

  private static Liquidation at(long millis, PositionSide side, long micro, double price) {
    return new Liquidation(START + millis, Events.BTC, side, micro, price, Coverage.COMPLETE);
  }

  @Test
  void findsARunOfOneSide() {
    CascadeCalculator detector = RECIPE.start();
    assertThat(detector.update(at(0, PositionSide.LONG, 4, 200))).isFalse();
    assertThat(detector.update(at(60, PositionSide.SHORT, 1, 150))).isFalse();
    assertThat(detector.update(at(100, PositionSide.LONG, 3, 195))).isFalse();
    assertThat(detector.update(at(150, PositionSide.LONG, 2, 193))).isFalse();
    assertThat(detector.update(at(199, PositionSide.LONG, 5, 190))).isFalse();
    assertThat(detector.running(PositionSide.LONG))
        .contains(
            new Cascade(
                PositionSide.LONG,
                START,
                START + 199,
                SideTotals.of(14, 4, 5),
                7e-6 * 1000 / 50,
                OptionalDouble.of(190.0 / 200 - 1),
                Coverage.COMPLETE,
                false));
    assertThat(detector.advanceTo(START + 299)).isFalse();
    assertThat(detector.isReady()).isFalse();
    assertThat(detector.running(PositionSide.LONG)).isPresent();
    assertThat(detector.advanceTo(START + 300)).isTrue();
    assertThat(detector.isReady()).isTrue();
    Cascade cascade = detector.ended(PositionSide.LONG).orElseThrow();
    assertThat(cascade.finished()).isTrue();
    assertThat(cascade.totals()).isEqualTo(SideTotals.of(14, 4, 5));
    assertThat(cascade.start()).isEqualTo(Events.START);
    assertThat(cascade.end()).isEqualTo(Events.START.plusMillis(199));
    assertThat(cascade.duration()).isEqualTo(Duration.ofMillis(199));
    assertThat(cascade.peakUsdPerSecond()).isEqualTo(7e-6 / 0.050, within(1e-18));
    assertThat(detector.running(PositionSide.LONG)).isEmpty();
    assertThat(detector.ended(PositionSide.SHORT)).isEmpty();
    // It is reported once.
    assertThat(detector.advanceTo(START + 301)).isFalse();
    assertThat(detector.ended(PositionSide.LONG)).isEmpty();
  }

  @Test
  void theThresholdIsReachedByExactlyAsMuch() {
    CascadeCalculator detector = RECIPE.start();
    detector.update(at(0, PositionSide.SHORT, 9, 100));
    assertThat(detector.update(at(101, PositionSide.SHORT, 10, 100))).isFalse();
    assertThat(detector.update(at(202, PositionSide.LONG, 1, 100))).isTrue();
    Cascade single = detector.ended(PositionSide.SHORT).orElseThrow();
    assertThat(single.duration()).isZero();
    assertThat(single.totals()).isEqualTo(SideTotals.of(10, 1, 10));
    assertThat(single.priceMove()).hasValue(0);
  }

  @Test
  void bothSidesMayEndAtOnce() {
    CascadeCalculator detector = RECIPE.start();
    detector.update(at(0, PositionSide.SHORT, 20, 100));
    detector.update(at(1, PositionSide.LONG, 30, 100));
    assertThat(detector.update(at(500, PositionSide.LONG, 1, 100))).isTrue();
    assertThat(detector.ended(PositionSide.SHORT)).isPresent();
    assertThat(detector.ended(PositionSide.LONG)).isPresent();
    assertThat(detector.running(PositionSide.LONG).orElseThrow().totals())
        .isEqualTo(SideTotals.of(1, 1, 1));
  }

  @Test
  void theRateSpanDoesNotReachIntoTheRunBefore() {
    CascadeDetector recipe = CascadeDetector.of(Duration.ofMillis(10), 0, Duration.ofMillis(1_000));
    CascadeCalculator detector = recipe.start();
    detector.update(at(0, PositionSide.LONG, 100, 100));
    detector.update(at(11, PositionSide.LONG, 1, 100));
    assertThat(detector.running(PositionSide.LONG).orElseThrow().peakUsdPerSecond())
        .isEqualTo(1e-6);
  }

  @Test
  void saysWhatItDoesNotKnow() {
    CascadeCalculator detector = RECIPE.start();
    detector.update(at(0, PositionSide.LONG, 4, Liquidation.UNKNOWN_PRICE));
    detector.update(at(1, PositionSide.LONG, 4, 100));
    assertThat(detector.running(PositionSide.LONG).orElseThrow().priceMove()).isEmpty();
    detector.update(
        new Liquidation(START + 200, Events.ETH, PositionSide.LONG, 1, 100, Coverage.SAMPLED));
    Cascade sampled = detector.running(PositionSide.LONG).orElseThrow();
    assertThat(sampled.coverage()).isEqualTo(Coverage.SAMPLED);
    assertThat(sampled.priceMove()).hasValue(0);
    detector.update(at(201, PositionSide.LONG, 1, 100));
    detector.update(
        new Liquidation(START + 202, Events.ETH, PositionSide.LONG, 1, 100, Coverage.COMPLETE));
    Cascade two = detector.running(PositionSide.LONG).orElseThrow();
    assertThat(two.priceMove()).as("two symbols have no one price").isEmpty();
    assertThat(two.coverage()).isEqualTo(Coverage.SAMPLED);
    detector.update(Events.aggregated(at(203, PositionSide.LONG, 1, 100)));
    assertThat(detector.running(PositionSide.LONG).orElseThrow().totals())
        .isEqualTo(SideTotals.aggregate(4));
    detector.update(Events.aggregated(at(204, PositionSide.SHORT, 0, 100)));
    assertThat(detector.running(PositionSide.SHORT)).isEmpty();
  }

  /** The runs by the definition: of the events of one side, cut where the gap is too long. */
  private static List<Cascade> byDefinition(List<Liquidation> events, PositionSide side) {
    List<Cascade> cascades = new ArrayList<>();
    List<Liquidation> run = new ArrayList<>();
    for (Liquidation event : events) {
      if (event.side() == side && !SideTotals.of(event).equals(SideTotals.NONE)) {
        if (!run.isEmpty() && event.epochMillis() - last(run).epochMillis() > 100) {
          cascades.add(cascade(run));
          run.clear();
        }
        run.add(event);
      }
    }
    if (!run.isEmpty()) {
      cascades.add(cascade(run));
    }
    cascades.removeIf(c -> c.totals().notionalMicroUsd() < 10);
    return cascades;
  }

  private static Liquidation last(List<Liquidation> run) {
    return run.get(run.size() - 1);
  }

  private static Cascade cascade(List<Liquidation> run) {
    SideTotals totals = SideTotals.NONE;
    long peak = 0;
    for (Liquidation event : run) {
      totals = totals.plus(SideTotals.of(event));
      long t = event.epochMillis();
      peak =
          Math.max(
              peak,
              run.stream()
                  .filter(e -> e.epochMillis() > t - 50 && e.epochMillis() <= t)
                  .mapToLong(Liquidation::notionalMicroUsd)
                  .sum());
    }
    boolean oneSymbol = run.stream().map(Liquidation::symbol).distinct().count() == 1;
    return new Cascade(
        run.get(0).side(),
        run.get(0).epochMillis(),
        last(run).epochMillis(),
        totals,
        Money.usd(peak) * 1000 / 50,
        oneSymbol ? OptionalDouble.of(0) : OptionalDouble.empty(),
        Coverage.COMPLETE,
        true);
  }

  @Property(tries = 60)
  void cascadesAreTheDefinition(@ForAll long seed, @ForAll @IntRange(min = 1, max = 250) int size) {
    List<Liquidation> events =
        Events.run(seed, size, 25).stream()
            .map(
                e ->
                    new Liquidation(
                        e.epochMillis(),
                        e.symbol(),
                        e.side(),
                        e.notionalMicroUsd() / 100,
                        e.price(),
                        e.coverage(),
                        e.basis()))
            .toList();
    CascadeCalculator detector = RECIPE.start();
    Random random = new Random(seed);
    List<Cascade> longs = new ArrayList<>();
    List<Cascade> shorts = new ArrayList<>();
    for (Liquidation event : events) {
      if (random.nextInt(4) == 0) {
        State<CascadeCalculator> state = detector.snapshot();
        detector = RECIPE.state(state.toBytes()).resume();
        assertThat(detector.snapshot()).isEqualTo(state);
      }
      if (random.nextInt(4) == 0 && !event.equals(events.get(0))) {
        assertThat(detector.advanceTo(event.epochMillis())).isEqualTo(detector.isReady());
        detector.ended(PositionSide.LONG).ifPresent(longs::add);
        detector.ended(PositionSide.SHORT).ifPresent(shorts::add);
      }
      boolean ended = detector.update(event);
      detector.ended(PositionSide.LONG).ifPresent(longs::add);
      detector.ended(PositionSide.SHORT).ifPresent(shorts::add);
      assertThat(ended)
          .isEqualTo(
              detector.ended(PositionSide.LONG).isPresent()
                  || detector.ended(PositionSide.SHORT).isPresent());
    }
    detector.advanceTo(events.get(size - 1).epochMillis() + 101);
    detector.ended(PositionSide.LONG).ifPresent(longs::add);
    detector.ended(PositionSide.SHORT).ifPresent(shorts::add);
    assertThat(longs).isEqualTo(byDefinition(events, PositionSide.LONG));
    assertThat(shorts).isEqualTo(byDefinition(events, PositionSide.SHORT));
  }

  @Test
  void updatesAllocateNothing() {
    CascadeCalculator detector = RECIPE.start();
    List<Liquidation> events = Events.run(2, 30_000, 25);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int from = 0; from < events.size(); from += 1_000) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = from; i < from + 1_000; i++) {
        detector.update(events.get(i));
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(least).isZero();
  }

  @Test
  void refusesWhatItCannotTake() {
    CascadeCalculator detector = RECIPE.start();
    detector.update(at(10, PositionSide.LONG, Long.MAX_VALUE - 1, 100));
    State<CascadeCalculator> before = detector.snapshot();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> detector.update(at(110, PositionSide.LONG, 2, 100)))
        .withMessageContaining("notionalMicroUsd 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> detector.update(at(9, PositionSide.SHORT, 2, 100)))
        .withMessageContaining("time goes backwards: epochMillis 1770249600009");
    assertThatIllegalArgumentException().isThrownBy(() -> detector.advanceTo(START + 9));
    assertThatIllegalArgumentException().isThrownBy(() -> detector.advanceTo(Long.MAX_VALUE));
    assertThat(detector.snapshot()).isEqualTo(before);
    assertThat(detector.update(at(111, PositionSide.LONG, 2, 100))).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CascadeDetector.of(Duration.ZERO, 1, Duration.ofMillis(1)))
        .withMessage("maxGap is not positive: PT0S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CascadeDetector.of(Duration.ofMillis(1), 1, Duration.ZERO))
        .withMessage("rateSpan is not positive: PT0S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CascadeDetector.of(Duration.ofMillis(1), -1, Duration.ofMillis(1)))
        .withMessage("minNotionalUsd is not 0 or more: -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CascadeDetector.of(Duration.ofMillis(1), 1e13, Duration.ofMillis(1)));
    assertThat(CascadeDetector.of(Duration.ofMillis(1), -0.0, Duration.ofMillis(1)))
        .hasToString("CASCADES(1ms,0,1ms)");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Cascade(
                    PositionSide.LONG,
                    1,
                    0,
                    SideTotals.NONE,
                    0,
                    OptionalDouble.empty(),
                    Coverage.COMPLETE,
                    true));
  }

  @Test
  void printsWhatIsRunning() {
    CascadeCalculator detector = RECIPE.start();
    assertThat(detector).hasToString("CASCADES(100ms,0.00001,50ms): long none, short none");
    detector.update(at(0, PositionSide.LONG, 4, 200));
    assertThat(detector.toString()).contains("long Cascade[").endsWith("short none");
  }
}
