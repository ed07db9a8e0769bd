package dev.washout.stress;

import static dev.washout.stress.Words.price;

import dev.washout.level.SupportZone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The support zones and what becomes of them; those of which the same can be said, together. */
final class ZoneProse {
  private ZoneProse() {}

  /** What is said of one zone, and of several. */
  private record Verdict(String ofOne, String ofMany) {}

  static void write(StressReport report, Paragraphs text) {
    if (report.zones().isEmpty()) {
      text.say("No support zone is known at or below the price.");
    }
    Map<Verdict, List<String>> zones = new LinkedHashMap<>();
    for (WatchedZone watched : report.zones()) {
      zones
          .computeIfAbsent(verdict(watched, report), verdict -> new ArrayList<>())
          .add(edges(watched.zone()));
    }
    zones.forEach(
        (verdict, some) ->
            text.say(
                some.size() == 1
                    ? "The zone of " + some.get(0) + verdict.ofOne + "."
                    : "The zones of " + Words.list(some) + verdict.ofMany + "."));
    text.end();
  }

  private static String edges(SupportZone zone) {
    return price(zone.low()) + " to " + price(zone.high());
  }

  private static Verdict verdict(WatchedZone watched, StressReport report) {
    return switch (watched.phase()) {
      case BROKEN -> new Verdict(" is broken", " are broken");
      case ABOVE ->
          report.episode().isPresent()
              ? new Verdict(
                  " lies below and has not been tested", " lie below and have not been tested")
              : new Verdict(" lies below", " lie below");
      case TESTING -> testing(report.price().close(), watched.zone());
      case HELD ->
          new Verdict(
              " was tested and held" + since(watched), " were tested and held" + since(watched));
      case RECLAIMED ->
          new Verdict(
              " was broken and taken back" + since(watched),
              " were broken and taken back" + since(watched));
    };
  }

  private static Verdict testing(double close, SupportZone zone) {
    if (close < zone.low()) {
      return new Verdict(
          " is being tested: the close lies below it",
          " are being tested: the close lies below them");
    }
    return close > zone.high()
        ? new Verdict(
            " is being tested: the close lies above it",
            " are being tested: the close lies above them")
        : new Verdict(
            " is being tested: the close lies in it", " are being tested: the close lies in them");
  }

  private static String since(WatchedZone watched) {
    return watched.latest().isPresent()
        ? " by " + Words.day(watched.latest().get().epochMillis())
        : "";
  }
}
