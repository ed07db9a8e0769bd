package dev.washout.stress;

import static dev.washout.stress.Words.number;
import static dev.washout.stress.Words.share;

import java.util.ArrayList;
import java.util.List;

/** How much of the whole market takes part. */
final class MarketProse {
  private MarketProse() {}

  static void write(StressReport report, Paragraphs text) {
    if (report.breadth().isEmpty()) {
      return;
    }
    BreadthFigures figures = report.breadth().get();
    String bar = Words.bar(report.monitor().judgement());
    if (figures.averageRsi().isEmpty()) {
      text.say("Of the whole market too few coins are known for its breadth.");
      text.end();
      return;
    }
    List<String> shares = new ArrayList<>();
    figures.oversoldShare().ifPresent(share -> shares.add(ofCoins(share, "oversold", "oversold")));
    figures
        .belowMeanShare()
        .ifPresent(
            share -> {
              String average =
                  "average of " + report.monitor().breadth().meanPeriod() + " " + bar + "s";
              shares.add(ofCoins(share, "below its " + average, "below their " + average));
            });
    text.say(
        "In the whole market, "
            + Words.count(figures.symbols(), "coin", "coins")
            + ", the average RSI is "
            + number(figures.averageRsi().getAsDouble(), 1)
            + (shares.isEmpty() ? "." : "; " + Words.list(shares) + "."));
    if (figures.downVolumeShare().isPresent() && figures.lostPointsShare().isPresent()) {
      text.say(
          "Of the volume, "
              + share(figures.downVolumeShare().getAsDouble())
              + " was in coins that fell; of all percentage points moved, "
              + share(figures.lostPointsShare().getAsDouble())
              + " were losses"
              + (figures.isNinetyPercentDownDay() ? ": a 90 % down " + bar + "." : "."));
    }
    text.end();
  }

  private static String ofCoins(double part, String one, String many) {
    return part == 0 ? "none is " + one : (part == 1 ? "all" : share(part)) + " are " + many;
  }
}
