package dev.washout.report.view;

import dev.washout.report.model.CapitulationFigures;
import dev.washout.report.model.Report;
import java.util.Locale;

/** The top of the page: what it is about, the verdict, and the score. */
final class HtmlHero {
  private HtmlHero() {}

  /** The class that colours the page. */
  static String tone(Report report) {
    CapitulationFigures figures = report.capitulation();
    return figures.score() == null ? "unknown" : figures.isCapitulation() ? "alarm" : "calm";
  }

  static String banner(Report report) {
    String simulation = report.source().simulation();
    return simulation == null
        ? ""
        : "<p class=\"simulated\" role=\"note\">" + Html.text(simulation) + "</p>";
  }

  static String render(Report report) {
    return "<div class=\"hero\"><div>"
        + eyebrow(report)
        + "<h1>"
        + verdict(report)
        + "</h1><p class=\"summary\">"
        + Html.prose(Summary.of(report))
        + "</p></div>"
        + gauge(report)
        + "</div>";
  }

  private static String eyebrow(Report report) {
    return "<p class=\"eyebrow\"><strong>"
        + Html.text(report.title())
        + "</strong> · "
        + Numbers.time(report.asOf())
        + (report.timeframe() == null ? "" : " · " + report.timeframe() + " bars")
        + (report.source().isSimulated() ? " · <strong>SIMULATED</strong>" : "")
        + "</p>";
  }

  private static String verdict(Report report) {
    CapitulationFigures figures = report.capitulation();
    Double liquidated = report.liquidations().h24().totalUsd();
    if (report.coin() == null && liquidated != null) {
      return (report.liquidations().sampled() ? "At least " : "")
          + Html.number(Numbers.usd(liquidated))
          + " liquidated in 24 hours";
    }
    if (figures.score() == null) {
      return "No score";
    }
    return figures.isCapitulation() ? "Capitulation" : "No capitulation";
  }

  private static String gauge(Report report) {
    CapitulationFigures figures = report.capitulation();
    Double score = figures.score();
    if (score == null) {
      return "<div class=\"gauge\"><p>Capitulation score: "
          + Html.text(String.valueOf(report.missing().get("capitulation.score")))
          + ".</p></div>";
    }
    return String.format(
        Locale.ROOT,
        """
        <div class="gauge" role="img" aria-label="Capitulation score %1$.1f of 100; capitulation from %2$.1f on">
        <p class="score"><b>%1$.1f</b><span>of 100<br><span class="muted">capitulation score</span></span></p>
        <div class="track"><span class="fill" style="width:%1$.1f%%"></span><span class="mark" style="left:%2$.1f%%"><span>capitulation from %2$.1f</span></span></div>
        <div class="ends"><span>0</span><span>100</span></div>
        <p class="rests">Rests on %3$s of the weight of all evidence.</p>
        </div>\
        """,
        score,
        figures.threshold(),
        Numbers.share(figures.coverage()));
  }
}
