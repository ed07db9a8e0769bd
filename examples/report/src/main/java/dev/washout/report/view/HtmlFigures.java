package dev.washout.report.view;

import dev.washout.report.model.BreadthFigures;
import dev.washout.report.model.ChartData;
import dev.washout.report.model.CoinFigures;
import dev.washout.report.model.DailyFigures;
import dev.washout.report.model.LiquidationFigures;
import dev.washout.report.model.Report;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The key figures, a card each. */
final class HtmlFigures {
  private HtmlFigures() {}

  static String render(Report report) {
    StringBuilder out =
        new StringBuilder("<section class=\"figures\" aria-labelledby=\"figures\">")
            .append("<h2 id=\"figures\">Key figures</h2>");
    if (report.coin() != null) {
      out.append(price(report.coin(), report.charts().daily()));
      out.append(rsi(report.daily()));
      out.append(momentum(report));
    }
    LiquidationFigures liquidations = report.liquidations();
    out.append(day(liquidations));
    out.append(hour(liquidations));
    if (report.coin() != null || report.breadth().symbols() != null) {
      out.append(market(report.breadth()));
    }
    return out.append("</section>").toString();
  }

  private static String card(String title, String big, String small, String art) {
    return "<div class=\"card\"><h3>"
        + title
        + "</h3><p class=\"big\">"
        + big
        + "</p><p class=\"small\">"
        + small
        + "</p>"
        + (art.isEmpty() ? "" : "<div class=\"art\">" + art + "</div>")
        + "</div>";
  }

  private static String price(CoinFigures coin, ChartData.@Nullable Daily daily) {
    return card(
        Html.text(coin.name()) + " close",
        Numbers.price(coin.close()),
        moved(coin.change24h()) + " in 24 hours, " + moved(coin.change7d()) + " in 7 days",
        daily == null ? "" : Pictures.sparkline(daily.candles()));
  }

  private static String rsi(DailyFigures daily) {
    Double rsi = daily.rsi14();
    String comment =
        rsi == null
            ? "not enough daily bars"
            : rsi < BreadthFigures.OVERSOLD ? "oversold: below 30" : "on daily bars";
    return card(
        "RSI(14), daily",
        Numbers.fixed(rsi, 1),
        comment,
        rsi == null ? "" : Pictures.rsiScale(rsi));
  }

  private static String momentum(Report report) {
    DailyFigures daily = report.daily();
    double price = report.coin() == null ? 1 : report.coin().close();
    String lines =
        daily.macd() == null
            ? "not enough daily bars"
            : "line "
                + Html.number(Numbers.priceDifference(daily.macd(), price))
                + ", signal "
                + Html.number(Numbers.priceDifference(daily.macdSignal(), price));
    return card(
        "MACD histogram, daily",
        tinted(
            daily.macdHistogram(),
            Html.number(Numbers.priceDifference(daily.macdHistogram(), price))),
        lines,
        "<p class=\"small\">ROC(12): " + moved(daily.roc12()) + " over 12 days</p>");
  }

  private static String day(LiquidationFigures figures) {
    LiquidationFigures.Window window = figures.h24();
    Double total = window.totalUsd();
    String imbalance =
        window.imbalance() == null
            ? ""
            : "imbalance " + Html.number(Numbers.signed(window.imbalance(), 3));
    return card(
        "Liquidated in 24 hours",
        atLeast(figures) + Html.number(Numbers.usd(total)),
        total == null ? "not known" : imbalance,
        split(window));
  }

  private static String hour(LiquidationFigures figures) {
    LiquidationFigures.Window window = figures.h1();
    Double burst = figures.burstRatio();
    return card(
        "Liquidated in the last hour",
        atLeast(figures) + Html.number(Numbers.usd(window.totalUsd())),
        burst == null
            ? "burst ratio not known"
            : Numbers.fixed(burst, 2) + " times the day's pace (burst ratio)",
        split(window));
  }

  private static String atLeast(LiquidationFigures figures) {
    return figures.sampled() ? "≥ " : "";
  }

  private static String split(LiquidationFigures.Window window) {
    Double total = window.totalUsd();
    if (total == null || total == 0 || window.longUsd() == null) {
      return "";
    }
    double share = 100 * window.longUsd() / total;
    return String.format(
        Locale.ROOT,
        "<div class=\"split\" aria-hidden=\"true\"><i style=\"width:%.2f%%\"></i><i"
            + " style=\"width:%.2f%%\"></i></div><p class=\"split-key\"><span>longs"
            + " %s</span><span>shorts %s</span></p>",
        share,
        100 - share,
        Html.number(Numbers.usd(window.longUsd())),
        Html.number(Numbers.usd(window.shortUsd())));
  }

  private static String market(BreadthFigures breadth) {
    if (breadth.averageRsi() == null) {
      return card("Market", Numbers.NONE, "no market was given", "");
    }
    return card(
        "Average RSI of " + breadth.symbols() + " coins",
        Numbers.fixed(breadth.averageRsi(), 1),
        Html.number(Numbers.share(breadth.shareOversold())) + " of them oversold",
        Pictures.rsiScale(breadth.averageRsi()));
  }

  /** A percentage in the colour of its direction. */
  static String moved(@Nullable Double percent) {
    return tinted(percent, Html.number(Numbers.percent(percent)));
  }

  private static String tinted(@Nullable Double value, String text) {
    if (value == null || value == 0) {
      return text;
    }
    return "<span class=\"" + (value < 0 ? "neg" : "pos") + "\">" + text + "</span>";
  }
}
