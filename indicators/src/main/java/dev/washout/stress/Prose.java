package dev.washout.stress;

import static dev.washout.stress.Words.number;
import static dev.washout.stress.Words.percent;
import static dev.washout.stress.Words.price;
import static dev.washout.stress.Words.share;
import static dev.washout.stress.Words.usd;

import com.google.common.collect.ImmutableList;
import dev.washout.capitulation.Assessment;
import dev.washout.capitulation.Evidence;
import dev.washout.level.SupportZone;
import dev.washout.liquidation.Cascade;
import dev.washout.liquidation.DeleveragingReading;
import dev.washout.liquidation.LiquidationTotals;
import dev.washout.market.PositionSide;
import dev.washout.stress.Condition.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Puts a report into words, a question to a paragraph. Says only what the report holds. */
final class Prose {
  private static final int EVIDENCE = 4;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofHours(24);

  private final StressReport report;
  private final String name;
  private final String bar;
  private final StringBuilder paragraph = new StringBuilder();
  private final List<String> paragraphs = new ArrayList<>();

  Prose(StressReport report, String name) {
    this.report = report;
    this.name = name;
    this.bar = Words.bar(report.monitor().judgement());
  }

  String text() {
    phase();
    sold();
    liquidations();
    capitulation();
    momentum();
    breadth();
    zones();
    absorbed();
    unknown();
    return String.join("\n\n", paragraphs);
  }

  private void say(String sentence) {
    if (paragraph.length() > 0) {
      paragraph.append(' ');
    }
    paragraph.append(Words.capital(sentence));
  }

  private void end() {
    if (paragraph.length() > 0) {
      paragraphs.add(paragraph.toString());
      paragraph.setLength(0);
    }
  }

  private void phase() {
    String asOf = "as of " + Words.time(report.closeEpochMillis());
    if (report.phase().isEmpty()) {
      say(name + " has no phase yet " + asOf + ": the history is too short to judge it by.");
    } else {
      String since = Words.time(report.sinceEpochMillis());
      say(
          switch (report.phase().get()) {
            case CALM -> name + " is calm " + asOf + ", since " + since + ".";
            case STRESSED -> name + " is under stress " + asOf + ", since " + since + ".";
            case CAPITULATING -> name + " is capitulating " + asOf + ", since " + since + ".";
            case STABILISING -> name + " is stabilising " + asOf + ", since " + since + ".";
            case RECOVERED -> name + " has recovered " + asOf + ", since " + since + ".";
          });
      reasons();
    }
    if (report.isOpen()) {
      say("The " + bar + " is still open; its figures are as it stands.");
    }
    end();
  }

  private void reasons() {
    if (report.transitions().isEmpty()) {
      return;
    }
    PhaseTransition last = report.transitions().get(report.transitions().size() - 1);
    say("It was " + last.from().word() + " before; what changed that:");
    last.reasons().stream()
        .filter(reason -> reason.outcome() == Outcome.MET)
        .forEach(reason -> say(reason.sentence()));
  }

  private void sold() {
    PriceFigures figures = report.price();
    StringBuilder text = new StringBuilder("it trades at ").append(price(figures.close()));
    Duration length = report.monitor().judgement().duration();
    List<String> changes = new ArrayList<>();
    figures.changePercent().ifPresent(c -> changes.add(change(c, length)));
    figures.change7Percent().ifPresent(c -> changes.add(change(c, length.multipliedBy(7))));
    if (!changes.isEmpty()) {
      text.append(", ").append(Words.list(ImmutableList.copyOf(changes)));
    }
    say(text.append('.').toString());
    figures
        .drawdownPercent()
        .ifPresent(
            d ->
                say(
                    "That is "
                        + percent(d)
                        + " below its highest close of 30 "
                        + bar
                        + "s"
                        + (figures.drawdownOfAllPercent().isPresent()
                            ? ", and "
                                + percent(figures.drawdownOfAllPercent().getAsDouble())
                                + " below its highest close since the data begin."
                            : ".")));
    figures
        .usualRangePercent()
        .ifPresent(
            usual ->
                say(
                    "The "
                        + bar
                        + " spans "
                        + percent(figures.rangePercent())
                        + " from its low to its high, where "
                        + percent(usual)
                        + " is usual."));
    report.episode().ifPresent(this::episode);
    figures
        .volatilityPercent()
        .ifPresent(
            v -> say("Realized volatility of 30 " + bar + "s is " + number(v, 0) + " % a year."));
    end();
  }

  private static String change(double percent, Duration length) {
    return percent(Math.abs(percent))
        + (percent < 0 ? " lower than " : " higher than ")
        + Words.length(length)
        + " before";
  }

  private void episode(Episode episode) {
    say(
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
            + share(Math.max(0, episode.retraced()))
            + " is made good.");
  }

