package dev.washout.report.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.washout.capitulation.Assessment;
import dev.washout.capitulation.Evidence;
import dev.washout.report.model.StressFigures;
import dev.washout.stress.LiquidationFigures;
import dev.washout.stress.PhaseTransition;
import dev.washout.stress.StressReport;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/** What the page shows of each moment, in words and numbers as they are to be shown. */
final class TimelineData {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofHours(24);

  /** Evidence weaker than this is not worth a line. */
  private static final double LEAST_STRENGTH = 0.02;

  private TimelineData() {}

  static void addTo(ObjectNode root, StressFigures figures) {
    ArrayNode changes = root.putArray("changes");
    for (PhaseTransition change : figures.transitions()) {
      changes
          .addObject()
          .put("t", change.epochMillis() / 1_000)
          .put("from", change.from().word())
          .put("to", change.to().word())
          .put("why", Html.minus(change.why()));
    }
    ArrayNode frames = root.putArray("frames");
    for (StressReport report : figures.frames()) {
      frame(frames.addObject(), report, figures.transitions());
    }
  }

  private static void frame(
      ObjectNode node, StressReport report, List<PhaseTransition> transitions) {
    node.put("t", report.closeEpochMillis() / 1_000);
    node.put("open", report.isOpen());
    report.phase().ifPresent(phase -> node.put("phase", phase.word()));
    int change = lastChange(transitions, report.closeEpochMillis());
    if (change >= 0 && report.phase().isPresent()) {
      node.put("change", change);
    }
    node.put("close", Numbers.price(report.price().close()));
    node.put("moved", percent(report.price().changePercent(), 1));
    report
        .liquidations()
        .ifPresent(
            liquidations -> {
              window(node, "day", liquidations, DAY);
              window(node, "hour", liquidations, HOUR);
              put(node, "burst", liquidations.burstRatio(), 2);
            });
    report
        .deleveraging()
        .ifPresent(reading -> node.put("oi", signed(100 * reading.interestChange(), 1) + " %"));
    report.fundingRate().ifPresent(rate -> node.put("funding", signed(100 * rate, 4) + " %"));
    report
        .breadth()
        .ifPresent(
            breadth -> {
              put(node, "rsi", breadth.averageRsi(), 1);
              breadth
                  .oversoldShare()
                  .ifPresent(share -> node.put("oversold", Numbers.share(share)));
            });
    report.capitulation().ifPresent(assessment -> evidence(node, assessment));
  }

  private static int lastChange(List<PhaseTransition> transitions, long epochMillis) {
    int last = -1;
    for (int i = 0;
        i < transitions.size() && transitions.get(i).epochMillis() <= epochMillis;
        i++) {
      last = i;
    }
    return last;
  }

  private static void window(
      ObjectNode node, String name, LiquidationFigures liquidations, Duration span) {
    liquidations
        .window(span)
        .ifPresent(
            window -> {
              ArrayNode sides = node.putArray(name);
              sides.add(Html.number(Numbers.usd(window.totals().longUsd())));
              sides.add(Html.number(Numbers.usd(window.totals().shortUsd())));
              double total = window.totals().notionalUsd();
              sides.add(total == 0 ? 0.5 : round(window.totals().longUsd() / total, 3));
            });
  }

  private static void evidence(ObjectNode node, Assessment assessment) {
    node.put("score", round(assessment.score(), 1));
    node.put("threshold", round(assessment.threshold(), 1));
    ArrayNode all = node.putArray("ev");
    for (Evidence evidence : assessment.strongest()) {
      if (evidence.strength() >= LEAST_STRENGTH) {
        all.addArray()
            .add(evidence.kind().label())
            .add(Math.round(100 * evidence.strength()))
            .add(round(evidence.points(), 1))
            .add(Html.minus(evidence.sentence()));
      }
    }
  }

  private static void put(ObjectNode node, String name, OptionalDouble value, int decimals) {
    if (value.isPresent()) {
      node.put(name, Numbers.fixed(value.getAsDouble(), decimals));
    }
  }

  private static String percent(OptionalDouble value, int decimals) {
    return value.isPresent() ? signed(value.getAsDouble(), decimals) + " %" : Numbers.NONE;
  }

  private static String signed(double value, int decimals) {
    return Html.number(Numbers.signed(value, decimals));
  }

  private static double round(double value, int decimals) {
    double scale = Math.pow(10, decimals);
    return Math.round(value * scale) / scale;
  }
}
