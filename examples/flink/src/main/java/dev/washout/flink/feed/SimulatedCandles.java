package dev.washout.flink.feed;

import dev.washout.flink.market.BarEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The candles of a simulated market, spread over partitions.
 *
 * @param simulation the market and how its events arrive
 */
public record SimulatedCandles(Simulation simulation) implements Feeds<BarEvent> {
  @Override
  public List<String> names() {
    return IntStream.range(0, simulation.partitions()).mapToObj(i -> "candles-" + i).toList();
  }

  @Override
  public FeedCursor<BarEvent> open(String name, long position) {
    Cursor cursor = new Cursor(simulation, names().indexOf(name));
    cursor.seek(position);
    return cursor;
  }

  @Override
  public boolean isBounded() {
    return !simulation.endless();
  }

  private static final class Cursor extends Arrivals<BarEvent> {
    private final int partition;
    private final int partitions;

    Cursor(Simulation simulation, int partition) {
      super(simulation, partition, simulation.disorderMinutes());
      this.partition = partition;
      this.partitions = simulation.partitions();
    }

    @Override
    void happened(int bar, long shiftMillis, Consumer<BarEvent> into) {
      for (int i = partition; i < market.instruments(); i += partitions) {
        BarEvent event = BarEvent.of(market.symbol(i).name(), market.candle(i, bar));
        event.openEpochMillis += shiftMillis;
        into.accept(event);
      }
    }
  }
}
