package dev.washout.stress;

import com.google.common.collect.ImmutableList;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.liquidation.BurstRatio;
import dev.washout.liquidation.Cascade;
import dev.washout.liquidation.CascadeCalculator;
import dev.washout.liquidation.Imbalance;
import dev.washout.liquidation.LiquidationTotals;
import dev.washout.liquidation.LiquidationWindow;
import dev.washout.liquidation.LiquidationWindow.Outcome;
import dev.washout.liquidation.LiquidationWindowCalculator;
import dev.washout.market.Liquidation;
import dev.washout.market.Money;
import dev.washout.market.NotionalBasis;
import dev.washout.market.PositionSide;
import dev.washout.math.RollingQuantile;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known of liquidations: sliding windows for the report, sums of the judgement bars in 24
 * cells each for the score, what is usual, and cascades.
 */
final class LiquidationBook {
  /** Parts of a judgement bar. */
  static final int CELLS = 24;

  private static final ImmutableList<Duration> SPANS =
      ImmutableList.of(
          Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(12), Duration.ofHours(24));
  private static final Duration PANE = Duration.ofMinutes(1);
  private static final int USUAL_BARS = 90;
  private static final int LEAST_BARS = 20;
  private static final int CASCADE_BARS = 7;

  /** Half of what a long holds: so that no sum of windows or cells can overflow. */
  private static final long MOST_MICRO_USD = Long.MAX_VALUE / 4;

  private static final long NEVER = Long.MIN_VALUE;
  private static final ImmutableList<PositionSide> SIDES =
      ImmutableList.of(PositionSide.LONG, PositionSide.SHORT);

  private final long bar;
  private final LiquidationWindowCalculator windows;
  private final CascadeCalculator cascades;
  private final CellRing cells;
  private final RollingQuantile usualUsd;

  /** When the feed began. */
  private long first = NEVER;

  /** The time of the last aggregate, and the time between the last two. */
  private long bucketEnd = NEVER;

  private long bucketMillis;
  private long cascadeTime = NEVER;
  private long late;
  private long unordered;
  private Optional<Cascade> largest = Optional.empty();

  LiquidationBook(StressMonitor recipe) {
    bar = recipe.judgement().millis();
    windows = windows(recipe).start();
    cascades = recipe.cascades().start();
    cells = new CellRing(recipe.judgement());
    usualUsd = new RollingQuantile(USUAL_BARS, 0.5);
  }

  LiquidationBook(StressMonitor recipe, StateReader in) {
    bar = recipe.judgement().millis();
    windows = in.readPart(windows(recipe)::resume);
    cascades = in.readPart(recipe.cascades()::resume);
    cells = new CellRing(recipe.judgement(), in);
    usualUsd = new RollingQuantile(USUAL_BARS, 0.5, in);
    first = in.readLong();
    bucketEnd = in.readLong();
    bucketMillis = in.readCount();
    cascadeTime = in.readLong();
    late = in.readCount();
    unordered = in.readCount();
    largest = CascadeForm.read(in);
  }

  private static LiquidationWindow windows(StressMonitor recipe) {
    return new LiquidationWindow(SPANS, recipe.lateness(), PANE, false);
  }

  void save(StateWriter out) {
    out.putState(windows.snapshot());
    out.putState(cascades.snapshot());
    cells.save(out);
    usualUsd.save(out);
    out.putLong(first);
    out.putLong(bucketEnd);
    out.putLong(bucketMillis);
    out.putLong(cascadeTime);
    out.putLong(late);
    out.putLong(unordered);
    CascadeForm.write(largest, out);
  }

  /** Refuses what could overflow a sum, before anything has changed. */
  void check(Liquidation event) {
    long room = MOST_MICRO_USD - event.notionalMicroUsd();
    int day = SPANS.size() - 1;
    if (room < 0
        || windows.longMicroUsd(day) + windows.shortMicroUsd(day) > room
        || cascades.runningMicroUsd(event.side()) > room) {
      throw new IllegalArgumentException(
          "notionalMicroUsd is too large for the sums: "
              + event.notionalMicroUsd()
              + " in the liquidation of "
              + event.time());
    }
  }

  /** Notes an event that came too late. */
  Outcome refuse() {
    late++;
    return Outcome.LATE;
  }

  /** Takes in an event that is in time. The clock is at or after it. */
  Outcome add(Liquidation event) {
    Outcome outcome = windows.update(event);
    if (outcome != Outcome.COUNTED) {
      late++;
      return outcome;
    }
    long time = event.epochMillis();
    first = first == NEVER ? time : Math.min(first, time);
    boolean isAggregate = event.basis() == NotionalBasis.AGGREGATE;
    if (isAggregate && time > bucketEnd) {
      bucketMillis = bucketEnd == NEVER ? bar : time - bucketEnd;
      bucketEnd = time;
    }
    long cascadeMicroUsd = isAggregate ? 0 : follow(event);
    cells.add(time, event.side(), event.notionalMicroUsd(), cascadeMicroUsd);
    return outcome;
  }

