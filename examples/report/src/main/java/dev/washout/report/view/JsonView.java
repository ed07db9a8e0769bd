package dev.washout.report.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.washout.report.model.BreadthFigures;
import dev.washout.report.model.CapitulationFigures;
import dev.washout.report.model.CohortFigures;
import dev.washout.report.model.CoinFigures;
import dev.washout.report.model.LiquidationFigures;
import dev.washout.report.model.Report;
import dev.washout.report.model.Source;
import java.io.UncheckedIOException;

/** The report as JSON. docs/report.md lists the fields. */
public final class JsonView {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonView() {}

  /**
   * Renders a report.
   *
   * @param report the report
   * @return JSON text, with a line feed at the end
   */
  public static String render(Report report) {
    try {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      DefaultPrettyPrinter printer =
          new DefaultPrettyPrinter()
              .withSeparators(
                  Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER))
              .withObjectIndenter(lines)
              .withArrayIndenter(lines);
      return MAPPER.writer(printer).writeValueAsString(tree(report)) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode tree(Report report) {
    CoinFigures coin = report.coin();
    ObjectNode root = MAPPER.createObjectNode();
    root.put("simulated", report.source().isSimulated());
    root.set("source", source(report.source()));
    root.put("asOf", report.asOf().toString());
    root.put("coin", coin == null ? null : coin.name());
    root.put("timeframe", coin == null ? null : coin.timeframe().toString());
    root.put("close", coin == null ? null : coin.close());
    root.put("closeTime", coin == null ? null : coin.closeTime().toString());
    root.put("change24h", coin == null ? null : coin.change24h());
    root.put("change7d", coin == null ? null : coin.change7d());
    root.put("drawdown30d", coin == null ? null : coin.drawdown30d());
    root.put("rsi14", report.daily().rsi14());
    root.put("macd", report.daily().macd());
    root.put("macdSignal", report.daily().macdSignal());
    root.put("macdHistogram", report.daily().macdHistogram());
    root.put("roc12", report.daily().roc12());
    root.put("dailyBars", report.daily().bars());
    root.put("openDayHours", report.daily().openHours());
    root.set("liquidations", liquidations(report.liquidations()));
    if (report.events() != null) {
      JsonEvents.addTo(root, report.events());
    }
    ObjectNode breadth = breadth(report.breadth(), report.cohorts());
    JsonStress.breadth(breadth, report.stress());
    root.set("breadth", breadth);
    JsonStress.cohorts(root, report.cohorts());
    ObjectNode capitulation = capitulation(report.capitulation());
    JsonStress.history(capitulation.putArray("history"), report.charts().daily());
    root.set("capitulation", capitulation);
    JsonStress.addTo(root, report);
    ArrayNode missing = root.putArray("missing");
    report.missing().keySet().forEach(missing::add);
    ObjectNode reasons = root.putObject("missingReasons");
    report.missing().forEach(reasons::put);
    ArrayNode notes = root.putArray("notes");
    report.notes().forEach(notes::add);
    return root;
  }

  private static ObjectNode source(Source source) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("simulation", source.simulation());
    ArrayNode inputs = node.putArray("inputs");
    for (Source.Input input : source.inputs()) {
      inputs
          .addObject()
          .put("role", input.role())
          .put("name", input.name())
          .put("content", input.content());
    }
    return node;
  }

  private static ObjectNode liquidations(LiquidationFigures figures) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("until", figures.until() == null ? null : figures.until().toString());
    node.set("h1", window(figures.h1()));
    node.set("h4", window(figures.h4()));
    node.set("h12", window(figures.h12()));
    node.set("h24", window(figures.h24()));
    node.put("burstRatio", figures.burstRatio());
    node.put("lowerBound", figures.sampled());
    return node;
  }

  private static ObjectNode window(LiquidationFigures.Window window) {
    return MAPPER
        .createObjectNode()
        .put("longUsd", window.longUsd())
        .put("shortUsd", window.shortUsd())
        .put("longCount", window.longCount())
        .put("shortCount", window.shortCount())
        .put("imbalance", window.imbalance());
  }

  private static ObjectNode breadth(BreadthFigures figures, CohortFigures cohorts) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("symbols", figures.symbols());
    node.put("averageRsi", figures.averageRsi());
    node.put("shareOversold", figures.shareOversold());
    ArrayNode coins = node.putArray("coins");
    for (BreadthFigures.Coin coin : figures.coins()) {
      coins
          .addObject()
          .put("symbol", coin.symbol())
          .put("close", coin.close())
          .put("rsi14", coin.rsi14())
          .put("change24h", coin.change24h())
          .put("change7d", coin.change7d())
          .put("strength7d", cohorts.coins().get(coin.symbol()));
    }
    return node;
  }

  private static ObjectNode capitulation(CapitulationFigures figures) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("score", figures.score());
    node.put("threshold", figures.threshold());
    node.put("isCapitulation", figures.score() == null ? null : figures.isCapitulation());
    node.put("coverage", figures.coverage());
    node.put("model", figures.model());
    ArrayNode evidence = node.putArray("evidence");
    for (CapitulationFigures.Piece piece : figures.evidence()) {
      evidence
          .addObject()
          .put("name", piece.name())
          .put("label", piece.label())
          .put("observed", piece.observed())
          .put("threshold", piece.threshold())
          .put("strength", piece.strength())
          .put("weight", piece.weight())
          .put("points", piece.points())
          .put("sentence", piece.sentence());
    }
    ArrayNode missing = node.putArray("missingEvidence");
    figures.missingEvidence().forEach(missing::add);
    return node;
  }
}
