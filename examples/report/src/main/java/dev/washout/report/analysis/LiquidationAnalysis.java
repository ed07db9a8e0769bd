package dev.washout.report.analysis;

import static java.util.Objects.requireNonNull;

import dev.washout.liquidation.BurstRatio;
import dev.washout.liquidation.Imbalance;
import dev.washout.liquidation.LiquidationTotals;
import dev.washout.liquidation.LiquidationWindow;
import dev.washout.liquidation.LiquidationWindowCalculator;
import dev.washout.liquidation.SideTotals;
import dev.washout.market.Liquidation;
import dev.washout.market.Timeframe;
import dev.washout.report.model.LiquidationFigures;
import dev.washout.report.model.LiquidationFigures.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was liquidated in the windows that end at the report's moment. */
final class LiquidationAnalysis {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration FOUR_HOURS = Duration.ofHours(4);
  private static final Duration HALF_DAY = Duration.ofHours(12);
  private static final Duration DAY = Duration.ofHours(24);
  private static final String NAME = "liquidations.";

  private final @Nullable LiquidationFeed feed;
  private final Findings findings;

  /** The windows of which a part is unknown, in words. */
  private final List<String> partial = new ArrayList<>();

  LiquidationAnalysis(@Nullable LiquidationFeed feed, Findings findings) {
    this.feed = feed;
    this.findings = findings;
  }

  LiquidationFigures figures(Instant asOf) {
    if (feed == null) {
      String reason = "no liquidations were given";
      return new LiquidationFigures(
          null,
          unknown("h1", false, reason),
          unknown("h4", false, reason),
          unknown("h12", false, reason),
          unknown("h24", true, reason),
          findings.orMissing(Double.NaN, NAME + "burstRatio", reason),
          false);
    }
    long until = feed.floor(asOf.toEpochMilli());
    LiquidationWindowCalculator windows =
        LiquidationWindow.of(HOUR, FOUR_HOURS, HALF_DAY, DAY).start();
    for (Liquidation event : feed.eventsBy(until)) {
      windows.update(event);
    }
    windows.advanceTo(until);
    LiquidationTotals hour = windows.totals(HOUR);
    LiquidationTotals day = windows.totals(DAY);
    Window h1 = window("h1", false, hour, HOUR);
    Window h4 = window("h4", false, windows.totals(FOUR_HOURS), FOUR_HOURS);
    Window h12 = window("h12", false, windows.totals(HALF_DAY), HALF_DAY);
    Window h24 = window("h24", true, day, DAY);
    if (!partial.isEmpty()) {
      findings.note(
          "Liquidations are known for "
              + String.join(", ", partial)
              + " to "
              + day.to()
              + ": what is totalled is a lower bound.");
    }
    return new LiquidationFigures(
        Instant.ofEpochMilli(until),
        h1,
        h4,
        h12,
        h24,
        burstRatio(h1, h24, hour, day),
        day.isLowerBound());
  }

  private Window window(
      String name, boolean withImbalance, LiquidationTotals totals, Duration span) {
    LiquidationFeed known = requireNonNull(feed);
    Timeframe bucket = known.bucket();
    if (bucket != null && bucket.millis() > span.toMillis()) {
      return unknown(name, withImbalance, "the liquidations come in buckets of " + bucket);
    }
    double coverage = known.coverage(totals.fromEpochMillis(), totals.toEpochMillis());
    if (coverage <= 0) {
      return unknown(
          name,
          withImbalance,
          totals.toEpochMillis() <= known.fromEpochMillis()
              ? "the liquidations begin at " + Instant.ofEpochMilli(known.fromEpochMillis())
              : "the liquidations end at " + Instant.ofEpochMilli(known.toEpochMillis()));
    }
    if (coverage < 1) {
      partial.add(
          String.format(
              Locale.ROOT, "%.1f of the %d hours", coverage * span.toHours(), span.toHours()));
    }
    Double imbalance =
        withImbalance
            ? findings.orMissing(
                Imbalance.of(totals).orElse(Double.NaN),
                NAME + name + ".imbalance",
                "nothing was liquidated")
            : optional(Imbalance.of(totals).orElse(Double.NaN));
    return new Window(
        totals.longUsd(),
        totals.shortUsd(),
        count(totals.longs()),
        count(totals.shorts()),
        imbalance);
  }

  private static @Nullable Long count(SideTotals totals) {
    return totals.count().isPresent() ? totals.count().getAsLong() : null;
  }

  private static @Nullable Double optional(double value) {
    return Double.isNaN(value) ? null : value;
  }

  private Window unknown(String name, boolean withImbalance, String reason) {
    findings.missing(NAME + name + ".longUsd", reason);
    findings.missing(NAME + name + ".shortUsd", reason);
    if (withImbalance) {
      findings.missing(NAME + name + ".imbalance", reason);
    }
    return Window.UNKNOWN;
  }

  private @Nullable Double burstRatio(
      Window h1, Window h24, LiquidationTotals hour, LiquidationTotals day) {
    if (h1.longUsd() == null || h24.longUsd() == null) {
      return findings.orMissing(
          Double.NaN, NAME + "burstRatio", "needs the totals of the last hour and of the last 24");
    }
    return findings.orMissing(
        BurstRatio.of(hour, day).orElse(Double.NaN), NAME + "burstRatio", "nothing was liquidated");
  }
}
