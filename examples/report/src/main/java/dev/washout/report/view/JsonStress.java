package dev.washout.report.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.washout.liquidation.DeleveragingReading;
import dev.washout.report.model.ChartData;
import dev.washout.report.model.CohortFigures;
import dev.washout.report.model.Report;
import dev.washout.report.model.StressFigures;
import dev.washout.stress.Condition;
import dev.washout.stress.PhaseTransition;
import dev.washout.stress.StressReport;
import dev.washout.stress.WatchedZone;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Phases, zones, open interest and funding as JSON. */
final class JsonStress {
  private JsonStress() {}

  static void addTo(ObjectNode root, Report report) {
    StressFigures figures = report.stress();
    StressReport now = figures == null ? null : figures.report();
    root.put("phase", now == null ? null : now.phase().map(p -> p.word()).orElse(null));
    root.put("phaseSince", now == null ? null : now.since().map(Instant::toString).orElse(null));
    ArrayNode transitions = root.putArray("transitions");
    ArrayNode conditions = root.putArray("stabilisation");
    if (figures != null) {
      figures.transitions().forEach(change -> transition(transitions.addObject(), change));
      figures.report().stabilisation().forEach(c -> condition(conditions.addObject(), c));
    }
    root.put("prose", now == null ? null : now.prose(report.title()));
    if (now == null) {
      root.putNull("zones");
      root.putNull("openInterest");
      root.putNull("funding");
      return;
    }
    ArrayNode zones = root.putArray("zones");
    now.zones().forEach(zone -> zone(zones.addObject(), zone));
    interest(root, now);
    if (now.fundingRate().isPresent()) {
      root.putObject("funding").put("ratePercent", 100 * now.fundingRate().getAsDouble());
    } else {
      root.putNull("funding");
    }
  }

  private static void transition(ObjectNode node, PhaseTransition change) {
    node.put("time", change.time().toString());
    node.put("from", change.from().word());
    node.put("to", change.to().word());
    ArrayNode reasons = node.putArray("reasons");
    change.reasons().forEach(reason -> condition(reasons.addObject(), reason));
  }

  private static void condition(ObjectNode node, Condition condition) {
    node.put("criterion", condition.criterion().name().toLowerCase(Locale.ROOT));
    node.put("outcome", condition.outcome().name().toLowerCase(Locale.ROOT));
    node.put("observed", Double.isNaN(condition.observed()) ? null : condition.observed());
    node.put("threshold", condition.threshold());
    node.put("sentence", condition.sentence());
  }

  private static void zone(ObjectNode node, WatchedZone watched) {
    node.put("low", watched.zone().low());
    node.put("high", watched.zone().high());
    node.put("phase", watched.phase().name().toLowerCase(Locale.ROOT));
    node.put("distancePercent", watched.distancePercent());
    node.put("tests", watched.tests());
    node.put("touches", watched.zone().touches());
    node.put("strength", watched.zone().strength());
    node.put("firstTouch", Instant.ofEpochMilli(watched.zone().firstTouchEpochMillis()).toString());
    node.put("lastTouch", Instant.ofEpochMilli(watched.zone().lastTouchEpochMillis()).toString());
    node.put("latest", watched.latest().map(Object::toString).orElse(null));
  }

  private static void interest(ObjectNode root, StressReport now) {
    if (now.openInterestCoins().isEmpty()) {
      root.putNull("openInterest");
      return;
    }
    ObjectNode node = root.putObject("openInterest");
    node.put("coins", now.openInterestCoins().getAsDouble());
    DeleveragingReading reading = now.deleveraging().orElse(null);
    node.put("change24hPercent", reading == null ? null : 100 * reading.interestChange());
    node.put("priceChange24hPercent", reading == null ? null : 100 * reading.priceChange());
    node.put("coinsChange24h", reading == null ? null : reading.coins());
    node.put("usdChange24h", reading == null ? null : reading.usd());
    node.put("reading", reading == null ? null : reading.change().name().toLowerCase(Locale.ROOT));
  }

  /** What the monitor measures of the market besides its RSI. */
  static void breadth(ObjectNode node, @Nullable StressFigures figures) {
    dev.washout.stress.BreadthFigures breadth =
        figures == null ? null : figures.report().breadth().orElse(null);
    node.put("medianRsi", breadth == null ? null : known(breadth.medianRsi()));
    node.put("belowMeanShare", breadth == null ? null : known(breadth.belowMeanShare()));
    node.put("newLowShare", breadth == null ? null : known(breadth.newLowShare()));
    node.put("downVolumeShare", breadth == null ? null : known(breadth.downVolumeShare()));
    node.put("lostPointsShare", breadth == null ? null : known(breadth.lostPointsShare()));
    node.put("ninetyPercentDownDay", breadth == null ? null : breadth.isNinetyPercentDownDay());
  }

  static void cohorts(ObjectNode root, CohortFigures figures) {
    if (figures.cohorts().isEmpty()) {
      root.putNull("cohorts");
    } else {
      cohorts(root.putArray("cohorts"), figures);
    }
    root.putObject("relativeStrength")
        .put("coin", figures.coin())
        .put("day", figures.strength24h())
        .put("week", figures.strength7d());
  }

  private static void cohorts(ArrayNode cohorts, CohortFigures figures) {
    for (CohortFigures.Cohort cohort : figures.cohorts()) {
      cohorts
          .addObject()
          .put("name", cohort.name())
          .put("fromRank", cohort.fromRank())
          .put("toRank", cohort.toRank())
          .put("return24h", cohort.return24h())
          .put("return7d", cohort.return7d())
          .put("return30d", cohort.return30d());
    }
  }

  /** The score at the end of each day. */
  static void history(ArrayNode history, ChartData.@Nullable Daily daily) {
    if (daily == null) {
      return;
    }
    for (int i = 0; i < daily.score().length; i++) {
      if (!Double.isNaN(daily.score()[i])) {
        history
            .addObject()
            .put("day", daily.candles().get(i).openTime().toString())
            .put("score", daily.score()[i]);
      }
    }
  }

  private static @Nullable Double known(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
