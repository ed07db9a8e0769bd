package dev.washout.report.analysis;

import com.google.common.collect.ImmutableList;
import dev.washout.capitulation.Assessment;
import dev.washout.capitulation.CapitulationCalculator;
import dev.washout.capitulation.CapitulationModel;
import dev.washout.capitulation.Evidence;
import dev.washout.capitulation.EvidenceKind;
import dev.washout.capitulation.SideInputs;
import dev.washout.liquidation.BurstRatio;
import dev.washout.liquidation.LiquidationWindow;
import dev.washout.liquidation.LiquidationWindowCalculator;
import dev.washout.market.Bar;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Liquidation;
import dev.washout.market.Timeframe;
import dev.washout.report.analysis.LiquidationFeed.BarTotals;
import dev.washout.report.model.CapitulationFigures;
import dev.washout.report.model.CapitulationFigures.Piece;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The capitulation model run over the daily bars with all that is known besides. */
final class CapitulationAnalysis {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofHours(24);

  /** Less of a day than this is not compared with whole days. */
  private static final double LEAST_COVERAGE = 0.5;

  private final CapitulationModel model = CapitulationModel.standard();
  private final @Nullable LiquidationFeed feed;
  private final BreadthAnalysis breadth;
  private final Findings findings;
  private final long until;

  // The liquidations not yet taken in, and the windows over those that were.
  private final Iterator<Liquidation> events;
  private final LiquidationWindowCalculator windows = LiquidationWindow.of(HOUR, DAY).start();
  private @Nullable Liquidation next;

  CapitulationAnalysis(
      @Nullable LiquidationFeed feed, BreadthAnalysis breadth, Instant asOf, Findings findings) {
    this.feed = feed;
    this.breadth = breadth;
    this.findings = findings;
    this.until = feed == null ? 0 : feed.floor(asOf.toEpochMilli());
    this.events =
        feed == null ? ImmutableList.<Liquidation>of().iterator() : feed.eventsBy(until).iterator();
    this.next = events.hasNext() ? events.next() : null;
  }

  /** The last day's figures, and every day's score. */
  // Handed on at once; nobody compares two of them.
  @SuppressWarnings("ArrayRecordComponent")
  record Result(CapitulationFigures figures, double[] scores) {}

  Result run(@Nullable DailyBars daily) {
    if (daily == null || daily.size() == 0) {
      return none("no daily bars can be made of the candles", new double[0]);
    }
    double[] scores = new double[daily.size()];
    CapitulationCalculator calculator = model.start();
    boolean scored = false;
    CandleSeries.Cursor day = daily.closed().cursor();
    while (day.next()) {
      scored = calculator.update(day, known(day));
      scores[day.index()] = scored ? calculator.value() : Double.NaN;
    }
    Candle open = daily.open();
    if (open == null) {
      return scored
          ? new Result(figures(calculator.assess()), scores)
          : none(tooFew(daily), scores);
    }
    SideInputs known = known(open);
    double score = calculator.preview(open, known);
    scores[scores.length - 1] = score;
    return Double.isNaN(score)
        ? none(tooFew(daily), scores)
        : new Result(figures(calculator.assess(open, known)), scores);
  }

  private String tooFew(DailyBars daily) {
    return "needs "
        + (model.lookback() + 1)
        + " daily bars that move, and there are "
        + daily.size();
  }

  private Result none(String reason, double[] scores) {
    Arrays.fill(scores, Double.NaN);
    return new Result(
        new CapitulationFigures(
            findings.orMissing(Double.NaN, "capitulation.score", reason),
            CapitulationModel.threshold(EnumSet.of(EvidenceKind.Input.PRICE)),
            0,
            ImmutableList.of(),
            Arrays.stream(EvidenceKind.values())
                .map(EvidenceKind::label)
                .collect(ImmutableList.toImmutableList()),
            model.toString()),
        scores);
  }

  private CapitulationFigures figures(Assessment assessment) {
    return new CapitulationFigures(
        assessment.score(),
        assessment.threshold(),
        assessment.coverage(),
        assessment.strongest().stream()
            .map(CapitulationAnalysis::piece)
            .collect(ImmutableList.toImmutableList()),
        assessment.missing().stream()
            .map(EvidenceKind::label)
            .collect(ImmutableList.toImmutableList()),
        model.toString());
  }

  private static Piece piece(Evidence evidence) {
    return new Piece(
        evidence.kind().name().toLowerCase(Locale.ROOT),
        evidence.kind().label(),
        evidence.observed(),
        evidence.threshold(),
        evidence.strength(),
        evidence.weight(),
        evidence.points(),
        evidence.sentence());
  }

  /** What is known of a day besides its prices. Days are asked for in order. */
  private SideInputs known(Bar day) {
    SideInputs known =
        SideInputs.NONE.withShareOversold(breadth.shareOversold(day.openEpochMillis()));
    if (feed == null) {
      return known;
    }
    BarTotals totals = new BarTotals();
    while (next != null
        && LiquidationFeed.barOf(next, Timeframe.ONE_DAY) <= day.openEpochMillis()) {
      if (LiquidationFeed.barOf(next, Timeframe.ONE_DAY) == day.openEpochMillis()) {
        totals.add(next);
      }
      windows.update(next);
      next = events.hasNext() ? events.next() : null;
    }
    long end = Math.min(day.closeEpochMillis(), until);
    if (end <= day.openEpochMillis()
        || feed.coverage(day.openEpochMillis(), end) < LEAST_COVERAGE) {
      return known;
    }
    known = known.withLiquidations(totals.longUsd(), totals.shortUsd());
    if (feed.bucket() != null && feed.bucket().millis() > HOUR.toMillis()) {
      return known;
    }
    windows.advanceTo(end);
    return known.withBurstRatio(
        BurstRatio.of(windows.totals(HOUR), windows.totals(DAY)).orElse(Double.NaN));
  }
}
