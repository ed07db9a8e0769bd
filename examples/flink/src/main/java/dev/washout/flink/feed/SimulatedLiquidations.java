package dev.washout.flink.feed;

import dev.washout.flink.market.LiquidationEvent;
import dev.washout.scenario.MinuteMarket;
import java.util.List;
import java.util.function.Consumer;

/**
 * The liquidations of a simulated market, a feed for each venue.
 *
 * @param simulation the market and how its events arrive
 */
public record SimulatedLiquidations(Simulation simulation) implements Feeds<LiquidationEvent> {
  @Override
  public List<String> names() {
    return MinuteMarket.VENUES;
  }

  @Override
  public FeedCursor<LiquidationEvent> open(String name, long position) {
    Cursor cursor = new Cursor(simulation, names().indexOf(name));
    cursor.seek(position);
    return cursor;
  }

  @Override
  public boolean isBounded() {
    return !simulation.endless();
  }

  private static final class Cursor extends Arrivals<LiquidationEvent> {
    private final int venue;

    Cursor(Simulation simulation, int venue) {
      // It happens within a minute, and a bar only at its end.
      super(simulation, venue, Math.max(0, simulation.disorderMinutes() - 1));
      this.venue = venue;
    }

    @Override
    void happened(int bar, long shiftMillis, Consumer<LiquidationEvent> into) {
      String name = MinuteMarket.VENUES.get(venue);
      for (int i = 0; i < market.instruments(); i++) {
        if (market.mayLiquidate(i, bar)) {
          market.liquidations(
              venue,
              i,
              bar,
              liquidation -> {
                LiquidationEvent event = LiquidationEvent.of(name, liquidation);
                event.epochMillis += shiftMillis;
                into.accept(event);
              });
        }
      }
    }
  }
}
