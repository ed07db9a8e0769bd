package dev.washout.flink.feed;

import dev.washout.flink.market.FeedEvent;
import dev.washout.scenario.MinuteMarket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a simulated feed minute by minute of arrival. What arrives in a minute is computed from its
 * number alone, so reading can begin at any.
 */
abstract class Arrivals<T extends FeedEvent> implements FeedCursor<T> {
  private static final int MORE_LATE_MINUTES = 30;
  private static final long MINUTE_MILLIS = 60_000;
  private static final int ORDINAL_BITS = 24;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** How a feed's events arrive. */
  private final Simulation how;

  final MinuteMarket market;
  private final int mostDelay;
  private final int skew;
  private final long seed;
  private final long end;
  private final List<T> arrived = new ArrayList<>();

  /** The minute of arrival that is being read, and how much of it has been. */
  private long minute;

  private int ordinal;

  /**
   * A feed.
   *
   * @param how how its events arrive
   * @param feed the number of the feed
   * @param mostDelay in how many minutes at most after that in which it happened an event arrives
   */
  Arrivals(Simulation how, int feed, int mostDelay) {
    this.how = how;
    this.market = how.market();
    this.mostDelay = mostDelay;
    this.skew = feed % 2 == 1 ? how.skewMinutes() : 0;
    this.seed = market.scenario().seed() + feed;
    int longest = mostDelay + (how.lateOneIn() > 0 ? MORE_LATE_MINUTES : 0);
    this.end = how.endless() ? Long.MAX_VALUE : market.bars() + skew + longest;
  }

  /** Begins, or goes on from a position. Called once, by the subclass's constructor. */
  final void seek(long position) {
    minute = position >>> ORDINAL_BITS;
    arrive();
    ordinal = (int) (position & ((1L << ORDINAL_BITS) - 1));
    skipEmpty();
  }

  /** What happened in a minute of the market, in an order of its own. */
  abstract void happened(int bar, long shiftMillis, Consumer<T> into);

  private void arrive() {
    arrived.clear();
    ordinal = 0;
    if (minute >= end) {
      return;
    }
    boolean someLate = how.lateOneIn() > 0;
    if (someLate) {
      collect(mostDelay + MORE_LATE_MINUTES);
    }
    for (int delay = mostDelay; delay >= 0; delay--) {
      collect(delay);
    }
  }

  /** Collects what happened some minutes ago and takes exactly so long to arrive. */
  private void collect(int delay) {
    long happenedAt = minute - skew - delay;
    if (happenedAt < 0 || (!how.endless() && happenedAt >= market.bars())) {
      return;
    }
    int bar = (int) (happenedAt % market.bars());
    long shift = (happenedAt - bar) * MINUTE_MILLIS;
    if (mostDelay == 0 && how.lateOneIn() == 0) {
      happened(bar, shift, arrived::add);
    } else {
      happened(
          bar,
          shift,
          event -> {
            if (delayOf(event) == delay) {
              arrived.add(event);
            }
          });
    }
  }

  private int delayOf(T event) {
    long hash = seed + event.eventTime() * GOLDEN + event.symbol.hashCode();
    hash = (hash ^ (hash >>> 32)) * GOLDEN;
    hash ^= hash >>> 29;
    int delay = Math.floorMod(hash, mostDelay + 1);
    boolean isLate = how.lateOneIn() > 0 && Math.floorMod(hash >>> 8, how.lateOneIn()) == 0;
    return isLate ? mostDelay + MORE_LATE_MINUTES : delay;
  }

  private void skipEmpty() {
    while (ordinal >= arrived.size() && minute < end) {
      minute++;
      arrive();
    }
  }

  @Override
  public final long nextArrival() {
    return minute >= end ? ENDED : market.openEpochMillis(0) + (minute + 1) * MINUTE_MILLIS;
  }

  @Override
  public final @Nullable T next() {
    if (minute >= end) {
      return null;
    }
    T event = arrived.get(ordinal);
    ordinal++;
    skipEmpty();
    return event;
  }

  @Override
  public final long position() {
    return (minute << ORDINAL_BITS) | ordinal;
  }

  @Override
  public final void close() {}
}
