package dev.washout.report.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.washout.market.CandleSeries;
import dev.washout.market.Price;
import dev.washout.report.model.ChartData;
import dev.washout.report.model.Report;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

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
      root.set("daily", daily(report.charts().daily()));
    }
    if (report.charts().intraday() != null) {
      root.set("intraday", intraday(report.charts().intraday()));
    }
    try {
      return Html.json(MAPPER.writeValueAsString(root));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode daily(ChartData.Daily daily) {
    ObjectNode node = MAPPER.createObjectNode();
    candles(daily.candles(), node);
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

  private static ObjectNode intraday(ChartData.Intraday intraday) {
    ObjectNode node = MAPPER.createObjectNode();
    if (intraday.candles() != null && !intraday.candles().isEmpty()) {
      candles(intraday.candles(), node);
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
