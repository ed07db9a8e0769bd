package dev.washout.stress;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static dev.washout.stress.Words.number;
import static dev.washout.stress.Words.percent;
import static dev.washout.stress.Words.price;
import static dev.washout.stress.Words.share;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** How hard the market was sold, and the momentum of its bars. */
final class PriceProse {
  private PriceProse() {}

  static void sold(StressReport report, Paragraphs text) {
    PriceFigures figures = report.price();
    String bar = Words.bar(report.monitor().judgement());
    Duration length = report.monitor().judgement().duration();
    String changes =
        Words.list(
            Stream.of(
                    change(figures.changePercent(), length),
                    change(figures.change7Percent(), length.multipliedBy(7)))
                .filter(change -> !change.isEmpty())
                .collect(toImmutableList()));
    text.say(
        "it trades at "
            + price(figures.close())
            + (changes.isEmpty() ? "." : ", " + changes + "."));
    drawdown(figures, bar, text);
    figures
        .usualRangePercent()
        .ifPresent(
            usual ->
                text.say(
                    "The "
                        + bar
                        + " spans "
                        + percent(figures.rangePercent())
                        + " from its low to its high, where "
                        + percent(usual)
                        + " is usual."));
    report.episode().ifPresent(episode -> episode(episode, text));
    figures
        .volatilityPercent()
        .ifPresent(
            v ->
                text.say(
                    "Realized volatility of 30 " + bar + "s is " + number(v, 0) + " % a year."));
    text.end();
  }

  private static String change(OptionalDouble percent, Duration length) {
    if (percent.isEmpty()) {
      return "";
    }
    double change = percent.getAsDouble();
    return isZero(change)
        ? "where it was " + Words.length(length) + " before"
        : percent(Math.abs(change))
            + (change < 0 ? " lower than " : " higher than ")
            + Words.length(length)
            + " before";
  }

  /** Whether a percentage is shown as zero. */
  private static boolean isZero(double percent) {
    return percent(Math.abs(percent)).equals(percent(0));
  }

  private static void drawdown(PriceFigures figures, String bar, Paragraphs text) {
    if (figures.drawdownPercent().isEmpty()) {
      return;
    }
    double recent = figures.drawdownPercent().getAsDouble();
    OptionalDouble all = figures.drawdownOfAllPercent();
    String ofLast = "its highest close of 30 " + bar + "s";
    String ofAll = "its highest close since the data begin";
    if (all.isPresent() && isZero(all.getAsDouble())) {
      text.say("That is " + ofAll + ".");
      return;
    }
    text.say(
        "That is "
            + (isZero(recent) ? ofLast : percent(recent) + " below " + ofLast)
            + (all.isPresent() ? ", and " + percent(all.getAsDouble()) + " below " + ofAll : "")
            + ".");
  }

  private static void episode(Episode episode, Paragraphs text) {
    String retraced = share(Math.max(0, episode.retraced()));
    text.say(
        "The stress began on "
            + Words.time(episode.startEpochMillis())
            + ". From the high of "
            + price(episode.high())
            + " before it to the low of "
            + price(episode.low())
            + " by "
            + Words.time(episode.lowEpochMillis())
            + " the market fell "
            + percent(episode.fallPercent())
            + ", of which "
            + (retraced.equals(share(0)) ? "nothing" : retraced)
            + " is made good.");
  }

  static void momentum(StressReport report, Paragraphs text) {
    MomentumFigures figures = report.momentum();
    if (figures.rsi().isPresent()) {
      double rsi = figures.rsi().getAsDouble();
      text.say(
          "The "
              + Words.attribute(report.monitor().judgement())
              + " RSI(14) is "
              + number(rsi, 1)
              + (rsi < 30
                  ? ", oversold."
                  : rsi > 70 ? ", overbought." : ", neither oversold nor overbought."));
    }
    if (figures.macdLine().isPresent() && figures.macdSignal().isPresent()) {
      macd(figures.macdLine().getAsDouble(), figures.macdSignal().getAsDouble(), text);
    }
    if (figures.roc().isPresent()) {
      double roc = figures.roc().getAsDouble();
      String over = "Over 12 " + Words.bar(report.monitor().judgement()) + "s the price ";
      text.say(
          isZero(roc)
              ? over + "did not change."
              : over + (roc < 0 ? "fell " : "rose ") + percent(Math.abs(roc)) + ".");
    }
    text.end();
  }

  private static void macd(double line, double signal, Paragraphs text) {
    double larger = Math.max(Math.abs(line), Math.abs(signal));
    int decimals = larger > 0 ? Words.decimals(larger) : 0;
    text.say(
        "MACD(12,26,9) stands at "
            + number(line, decimals)
            + (line < signal ? ", below" : line > signal ? ", above" : ", at")
            + " its signal of "
            + number(signal, decimals)
            + ".");
  }
}