  /** Follows cascades; the notional of the run of longs that the event belongs to. */
  private long follow(Liquidation event) {
    if (event.epochMillis() < cascadeTime) {
      unordered++;
      return 0;
    }
    cascadeTime = event.epochMillis();
    if (cascades.update(event)) {
      keepLargest();
    }
    return event.side() == PositionSide.LONG ? cascades.runningMicroUsd(PositionSide.LONG) : 0;
  }

  private void keepLargest() {
    for (int i = 0; i < SIDES.size(); i++) {
      PositionSide side = SIDES.get(i);
      long ended = cascades.endedMicroUsd(side);
      if (ended > 0 && ended > largestMicroUsd()) {
        largest = cascades.ended(side);
      }
    }
  }

  private long largestMicroUsd() {
    return largest.isPresent() ? largest.get().totals().notionalMicroUsd() : 0;
  }

  /** Moves the clock; no event before the watermark comes any more. */
  void advanceTo(long epochMillis, long watermark) {
    if (!windows.isReady() || epochMillis > windows.epochMillis()) {
      windows.advanceTo(epochMillis);
    }
    if (cascadeTime != NEVER && watermark > cascadeTime) {
      cascadeTime = watermark;
      if (cascades.advanceTo(watermark)) {
        keepLargest();
        cascades.advanceTo(watermark); // what has been seen is forgotten
      }
    }
  }

  private boolean isKnown(long barOpen) {
    return first != NEVER && first <= barOpen + bar / CELLS && cells.heard(barOpen, barOpen + bar);
  }

  double longUsd(long barOpen) {
    return isKnown(barOpen) ? Money.usd(cells.longMicroUsd(barOpen, barOpen + bar)) : Double.NaN;
  }

  double shortUsd(long barOpen) {
    return isKnown(barOpen) ? Money.usd(cells.shortMicroUsd(barOpen, barOpen + bar)) : Double.NaN;
  }

  double largestCascadeUsd(long barOpen) {
    return isKnown(barOpen) && bucketEnd == NEVER
        ? Money.usd(cells.largestCascadeMicroUsd(barOpen, barOpen + bar))
        : Double.NaN;
  }

  /** How much faster than over a judgement bar in the last whole 24th of one. */
  double burstRatio(long barOpen, long now) {
    long part = bar / CELLS;
    long until = barOpen + (now - barOpen) / part * part;
    if (!isKnown(barOpen) || bucketMillis > part || first > until - bar) {
      return Double.NaN;
    }
    return BurstRatio.of(
        cells.microUsd(until - part, until), cells.microUsd(until - bar, until), part, bar);
  }

  /** What a bar liquidated, as a multiple of the median of the bars before. */
  double ratio(long barOpen) {
    double median = median();
    return median > 0 && isKnown(barOpen)
        ? Money.usd(cells.microUsd(barOpen, barOpen + bar)) / median
        : Double.NaN;
  }

  /** The median of the closed bars, in dollars. */
  private double median() {
    return usualUsd.size() < LEAST_BARS ? Double.NaN : usualUsd.value();
  }

  /** A judgement bar has closed. */
  void absorb(long barOpen) {
    if (isKnown(barOpen)) {
      usualUsd.update(Money.usd(cells.microUsd(barOpen, barOpen + bar)));
    }
    long old = barOpen - (CASCADE_BARS - 1) * bar;
    if (largest.isPresent() && largest.get().endEpochMillis() <= old) {
      largest = Optional.empty();
    }
  }

  long lateCount() {
    return late;
  }

  Optional<Cascade> largestCascade() {
    Optional<Cascade> best = largest;
    for (PositionSide side : SIDES) {
      if (cascades.runningMicroUsd(side)
          > best.map(cascade -> cascade.totals().notionalMicroUsd()).orElse(0L)) {
        best = cascades.running(side);
      }
    }
    return best;
  }

  Optional<LiquidationFigures> figures(long barOpen) {
    if (first == NEVER) {
      return Optional.empty();
    }
    ImmutableList.Builder<LiquidationFigures.Window> spans = ImmutableList.builder();
    for (Duration span : SPANS) {
      if (bucketMillis <= span.toMillis()) {
        LiquidationTotals totals = windows.totals(span);
        spans.add(
            new LiquidationFigures.Window(
                span, totals, Imbalance.of(totals), first > totals.fromEpochMillis()));
      }
    }
    OptionalDouble burst =
        bucketMillis > SPANS.get(0).toMillis()
                || first > windows.epochMillis() - SPANS.get(SPANS.size() - 1).toMillis()
            ? OptionalDouble.empty()
            : BurstRatio.of(
                windows.totals(SPANS.get(0)), windows.totals(SPANS.get(SPANS.size() - 1)));
    return Optional.of(
        new LiquidationFigures(
            Instant.ofEpochMilli(first),
            spans.build(),
            burst,
            Gauges.optional(median()),
            Gauges.optional(longUsd(barOpen)),
            Gauges.optional(shortUsd(barOpen)),
            Gauges.optional(ratio(barOpen)),
            late,
            unordered));
  }
}
