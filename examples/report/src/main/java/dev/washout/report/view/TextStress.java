package dev.washout.report.view;

import dev.washout.report.input.InputException;
import dev.washout.report.model.CohortFigures;
import dev.washout.report.model.Report;
import dev.washout.report.model.StressFigures;
import dev.washout.stress.Condition;
import dev.washout.stress.PhaseTransition;
import dev.washout.stress.StressPhase;
import dev.washout.stress.StressReport;
import dev.washout.stress.WatchedZone;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Phase, zones, derivatives and cohorts as text. */
final class TextStress {
  private static final int MOST_CHANGES = 3;

  private final TextPage page;
  private final Style style;

  TextStress(TextPage page, Style style) {
    this.page = page;
    this.style = style;
  }

  void phase(@Nullable StressFigures figures) {
    if (figures == null) {
      return;
    }
    StressReport now = figures.report();
    page.heading("Phase");
    if (now.phase().isEmpty()) {
      page.wrap("None yet: the model has had no score.", "  ", s -> s);
    } else {
      page.line(
          "  " + look(now.phase().get()) + " since " + Numbers.time(now.since().orElseThrow()));
    }
    List<PhaseTransition> transitions = figures.transitions();
    for (int i = transitions.size() - 1; i >= Math.max(0, transitions.size() - MOST_CHANGES); i--) {
      PhaseTransition change = transitions.get(i);
      page.wrap(
          Numbers.time(change.time()) + " " + change.to().word() + ": " + change.why(),
          "  ",
          style::dim);
    }
    for (Condition condition : now.stabilisation()) {
      String mark =
          switch (condition.outcome()) {
            case MET -> "[x] ";
            case NOT_MET -> "[ ] ";
            case UNKNOWN -> "[?] ";
          };
      page.wrap(mark + condition.sentence(), "  ", s -> s);
    }
    page.line("");
  }

  private String look(StressPhase phase) {
    String word = style.bold(phase.word());
    return switch (phase) {
      case CALM, RECOVERED -> style.green(word);
      case STRESSED, STABILISING -> style.yellow(word);
      case CAPITULATING -> style.red(word);
    };
  }

  void zones(@Nullable StressFigures figures) {
    if (figures == null || figures.report().zones().isEmpty()) {
      return;
    }
    page.heading("Support zones");
    for (WatchedZone zone : ZoneWords.highestFirst(figures.report().zones())) {
      page.wrap(
          String.format(
              Locale.ROOT,
              "%-25s%-10s%9s  %d touches, last %s",
              Numbers.price(zone.zone().low()) + " to " + Numbers.price(zone.zone().high()),
              ZoneWords.state(zone),
              Numbers.percent(zone.distancePercent()),
              zone.zone().touches(),
              ZoneWords.lastTouch(zone)),
          "  ",
          s -> s);
    }
    page.line("");
  }

  void derivatives(@Nullable StressFigures figures) {
    if (figures == null) {
      return;
    }
    StressReport now = figures.report();
    if (now.openInterestCoins().isEmpty() && now.fundingRate().isEmpty()) {
      return;
    }
    page.heading("Derivatives");
    if (now.openInterestCoins().isPresent()) {
      page.row(
          "Open interest",
          Numbers.fixed(now.openInterestCoins().getAsDouble(), 0),
          "coins"
              + now.deleveraging()
                  .map(
                      reading ->
                          ", "
                              + Numbers.percent(100 * reading.interestChange())
                              + " in 24 hours: "
                              + reading.change().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                  .orElse(""));
    }
    if (now.fundingRate().isPresent()) {
      page.row(
          "Funding",
          Numbers.signed(100 * now.fundingRate().getAsDouble(), 4) + " %",
          "what longs pay shorts");
    }
    page.line("");
  }

  void cohorts(CohortFigures figures) {
    if (figures.cohorts().isEmpty()) {
      return;
    }
    page.heading("By size" + style.dim(" (mean return)"));
    page.line(style.dim(String.format("  %-18s%12s%12s%12s", "", "24 hours", "7 days", "30 days")));
    for (CohortFigures.Cohort cohort : figures.cohorts()) {
      page.line(
          String.format(
              "  %-18s%12s%12s%12s",
              cohort.name() + " " + cohort.fromRank() + "-" + cohort.toRank(),
              Numbers.percent(cohort.return24h()),
              Numbers.percent(cohort.return7d()),
              Numbers.percent(cohort.return30d())));
    }
    if (figures.coin() != null) {
      page.line(
          String.format(
              "  %-18s%12s%12s",
              "Against the others",
              Numbers.percent(figures.strength24h()),
              Numbers.percent(figures.strength7d())));
    }
    page.line("");
  }

  void prose(Report report) {
    StressFigures figures = report.stress();
    if (figures == null) {
      return;
    }
    page.heading("In words");
    for (String paragraph : figures.report().prose(report.title()).split("\n\n", -1)) {
      page.wrap(InputException.printable(paragraph), "  ", s -> s, "  ");
      page.line("");
    }
  }
}
