package dev.washout.report.analysis;

import com.google.common.collect.ImmutableList;
import dev.washout.liquidation.Cascade;
import dev.washout.liquidation.CascadeCalculator;
import dev.washout.liquidation.CascadeDetector;
import dev.washout.liquidation.LiquidationTotals;
import dev.washout.market.Liquidation;
import dev.washout.market.Money;
import dev.washout.market.PositionSide;
import dev.washout.report.input.EventFile;
import dev.washout.report.model.EventFigures;
import dev.washout.report.model.HawkesFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What single liquidations tell that sums do not: cascades and self-excitation. */
final class EventAnalysis {
  /** A minute without another one ends a run; a cascade is worth a hundred thousand dollars. */
  static final CascadeDetector CASCADES =
      CascadeDetector.of(Duration.ofMinutes(1), 100_000, Duration.ofSeconds(10));

  private final Findings findings;
  private final WorkProgress progress;

  EventAnalysis(Findings findings, WorkProgress progress) {
    this.findings = findings;
    this.progress = progress;
  }

  @Nullable EventFigures figures(@Nullable EventFile file, Instant asOf) {
    if (file == null) {
      return null;
    }
    long until = asOf.toEpochMilli();
    ImmutableList<Liquidation> known =
        file.events().stream()
            .filter(event -> event.epochMillis() <= until)
            .collect(ImmutableList.toImmutableList());
    Instant first = known.isEmpty() ? null : known.get(0).time();
    HawkesFigures hawkes = new HawkesAnalysis(progress).figures(known, findings);
    note(file, hawkes);
    return new EventFigures(
        "Binance USD-margined futures",
        file.hasHeader(),
        file.events().size(),
        file.refused(),
        file.outOfOrder(),
        file.events().size() - known.size(),
        first,
        known.isEmpty() ? null : known.get(known.size() - 1).time(),
        (int) known.stream().map(Liquidation::symbol).distinct().count(),
        first == null
            ? LiquidationTotals.none(asOf, asOf)
            : LiquidationTotals.of(first.minusMillis(1), asOf, known),
        CASCADES,
        cascades(known, until),
        hawkes);
  }

  private void note(EventFile file, HawkesFigures hawkes) {
    if (file.refused().count() > 0) {
      findings.note(
          String.format(
              Locale.ROOT,
              "%,d of %,d rows of liquidations were refused, most because: %s.",
              file.refused().count(),
              file.refused().count() + file.events().size(),
              file.refused().reasons().get(0).reason()));
    }
    if (hawkes.silences() > 0) {
      findings.note(
          String.format(
              Locale.ROOT,
              "The liquidations are silent for more than %d minutes %s, %.1f hours in all."
                  + " Whether nothing was liquidated or nothing recorded cannot be told.",
              hawkes.silence().toMinutes(),
              hawkes.silences() == 1
                  ? "once"
                  : String.format(Locale.ROOT, "%,d times", hawkes.silences()),
              hawkes.silent().toMinutes() / 60.0));
    }
  }

  private static ImmutableList<Cascade> cascades(List<Liquidation> events, long until) {
    CascadeCalculator calculator = CASCADES.start();
    ImmutableList.Builder<Cascade> found = ImmutableList.builder();
    for (Liquidation event : events) {
      if (calculator.update(event)) {
        ended(calculator).forEach(found::add);
      }
    }
    if (calculator.advanceTo(until)) {
      ended(calculator).forEach(found::add);
    }
    long least = Money.microUsd(CASCADES.minNotionalUsd());
    for (PositionSide side : PositionSide.values()) {
      calculator
          .running(side)
          .filter(run -> run.totals().notionalMicroUsd() >= least)
          .ifPresent(found::add);
    }
    return found.build();
  }

  private static Stream<Cascade> ended(CascadeCalculator calculator) {
    return Stream.of(PositionSide.values()).flatMap(side -> calculator.ended(side).stream());
  }
}
