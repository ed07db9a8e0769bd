package dev.washout.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/** The evaluation as JSON. */
final class JsonView {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private JsonView() {}

  static String render(Evaluation evaluation) {
    ObjectNode root = MAPPER.createObjectNode();
    nowcast(root, evaluation);
    thresholds(root.putArray("thresholds"), evaluation);
    root.put(
        "episodesPerYear",
        evaluation.episodesPerYear().values().stream()
            .mapToDouble(Double::doubleValue)
            .average()
            .orElse(Double.NaN));
    ObjectNode byCoin = root.putObject("episodesPerYearByCoin");
    evaluation.episodesPerYear().forEach(byCoin::put);
    crashes(root.putArray("crashes"), evaluation);
    aftermath(root.putArray("aftermath"), evaluation);
    stressLevels(root.putArray("stressLevels"), evaluation);
    root.put("stressScore", StressLevels.chosen(evaluation.stressLevels()));
    ranked(root.putArray("rankedEvidence"), evaluation);
    fearGreed(root.putArray("fearGreed"), evaluation);
    try {
      return MAPPER.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void nowcast(ObjectNode root, Evaluation evaluation) {
    ArrayNode coins = root.putArray("nowcast");
    for (Nowcast.Coin coin : evaluation.nowcast().coins()) {
      ObjectNode node = coins.addObject();
      node.put("coin", coin.coin());
      node.put("test", Nowcast.TEST.contains(coin.coin()));
      node.put("days", coin.days());
      node.put("forced", coin.forced());
      node.put("averagePrecision", coin.averagePrecision());
      ObjectNode baselines = node.putObject("baselines");
      coin.baselines().forEach((baseline, value) -> baselines.put(baseline.label(), value));
    }
    root.put("nowcastMean", evaluation.nowcast().mean());
    root.put("nowcastTestMean", evaluation.nowcast().testMean());
    ObjectNode gain = root.putObject("gain");
    gain.put("over", evaluation.gain().over().label());
    gain.put("gain", evaluation.gain().gain());
    gain.put("low", evaluation.gain().interval().low());
    gain.put("high", evaluation.gain().interval().high());
  }

  private static void thresholds(ArrayNode array, Evaluation evaluation) {
    for (FrozenThreshold frozen : evaluation.thresholds()) {
      ObjectNode node = array.addObject();
      ArrayNode inputs = node.putArray("inputs");
      frozen.inputs().inputs().forEach(input -> inputs.add(input.words()));
      node.put("threshold", frozen.threshold());
      ObjectNode rates = node.putObject("episodesPerYear");
      frozen.episodesPerYear().forEach(rates::put);
    }
  }

  private static void crashes(ArrayNode array, Evaluation evaluation) {
    for (Crash crash : evaluation.crashes()) {
      ObjectNode node = array.addObject();
      node.put("name", crash.name());
      node.put("date", crash.first().toString());
      node.put("lastDate", crash.last().toString());
      node.put("flagged", crash.flagged().get("BTC"));
      ObjectNode coins = node.putObject("coins");
      crash.flagged().forEach(coins::put);
    }
  }

  private static void stressLevels(ArrayNode array, Evaluation evaluation) {
    for (StressLevels level : evaluation.stressLevels()) {
      ObjectNode node = array.addObject();
      node.put("stressScore", level.stressScore());
      ObjectNode coins = node.putObject("coins");
      level
          .coins()
          .forEach(
              (name, coin) ->
                  coins
                      .putObject(name)
                      .put("shareCalm", coin.calm())
                      .put("alarmsPerYear", coin.alarmsPerYear())
                      .put("shareOfHeavyDays", coin.found())
                      .put("shareOfOtherDays", coin.mistaken()));
    }
  }

  private static void ranked(ArrayNode array, Evaluation evaluation) {
    for (RankedEvidence variant : evaluation.ranked()) {
      ObjectNode node = array.addObject();
      node.put("what", variant.what());
      ObjectNode coins = node.putObject("averagePrecision");
      variant.averagePrecision().forEach(coins::put);
      node.put("mean", variant.mean());
    }
  }

  private static void fearGreed(ArrayNode array, Evaluation evaluation) {
    for (PublishedFearGreed year : evaluation.fearGreed()) {
      array
          .addObject()
          .put("year", year.year())
          .put("days", year.days())
          .put("rankCorrelation", year.correlation());
    }
  }

  private static void aftermath(ArrayNode array, Evaluation evaluation) {
    for (Aftermath some : evaluation.aftermath()) {
      ObjectNode node = array.addObject();
      node.put("signal", some.signal());
      node.put("horizonDays", some.horizon());
      node.put("cases", some.days());
      node.put("medianPercent", some.median());
      node.put("meanPercent", some.mean());
      node.put("meanLow", some.meanInterval().low());
      node.put("meanHigh", some.meanInterval().high());
      node.put("shareHigher", some.positive());
      node.put("shareLowHeld", some.held());
      node.put("lowHeldLow", some.heldInterval().low());
      node.put("lowHeldHigh", some.heldInterval().high());
    }
  }
}
