package dev.washout.flink.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.Iterables;
import dev.washout.breadth.Breadth;
import dev.washout.breadth.BreadthCalculator;
import dev.washout.breadth.BreadthMeasure;
import dev.washout.breadth.CrossSection;
import dev.washout.breadth.SupplyTable;
import dev.washout.catalog.Indicators;
import dev.washout.core.CandleIndicator;
import dev.washout.core.DoubleSeries;
import dev.washout.flink.PlainRun;
import dev.washout.flink.feed.FeedCursor;
import dev.washout.flink.feed.Feeds;
import dev.washout.flink.feed.Simulation;
import dev.washout.liquidation.Imbalance;
import dev.washout.liquidation.LiquidationTotals;
import dev.washout.liquidation.LiquidationWindow;
import dev.washout.liquidation.LiquidationWindowCalculator;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Liquidation;
import dev.washout.market.Symbol;
import dev.washout.market.Timeframe;
import dev.washout.stress.PhaseTransition;
import dev.washout.stress.StressCalculator;
import dev.washout.stress.StressMonitor;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the rows say, computed once more from the library alone, over whole series and without any
 * class of this module in between.
 */
class LibraryTest {
  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Simulation SIMULATION =
      Simulation.of("february-2026", 6, 3).arriving(5, 3, 0);
  private static final Settings SETTINGS = Settings.of(2);

  private static final Map<Symbol, CandleSeries> CANDLES = new TreeMap<>();
  private static final List<Liquidation> LIQUIDATIONS = new ArrayList<>();
  private static final Map<RowKind, List<Map<String, String>>> ROWS = new EnumMap<>(RowKind.class);

  private static <T extends FeedEvent> List<T> all(Feeds<T> feeds) throws IOException {
    List<T> events = new ArrayList<>();
    for (String name : feeds.names()) {
      try (FeedCursor<T> cursor = feeds.open(name, 0)) {
        for (T event = cursor.next(); event != null; event = cursor.next()) {
          events.add(event);
        }
      }
    }
    events.sort(Comparator.comparingLong(FeedEvent::eventTime));
    return events;
  }

  @BeforeAll
  static void run() throws IOException {
    Map<Symbol, CandleSeries.Builder> series = new TreeMap<>();
    for (BarEvent event : all(SIMULATION.candles())) {
      series
          .computeIfAbsent(Symbol.of(event.symbol), s -> CandleSeries.builder(Timeframe.ONE_MINUTE))
          .add(event.candle(Timeframe.ONE_MINUTE));
    }
    series.forEach((symbol, builder) -> CANDLES.put(symbol, builder.build()));
    for (LiquidationEvent event : all(SIMULATION.liquidations())) {
      LIQUIDATIONS.add(event.liquidation(Symbol.of(event.symbol)));
    }
    PlainRun.over(
        SETTINGS,
        SIMULATION.candles(),
        SIMULATION.liquidations(),
        (kind, line) -> ROWS.computeIfAbsent(kind, k -> new ArrayList<>()).add(fields(line)));
  }

