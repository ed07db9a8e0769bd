package dev.washout.report.view;

import dev.washout.report.model.BreadthFigures;
import dev.washout.report.model.CoinFigures;
import dev.washout.report.model.LiquidationFigures;
import dev.washout.report.model.Report;
import java.util.ArrayList;
import java.util.List;

/** The report in a few sentences, every number of which is in it. */
final class Summary {
  private Summary() {}

  static String of(Report report) {
    List<String> sentences = new ArrayList<>();
    if (report.coin() != null) {
      price(report.coin(), sentences);
    }
    liquidations(report.liquidations(), sentences);
    breadth(report.breadth(), sentences);
    return String.join(" ", sentences);
  }

  private static void price(CoinFigures coin, List<String> sentences) {
    StringBuilder text =
        new StringBuilder(coin.name()).append(" stands at ").append(Numbers.price(coin.close()));
    Double change = coin.change24h();
    if (change != null) {
      text.append(", ")
          .append(Numbers.fixed(Math.abs(change), 1))
          .append(change < 0 ? " % lower" : " % higher")
          .append(" than a day before");
    }
    Double drawdown = coin.drawdown30d();
    if (drawdown != null && drawdown < -0.05) {
      text.append(change == null ? ", " : " and ")
          .append(Numbers.fixed(-drawdown, 1))
          .append(" % below its high of 30 days");
    }
    sentences.add(text.append(".").toString());
  }

  private static void liquidations(LiquidationFigures figures, List<String> sentences) {
    LiquidationFigures.Window day = figures.h24();
    if (day.longUsd() == null || day.shortUsd() == null) {
      return;
    }
    sentences.add(
        (figures.sampled() ? "At least " : "")
            + Numbers.usd(day.longUsd())
            + " of longs and "
            + Numbers.usd(day.shortUsd())
            + " of shorts were liquidated in 24 hours"
            + (figures.burstRatio() == null
                ? "."
                : ", in the last hour at "
                    + Numbers.fixed(figures.burstRatio(), 1)
                    + " times the day's pace."));
  }

  private static void breadth(BreadthFigures breadth, List<String> sentences) {
    if (breadth.symbols() != null) {
      long oversold = breadth.coins().stream().filter(BreadthFigures.Coin::isOversold).count();
      sentences.add(
          oversold
              + " of "
              + breadth.symbols()
              + " coins are oversold; their average RSI is "
              + Numbers.fixed(breadth.averageRsi(), 1)
              + ".");
    }
  }
}
