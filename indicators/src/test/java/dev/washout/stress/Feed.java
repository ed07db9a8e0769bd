package dev.washout.stress;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.washout.breadth.CrossSection;
import dev.washout.breadth.SupplyTable;
import dev.washout.market.Bar;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Coverage;
import dev.washout.market.Liquidation;
import dev.washout.market.OpenInterest;
import dev.washout.market.PositionSide;
import dev.washout.market.Symbol;
import dev.washout.market.Timeframe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Inputs of every kind in event-time order; at one moment, bars come last. */
final class Feed {
  private record Input(long epochMillis, int rank, Consumer<StressCalculator> give) {}

  private static final Symbol BTC = Symbol.of("BTC");

  private final List<Input> inputs = new ArrayList<>();

  Feed bar(Bar bar) {
    Candle candle = bar.toCandle();
    inputs.add(new Input(candle.closeEpochMillis(), 2, c -> c.update(candle)));
    return this;
  }

  Feed bars(Iterable<? extends Bar> bars) {
    bars.forEach(this::bar);
    return this;
  }

  Feed liquidated(long epochMillis, double longUsd, double shortUsd) {
    Instant time = Instant.ofEpochMilli(epochMillis);
    for (PositionSide side : PositionSide.values()) {
      double usd = side == PositionSide.LONG ? longUsd : shortUsd;
      Liquidation sum = Liquidation.aggregate(time, BTC, side, usd, Coverage.COMPLETE);
      inputs.add(new Input(epochMillis, 0, c -> c.update(sum)));
    }
    return this;
  }

  Feed interest(long epochMillis, double usd, double price) {
    OpenInterest observation = OpenInterest.ofUsd(Instant.ofEpochMilli(epochMillis), usd, price);
    inputs.add(new Input(epochMillis, 0, c -> c.update(observation)));
    return this;
  }

  Feed funding(long epochMillis, double rate) {
    inputs.add(new Input(epochMillis, 0, c -> c.updateFunding(epochMillis, rate)));
    return this;
  }

  Feed row(CrossSection row) {
    inputs.add(new Input(MarketRows.closeEpochMillis(row), 1, c -> c.update(row)));
    return this;
  }

  /** Gives everything to a monitor, and looks at it after each bar. */
  void run(StressMonitor recipe, Consumer<StressCalculator> look) {
    StressCalculator calculator = recipe.start();
    inputs.sort(Comparator.comparingLong(Input::epochMillis).thenComparingInt(Input::rank));
    for (Input input : inputs) {
      input.give.accept(calculator);
      if (input.rank == 2) {
        look.accept(calculator);
      }
    }
  }

  /** Gives everything up to a moment to a monitor. */
  StressCalculator upTo(Instant asOf, StressMonitor recipe) {
    StressCalculator calculator = recipe.start();
    inputs.sort(Comparator.comparingLong(Input::epochMillis).thenComparingInt(Input::rank));
    for (Input input : inputs) {
      if (input.epochMillis <= asOf.toEpochMilli()) {
        input.give.accept(calculator);
      }
    }
    return calculator;
  }

  static Path data() {
    String data = System.getProperty("washout.data");
    assumeThat(data).as("needs -Dwashout.data=DIR").isNotNull();
    return Path.of(data);
  }

  static List<String[]> rows(String file) throws IOException {
    List<String> lines = Files.readAllLines(data().resolve(file));
    return lines.subList(1, lines.size()).stream().map(line -> line.split(",", -1)).toList();
  }

  static CandleSeries candles(String file, Timeframe timeframe) throws IOException {
    CandleSeries.Builder bars = CandleSeries.builder(timeframe);
    for (String[] cells : rows(file)) {
      bars.add(candle(cells, timeframe, number(cells[5])));
    }
    return bars.build();
  }

  static Candle candle(String[] cells, Timeframe timeframe, double volume) {
    return Candle.of(
        Instant.parse(cells[0]),
        timeframe,
        number(cells[1]),
        number(cells[2]),
        number(cells[3]),
        number(cells[4]),
        volume);
  }

  static double number(String cell) {
    return Double.parseDouble(cell);
  }

  /**
   * Bitcoin around February 2026 as the files have it: daily candles until the hourly file begins,
   * then its hours with liquidations, funding and open interest; the hours of the market's coins.
   */
  static Feed february2026() throws IOException {
    Feed feed = new Feed();
    List<String[]> hours = rows("BTC-1h-2026-crash.csv");
    Timeframe day = Timeframe.ONE_DAY;
    long hour = Timeframe.ONE_HOUR.millis();
    long begin = day.floor(Instant.parse(hours.get(0)[0]).toEpochMilli()) + day.millis();
    for (Candle candle : candles("candles-1d/BTC.csv", day)) {
      if (candle.openEpochMillis() < begin) {
        feed.bar(candle);
      }
    }
    for (String[] cells : hours) {
      long open = Instant.parse(cells[0]).toEpochMilli();
      long close = open + hour;
      double price = number(cells[4]);
      if (open >= begin) {
        feed.bar(candle(cells, Timeframe.ONE_HOUR, Bar.UNKNOWN_VOLUME));
      }
      feed.liquidated(close, number(cells[5]), number(cells[6]));
      feed.funding(close, number(cells[7]) / 100);
      feed.interest(close, number(cells[8]), price);
    }
    market(feed);
    return feed;
  }

  private static void market(Feed feed) throws IOException {
    TreeMap<Symbol, CandleSeries> series = new TreeMap<>();
    try (var files = Files.list(data().resolve("candles-1h"))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        series.put(
            Symbol.of(name.substring(0, name.indexOf('.'))),
            candles("candles-1h/" + name, Timeframe.ONE_HOUR));
      }
    }
    CrossSection.align(series, SupplyTable.EMPTY).forEach(feed::row);
  }
}