  private void liquidations() {
    report.liquidations().ifPresent(this::liquidated);
    report.largestCascade().ifPresent(this::cascade);
    report.deleveraging().ifPresent(this::deleveraging);
    report
        .fundingRate()
        .ifPresent(
            rate ->
                say(
                    "Funding is "
                        + number(100 * rate, 4)
                        + " % per interval: "
                        + (rate < 0 ? "shorts pay longs." : "longs pay shorts.")));
    end();
  }

  private void liquidated(LiquidationFigures figures) {
    figures.window(DAY).ifPresent(day -> day(day, figures));
    if (figures.medianUsd().isPresent() && figures.ratio().isPresent()) {
      say(
          "The "
              + bar
              + (report.isOpen() ? " so far has" : " has")
              + " liquidated "
              + number(figures.ratio().getAsDouble(), 1)
              + " times the median of a "
              + bar
              + ", "
              + usd(figures.medianUsd().getAsDouble())
              + ".");
    }
    if (figures.late() > 0) {
      say(figures.late() + " liquidations came too late to be counted.");
    }
  }

  private void day(LiquidationFigures.Window day, LiquidationFigures figures) {
    LiquidationTotals totals = day.totals();
    boolean isLeast = totals.isLowerBound() || day.isPartial();
    if (totals.notionalMicroUsd() == 0) {
      say("No liquidation is known of the last 24 hours.");
      return;
    }
    say(
        (isLeast ? "at least " : "")
            + usd(totals.notionalUsd())
            + " of positions were liquidated in the last 24 hours, "
            + usd(totals.longUsd())
            + " of it long and "
            + usd(totals.shortUsd())
            + " short"
            + (day.imbalance().isPresent()
                ? ", an imbalance of " + number(day.imbalance().getAsDouble(), 3) + "."
                : "."));
    figures
        .window(HOUR)
        .ifPresent(
            hour ->
                say(
                    "Of that, "
                        + usd(hour.totals().notionalUsd())
                        + " fell into the last hour"
                        + (figures.burstRatio().isPresent()
                            ? ", "
                                + number(figures.burstRatio().getAsDouble(), 1)
                                + " times the day's average pace."
                            : ".")));
  }

  private void cascade(Cascade cascade) {
    String side = cascade.side() == PositionSide.LONG ? "longs" : "shorts";
    say(
        "The largest cascade of the last 7 "
            + bar
            + "s ran through "
            + usd(cascade.totals().notionalUsd())
            + " of "
            + side
            + " from "
            + Words.time(cascade.startEpochMillis())
            + (cascade.totals().count().isPresent()
                ? ", " + number((double) cascade.totals().count().getAsLong(), 0) + " liquidations."
                : "."));
  }

  private void deleveraging(DeleveragingReading reading) {
    String over = Words.length(report.monitor().judgement().duration());
    String numbers =
        "Over "
            + over
            + " open interest in coins "
            + moved(reading.interestChange())
            + " and the price "
            + moved(reading.priceChange());
    say(
        numbers
            + switch (reading.change()) {
              case LONG_CLOSURE -> ": longs were being closed.";
              case SHORT_COVERING -> ": shorts were buying back.";
              case NEW_LONGS -> ": new longs were opened.";
              case NEW_SHORTS -> ": new shorts were opened.";
              case UNCLEAR -> ": that is too little to say who acted.";
            });
  }

  private static String moved(double change) {
    return (change < 0 ? "fell " : "rose ") + percent(100 * Math.abs(change));
  }

  private void capitulation() {
    if (report.capitulation().isEmpty()) {
      return;
    }
    Assessment assessment = report.capitulation().get();
    say(
        (assessment.isCapitulation()
                ? "This is capitulation, as the model has it: the "
                : "This is not capitulation, as the model has it: the ")
            + bar
            + " scores "
            + number(assessment.score(), 1)
            + " of 100, and "
            + number(assessment.threshold(), 1)
            + " is the threshold.");
    List<String> sentences = new ArrayList<>();
    for (Evidence piece : assessment.strongest()) {
      if (sentences.size() < EVIDENCE && piece.points() >= 0.5) {
        sentences.add(piece.sentence());
      }
    }
    if (!sentences.isEmpty()) {
      say("What speaks for it, the strongest first:");
      sentences.forEach(this::say);
    }
    say(
        "The score rests on "
            + share(assessment.coverage())
            + " of the weight of all evidence there could be.");
    end();
  }

