package dev.washout.report.analysis;

import com.google.common.collect.ImmutableList;
import dev.washout.breadth.CrossSection;
import dev.washout.market.Bar;
import dev.washout.market.CandleSeries;
import dev.washout.market.Liquidation;
import dev.washout.market.Timeframe;
import dev.washout.report.analysis.MarketData.Derivatives;
import dev.washout.report.model.StressFigures;
import dev.washout.stress.StressCalculator;
import dev.washout.stress.StressMonitor;
import dev.washout.stress.StressPhase;
import dev.washout.stress.StressReport;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Runs the stress monitor over everything there is, in the order of event time. */
final class StressAnalysis {
  /** Every bar of so many last days can be looked at again, */
  private static final int CLOSE_DAYS = 10;

  /** and the end of every day of so many. */
  private static final int FAR_DAYS = 180;

  private final StressCalculator monitor = StressMonitor.standard().start();
  private final Instant asOf;
  private final WorkProgress progress;
  private final ImmutableList.Builder<StressFigures.Span> spans = ImmutableList.builder();
  private final ImmutableList.Builder<dev.washout.stress.PhaseTransition> transitions =
      ImmutableList.builder();
  private final ImmutableList.Builder<StressReport> frames = ImmutableList.builder();
  private final Map<Long, Double> scores = new HashMap<>();
  private @Nullable StressPhase phase;

  private final Queue<Liquidation> liquidations;
  private final Queue<Derivatives> derivatives;
  private final Queue<CrossSection> rows;

  StressAnalysis(MarketData data, List<CrossSection> rows, Instant asOf, WorkProgress progress) {
    this.asOf = asOf;
    this.progress = progress;
    LiquidationFeed feed = data.liquidations();
    this.liquidations =
        new Queue<>(
            feed == null ? ImmutableList.of() : feed.eventsBy(feed.floor(asOf.toEpochMilli())),
            Liquidation::epochMillis,
            monitor::update);
    this.derivatives = new Queue<>(data.interest(), Derivatives::epochMillis, this::take);
    this.rows =
        new Queue<>(rows, row -> row.openEpochMillis() + row.timeframe().millis(), monitor::update);
  }

  /**
   * What came of it.
   *
   * @param figures the phases
   * @param scores the capitulation score at the end of each day, by the day's open
   */
  record Result(StressFigures figures, Map<Long, Double> scores) {
    /** The score of every day, NaN where there is none. */
    double[] scoresOf(CandleSeries days) {
      return days.openEpochMillis().stream()
          .mapToDouble(day -> scores.getOrDefault(day, Double.NaN))
          .toArray();
    }
  }

  /** Runs over bars of a day or shorter, of which there has to be one. */
  Result run(CoinBars coin) {
    long until = asOf.toEpochMilli();
    long far = until - FAR_DAYS * Timeframe.ONE_DAY.millis();
    long close = until - CLOSE_DAYS * Timeframe.ONE_DAY.millis();
    long charted = until - ChartAnalysis.MOST_BARS * Timeframe.ONE_DAY.millis();
    CandleSeries.Cursor day = coin.days().cursor();
    while (day.next()) {
      take(day);
      look(day, true, charted, far, far);
    }
    CandleSeries bars = coin.bars();
    CandleSeries.Cursor bar = bars.cursor();
    while (bar.next()) {
      take(bar);
      boolean isLast = bar.index() == bars.size() - 1;
      boolean endsDay =
          isLast || dayOf(bars.openEpochMillis(bar.index() + 1)) != dayOf(bar.openEpochMillis());
      if (!isLast) {
        look(bar, endsDay, charted, far, close);
      }
    }
    give(until);
    monitor.advanceTo(until);
    follow();
    StressReport last = monitor.report();
    last.capitulation()
        .ifPresent(it -> scores.put(dayOf(bars.openEpochMillis(bars.size() - 1)), it.score()));
    frames.add(last);
    return new Result(
        new StressFigures(last, transitions.build(), spans.build(), frames.build()), scores);
  }

  private static long dayOf(long epochMillis) {
    return Timeframe.ONE_DAY.floor(epochMillis);
  }

  private void take(Bar bar) {
    give(bar.closeEpochMillis());
    monitor.update(bar);
    follow();
  }

  /** Gives everything that was known by a moment. */
  private void give(long epochMillis) {
    liquidations.give(epochMillis);
    derivatives.give(epochMillis);
    rows.give(epochMillis);
  }

  private void take(Derivatives known) {
    if (known.openInterest() != null) {
      monitor.update(known.openInterest());
    }
    if (!Double.isNaN(known.fundingRate())) {
      monitor.updateFunding(known.epochMillis(), known.fundingRate());
    }
  }

  /** Keeps what has become of the phase. */
  private void follow() {
    if (!monitor.isReady() || monitor.phase() == phase) {
      return;
    }
    phase = monitor.phase();
    spans.add(new StressFigures.Span(monitor.since().toEpochMilli(), phase));
    monitor.latest().ifPresent(transitions::add);
  }

  private void look(Bar bar, boolean endsDay, long charted, long far, long close) {
    long time = bar.closeEpochMillis();
    boolean isFrame = time > close || (endsDay && time > far);
    if (!isFrame && !(endsDay && time > charted)) {
      return;
    }
    progress.working("Following the phases");
    if (endsDay) {
      monitor.score().ifPresent(score -> scores.put(dayOf(bar.openEpochMillis()), score));
    }
    if (isFrame) { // a report, with its zones and sentences, is made only where one is shown
      frames.add(monitor.report());
    }
  }

  /** Inputs of one kind in their order, of which each is given once. */
  private static final class Queue<T> {
    private final List<T> all;
    private final ToLongFunction<T> time;
    private final Consumer<T> give;
    private int next;

    Queue(List<T> all, ToLongFunction<T> time, Consumer<T> give) {
      this.all = all;
      this.time = time;
      this.give = give;
    }

    void give(long epochMillis) {
      while (next < all.size() && time.applyAsLong(all.get(next)) <= epochMillis) {
        give.accept(all.get(next++));
      }
    }
  }
}
