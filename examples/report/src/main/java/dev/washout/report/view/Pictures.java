package dev.washout.report.view;

import dev.washout.market.CandleSeries;
import dev.washout.market.Price;
import dev.washout.report.model.BreadthFigures;
import java.util.List;
import java.util.Locale;

/** Small pictures that need no script. */
final class Pictures {
  private static final int WIDTH = 300;
  private static final int HEIGHT = 44;

  private Pictures() {}

  /** The last closes as a line. */
  static String sparkline(CandleSeries candles) {
    double[] closes = candles.tail(90).prices(Price.CLOSE);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double close : closes) {
      low = Math.min(low, close);
      high = Math.max(high, close);
    }
    if (closes.length < 2) {
      return "";
    }
    StringBuilder path = new StringBuilder();
    double height = high > low ? high - low : 1;
    for (int i = 0; i < closes.length; i++) {
      path.append(
          String.format(
              Locale.ROOT,
              "%s%.1f %.1f",
              i == 0 ? "M" : "L",
              (double) WIDTH * i / (closes.length - 1),
              2 + (HEIGHT - 4) * (high - closes[i]) / height));
    }
    return String.format(
        Locale.ROOT,
        "<svg viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"The close"
            + " over %d days\"><path d=\"%s\" fill=\"none\" stroke=\"var(--blue)\" stroke-width=\"2\""
            + " vector-effect=\"non-scaling-stroke\" stroke-linejoin=\"round\"/></svg>",
        WIDTH,
        HEIGHT,
        closes.length,
        path);
  }

  /** A scale from 0 to 100 with the oversold and the overbought part, and where a value lies. */
  static String rsiScale(double rsi) {
    return String.format(
        Locale.ROOT,
        "<svg viewBox=\"0 0 300 44\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"%.1f on a"
            + " scale from 0 to 100; below 30 is oversold\">"
            + "<rect x=\"0\" y=\"16\" width=\"90\" height=\"12\" fill=\"var(--down)\" opacity=\".35\"/>"
            + "<rect x=\"92\" y=\"16\" width=\"116\" height=\"12\" fill=\"var(--sunken)\"/>"
            + "<rect x=\"210\" y=\"16\" width=\"90\" height=\"12\" fill=\"var(--up)\" opacity=\".35\"/>"
            + "<rect x=\"%.1f\" y=\"9\" width=\"4\" height=\"26\" rx=\"2\" fill=\"var(--ink)\"/></svg>",
        rsi,
        3 * rsi - 2);
  }

  /** Every coin as a dot over its RSI; dots that would cover each other are stacked. */
  static String rsiStrip(List<BreadthFigures.Coin> coins) {
    int[] stacks = new int[101];
    int tallest = 0;
    StringBuilder dots = new StringBuilder();
    for (BreadthFigures.Coin coin : coins) {
      int place = (int) Math.round(coin.rsi14());
      int level = stacks[place]++;
      tallest = Math.max(tallest, stacks[place]);
      dots.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f\" cy=\"%d\" r=\"4.4\" fill=\"var(--%s)\"><title>%s: %.1f</title></circle>",
              10.0 + 9.8 * place,
              -9 - 10 * level,
              coin.isOversold() ? "down" : "blue",
              Html.text(coin.symbol()),
              coin.rsi14()));
    }
    int top = 16 + 10 * tallest;
    return String.format(
        Locale.ROOT,
        "<svg viewBox=\"0 %d 1000 %d\" role=\"img\" aria-label=\"RSI(14) of %d coins on a scale from 0"
            + " to 100; the table below has the values\">"
            + "<rect x=\"10\" y=\"%d\" width=\"294\" height=\"%d\" fill=\"var(--down)\" opacity=\".08\"/>"
            + "<line x1=\"10\" x2=\"990\" y1=\"0\" y2=\"0\" stroke=\"var(--line)\" stroke-width=\"2\"/>%s"
            + "<text x=\"10\" y=\"22\">0</text><text x=\"304\" y=\"22\" text-anchor=\"middle\">30</text><text class=\"inner\" x=\"500\" y=\"22\" text-anchor=\"middle\">50</text>"
            + "<text x=\"696\" y=\"22\" text-anchor=\"middle\">70</text>"
            + "<text x=\"990\" y=\"22\" text-anchor=\"end\">100</text></svg>",
        -top,
        top + 28,
        coins.size(),
        -top,
        top,
        dots);
  }
}
