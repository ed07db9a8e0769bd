package dev.washout.report.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.washout.market.CandleSeries;
import dev.washout.market.Price;
import dev.washout.report.model.ChartData;
import dev.washout.report.model.Report;
import dev.washout.report.model.StressFigures;
import dev.washout.stress.StressPhase;
import dev.washout.stress.WatchedZone;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What the page's script draws, column by column. */
final class PageData {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** More digits than a chart can show. */
  private static final MathContext DIGITS = new MathContext(8, RoundingMode.HALF_EVEN);

  private PageData() {}

  static String json(Report report) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("threshold", report.capitulation().threshold());
    if (report.charts().daily() != null) {
      root.set("daily", daily(report.charts().daily(), report.stress()));
    }
    if (report.charts().intraday() != null) {
      root.set("intraday", intraday(report.charts().intraday(), report.stress()));
    }
    StressFigures stress = report.stress();
    if (stress != null) {
      TimelineData.addTo(root, stress);
      zones(root, stress);
    }
    try {
      return Html.json(MAPPER.writeValueAsString(root));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void zones(ObjectNode root, StressFigures stress) {
    ArrayNode zones = root.putArray("zones");
    for (WatchedZone zone : stress.report().zones()) {
      zones
          .addObject()
          .put("low", zone.zone().low())
          .put("high", zone.zone().high())
          .put("state", ZoneWords.state(zone));
    }
  }

  /** The phase at the close of each bar. */
  private static void phases(
      ObjectNode node, CandleSeries candles, @Nullable StressFigures stress) {
    if (stress == null) {
      return;
    }
    ArrayNode phases = node.putArray("phase");
    long until = stress.report().closeEpochMillis();
    for (long open : candles.openEpochMillis().asList()) {
      StressPhase phase = stress.phaseAt(Math.min(until, open + candles.timeframe().millis()));
      if (phase == null) {
        phases.addNull();
      } else {
        phases.add(phase.word());
      }
    }
  }

  private static ObjectNode daily(ChartData.Daily daily, @Nullable StressFigures stress) {
    ObjectNode node = MAPPER.createObjectNode();
    candles(daily.candles(), node);
    phases(node, daily.candles(), stress);
    node.put("openLast", daily.lastIsOpen());
    node.put(
        "macdDecimals", Math.max(0, Numbers.priceDecimals(daily.candles().last().close()) - 2));
    column(node, "rsi", daily.rsi());
    column(node, "macd", daily.macd());
    column(node, "signal", daily.signal());
    column(node, "hist", daily.histogram());
    column(node, "score", daily.score());
    return node;
  }

  private static ObjectNode intraday(ChartData.Intraday intraday, @Nullable StressFigures stress) {
    ObjectNode node = MAPPER.createObjectNode();
    if (intraday.candles() != null && !intraday.candles().isEmpty()) {
      candles(intraday.candles(), node);
      phases(node, intraday.candles(), stress);
    }
    ArrayNode times = node.putArray("lt");
    for (long time : intraday.times()) {
      times.add(time / 1_000);
    }
    column(node, "long", intraday.longUsd());
    column(node, "short", intraday.shortUsd());
    return node;
  }

  private static void candles(CandleSeries candles, ObjectNode node) {
    ArrayNode times = node.putArray("t");
    for (long time : candles.openEpochMillis().asList()) {
      times.add(time / 1_000);
    }
    column(node, "o", candles.prices(Price.OPEN));
    column(node, "h", candles.prices(Price.HIGH));
    column(node, "l", candles.prices(Price.LOW));
    column(node, "c", candles.prices(Price.CLOSE));
    if (candles.hasVolume()) {
      column(node, "v", candles.volumes());
    }
    node.put("decimals", Numbers.priceDecimals(candles.last().close()));
  }

  private static void column(ObjectNode node, String name, double[] values) {
    ArrayNode array = node.putArray(name);
    for (double value : values) {
      if (Double.isNaN(value)) {
        array.addNull();
      } else {
        array.add(BigDecimal.valueOf(value).round(DIGITS).doubleValue());
      }
    }
  }
}