  private void momentum() {
    MomentumFigures figures = report.momentum();
    if (figures.rsi().isPresent()) {
      double rsi = figures.rsi().getAsDouble();
      say(
          "RSI(14) of the "
              + bar
              + "s is "
              + number(rsi, 1)
              + (rsi < 30
                  ? ", oversold."
                  : rsi > 70 ? ", overbought." : ", neither oversold nor overbought."));
    }
    if (figures.macdHistogram().isPresent()) {
      double line = figures.macdLine().orElse(0);
      double signal = figures.macdSignal().orElse(0);
      say(
          "MACD(12,26,9) stands at "
              + signed(line)
              + (line < signal ? ", below" : ", at or above")
              + " its signal of "
              + signed(signal)
              + ".");
    }
    figures
        .roc()
        .ifPresent(
            roc ->
                say(
                    "Over 12 "
                        + bar
                        + "s the price "
                        + (roc < 0 ? "fell " : "rose ")
                        + percent(Math.abs(roc))
                        + "."));
    end();
  }

  private String signed(double difference) {
    String size = difference == 0 ? "0" : price(Math.abs(difference));
    return difference < 0 ? "-" + size : size;
  }

  private void breadth() {
    if (report.breadth().isEmpty()) {
      return;
    }
    BreadthFigures figures = report.breadth().get();
    if (figures.averageRsi().isEmpty()) {
      say("Of the whole market too few coins are known for its breadth.");
      end();
      return;
    }
    say(
        "In the whole market, "
            + figures.symbols()
            + " coins, the average RSI is "
            + number(figures.averageRsi().getAsDouble(), 1)
            + with(figures.oversoldShare(), "; ", " are oversold")
            + with(figures.belowMeanShare(), ", ", " are below their average of 50 " + bar + "s")
            + ".");
    if (figures.downVolumeShare().isPresent() && figures.lostPointsShare().isPresent()) {
      say(
          share(figures.downVolumeShare().getAsDouble())
              + " of the volume and "
              + share(figures.lostPointsShare().getAsDouble())
              + " of the percent moved went down"
              + (figures.isNinetyPercentDownDay()
                  ? ": a 90 % down " + bar + ", everything is sold."
                  : "."));
    }
    end();
  }

  private static String with(OptionalDouble share, String before, String after) {
    return share.isPresent() ? before + share(share.getAsDouble()) + after : "";
  }

  private void zones() {
    if (report.zones().isEmpty()) {
      say("No support zone is known at or below the price.");
      end();
      return;
    }
    List<String> broken = new ArrayList<>();
    for (WatchedZone watched : report.zones()) {
      String zone = zone(watched.zone());
      switch (watched.phase()) {
        case BROKEN -> broken.add(zone);
        case ABOVE -> say("The zone of " + zone + " lies below and has not been reached since.");
        case TESTING -> say("The zone of " + zone + " is being tested" + where(watched));
        case HELD -> say("The zone of " + zone + " was tested and held" + since(watched));
        case RECLAIMED ->
            say("The zone of " + zone + " was broken and taken back" + since(watched));
      }
    }
    if (!broken.isEmpty()) {
      say("broken: " + Words.list(ImmutableList.copyOf(broken)) + ".");
    }
    end();
  }

  private static String zone(SupportZone zone) {
    return price(zone.low()) + " to " + price(zone.high());
  }

  private String where(WatchedZone watched) {
    double close = report.price().close();
    return close < watched.zone().low()
        ? ": the close lies below it."
        : close > watched.zone().high() ? ": the close lies above it." : ": the close lies in it.";
  }

  private static String since(WatchedZone watched) {
    return watched.latest().isPresent()
        ? " by " + Words.day(watched.latest().get().epochMillis()) + "."
        : ".";
  }

  private void absorbed() {
    if (report.stabilisation().isEmpty()) {
      return;
    }
    long open = count(Outcome.NOT_MET);
    long unknown = count(Outcome.UNKNOWN);
    say(
        open > 0
            ? "The shock is not absorbed yet: of "
                + report.stabilisation().size()
                + " conditions "
                + count(Outcome.MET)
                + " are met and "
                + open
                + " are not."
            : "What is known speaks for the shock being absorbed: "
                + count(Outcome.MET)
                + " of "
                + report.stabilisation().size()
                + " conditions are met.");
    for (Condition condition : report.stabilisation()) {
      if (condition.outcome() != Outcome.UNKNOWN) {
        say(condition.sentence());
      }
    }
    if (unknown > 0) {
      say(
          "Not known: "
              + Words.list(
                  report.stabilisation().stream()
                      .filter(c -> c.outcome() == Outcome.UNKNOWN)
                      .map(c -> c.criterion().label().toLowerCase(Locale.ROOT))
                      .collect(ImmutableList.toImmutableList()))
              + ".");
    }
    end();
  }

  private long count(Outcome outcome) {
    return report.stabilisation().stream().filter(c -> c.outcome() == outcome).count();
  }

  private void unknown() {
    if (!report.missing().isEmpty()) {
      say("The report does without " + Words.list(report.missing()) + ".");
    }
    say("This describes what is known; it is no forecast and no advice.");
    end();
  }
}
