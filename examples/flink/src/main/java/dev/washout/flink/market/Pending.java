package dev.washout.flink.market;

import dev.washout.market.Candle;
import dev.washout.market.Coverage;
import dev.washout.market.Liquidation;
import dev.washout.market.PositionSide;
import dev.washout.market.Symbol;
import dev.washout.market.Timeframe;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What has come of one instrument and waits for the watermark, in an order that is the same however
 * it came: bars by time, liquidations by time and on ties by all they hold.
 */
final class Pending {
  record Event(String venue, Liquidation liquidation) {}

  private static final Comparator<Event> ORDER =
      Comparator.<Event>comparingLong(each -> each.liquidation().epochMillis())
          .thenComparing(Event::venue)
          .thenComparing(each -> each.liquidation().side())
          .thenComparingLong(each -> each.liquidation().notionalMicroUsd())
          .thenComparingDouble(each -> each.liquidation().price());

  private final List<Candle> bars = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();

  /** Returns false if there is a bar of that time already. */
  boolean add(Candle bar) {
    int at = bars.size();
    while (at > 0 && bars.get(at - 1).openEpochMillis() > bar.openEpochMillis()) {
      at--;
    }
    if (at > 0 && bars.get(at - 1).openEpochMillis() == bar.openEpochMillis()) {
      return false;
    }
    bars.add(at, bar);
    return true;
  }

  void add(Event event) {
    int at = events.size();
    while (at > 0 && ORDER.compare(events.get(at - 1), event) > 0) {
      at--;
    }
    events.add(at, event);
  }

  List<Candle> bars() {
    return bars;
  }

  List<Event> events() {
    return events;
  }

  /** Forgets the first of each. */
  void drop(int barCount, int eventCount) {
    bars.subList(0, barCount).clear();
    events.subList(0, eventCount).clear();
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(bars.size());
    for (Candle bar : bars) {
      out.writeLong(bar.openEpochMillis());
      out.writeDouble(bar.open());
      out.writeDouble(bar.high());
      out.writeDouble(bar.low());
      out.writeDouble(bar.close());
      out.writeDouble(bar.volume());
    }
    out.writeInt(events.size());
    for (Event event : events) {
      out.writeUTF(event.venue());
      out.writeLong(event.liquidation().epochMillis());
      out.writeBoolean(event.liquidation().side() == PositionSide.LONG);
      out.writeLong(event.liquidation().notionalMicroUsd());
      out.writeDouble(event.liquidation().price());
      out.writeBoolean(event.liquidation().coverage() == Coverage.SAMPLED);
    }
  }

  static Pending read(DataInput in, Symbol symbol, Timeframe timeframe) throws IOException {
    Pending pending = new Pending();
    int barCount = in.readInt();
    for (int i = 0; i < barCount; i++) {
      pending.bars.add(
          new Candle(
              in.readLong(),
              timeframe,
              in.readDouble(),
              in.readDouble(),
              in.readDouble(),
              in.readDouble(),
              in.readDouble()));
    }
    int eventCount = in.readInt();
    for (int i = 0; i < eventCount; i++) {
      String venue = in.readUTF();
      pending.events.add(
          new Event(
              venue,
              new Liquidation(
                  in.readLong(),
                  symbol,
                  in.readBoolean() ? PositionSide.LONG : PositionSide.SHORT,
                  in.readLong(),
                  in.readDouble(),
                  in.readBoolean() ? Coverage.SAMPLED : Coverage.COMPLETE)));
    }
    return pending;
  }
}
