package dev.washout.report.view;

import dev.washout.liquidation.Cascade;
import dev.washout.liquidation.SideTotals;
import dev.washout.market.Money;
import dev.washout.market.PositionSide;
import dev.washout.report.input.Refusals;
import dev.washout.report.model.EventFigures;
import dev.washout.report.model.HawkesFigures;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Single liquidations: what was counted, cascades, self-excitation. */
final class HtmlEvents {
  private static final int MOST_CASCADES = 30;
  private static final int MOST_ROWS = 100;

  private HtmlEvents() {}

  static String render(@Nullable EventFigures figures) {
    if (figures == null) {
      return "";
    }
    return "<section aria-labelledby=\"events-title\"><h2 id=\"events-title\">Liquidations one by"
        + " one</h2><p class=\"lead\">"
        + Html.text(figures.venue())
        + ", forceOrder. "
        + Html.text(EventWords.rows(figures))
        + (figures.totals().isLowerBound()
            ? " The venue sends one order a symbol and second at most, so every total is a lower"
                + " bound."
            : "")
        + "</p>"
        + sides(figures)
        + refused(figures.refused())
        + cascades(figures)
        + hawkes(figures.hawkes())
        + "</section>";
  }

  private static String sides(EventFigures figures) {
    return "<dl class=\"facts\">"
        + side("Longs liquidated", "neg", figures.totals().longs())
        + side("Shorts liquidated", "pos", figures.totals().shorts())
        + fact("Instruments", String.valueOf(figures.symbols()), "")
        + "</dl>";
  }

  private static String side(String name, String look, SideTotals totals) {
    return fact(
        name,
        "<span class=\""
            + look
            + "\">"
            + Html.number(Numbers.usd(Money.usd(totals.notionalMicroUsd())))
            + "</span>",
        String.format(
            Locale.ROOT,
            "%,d events, the largest %s",
            totals.count().orElse(0),
            Html.number(Numbers.usd(Money.usd(totals.largestMicroUsd().orElse(0))))));
  }

  private static String fact(String name, String value, String small) {
    return "<div><dt>"
        + name
        + "</dt><dd><b>"
        + value
        + "</b>"
        + (small.isEmpty() ? "" : "<small>" + small + "</small>")
        + "</dd></div>";
  }

  private static String refused(Refusals refused) {
    if (refused.count() == 0) {
      return "";
    }
    StringBuilder out = new StringBuilder("<h3>Refused rows</h3><ul>");
    refused
        .reasons()
        .forEach(
            reason ->
                out.append("<li>").append(Html.text(EventWords.reason(reason))).append("</li>"));
    List<Refusals.Row> rows = refused.rows();
    String title =
        rows.size() <= MOST_ROWS && rows.size() == refused.count()
            ? "Every refused row"
            : "The first " + Math.min(rows.size(), MOST_ROWS) + " refused rows";
    out.append("</ul>").append(HtmlTable.open(title, "Line", "Reason"));
    for (Refusals.Row row : rows.subList(0, Math.min(rows.size(), MOST_ROWS))) {
      out.append(HtmlTable.row(String.valueOf(row.line()), Html.text(row.reason())));
    }
    return out.append(HtmlTable.CLOSE).toString();
  }

  private static String cascades(EventFigures figures) {
    StringBuilder out =
        new StringBuilder("<h3>Cascades</h3><p class=\"lead\">")
            .append(Html.prose(EventWords.cascadeRule(figures)))
            .append("</p>");
    List<Cascade> largest = EventWords.largest(figures, MOST_CASCADES);
    if (largest.isEmpty()) {
      return out.append("<p>There was none.</p>").toString();
    }
    out.append(
        HtmlTable.plain(
            "Cascades, the largest first",
            "Start (UTC)",
            "Side",
            "Lasted",
            "Notional",
            "Events",
            "Peak, a second",
            "Price"));
    for (Cascade cascade : largest) {
      boolean longs = cascade.side() == PositionSide.LONG;
      out.append(
          HtmlTable.row(
              EventWords.time(cascade.start()),
              "<span class=\"" + (longs ? "neg\">longs" : "pos\">shorts") + "</span>",
              EventWords.span(cascade.duration()) + (cascade.finished() ? "" : ", still open"),
              Html.number(Numbers.usd(Money.usd(cascade.totals().notionalMicroUsd()))),
              String.format(Locale.ROOT, "%,d", cascade.totals().count().orElse(0)),
              Html.number(Numbers.usd(cascade.peakUsdPerSecond())),
              Html.number(EventWords.move(cascade))));
    }
    out.append(HtmlTable.END);
    if (figures.cascades().size() > largest.size()) {
      out.append(
          String.format(
              Locale.ROOT,
              "<p class=\"muted\">The largest %d of %,d.</p>",
              largest.size(),
              figures.cascades().size()));
    }
    return out.toString();
  }

  private static String hawkes(HawkesFigures figures) {
    HawkesFigures.Session main = figures.main();
    StringBuilder out =
        new StringBuilder(
            "<h3>Self-excitation</h3><p class=\"lead\">The branching ratio is the share of"
                + " liquidations that liquidations caused, by a Hawkes process fitted to the times"
                + " of each session; near 1 each sets off about one more. Orders of one millisecond"
                + " count as one.</p>");
    if (main == null) {
      return out.append("<p>There is no liquidation by then.</p>").toString();
    }
    out.append("<dl class=\"facts\">")
        .append(
            fact(
                "Branching ratio",
                Numbers.fixed(main.branchingRatio(), 2),
                main.lower() == null
                    ? EventWords.verdict(main)
                    : "95 % "
                        + EventWords.ratio(main).replaceFirst("^[^(]*\\(", "").replace(")", "")))
        .append(fact("p-value of the fit", EventWords.pValue(main), EventWords.verdict(main)))
        .append(
            fact(
                "Largest session",
                EventWords.span(sessionSpan(main)),
                Html.text(EventWords.session(main))))
        .append("</dl><ul>");
    main.sentences()
        .forEach(
            sentence ->
                out.append("<li>")
                    .append(Html.prose(EventWords.sentence(sentence)))
                    .append("</li>"));
    out.append("</ul>");
    if (figures.sessions().size() > 1) {
      out.append(
          HtmlTable.open(
              figures.sessions().size() + " sessions, each fitted by itself",
              "Start (UTC)",
              "Lasted",
              "Events",
              "Branching ratio",
              "p-value",
              "Verdict"));
      for (HawkesFigures.Session session : figures.sessions()) {
        out.append(
            HtmlTable.row(
                EventWords.time(session.start()),
                EventWords.span(sessionSpan(session)),
                String.format(Locale.ROOT, "%,d", session.events()),
                EventWords.ratio(session),
                EventWords.pValue(session),
                EventWords.verdict(session)));
      }
      out.append(HtmlTable.CLOSE);
    }
    return out.toString();
  }

  private static java.time.Duration sessionSpan(HawkesFigures.Session session) {
    return java.time.Duration.between(session.start(), session.end());
  }
}