  /** The fields of a row, those of its objects too, as they are written. */
  private static Map<String, String> fields(String line) {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser in = new JsonFactory().createParser(line)) {
      for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
        if (token.isScalarValue() && in.currentName() != null) {
          fields.put(in.currentName(), in.getText());
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return fields;
  }

  private static String text(double value) {
    return Double.isNaN(value) ? "null" : Double.toString(value);
  }

  @Test
  void indicatorsAreThoseOfTheWholeSeries() {
    List<Map<String, String>> rows = ROWS.get(RowKind.INSTRUMENTS);
    assertThat(rows).hasSize(6 * 72);
    for (String recipe : SETTINGS.indicators()) {
      Map<Symbol, DoubleSeries> values = new HashMap<>();
      CANDLES.forEach(
          (symbol, bars) ->
              values.put(symbol, Indicators.parse(recipe, CandleIndicator.class).over(bars)));
      for (Map<String, String> row : rows) {
        Symbol symbol = Symbol.of(row.get("symbol"));
        long close = Instant.parse(row.get("time")).toEpochMilli();
        int bar = CANDLES.get(symbol).countThrough(close - 60_000) - 1;
        assertThat(row.get(Indicators.parse(recipe).toString()))
            .as("%s of %s at %s", recipe, symbol, row.get("time"))
            .isEqualTo(text(values.get(symbol).toArray()[bar]));
      }
    }
  }

  @Test
  void breadthIsThatOfTheWholeMarket() {
    List<Map<String, String>> rows = ROWS.get(RowKind.MARKET);
    List<CrossSection> market = CrossSection.align(CANDLES, SupplyTable.builder().build());
    assertThat(rows).hasSameSizeAs(market).hasSize(3 * 1440);
    BreadthCalculator breadth = Breadth.of(2).start();
    for (int i = 0; i < rows.size(); i++) {
      breadth.update(market.get(i));
      for (BreadthMeasure measure : BreadthMeasure.values()) {
        double expected = breadth.has(measure) ? breadth.value(measure) : Double.NaN;
        assertThat(rows.get(i).get(measure.lineName()))
            .as("%s at %s", measure, rows.get(i).get("time"))
            .isEqualTo(text(expected));
      }
    }
  }

  /** Merged from shards and appended moment by moment there, one window over all events here. */
  @Test
  void totalsAreThoseOfOneWindowOverAllEvents() {
    LiquidationWindowCalculator window = LiquidationWindow.of(HOUR, DAY).start();
    int next = 0;
    int withAny = 0;
    for (Map<String, String> row : ROWS.get(RowKind.MARKET)) {
      long now = Instant.parse(row.get("time")).toEpochMilli();
      while (next < LIQUIDATIONS.size() && LIQUIDATIONS.get(next).epochMillis() <= now) {
        window.update(LIQUIDATIONS.get(next));
        next++;
      }
      window.advanceTo(now);
      LiquidationTotals hour = window.totals(HOUR);
      LiquidationTotals day = window.totals(DAY);
      assertThat(row.get("long1hUsd")).isEqualTo(text(hour.longUsd()));
      assertThat(row.get("short1hUsd")).isEqualTo(text(hour.shortUsd()));
      assertThat(row.get("long24hUsd")).isEqualTo(text(day.longUsd()));
      assertThat(row.get("short24hUsd")).isEqualTo(text(day.shortUsd()));
      assertThat(row.get("imbalance24h")).isEqualTo(text(Imbalance.of(day).orElse(Double.NaN)));
      assertThat(row.get("lowerBound")).isEqualTo(Boolean.toString(day.isLowerBound()));
      assertThat(row.get("count24h"))
          .isEqualTo(
              Long.toString(
                  day.longs().count().orElseThrow() + day.shorts().count().orElseThrow()));
      withAny += day.notionalMicroUsd() > 0 ? 1 : 0;
    }
    assertThat(withAny).isGreaterThan(1000);
  }

  /** Phases, scores and prose, by one monitor for each instrument. */
  @Test
  void phasesAreThoseOfAMonitorOfEachInstrument() {
    List<String> changes = new ArrayList<>();
    List<String> reports = new ArrayList<>();
    Map<String, String> figures = new HashMap<>();
    CANDLES.forEach(
        (symbol, bars) -> {
          StressCalculator monitor =
              StressMonitor.standard()
                  .judging(Timeframe.ONE_HOUR)
                  .withLateness(Duration.ZERO)
                  .start();
          Iterator<Liquidation> events =
              LIQUIDATIONS.stream().filter(each -> each.symbol().equals(symbol)).iterator();
          Liquidation next = events.hasNext() ? events.next() : null;
          for (Candle bar : bars) {
            while (next != null && next.epochMillis() <= bar.closeEpochMillis()) {
              assertThat(monitor.update(next)).hasToString("COUNTED");
              next = events.hasNext() ? events.next() : null;
            }
            boolean changed = monitor.update(bar);
            Instant now = bar.closeTime();
            if (changed) {
              PhaseTransition change = monitor.latest().orElseThrow();
              String ways = " " + change.from().word() + " " + change.to().word() + " ";
              changes.add(
                  now + " " + symbol + ways + Iterables.getLast(change.reasons()).sentence());
            }
            if (bar.closeEpochMillis() % HOUR.toMillis() == 0) {
              String phase = monitor.isReady() ? monitor.phase().word() : "null";
              String score = text(monitor.score().orElse(Double.NaN));
              figures.put(now + " " + symbol, score + " " + phase);
            }
            boolean capitulates =
                changed && monitor.latest().orElseThrow().toString().contains("CAPITULATING");
            if (capitulates || bar.closeEpochMillis() % DAY.toMillis() == 0) {
              reports.add(now + " " + symbol + " " + monitor.report().prose(symbol.name()));
            }
          }
        });
    assertThat(ROWS.get(RowKind.PHASES))
        .extracting(
            row -> at(row) + " " + row.get("from") + " " + row.get("to") + " " + row.get("says"))
        .containsExactlyInAnyOrderElementsOf(changes)
        .hasSizeGreaterThan(10);
    assertThat(ROWS.get(RowKind.REPORTS))
        .extracting(row -> at(row) + " " + row.get("prose"))
        .containsExactlyInAnyOrderElementsOf(reports)
        .hasSizeGreaterThan(6 * 3);
    assertThat(ROWS.get(RowKind.INSTRUMENTS))
        .allSatisfy(
            row ->
                assertThat(row.get("capitulation") + " " + row.get("phase"))
                    .isEqualTo(figures.get(at(row))));
    assertThat(ROWS.get(RowKind.ALERTS))
        .hasSize(
            (int)
                ROWS.get(RowKind.PHASES).stream()
                    .filter(row -> (row.get("from") + row.get("to")).contains("capitulating"))
                    .count())
        .anySatisfy(row -> assertThat(row.get("alert")).isEqualTo("capitulation begins"))
        .anySatisfy(row -> assertThat(row.get("alert")).isEqualTo("capitulation ends"));
  }

  private static String at(Map<String, String> row) {
    return row.get("time") + " " + row.get("symbol");
  }

  @Test
  void closesAreThoseOfTheCandles() {
    for (Map<String, String> row : ROWS.get(RowKind.INSTRUMENTS)) {
      CandleSeries bars = CANDLES.get(Symbol.of(row.get("symbol")));
      Candle last = bars.closedBy(Instant.parse(row.get("time"))).last();
      assertThat(row.get("close")).isEqualTo(text(last.close()));
    }
  }
}
