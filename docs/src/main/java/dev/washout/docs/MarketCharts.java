package dev.washout.docs;

import com.google.common.collect.ImmutableList;
import dev.washout.breadth.Breadth;
import dev.washout.breadth.BreadthMeasure;
import dev.washout.breadth.Cohort;
import dev.washout.breadth.CohortSize;
import dev.washout.breadth.CrossSection;
import dev.washout.breadth.MarketCap;
import dev.washout.breadth.MarketIndicator;
import dev.washout.breadth.SupplyTable;
import dev.washout.docs.Chart.Panel;
import dev.washout.docs.Chart.Series;
import dev.washout.docs.Chart.Style;
import dev.washout.market.CandleSeries;
import dev.washout.market.Symbol;
import dev.washout.scenario.SimulatedMarket;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The charts of measures over many coins: the last weeks of the simulated market, hour by hour. */
final class MarketCharts {
  private static final int HOURS = 14 * 24;
  private static final double SUPPLY = 20_000_000;

  private final List<CrossSection> steps;
  private final long[] times;

  MarketCharts(SimulatedMarket market) {
    Map<Symbol, CandleSeries> series = new HashMap<>();
    SupplyTable.Builder supplies = SupplyTable.builder();
    market
        .coins()
        .forEach(
            (symbol, coin) -> {
              series.put(symbol, coin.candles());
              supplies.add(symbol, market.start(), SUPPLY);
            });
    steps = CrossSection.align(series, supplies.build());
    times = market.bitcoin().candles().tail(HOURS).openEpochMillis().toArray();
  }

  void addTo(List<Chart> charts) {
    Breadth breadth = Breadth.of(3);
    charts.add(
        chart(
            "breadth",
            "RSI of the simulated coins, and what shares of them fall",
            panel(
                "RSI(14)",
                30,
                line("average", breadth.measure(BreadthMeasure.AVERAGE_RSI)),
                line("median", breadth.measure(BreadthMeasure.MEDIAN_RSI))),
            panel(
                "share",
                0.9,
                line("oversold", breadth.measure(BreadthMeasure.OVERSOLD_SHARE)),
                line("down volume", breadth.measure(BreadthMeasure.DOWN_VOLUME_SHARE)))));
    charts.add(
        chart(
            "cohort",
            "Returns over 24 hours of the larger and the smaller simulated coins",
            panel(
                "percent",
                0,
                line("two largest", Cohort.of(1, 2, 24).by(CohortSize.NOTIONAL)),
                line("the others", Cohort.of(3, 1000, 24).by(CohortSize.NOTIONAL)))));
    charts.add(
        chart(
            "market-cap",
            "Capitalisation of the simulated coins, of made-up supplies",
            panel("dollars", Double.NaN, line("all coins", MarketCap.of(3, 1)))));
  }

  private Chart chart(String name, String title, Panel... panels) {
    return new Chart(name, title, times, ImmutableList.copyOf(panels));
  }

  private static Panel panel(String label, double level, Series... series) {
    return new Panel(
        label,
        2,
        ImmutableList.copyOf(series),
        Double.isNaN(level) ? ImmutableList.of() : ImmutableList.of(level));
  }

  private Series line(String label, MarketIndicator indicator) {
    double[] values = indicator.over(steps).toArray();
    return new Series(
        label + " (SIMULATED)",
        Style.LINE,
        Arrays.copyOfRange(values, values.length - times.length, values.length));
  }
}
