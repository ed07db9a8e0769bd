package dev.washout.report.view;

import dev.washout.stress.WatchedZone;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What is said of support zones, in text and on the page alike. */
final class ZoneWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private ZoneWords() {}

  static List<WatchedZone> highestFirst(List<WatchedZone> zones) {
    return zones.stream()
        .sorted(Comparator.comparingDouble((WatchedZone zone) -> -zone.zone().low()))
        .toList();
  }

  /** Where the market stands with regard to it, in a word. */
  static String state(WatchedZone zone) {
    return zone.phase().name().toLowerCase(Locale.ROOT);
  }

  static String lastTouch(WatchedZone zone) {
    return DAY.format(Instant.ofEpochMilli(zone.zone().lastTouchEpochMillis()));
  }
}
