package dev.washout.report.view;

import dev.washout.report.model.BreadthFigures;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The market around the coin. */
final class HtmlBreadth {
  private static final String[] HEADS = {"Coin", "RSI(14)", "24 hours", "7 days", "Close"};

  private HtmlBreadth() {}

  static String render(BreadthFigures breadth) {
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
    out.append(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Coins\"><table><thead><tr>");
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
      cell(out, coin.close(), Numbers.price(coin.close()));
      out.append("</td></tr>");
    }
    return out.append("</tbody></table></div></section>").toString();
  }

  private static void cell(StringBuilder out, @Nullable Double value, String text) {
    out.append("</td><td data-value=\"")
        .append(value == null ? "" : value)
        .append("\">")
        .append(text);
  }
}
