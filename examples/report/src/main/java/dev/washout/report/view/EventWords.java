package dev.washout.report.view;

import dev.washout.liquidation.Cascade;
import dev.washout.report.input.Refusals;
import dev.washout.report.model.EventFigures;
import dev.washout.report.model.HawkesFigures;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is said of single liquidations, in text and on the page alike. */
final class EventWords {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private EventWords() {}

  /** How many rows are counted and refused, and over which time. */
  static String rows(EventFigures figures) {
    long refused = figures.refused().count();
    return String.format(
        Locale.ROOT,
        "%,d rows accepted, %s refused%s%s%s.",
        figures.accepted(),
        refused == 0 ? "none" : String.format(Locale.ROOT, "%,d", refused),
        figures.hasHeader() ? "; the first line is a header" : "",
        figures.later() == 0
            ? ""
            : String.format(Locale.ROOT, "; %,d came after this moment", figures.later()),
        figures.outOfOrder() == 0
            ? ""
            : String.format(
                Locale.ROOT,
                "; %,d stood after a later one and were sorted",
                figures.outOfOrder()));
  }

  /** One reason, with the first lines. */
  static String reason(Refusals.Reason reason) {
    String lines = reason.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
    boolean one = reason.count() == 1;
    return String.format(
        Locale.ROOT,
        "%,d %s: %s (%s %s%s)",
        reason.count(),
        one ? "row" : "rows",
        one ? reason.example() : reason.reason(),
        one ? "line" : "lines",
        lines,
        reason.count() > reason.lines().size() ? ", ..." : "");
  }

  /** The largest cascades, the largest first. */
  static List<Cascade> largest(EventFigures figures, int most) {
    return figures.cascades().stream()
        .sorted(Comparator.comparingLong((Cascade c) -> -c.totals().notionalMicroUsd()))
        .limit(most)
        .toList();
  }

  /** What counts as a cascade. */
  static String cascadeRule(EventFigures figures) {
    return String.format(
        Locale.ROOT,
        "Runs of one side without a gap of more than %s, of at least %s. Peak rate over %s.",
        span(figures.detector().maxGap()),
        Numbers.usd(figures.detector().minNotionalUsd()),
        span(figures.detector().rateSpan()));
  }

  static String time(java.time.Instant time) {
    return SECOND.format(time);
  }

  static String span(Duration span) {
    long seconds = Math.round(span.toMillis() / 1_000.0);
    if (seconds < 120) {
      return seconds + " s";
    }
    long minutes = Math.round(seconds / 60.0);
    return minutes < 120
        ? minutes + " min"
        : String.format(Locale.ROOT, "%.1f h", seconds / 3_600.0);
  }

  static String move(Cascade cascade) {
    return cascade.priceMove().isPresent()
        ? Numbers.signed(100 * cascade.priceMove().getAsDouble(), 2) + " %"
        : Numbers.NONE;
  }

  /** The ratio with its interval. */
  static String ratio(HawkesFigures.Session session) {
    if (session.branchingRatio() == null) {
      return Numbers.NONE;
    }
    String ratio = Numbers.fixed(session.branchingRatio(), 2);
    return session.lower() == null || session.upper() == null
        ? ratio
        : ratio
            + " ("
            + Numbers.fixed(session.lower(), 2)
            + " to "
            + Numbers.fixed(session.upper(), 2)
            + ")";
  }

  static String pValue(HawkesFigures.Session session) {
    return session.pValue() == null ? Numbers.NONE : Numbers.fixed(session.pValue(), 3);
  }

  /** How far the ratio of a session can be relied on. */
  static String verdict(HawkesFigures.Session session) {
    return switch (session.status()) {
      case TOO_FEW_EVENTS -> "too few events";
      case NO_EXCITATION -> "no excitation";
      case NOT_STATIONARY -> "not stationary";
      case NO_BASELINE -> "no baseline";
      case DECAY_TOO_SLOW -> "drifting rate";
      case DECAY_TOO_FAST -> "equal stamps";
      case NOT_CONVERGED -> "not converged";
      case CONVERGED ->
          session.pValue() == null
              ? "not tested"
              : session.isSound() ? "nothing against it" : "poor fit";
    };
  }

  /** The session the headline is about. */
  static String session(HawkesFigures.Session session) {
    return String.format(
        Locale.ROOT,
        "%,d events%s, %s to %s UTC",
        session.events(),
        session.fitted() < session.events()
            ? String.format(Locale.ROOT, ", the last %,d fitted", session.fitted())
            : "",
        time(session.start()),
        time(session.end()));
  }

  /** A sentence of the library as one of prose. */
  static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }
}
