package dev.washout.report.analysis;

import com.google.common.collect.ImmutableList;
import dev.washout.market.Coverage;
import dev.washout.market.Liquidation;
import dev.washout.market.Money;
import dev.washout.market.NotionalBasis;
import dev.washout.market.PositionSide;
import dev.washout.market.Symbol;
import dev.washout.market.Timeframe;
import dev.washout.report.input.EventFile;
import dev.washout.report.input.LiquidationBuckets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Liquidations, event by event or in buckets, with the spans of time they are known for. A bucket
 * is one event for each side at its close.
 */
public final class LiquidationFeed {
  private static final Symbol ALL = Symbol.of("ALL");

  private final ImmutableList<Liquidation> events;
  private final @Nullable Timeframe bucket;
  private final long[] knownFrom;
  private final long[] knownTo;

  private LiquidationFeed(
      ImmutableList<Liquidation> events,
      @Nullable Timeframe bucket,
      long[] knownFrom,
      long[] knownTo) {
    this.events = events;
    this.bucket = bucket;
    this.knownFrom = knownFrom;
    this.knownTo = knownTo;
  }

  /**
   * Single liquidations.
   *
   * @param events the events in time order
   * @param from since when the feed was listened to
   * @param to until when
   * @return the feed
   */
  public static LiquidationFeed ofEvents(
      ImmutableList<Liquidation> events, Instant from, Instant to) {
    return new LiquidationFeed(
        events, null, new long[] {from.toEpochMilli()}, new long[] {to.toEpochMilli()});
  }

  /**
   * The liquidations of a venue's file, which is taken to have been recorded from its first to its
   * last.
   *
   * @param file the file
   * @return the feed
   */
  public static LiquidationFeed ofFile(EventFile file) {
    ImmutableList<Liquidation> events = file.events();
    return ofEvents(events, events.get(0).time(), events.get(events.size() - 1).time());
  }

  /**
   * Buckets.
   *
   * @param buckets the buckets
   * @return the feed
   */
  public static LiquidationFeed ofBuckets(LiquidationBuckets buckets) {
    int size = buckets.size();
    ImmutableList.Builder<Liquidation> events = ImmutableList.builderWithExpectedSize(2 * size);
    long[] from = new long[size];
    long[] to = new long[size];
    int runs = 0;
    for (int i = 0; i < size; i++) {
      long open = buckets.openEpochMillis().get(i);
      long close = buckets.closeEpochMillis(i);
      events.add(event(close, PositionSide.LONG, buckets.longMicroUsd().get(i)));
      events.add(event(close, PositionSide.SHORT, buckets.shortMicroUsd().get(i)));
      if (runs > 0 && to[runs - 1] == open) {
        to[runs - 1] = close;
      } else {
        from[runs] = open;
        to[runs] = close;
        runs++;
      }
    }
    return new LiquidationFeed(
        events.build(), buckets.timeframe(), Arrays.copyOf(from, runs), Arrays.copyOf(to, runs));
  }

  private static Liquidation event(long close, PositionSide side, long microUsd) {
    return new Liquidation(
        close,
        ALL,
        side,
        microUsd,
        Liquidation.UNKNOWN_PRICE,
        Coverage.COMPLETE,
        NotionalBasis.AGGREGATE);
  }

  /** The events that had happened, or whose bucket had closed, by a moment. */
  ImmutableList<Liquidation> eventsBy(long epochMillis) {
    int low = 0;
    int high = events.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (events.get(middle).epochMillis() <= epochMillis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return events.subList(0, low);
  }

  /** The length of the buckets, null for single events. */
  @Nullable Timeframe bucket() {
    return bucket;
  }

  /** When the feed begins. */
  long fromEpochMillis() {
    return knownFrom[0];
  }

  /** When the feed ends. */
  long toEpochMillis() {
    return knownTo[knownTo.length - 1];
  }

  /** The last moment, not after a given one, that the buckets reach in whole. */
  long floor(long epochMillis) {
    if (bucket == null) {
      return epochMillis;
    }
    long phase = Math.floorMod(fromEpochMillis(), bucket.millis());
    return Math.floorDiv(epochMillis - phase, bucket.millis()) * bucket.millis() + phase;
  }

  /** How much of a span of time the feed is known for, 0 to 1. */
  double coverage(long from, long to) {
    long known = 0;
    for (int i = 0; i < knownFrom.length; i++) {
      known += Math.max(0, Math.min(to, knownTo[i]) - Math.max(from, knownFrom[i]));
    }
    return (double) known / (to - from);
  }

  /** When the bar opened to which an event belongs. */
  static long barOf(Liquidation event, Timeframe bars) {
    boolean closesABucket = event.basis() == NotionalBasis.AGGREGATE;
    return bars.floor(closesABucket ? event.epochMillis() - 1 : event.epochMillis());
  }

  /** What was liquidated in a bar, in micro-dollars by side. */
  static final class BarTotals {
    private long longMicroUsd;
    private long shortMicroUsd;

    void add(Liquidation event) {
      if (event.side() == PositionSide.LONG) {
        longMicroUsd = Math.addExact(longMicroUsd, event.notionalMicroUsd());
      } else {
        shortMicroUsd = Math.addExact(shortMicroUsd, event.notionalMicroUsd());
      }
    }

    double longUsd() {
      return Money.usd(longMicroUsd);
    }

    double shortUsd() {
      return Money.usd(shortMicroUsd);
    }
  }
}
