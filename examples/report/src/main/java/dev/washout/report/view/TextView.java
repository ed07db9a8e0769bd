package dev.washout.report.view;

import dev.washout.liquidation.Cascade;
import dev.washout.liquidation.SideTotals;
import dev.washout.market.Money;
import dev.washout.market.PositionSide;
import dev.washout.report.input.InputException;
import dev.washout.report.model.BreadthFigures;
import dev.washout.report.model.CapitulationFigures;
import dev.washout.report.model.CoinFigures;
import dev.washout.report.model.DailyFigures;
import dev.washout.report.model.EventFigures;
import dev.washout.report.model.HawkesFigures;
import dev.washout.report.model.LiquidationFigures;
import dev.washout.report.model.Report;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The report as text for a terminal. */
public final class TextView {
  private static final int NARROWEST = 56;
  private static final int WIDEST = 100;
  private static final int BAR = 12;
  private static final int MOST_CASCADES = 8;

  private final Report report;
  private final Style style;
  private final int width;
  private final TextPage page;

  private TextView(Report report, Style style) {
    this.report = report;
    this.style = style;
    this.width = Math.max(NARROWEST, Math.min(WIDEST, style.width()));
    this.page = new TextPage(style, width);
  }

  /**
   * Renders a report.
   *
   * @param report the report
   * @param style how it is to look
   * @return lines of text
   */
  public static String render(Report report, Style style) {
    return style.shown(new TextView(report, style).render());
  }

  private String render() {
    title();
    TextStress stress = new TextStress(page, style);
    verdict();
    stress.phase(report.stress());
    price(report.coin());
    daily(report.daily());
    liquidations(report.liquidations());
    stress.derivatives(report.stress());
    events(report.events());
    stress.zones(report.stress());
    breadth(report.breadth());
    stress.cohorts(report.cohorts());
    evidence(report.capitulation());
    stress.prose(report);
    missing();
    list("Notes", report.notes());
    return page.text();
  }

  private void title() {
    CoinFigures coin = report.coin();
    String left =
        InputException.printable(report.title())
            + style.dot()
            + "market stress as of "
            + Numbers.time(report.asOf());
    String right = coin == null ? "" : coin.timeframe() + " bars";
    int gap = width - left.length() - right.length();
    if (gap > 1) {
      page.line(style.bold(left) + " ".repeat(gap) + style.dim(right));
    } else {
      page.wrap(left, "", style::bold);
    }
    page.line(style.dim(style.line(width)));
    String simulation = report.source().simulation();
    if (simulation != null) {
      page.wrap(simulation, "", style::yellow);
      page.line("");
    }
  }

  private void verdict() {
    CapitulationFigures figures = report.capitulation();
    if (figures.score() == null) {
      page.line(style.bold("NO SCORE"));
      page.wrap("Capitulation: " + report.missing().get("capitulation.score") + ".", "", s -> s);
      page.line("");
      return;
    }
    String verdict = figures.isCapitulation() ? "CAPITULATION" : "NO CAPITULATION";
    String score =
        String.format(
            Locale.ROOT, "score %.1f of 100, threshold %.1f", figures.score(), figures.threshold());
    page.line(
        (figures.isCapitulation()
                ? style.red(style.bold(verdict))
                : style.green(style.bold(verdict)))
            + "   "
            + score);
    page.line(style.bar(figures.score() / 100, width));
    page.line(
        style.dim(
            "Rests on " + Numbers.share(figures.coverage()) + " of the weight of all evidence."));
    page.line("");
  }

  private void price(@Nullable CoinFigures coin) {
    if (coin == null) {
      return;
    }
    page.heading("Price");
    page.row("Close", Numbers.price(coin.close()), "");
    page.row("24 hours", moved(Numbers.percent(coin.change24h())), "");
    page.row("7 days", moved(Numbers.percent(coin.change7d())), "");
    page.row("Below 30 d high", Numbers.percent(coin.drawdown30d()), "");
    page.line("");
  }

  private void daily(DailyFigures daily) {
    if (report.coin() == null) {
      return;
    }
    String open =
        daily.openHours() == 0
            ? ""
            : String.format(Locale.ROOT, ", the open day at %.4g hours", daily.openHours());
    page.heading("Daily bars" + style.dim(" (" + daily.bars() + open + ")"));
    page.row("RSI(14)", Numbers.fixed(daily.rsi14(), 1), rsiComment(daily.rsi14()));
    page.row(
        "MACD histogram",
        Numbers.priceDifference(daily.macdHistogram(), report.coin().close()),
        "");
    page.row("ROC(12)", Numbers.percent(daily.roc12()), "");
    page.line("");
  }

  private String rsiComment(@Nullable Double rsi) {
    return rsi != null && rsi < BreadthFigures.OVERSOLD ? style.red("oversold") : "";
  }

  private String moved(String percent) {
    return percent.startsWith("-") ? style.red(percent) : percent;
  }

  private void liquidations(LiquidationFigures figures) {
    if (figures.until() == null) {
      return;
    }
    page.heading("Liquidated" + (figures.sampled() ? " (at least)" : ""));
    page.line(style.dim(String.format("  %-10s%14s%14s%12s", "", "long", "short", "imbalance")));
    figures.windows().forEach(this::window);
    page.row(
        "Burst ratio",
        Numbers.fixed(figures.burstRatio(), 2),
        figures.burstRatio() == null ? "" : "1 is an even pace over the day");
    page.line("");
  }

