package dev.washout.report.view;

import com.google.common.collect.ImmutableMap;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Timeframe;
import dev.washout.report.model.ChartData;
import dev.washout.report.model.LiquidationFigures;
import dev.washout.report.model.Report;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The charts, each with the table behind it. */
final class HtmlCharts {
  private static final int ROWS = 30;
  private static final ImmutableMap<String, Integer> DAYS =
      ImmutableMap.of("1 M", 30, "3 M", 90, "6 M", 180, "1 Y", 365, "All", 0);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private HtmlCharts() {}

  static String render(Report report) {
    ChartData charts = report.charts();
    return daily(charts.daily()) + intraday(charts.intraday(), report.liquidations());
  }

  private static String daily(ChartData.@Nullable Daily daily) {
    if (daily == null) {
      return "";
    }
    String volume = daily.candles().hasVolume() ? " with volume" : "";
    String lead =
        "Candles"
            + volume
            + ", RSI(14), MACD(12,26,9) and the capitulation score of each day."
            + (daily.lastIsOpen() ? " The last day is still open." : "");
    return section("daily", "Daily bars", lead, ranges(DAYS, "3 M"), "Daily candles" + volume)
        + table("The last daily bars as a table", dailyHead(), dailyRows(daily))
        + "</section>";
  }

  private static String intraday(
      ChartData.@Nullable Intraday intraday, LiquidationFigures figures) {
    if (intraday == null) {
      return "";
    }
    boolean candles = intraday.candles() != null;
    String lead =
        (candles ? "Candles of " + intraday.timeframe() + ", and what" : "What")
            + " was liquidated in each: longs downward, shorts upward.";
    int day = (int) Math.max(1, Timeframe.ONE_DAY.millis() / intraday.timeframe().millis());
    Map<String, Integer> spans =
        ImmutableMap.of("1 D", day, "3 D", 3 * day, "7 D", 7 * day, "30 D", 30 * day, "All", 0);
    return section(
            "intraday",
            "Liquidations by side",
            lead,
            ranges(spans, "7 D"),
            "Liquidations by side" + (candles ? " under the price" : ""))
        + windows(figures)
        + table(
            "The last bars as a table",
            "<th scope=\"col\">Time (UTC)</th><th scope=\"col\">Close</th>"
                + "<th scope=\"col\">Longs liquidated</th><th scope=\"col\">Shorts liquidated</th>",
            intradayRows(intraday))
        + "</section>";
  }

  private static String windows(LiquidationFigures figures) {
    StringBuilder out =
        new StringBuilder(
            HtmlTable.plain(
                "Liquidated in the last hours",
                "Last",
                "Longs",
                "Shorts",
                "Imbalance",
                "Events (long, short)"));
    figures
        .windows()
        .forEach(
            (name, window) ->
                out.append(
                    HtmlTable.row(
                        name,
                        Html.number(Numbers.usd(window.longUsd())),
                        Html.number(Numbers.usd(window.shortUsd())),
                        Html.number(Numbers.signed(window.imbalance(), 3)),
                        window.longCount() == null || window.shortCount() == null
                            ? Numbers.NONE
                            : String.format(
                                Locale.ROOT,
                                "%,d, %,d",
                                window.longCount(),
                                window.shortCount()))));
    return out.append(HtmlTable.END).toString();
  }

  private static String section(String id, String title, String lead, String ranges, String label) {
    return String.format(
        Locale.ROOT,
        """
        <section aria-labelledby="%1$s-title"><div class="bar"><div><h2 id="%1$s-title">%2$s</h2><p class="lead">%3$s</p></div>%4$s</div>
        <div class="chart %1$s" data-chart="%1$s" tabindex="0" role="application" aria-roledescription="chart" aria-label="%5$s" aria-describedby="%1$s-keys"></div>
        <p class="visually-hidden" role="status" aria-live="polite"></p>
        <p class="keys" id="%1$s-keys"><span>In the chart: <kbd>←</kbd> <kbd>→</kbd> step from bar to bar, with <kbd>Shift</kbd> by ten; <kbd>+</kbd> <kbd>−</kbd> zoom; <kbd>Home</kbd> <kbd>End</kbd> first and last.</span></p>
        """,
        id,
        title,
        lead,
        ranges,
        label);
  }

