package dev.washout.report.view;

import dev.washout.report.model.CapitulationFigures;
import java.util.Locale;

/** The evidence of the score. */
final class HtmlEvidence {
  private HtmlEvidence() {}

  static String render(CapitulationFigures figures) {
    if (figures.evidence().isEmpty()) {
      return "";
    }
    StringBuilder out =
        new StringBuilder(
            """
            <section aria-labelledby="evidence-title"><h2 id="evidence-title">Evidence of the score</h2>
            <p class="lead">The score is the weighted mean of the strengths; the points of all evidence add up to it.</p>
            <table class="evidence-table"><thead><tr><th scope="col">Evidence</th><th scope="col">Strength</th><th scope="col">Weight</th><th scope="col">Points</th></tr></thead><tbody>
            """);
    for (CapitulationFigures.Piece piece : figures.evidence()) {
      double percent = 100 * piece.strength();
      out.append(
          String.format(
              Locale.ROOT,
              """
              <tr><th scope="row">%s<small>%s</small></th><td class="strength"><div class="meter-cell"><div class="meter" aria-hidden="true"><i style="width:%.1f%%"></i></div><span>%.0f %%</span></div></td><td class="weight">%.0f</td><td class="points">%.1f</td></tr>
              """,
              Html.text(piece.label()),
              Html.text(Html.minus(piece.sentence())),
              percent,
              percent,
              piece.weight(),
              piece.points()));
    }
    out.append(
        String.format(
            Locale.ROOT,
            "</tbody><tfoot><tr><th scope=\"row\">Score</th><td class=\"strength\"></td>"
                + "<td class=\"weight\"></td><td class=\"points\">%.1f</td></tr></tfoot></table>",
            figures.score()));
    if (!figures.missingEvidence().isEmpty()) {
      out.append("<p class=\"not-given\"><strong>Not given</strong>, and so without a say: ")
          .append(Html.text(String.join(", ", figures.missingEvidence())))
          .append(".</p>");
    }
    return out.append("</section>").toString();
  }
}
