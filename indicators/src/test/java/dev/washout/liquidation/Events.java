package dev.washout.liquidation;

import dev.washout.market.Coverage;
import dev.washout.market.Liquidation;
import dev.washout.market.NotionalBasis;
import dev.washout.market.PositionSide;
import dev.washout.market.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Events for tests, and totals of them by the definition. */
final class Events {
  static final Instant START = Instant.parse("2026-02-05T00:00:00Z");
  static final Symbol BTC = Symbol.of("BTCUSDT");
  static final Symbol ETH = Symbol.of("ETHUSDT");

  private Events() {}

  /** An event some milliseconds after the start. */
  static Liquidation at(long millis, PositionSide side, long microUsd) {
    return new Liquidation(
        START.toEpochMilli() + millis, BTC, side, microUsd, 100, Coverage.COMPLETE);
  }

  /** The same event as an aggregate. */
  static Liquidation aggregated(Liquidation event) {
    return new Liquidation(
        event.epochMillis(),
        event.symbol(),
        event.side(),
        event.notionalMicroUsd(),
        event.price(),
        event.coverage(),
        NotionalBasis.AGGREGATE);
  }

  /** A run in time order with many ties; some aggregates, some zeros. */
  static List<Liquidation> run(long seed, int size, int meanGapMillis) {
    Random random = new Random(seed);
    boolean aggregates = random.nextInt(4) == 0;
    List<Liquidation> events = new ArrayList<>(size);
    long time = 0;
    for (int i = 0; i < size; i++) {
      time += random.nextInt(3) == 0 ? 0 : random.nextInt(2 * meanGapMillis);
      time += random.nextInt(60) == 0 ? 40L * meanGapMillis : 0;
      Liquidation event =
          new Liquidation(
              START.toEpochMilli() + time,
              random.nextInt(3) == 0 ? ETH : BTC,
              random.nextBoolean() ? PositionSide.LONG : PositionSide.SHORT,
              random.nextInt(20) == 0 ? 0 : random.nextInt(1_000),
              100,
              Coverage.COMPLETE);
      events.add(aggregates && random.nextInt(30) == 0 ? aggregated(event) : event);
    }
    return events;
  }

  /** The totals of (to - span, to], by the definition. */
  static LiquidationTotals totals(
      List<Liquidation> events, Duration span, long to, boolean provisional) {
    long from = to - span.toMillis();
    LiquidationTotals totals =
        LiquidationTotals.of(
            Instant.ofEpochMilli(from),
            Instant.ofEpochMilli(to),
            events.stream().filter(e -> e.epochMillis() > from && e.epochMillis() <= to).toList());
    return new LiquidationTotals(
        from, to, totals.longs(), totals.shorts(), totals.coverage(), provisional);
  }

  /** The same events, none more than the lateness behind one that came before it. */
  static List<Liquidation> shuffled(List<Liquidation> events, long lateness, long seed) {
    Random random = new Random(seed);
    record Arrival(double time, Liquidation event) {}
    List<Arrival> arrivals = new ArrayList<>();
    for (Liquidation event : events) {
      arrivals.add(new Arrival(event.epochMillis() + random.nextDouble() * lateness, event));
    }
    arrivals.sort(java.util.Comparator.comparingDouble(Arrival::time));
    return arrivals.stream().map(Arrival::event).toList();
  }
}