  /** Buttons for ranges of so many bars; one of them is the first to be shown. */
  private static String ranges(Map<String, Integer> bars, String shown) {
    StringBuilder out =
        new StringBuilder("<div class=\"ranges\" role=\"group\" aria-label=\"Range\">");
    bars.forEach(
        (name, count) ->
            out.append(
                String.format(
                    Locale.ROOT,
                    "<button type=\"button\" class=\"ghost\" data-bars=\"%d\""
                        + " aria-pressed=\"%s\">%s</button>",
                    count,
                    name.equals(shown),
                    name)));
    return out.append("</div>").toString();
  }

  private static String table(String title, String head, String rows) {
    return "<details><summary>"
        + title
        + "</summary><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
        + title
        + "\"><table><thead><tr>"
        + head
        + "</tr></thead><tbody>"
        + rows
        + "</tbody></table></div></details>";
  }

  private static String dailyHead() {
    StringBuilder out = new StringBuilder();
    for (String name :
        new String[] {
          "Day", "Open", "High", "Low", "Close", "RSI(14)", "MACD", "Signal", "Histogram", "Score"
        }) {
      out.append("<th scope=\"col\">").append(name).append("</th>");
    }
    return out.toString();
  }

  private static String dailyRows(ChartData.Daily daily) {
    CandleSeries candles = daily.candles();
    StringBuilder out = new StringBuilder();
    for (int i = candles.size() - 1; i >= Math.max(0, candles.size() - ROWS); i--) {
      Candle bar = candles.get(i);
      boolean open = daily.lastIsOpen() && i == candles.size() - 1;
      double close = bar.close();
      out.append("<tr><td>").append(DAY.format(bar.openTime())).append(open ? " (open)" : "");
      cell(out, Numbers.price(bar.open()));
      cell(out, Numbers.price(bar.high()));
      cell(out, Numbers.price(bar.low()));
      cell(out, Numbers.price(close));
      cell(out, Numbers.fixed(known(daily.rsi()[i]), 1));
      cell(out, Html.number(Numbers.priceDifference(known(daily.macd()[i]), close)));
      cell(out, Html.number(Numbers.priceDifference(known(daily.signal()[i]), close)));
      cell(out, Html.number(Numbers.priceDifference(known(daily.histogram()[i]), close)));
      cell(out, Numbers.fixed(known(daily.score()[i]), 1));
      out.append("</td></tr>");
    }
    return out.toString();
  }

  private static String intradayRows(ChartData.Intraday intraday) {
    StringBuilder out = new StringBuilder();
    long[] times = intraday.times();
    for (int i = times.length - 1; i >= Math.max(0, times.length - ROWS); i--) {
      out.append("<tr><td>").append(MINUTE.format(Instant.ofEpochMilli(times[i])));
      cell(out, Numbers.price(closeOf(intraday.candles(), times[i])));
      cell(out, Numbers.usd(intraday.longUsd()[i]));
      cell(out, Numbers.usd(intraday.shortUsd()[i]));
      out.append("</td></tr>");
    }
    return out.toString();
  }

  private static @Nullable Double closeOf(@Nullable CandleSeries candles, long open) {
    if (candles == null) {
      return null;
    }
    int low = 0;
    int high = candles.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (candles.openEpochMillis(middle) < open) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean found = low < candles.size() && candles.openEpochMillis(low) == open;
    return found ? candles.get(low).close() : null;
  }

  private static void cell(StringBuilder out, String text) {
    out.append("</td><td>").append(text);
  }

  private static @Nullable Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
