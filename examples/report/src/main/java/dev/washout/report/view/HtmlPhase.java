package dev.washout.report.view;

import dev.washout.report.model.Report;
import dev.washout.report.model.StressFigures;
import dev.washout.stress.Condition;
import dev.washout.stress.PhaseTransition;
import dev.washout.stress.StressReport;
import dev.washout.stress.WatchedZone;
import java.util.List;
import java.util.Locale;

/** The judgement in words, the changes of phase, the zones, and what stabilising asks. */
final class HtmlPhase {
  private static final int MOST_CHANGES = 20;

  private HtmlPhase() {}

  static String prose(Report report) {
    StressFigures figures = report.stress();
    if (figures == null) {
      return "";
    }
    StringBuilder out =
        new StringBuilder(
            "<section aria-labelledby=\"prose-title\"><h2 id=\"prose-title\">In words</h2><div"
                + " class=\"prose\">");
    for (String paragraph : figures.report().prose(report.title()).split("\n\n", -1)) {
      out.append("<p>").append(Html.prose(Html.minus(paragraph))).append("</p>");
    }
    return out.append("</div></section>").toString();
  }

  static String render(Report report) {
    StressFigures figures = report.stress();
    if (figures == null) {
      return "";
    }
    StressReport now = figures.report();
    return "<section aria-labelledby=\"phase-title\"><h2 id=\"phase-title\">Phase and zones</h2><p"
        + " class=\"lead\">"
        + now.phase()
            .map(
                phase ->
                    "The market is <span class=\"chip phase-"
                        + phase.word()
                        + "\">"
                        + phase.word()
                        + "</span> since "
                        + Numbers.time(now.since().orElseThrow())
                        + ".")
            .orElse("There is no phase yet: the model has had no score.")
        + "</p>"
        + changes(figures.transitions())
        + conditions(now.stabilisation())
        + zones(now.zones())
        + "</section>";
  }

  private static String changes(List<PhaseTransition> transitions) {
    if (transitions.isEmpty()) {
      return "";
    }
    StringBuilder out =
        new StringBuilder("<h3>Changes of phase, the latest first</h3><ol class=\"changes\">");
    int size = transitions.size();
    for (int i = size - 1; i >= Math.max(0, size - MOST_CHANGES); i--) {
      PhaseTransition change = transitions.get(i);
      out.append(
          String.format(
              Locale.ROOT,
              "<li><time>%s</time><span class=\"chip phase-%s\">%s</span><p>%s</p></li>",
              Numbers.time(change.time()),
              change.to().word(),
              change.to().word(),
              Html.prose(Html.minus(change.why()))));
    }
    out.append("</ol>");
    if (size > MOST_CHANGES) {
      out.append(
          String.format(
              Locale.ROOT, "<p class=\"muted\">The last %d of %,d.</p>", MOST_CHANGES, size));
    }
    return out.toString();
  }

  private static String conditions(List<Condition> conditions) {
    if (conditions.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("<h3>Has it stabilised?</h3><ul class=\"conditions\">");
    for (Condition condition : conditions) {
      String mark =
          switch (condition.outcome()) {
            case MET -> "met\"><b>Met.</b> ";
            case NOT_MET -> "not\"><b>Not met.</b> ";
            case UNKNOWN -> "unknown\"><b>Not known.</b> ";
          };
      out.append("<li class=\"")
          .append(mark)
          .append(Html.prose(Html.minus(condition.sentence())))
          .append("</li>");
    }
    return out.append("</ul>").toString();
  }

  private static String zones(List<WatchedZone> zones) {
    StringBuilder out = new StringBuilder("<h3>Support zones</h3>");
    if (zones.isEmpty()) {
      return out.append(
              "<p class=\"lead\">None is known: the daily bars before this moment have no price at"
                  + " which the market turned often enough. More daily history may know some.</p>")
          .toString();
    }
    out.append(
            "<p class=\"lead\">Where the market turned before, from daily bars that had closed when"
                + " they were taken up.</p>")
        .append(
            HtmlTable.plain(
                "Support zones",
                "Zone",
                "State",
                "Price above its middle",
                "Touches",
                "Strength",
                "Tests",
                "Last touch before"));
    for (WatchedZone zone : ZoneWords.highestFirst(zones)) {
      out.append(
          HtmlTable.row(
              Numbers.price(zone.zone().low()) + " – " + Numbers.price(zone.zone().high()),
              "<span class=\"chip zone-"
                  + ZoneWords.state(zone)
                  + "\">"
                  + ZoneWords.state(zone)
                  + "</span>",
              Html.number(Numbers.percent(zone.distancePercent())),
              String.valueOf(zone.zone().touches()),
              Numbers.fixed(zone.zone().strength(), 2),
              String.valueOf(zone.tests()),
              ZoneWords.lastTouch(zone)));
    }
    return out.append(HtmlTable.END).toString();
  }
}