  private void window(String name, LiquidationFigures.Window window) {
    page.line(
        String.format(
            "  %-10s%14s%14s%12s",
            name,
            Numbers.usd(window.longUsd()),
            Numbers.usd(window.shortUsd()),
            Numbers.signed(window.imbalance(), 3)));
  }

  private void events(@Nullable EventFigures figures) {
    if (figures == null) {
      return;
    }
    page.heading("Liquidations one by one");
    page.wrap(EventWords.rows(figures), "  ", s -> s);
    side("Longs", figures.totals().longs());
    side("Shorts", figures.totals().shorts());
    figures
        .refused()
        .reasons()
        .forEach(reason -> page.wrap(EventWords.reason(reason), "  ", style::yellow));
    page.line("");
    page.heading("Cascades");
    page.wrap(EventWords.cascadeRule(figures), "  ", style::dim);
    List<Cascade> largest = EventWords.largest(figures, MOST_CASCADES);
    for (Cascade cascade : largest) {
      page.wrap(
          String.format(
              Locale.ROOT,
              "%-20s %-6s %8s %9s %6d events %8s",
              EventWords.time(cascade.start()),
              cascade.side() == PositionSide.LONG ? "longs" : "shorts",
              EventWords.span(cascade.duration()),
              Numbers.usd(Money.usd(cascade.totals().notionalMicroUsd())),
              cascade.totals().count().orElse(0),
              EventWords.move(cascade)),
          "  ",
          text -> text);
    }
    if (figures.cascades().size() != largest.size() || largest.isEmpty()) {
      page.line(
          largest.isEmpty()
              ? "  There was none."
              : style.dim("  The largest of " + figures.cascades().size() + "."));
    }
    page.line("");
    hawkes(figures.hawkes());
  }

  private void side(String name, SideTotals totals) {
    page.row(
        name,
        Numbers.usd(Money.usd(totals.notionalMicroUsd())),
        String.format(Locale.ROOT, "%,d events", totals.count().orElse(0)));
  }

  private void hawkes(HawkesFigures figures) {
    page.heading("Self-excitation" + style.dim(" (Hawkes, each session by itself)"));
    HawkesFigures.Session main = figures.main();
    if (main == null) {
      page.line("  There is no liquidation by then.");
    } else {
      page.row("Branching ratio", EventWords.ratio(main), EventWords.verdict(main));
      page.row("p-value", EventWords.pValue(main), "");
      page.wrap(
          "Largest of "
              + figures.sessions().size()
              + " sessions: "
              + EventWords.session(main)
              + ".",
          "  ",
          style::dim);
      main.sentences().forEach(s -> page.wrap(EventWords.sentence(s), "  ", style::dim));
    }
    page.line("");
  }

  private void breadth(BreadthFigures breadth) {
    if (breadth.symbols() == null) {
      return;
    }
    page.heading("Market");
    page.row("Coins", String.valueOf(breadth.symbols()), "");
    page.row(
        "Average RSI(14)",
        Numbers.fixed(breadth.averageRsi(), 1),
        rsiComment(breadth.averageRsi()));
    page.row("RSI below 30", Numbers.share(breadth.shareOversold()), "of the coins");
    List<BreadthFigures.Coin> coins = breadth.coins();
    if (coins.size() > 6) {
      page.wrap("Lowest: " + names(coins.subList(0, 3)), "  ", style::dim);
      page.wrap(
          "Highest: " + names(coins.subList(coins.size() - 3, coins.size())), "  ", style::dim);
    }
    page.line("");
  }

  private static String names(List<BreadthFigures.Coin> coins) {
    return coins.stream()
        .map(coin -> InputException.printable(coin.symbol()) + " " + Numbers.fixed(coin.rsi14(), 1))
        .collect(Collectors.joining(", "));
  }

  private void evidence(CapitulationFigures figures) {
    if (figures.evidence().isEmpty()) {
      return;
    }
    page.heading("Evidence" + style.dim(" (strength, points of the score)"));
    for (CapitulationFigures.Piece piece : figures.evidence()) {
      String head =
          String.format(
              Locale.ROOT,
              "  %-24s%s%6.1f  ",
              piece.label(),
              style.bar(piece.strength(), BAR),
              piece.points());
      int indent = 24 + 2 + BAR + 8;
      if (width - indent >= 30) {
        List<String> lines = TextPage.wrapped(piece.sentence(), width - indent);
        page.line(head + style.dim(lines.get(0)));
        lines.subList(1, lines.size()).forEach(l -> page.line(" ".repeat(indent) + style.dim(l)));
      } else {
        page.line(head);
        page.wrap(piece.sentence(), "    ", style::dim);
      }
    }
    if (!figures.missingEvidence().isEmpty()) {
      page.wrap(
          "Not given: " + String.join(", ", figures.missingEvidence()) + ".", "  ", style::dim);
    }
    page.line("");
  }

  private void missing() {
    list(
        "Missing",
        report.missing().entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList());
  }

  private void list(String name, List<String> items) {
    if (!items.isEmpty()) {
      page.heading(name);
      items.forEach(item -> page.wrap(InputException.printable(item), "  ", s -> s));
      page.line("");
    }
  }
}
