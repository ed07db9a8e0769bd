package dev.washout.stress;

import static dev.washout.stress.Words.number;
import static dev.washout.stress.Words.percent;
import static dev.washout.stress.Words.usd;

import dev.washout.liquidation.Cascade;
import dev.washout.liquidation.DeleveragingReading;
import dev.washout.liquidation.LiquidationTotals;
import dev.washout.market.PositionSide;
import java.time.Duration;

/** Who was forced out: liquidations, cascades, open interest, funding. */
final class LeverageProse {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofHours(24);

  private LeverageProse() {}

  static void write(StressReport report, Paragraphs text) {
    String bar = Words.bar(report.monitor().judgement());
    report.liquidations().ifPresent(figures -> liquidated(figures, bar, report.isOpen(), text));
    report.largestCascade().ifPresent(cascade -> cascade(cascade, bar, text));
    report.deleveraging().ifPresent(reading -> deleveraging(report, reading, text));
    report
        .fundingRate()
        .ifPresent(
            rate ->
                text.say(
                    "Funding is "
                        + number(100 * rate, 4)
                        + " % per interval: "
                        + (rate < 0
                            ? "shorts pay longs."
                            : rate > 0 ? "longs pay shorts." : "neither side pays.")));
    text.end();
  }

  private static void liquidated(
      LiquidationFigures figures, String bar, boolean isOpen, Paragraphs text) {
    figures.window(DAY).ifPresent(day -> day(day, figures, text));
    if (figures.medianUsd().isPresent() && figures.ratio().isPresent()) {
      text.say(
          "The "
              + bar
              + (isOpen ? " so far has" : " has")
              + " liquidated "
              + number(figures.ratio().getAsDouble(), 1)
              + " times as much as the median "
              + bar
              + ", which liquidates "
              + usd(figures.medianUsd().getAsDouble())
              + ".");
    }
    if (figures.late() > 0) {
      text.say(
          Words.count(figures.late(), "liquidation", "liquidations")
              + " came too late to be counted.");
    }
  }

  private static void day(
      LiquidationFigures.Window day, LiquidationFigures figures, Paragraphs text) {
    LiquidationTotals totals = day.totals();
    boolean isLeast = totals.isLowerBound() || day.isPartial();
    if (totals.notionalMicroUsd() == 0) {
      text.say("No liquidation is known of the last 24 hours.");
      return;
    }
    text.say(
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
                text.say(
                    "Of that, "
                        + usd(hour.totals().notionalUsd())
                        + " fell into the last hour"
                        + (figures.burstRatio().isPresent()
                            ? ", "
                                + number(figures.burstRatio().getAsDouble(), 1)
                                + " times the day's average pace."
                            : ".")));
  }

  private static void cascade(Cascade cascade, String bar, Paragraphs text) {
    String side = cascade.side() == PositionSide.LONG ? "longs" : "shorts";
    text.say(
        "The largest cascade of the last 7 "
            + bar
            + "s began on "
            + Words.time(cascade.startEpochMillis())
            + " and ran through "
            + usd(cascade.totals().notionalUsd())
            + " of "
            + side
            + (cascade.totals().count().isPresent()
                ? " in "
                    + Words.count(
                        cascade.totals().count().getAsLong(), "liquidation", "liquidations")
                    + "."
                : "."));
  }

  private static void deleveraging(
      StressReport report, DeleveragingReading reading, Paragraphs text) {
    String numbers =
        "Over "
            + Words.length(report.monitor().judgement().duration())
            + " open interest in coins "
            + moved(reading.interestChange())
            + " and the price "
            + moved(reading.priceChange());
    text.say(
        numbers
            + switch (reading.change()) {
              case LONG_CLOSURE -> ": longs were being closed.";
              case SHORT_COVERING -> ": shorts were buying back.";
              case NEW_LONGS -> ": new longs were opened.";
              case NEW_SHORTS -> ": new shorts were opened.";
              case UNCLEAR -> unclear(reading);
            });
  }

  private static String unclear(DeleveragingReading reading) {
    boolean interest = Math.abs(reading.interestChange()) <= InterestBook.BAND;
    boolean price = Math.abs(reading.priceChange()) <= InterestBook.BAND;
    return (interest && price
            ? "; both moved"
            : interest ? "; open interest moved" : "; the price moved")
        + " too little to say who acted.";
  }

  private static String moved(double change) {
    String size = percent(100 * Math.abs(change));
    return size.equals(percent(0)) ? "did not move" : (change < 0 ? "fell " : "rose ") + size;
  }
}
