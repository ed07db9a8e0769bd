package dev.washout.flink.market;

import dev.washout.liquidation.LiquidationTotals;
import dev.washout.market.Liquidation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what was liquidated in one moment, venue by venue. */
final class VenueTotals {
  private VenueTotals() {}

  static void of(List<Pending.Event> events, long from, long to, Slice into) {
    if (events.isEmpty()) {
      return;
    }
    Map<String, List<Liquidation>> byVenue = new TreeMap<>();
    for (Pending.Event event : events) {
      byVenue.computeIfAbsent(event.venue(), v -> new ArrayList<>()).add(event.liquidation());
    }
    byVenue.forEach(
        (venue, all) ->
            into.add(
                venue,
                LiquidationTotals.of(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to), all)));
  }
}
