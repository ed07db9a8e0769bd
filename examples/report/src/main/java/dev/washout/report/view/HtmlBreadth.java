package dev.washout.report.view;

import dev.washout.report.model.BreadthFigures;
import dev.washout.report.model.CohortFigures;
import dev.washout.report.model.StressFigures;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The market around the coin. */
final class HtmlBreadth {
  private static final String[] HEADS = {
    "Coin", "RSI(14)", "24 hours", "7 days", "7 days against the others", "Close"
  };

  private HtmlBreadth() {}

  static String render(
      BreadthFigures breadth, CohortFigures cohorts, @Nullable StressFigures stress) {
    if (breadth.symbols() == null) {
      return "";
    }
    StringBuilder out =
        new StringBuilder(
            "<section aria-labelledby=\"breadth-title\"><h2 id=\"breadth-title\">Breadth</h2>");
    out.append(
        String.format(
            Locale.ROOT,
            "<p class=\"lead\">RSI(14) of %d coins on daily bars: %s on average, %s of them below"
                + " 30.</p><div class=\"strip\">%s</div>",
            breadth.symbols(),
            Numbers.fixed(breadth.averageRsi(), 1),
            Html.number(Numbers.share(breadth.shareOversold())),
            Pictures.rsiStrip(breadth.coins())));
    out.append(measures(stress)).append(cohorts(cohorts));
    out.append(
        "<h3>Coins</h3><div class=\"scroll\" tabindex=\"0\" role=\"region\""
            + " aria-label=\"Coins\"><table><thead><tr>");
    for (int i = 0; i < HEADS.length; i++) {
      out.append("<th scope=\"col\"")
          .append(i == 1 ? " aria-sort=\"ascending\"" : "")
          .append("><button type=\"button\">")
          .append(HEADS[i])
          .append("</button></th>");
    }
    out.append("</tr></thead><tbody>");
    for (BreadthFigures.Coin coin : breadth.coins()) {
      String symbol = Html.text(coin.symbol());
      out.append("<tr><td>").append(symbol);
      cell(
          out,
          coin.rsi14(),
          "<span"
              + (coin.isOversold() ? " class=\"neg\"" : "")
              + ">"
              + Numbers.fixed(coin.rsi14(), 1)
              + "</span>");
      cell(out, coin.change24h(), HtmlFigures.moved(coin.change24h()));
      cell(out, coin.change7d(), HtmlFigures.moved(coin.change7d()));
      Double strength = cohorts.coins().get(coin.symbol());
      cell(out, strength, HtmlFigures.moved(strength));
      cell(out, coin.close(), Numbers.price(coin.close()));
      out.append("</td></tr>");
    }
    return out.append("</tbody></table></div></section>").toString();
  }

  /** What the monitor measures of the whole market. */
  private static String measures(@Nullable StressFigures stress) {
    dev.washout.stress.BreadthFigures figures =
        stress == null ? null : stress.report().breadth().orElse(null);
    if (figures == null) {
      return "";
    }
    return "<dl class=\"facts\">"
        + fact("Below their mean of 50 days", share(figures.belowMeanShare()))
        + fact("At a new low of 20 days", share(figures.newLowShare()))
        + fact(
            figures.isNinetyPercentDownDay()
                ? "Volume that went down, on a 90 % down day"
                : "Volume that went down",
            share(figures.downVolumeShare()))
        + "</dl>";
  }

  private static String share(OptionalDouble share) {
    return share.isPresent() ? Html.number(Numbers.share(share.getAsDouble())) : Numbers.NONE;
  }

  private static String fact(String name, String value) {
    return "<div><dt>" + name + "</dt><dd><b>" + value + "</b></dd></div>";
  }

  private static String cohorts(CohortFigures figures) {
    if (figures.cohorts().isEmpty()) {
      return "";
    }
    StringBuilder out =
        new StringBuilder(
            "<h3>By size</h3><p class=\"lead\">Mean return of coins by the notional traded in 30"
                + " days.");
    if (figures.coin() != null && figures.strength7d() != null) {
      out.append(
          Html.prose(
              String.format(
                  Locale.ROOT,
                  " Against the others %s returned %s over a day and %s over seven.",
                  figures.coin(),
                  Html.minus(Numbers.percent(figures.strength24h())),
                  Html.minus(Numbers.percent(figures.strength7d())))));
    }
    out.append("</p>")
        .append(HtmlTable.plain("Cohorts by size", "Coins", "24 hours", "7 days", "30 days"));
    for (CohortFigures.Cohort cohort : figures.cohorts()) {
      out.append(
          HtmlTable.row(
              cohort.name() + " (" + cohort.fromRank() + " to " + cohort.toRank() + ")",
              HtmlFigures.moved(cohort.return24h()),
              HtmlFigures.moved(cohort.return7d()),
              HtmlFigures.moved(cohort.return30d())));
    }
    return out.append(HtmlTable.END).toString();
  }

  private static void cell(StringBuilder out, @Nullable Double value, String text) {
    out.append("</td><td data-value=\"")
        .append(value == null ? "" : value)
        .append("\">")
        .append(text);
  }
}
