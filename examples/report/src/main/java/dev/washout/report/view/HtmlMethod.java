package dev.washout.report.view;

import dev.washout.report.model.Report;
import dev.washout.report.model.Source;
import java.util.List;
import java.util.Map;

/** What is missing, what is to be noted, where the data came from, how it was computed. */
final class HtmlMethod {
  private static final List<String> HOW =
      List.of(
          "A bar counts once it has closed by the moment of the report.",
          "RSI(14) (Wilder), MACD(12,26,9) and ROC(12) are on daily bars in UTC, made of the shorter"
              + " bars where needed; the day still open is taken as far as it has come.",
          "Liquidation windows are (end − span, end]. Imbalance is (long − short)/(long + short). Burst"
              + " ratio is the last hour's share of the 24 hours, over 1/24.",
          "Breadth counts the coins of the market that have an RSI and a bar of the last day.");

  private HtmlMethod() {}

  static String render(Report report) {
    StringBuilder out =
        new StringBuilder(
            "<section aria-labelledby=\"method-title\"><h2 id=\"method-title\">Data and method</h2><div"
                + " class=\"two\"><div><h3>Sources</h3><dl>");
    for (Source.Input input : report.source().inputs()) {
      out.append("<dt>")
          .append(Html.text(input.role()))
          .append(": <code>")
          .append(Html.text(input.name()))
          .append("</code></dt><dd>")
          .append(Html.text(input.content()))
          .append("</dd>");
    }
    out.append("</dl>");
    list(out, "Notes", report.notes());
    out.append("<h3>Missing</h3>");
    if (report.missing().isEmpty()) {
      out.append("<p class=\"muted\">Nothing.</p>");
    } else {
      out.append("<ul>");
      for (Map.Entry<String, String> entry : report.missing().entrySet()) {
        out.append("<li><code>")
            .append(Html.text(entry.getKey()))
            .append("</code>: ")
            .append(Html.text(entry.getValue()))
            .append("</li>");
      }
      out.append("</ul>");
    }
    out.append("</div><div>");
    list(out, "How it was computed", HOW);
    out.append("<p class=\"muted\">Score: <code>")
        .append(Html.text(report.capitulation().model()))
        .append("</code></p></div></div></section>");
    return out.toString();
  }

  private static void list(StringBuilder out, String title, List<String> items) {
    if (items.isEmpty()) {
      return;
    }
    out.append("<h3>").append(title).append("</h3><ul>");
    items.forEach(item -> out.append("<li>").append(Html.text(item)).append("</li>"));
    out.append("</ul>");
  }
}
