package dev.washout.flink.market;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.liquidation.LiquidationTotals;
import dev.washout.liquidation.LiquidationWindowCalculator;
import dev.washout.market.Candle;
import dev.washout.market.Liquidation;
import dev.washout.market.Symbol;
import dev.washout.stress.PhaseTransition;
import dev.washout.stress.StressPhase;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One instrument: its indicators and its phase of stress at every bar, and its liquidations by
 * venue. Mutable; one thread.
 *
 * <p>Events wait until the watermark has passed them and are then read in order of time, so what
 * comes out depends only on which events came. Time goes in moments, the whole multiples of a bar's
 * length: a moment reads the liquidations of (moment - bar, moment], then the bar that closed at
 * it, then ends the longer bar that is over, and tells what has changed.
 */
public final class Instrument {
  private static final long NEVER = Long.MAX_VALUE;

  private final InstrumentSpec spec;
  private final long barMillis;
  private final InstrumentParts parts;
  private final Symbol symbol;

  /** Where the current call's rows go. */
  private Rows rows = (kind, line) -> {};

  /**
   * An instrument of which nothing has come.
   *
   * @param spec what it runs
   * @param symbol its name
   */
  public Instrument(InstrumentSpec spec, String symbol) {
    this(spec, InstrumentParts.start(spec, Symbol.of(symbol)));
  }

  Instrument(InstrumentSpec spec, InstrumentParts parts) {
    this.spec = spec;
    this.parts = parts;
    this.symbol = parts.symbol;
    this.barMillis = spec.bar().millis();
  }

  InstrumentParts parts() {
    return parts;
  }

  /**
   * Takes a bar, to be read once the watermark has passed its close.
   *
   * @param event the bar
   * @return whether it will count
   * @throws IllegalArgumentException if it is no valid bar of the timeframe that is followed
   */
  public Outcome take(BarEvent event) {
    checkArgument(
        event.timeframeMillis == barMillis && event.openEpochMillis % barMillis == 0,
        "the bar of %s at %s is %s ms long, or off the grid of %s bars",
        event.symbol,
        Instant.ofEpochMilli(event.openEpochMillis),
        event.timeframeMillis,
        spec.bar());
    if (event.eventTime() <= parts.through) {
      return Outcome.TOO_LATE;
    }
    return parts.pending.add(event.candle(spec.bar())) ? Outcome.TAKEN : Outcome.DUPLICATE;
  }

  /**
   * Takes a liquidation, to be read once the watermark has passed it.
   *
   * @param event the liquidation
   * @return whether it will count
   * @throws IllegalArgumentException if it is no valid liquidation
   */
  public Outcome take(LiquidationEvent event) {
    if (event.epochMillis <= parts.through) {
      return Outcome.TOO_LATE;
    }
    parts.pending.add(new Pending.Event(event.venue, event.liquidation(symbol)));
    return Outcome.TAKEN;
  }

  /**
   * The next moment at which there is something to read.
   *
   * @return milliseconds since the epoch, {@code Long.MAX_VALUE} if nothing waits
   */
  public long nextMoment() {
    long next = parts.longerEnd;
    List<Candle> bars = parts.pending.bars();
    if (!bars.isEmpty()) {
      next = Math.min(next, bars.get(0).closeEpochMillis());
    }
    List<Pending.Event> events = parts.pending.events();
    if (!events.isEmpty()) {
      next = Math.min(next, momentOf(events.get(0).liquidation()));
    }
    return next;
  }

  /** The first moment that is not before a liquidation. */
  private long momentOf(Liquidation event) {
    return -Math.floorDiv(-event.epochMillis(), barMillis) * barMillis;
  }

