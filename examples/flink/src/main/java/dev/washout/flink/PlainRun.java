package dev.washout.flink;

import dev.washout.flink.feed.FeedCursor;
import dev.washout.flink.feed.Feeds;
import dev.washout.flink.market.BarEvent;
import dev.washout.flink.market.FeedEvent;
import dev.washout.flink.market.Instrument;
import dev.washout.flink.market.InstrumentSpec;
import dev.washout.flink.market.LateRows;
import dev.washout.flink.market.LiquidationEvent;
import dev.washout.flink.market.MarketSpec;
import dev.washout.flink.market.MarketView;
import dev.washout.flink.market.Outcome;
import dev.washout.flink.market.RowKind;
import dev.washout.flink.market.Rows;
import dev.washout.flink.market.Settings;
import dev.washout.flink.market.Slice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The same without Flink: one thread, one process, the library's calculators in a loop. What the
 * job is compared with.
 */
public final class PlainRun {
  private static final long READ_EVERY_MILLIS = 60 * 60_000L;

  private final Rows rows;
  private final InstrumentSpec spec;
  private final long barMillis;
  private final long lateness;
  private final MarketView market;
  private final Map<String, Instrument> instruments = new HashMap<>();
  private final List<Reading<?>> feeds = new ArrayList<>();
  private long events;

  /** A feed that is being read, and its clock. */
  private final class Reading<T extends FeedEvent> {
    final FeedCursor<T> cursor;
    final Take<T> take;
    long clock = Long.MIN_VALUE;

    Reading(FeedCursor<T> cursor, Take<T> take) {
      this.cursor = cursor;
      this.take = take;
    }

    void read() throws IOException {
      T event = cursor.next();
      if (event == null) {
        return;
      }
      events++;
      long time = event.eventTime();
      if (clock != Long.MIN_VALUE && time < clock - lateness) {
        rows.row(RowKind.LATE, LateRows.ofItsFeed(event));
        return;
      }
      clock = Math.max(clock, time);
      Instrument instrument =
          instruments.computeIfAbsent(event.symbol, name -> new Instrument(spec, name));
      Outcome outcome = take.of(instrument, event);
      if (outcome != Outcome.TAKEN) {
        rows.row(RowKind.LATE, LateRows.of(event, outcome));
      }
    }

    long watermark() {
      return clock == Long.MIN_VALUE ? clock : clock - lateness - 1;
    }
  }

  private interface Take<T> {
    Outcome of(Instrument instrument, T event);
  }

  private PlainRun(Settings settings, Rows rows) {
    this.rows = rows;
    this.spec = InstrumentSpec.of(settings);
    this.barMillis = settings.barMillis();
    this.lateness = settings.latenessMillis();
    this.market = new MarketView(MarketSpec.of(settings));
  }

  /**
   * Reads bounded feeds to their end.
   *
   * @param settings what is computed
   * @param candles the instruments' bars
   * @param liquidations the venues' liquidations
   * @param rows receives all rows
   * @return how many events were read
   * @throws IOException if reading fails
   */
  public static long over(
      Settings settings, Feeds<BarEvent> candles, Feeds<LiquidationEvent> liquidations, Rows rows)
      throws IOException {
    PlainRun run = new PlainRun(settings, rows);
    run.open(candles, Instrument::take);
    run.open(liquidations, Instrument::take);
    run.run();
    return run.events;
  }

  private <T extends FeedEvent> void open(Feeds<T> all, Take<T> take) throws IOException {
    for (String name : all.names()) {
      feeds.add(new Reading<>(all.open(name, 0), take));
    }
  }

  private void run() throws IOException {
    long read = Long.MIN_VALUE;
    for (Reading<?> next = first(); next != null; next = first()) {
      long until = next.cursor.nextArrival();
      while (next.cursor.nextArrival() <= until) {
        next.read();
        if (next.cursor.nextArrival() == Long.MAX_VALUE) {
          break;
        }
      }
      long watermark = watermark();
      if (watermark != Long.MIN_VALUE && watermark >= read + READ_EVERY_MILLIS) {
        advance(watermark);
        read = watermark;
      }
    }
    advance(Long.MAX_VALUE);
  }

  private @Nullable Reading<?> first() throws IOException {
    Reading<?> first = null;
    for (int i = feeds.size() - 1; i >= 0; i--) {
      Reading<?> each = feeds.get(i);
      if (each.cursor.nextArrival() == Long.MAX_VALUE) {
        each.cursor.close();
        feeds.remove(i);
      } else if (first == null || each.cursor.nextArrival() < first.cursor.nextArrival()) {
        first = each;
      }
    }
    return first;
  }

  private long watermark() {
    long watermark = Long.MAX_VALUE;
    for (Reading<?> each : feeds) {
      watermark = Math.min(watermark, each.watermark());
    }
    return watermark;
  }

  private void advance(long watermark) {
    TreeMap<Long, Slice> moments = new TreeMap<>();
    for (Instrument instrument : instruments.values()) {
      instrument.advance(
          watermark,
          part ->
              moments
                  .computeIfAbsent(part.closeEpochMillis(), time -> new Slice(time, barMillis))
                  .add(part),
          rows);
    }
    moments.values().forEach(market::take);
    market.advance(watermark, line -> rows.row(RowKind.MARKET, line));
  }
}