  /**
   * Reads every moment up to the watermark.
   *
   * @param watermark no event from up to here will come any more
   * @param slices receives this instrument's part of each moment at which it had a bar or a
   *     liquidation
   * @param into receives its rows
   */
  public void advance(long watermark, Consumer<? super Slice> slices, Rows into) {
    rows = into;
    List<Candle> bars = parts.pending.bars();
    List<Pending.Event> events = parts.pending.events();
    int bar = 0;
    int event = 0;
    while (true) {
      long moment = parts.longerEnd;
      if (bar < bars.size()) {
        moment = Math.min(moment, bars.get(bar).closeEpochMillis());
      }
      if (event < events.size()) {
        moment = Math.min(moment, momentOf(events.get(event).liquidation()));
      }
      if (moment == NEVER || moment > watermark) {
        break;
      }
      Slice slice = new Slice(moment, barMillis);
      int firstEvent = event;
      while (event < events.size() && events.get(event).liquidation().epochMillis() <= moment) {
        read(events.get(event));
        event++;
      }
      VenueTotals.of(events.subList(firstEvent, event), moment - barMillis, moment, slice);
      boolean hasBar = bar < bars.size() && bars.get(bar).closeEpochMillis() == moment;
      if (hasBar) {
        Candle candle = bars.get(bar);
        slice.add(
            symbol.name(),
            candle.open(),
            candle.high(),
            candle.low(),
            candle.close(),
            candle.volume());
        read(candle);
        bar++;
      }
      parts.through = moment;
      if (moment >= parts.longerEnd) {
        parts.longerEnd = NEVER;
        endLonger(moment, hasBar);
      }
      tellChanges();
      if (hasBar || event > firstEvent) {
        slices.accept(slice);
      }
    }
    parts.pending.drop(bar, event);
  }

  private void read(Pending.Event event) {
    parts
        .windows
        .computeIfAbsent(event.venue(), venue -> spec.window().start())
        .update(event.liquidation());
    for (Gauge gauge : parts.gauges) {
      gauge.take(event.liquidation());
    }
    parts.monitor.update(event.liquidation());
  }

  private void read(Candle candle) {
    long hash = parts.fingerprint;
    for (Gauge gauge : parts.gauges) {
      hash = mix(hash, gauge.take(candle));
    }
    parts.monitor.update(candle);
    parts.fingerprint = mix(hash, parts.monitor.score().orElse(Double.NaN));
    parts.bars++;
    parts.lastClose = candle.close();
    parts.longerEnd = spec.report().floor(candle.openEpochMillis()) + spec.report().millis();
  }

  private static long mix(long hash, double value) {
    long mixed = (hash ^ Double.doubleToLongBits(value)) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 32);
  }

  /** A longer bar has ended, with its last bar or in a gap: says how things stand. */
  private void endLonger(long now, boolean withBar) {
    if (!withBar) {
      // A judgement bar that ends here is judged when the clock has passed its end.
      parts.monitor.advanceTo(now + 1);
    }
    LiquidationTotals hour = liquidated(Liquidated.HOUR, now);
    LiquidationTotals day = liquidated(Liquidated.DAY, now);
    rows.row(RowKind.INSTRUMENTS, InstrumentRows.figures(this, now, hour, day));
    long dayMillis = Liquidated.DAY.toMillis();
    if (now - Math.floorMod(now, dayMillis) > now - spec.report().millis()) {
      rows.row(RowKind.REPORTS, StressRows.report(this, now));
    }
  }

  private void tellChanges() {
    long untold = parts.monitor.transitionCount() - parts.changesTold;
    if (untold == 0) {
      return;
    }
    parts.changesTold += untold;
    List<PhaseTransition> all = parts.monitor.transitions();
    for (PhaseTransition change : all.subList(all.size() - (int) untold, all.size())) {
      rows.row(RowKind.PHASES, StressRows.phase(this, change));
      if (change.from() == StressPhase.CAPITULATING || change.to() == StressPhase.CAPITULATING) {
        rows.row(RowKind.ALERTS, StressRows.alert(this, change));
        rows.row(RowKind.REPORTS, StressRows.report(this, change.epochMillis()));
      }
    }
  }

  /** The venues' windows at a moment, added up. */
  private LiquidationTotals liquidated(Duration span, long now) {
    LiquidationTotals sum =
        LiquidationTotals.none(
            Instant.ofEpochMilli(now - span.toMillis()), Instant.ofEpochMilli(now));
    for (Map.Entry<String, LiquidationWindowCalculator> each : parts.windows.entrySet()) {
      each.getValue().advanceTo(now);
      sum = sum.merge(each.getValue().totals(span));
    }
    return sum;
  }

  String name() {
    return symbol.name();
  }

  /**
   * Writes what is remembered: each calculator's own versioned state, and what waits.
   *
   * @param out where to
   * @throws IOException if that fails
   */
  public void write(DataOutput out) throws IOException {
    parts.write(out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param spec what the instrument runs
   * @param in where from
   * @return the instrument
   * @throws IOException if that fails
   * @throws IllegalArgumentException if a calculator's state is damaged, of an unknown version, or
   *     of another recipe than is asked for; the message names the instrument and the recipe
   */
  public static Instrument read(InstrumentSpec spec, DataInput in) throws IOException {
    return new Instrument(spec, InstrumentParts.read(spec, in));
  }
}
