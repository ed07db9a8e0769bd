package dev.washout.docs;

import com.google.common.collect.ImmutableList;
import dev.washout.catalog.Indicators;
import dev.washout.core.LiquidationCalculator;
import dev.washout.core.LiquidationIndicator;
import dev.washout.docs.Chart.Panel;
import dev.washout.docs.Chart.Series;
import dev.washout.docs.Chart.Style;
import dev.washout.liquidation.CascadeCalculator;
import dev.washout.liquidation.CascadeDetector;
import dev.washout.liquidation.LiquidationWindow;
import dev.washout.liquidation.LiquidationWindowCalculator;
import dev.washout.market.CandleSeries;
import dev.washout.market.Liquidation;
import dev.washout.market.Money;
import dev.washout.market.PositionSide;
import dev.washout.market.Price;
import dev.washout.scenario.SimulatedMarket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * The charts of measures over liquidations: the last days of the simulated market, hour by hour.
 */
final class EventCharts {
  private static final int HOURS = 14 * 24;

  private final List<Liquidation> events;
  private final CandleSeries hours;
  private final long[] times;

  EventCharts(SimulatedMarket market) {
    events = market.liquidations();
    hours = market.bitcoin().candles().tail(HOURS);
    times = hours.openEpochMillis().toArray();
  }

  void addTo(List<Chart> charts) {
    Panel price =
        new Panel(
            "dollars",
            2,
            ImmutableList.of(
                new Series("bitcoin (SIMULATED)", Style.LINE, hours.prices(Price.CLOSE))),
            ImmutableList.of());
    Panel sides =
        new Panel(
            "million dollars an hour",
            2,
            ImmutableList.of(
                new Series("longs liquidated (SIMULATED)", Style.BAR, perHour(PositionSide.LONG)),
                new Series("shorts liquidated", Style.BAR, perHour(PositionSide.SHORT))),
            ImmutableList.of());
    charts.add(chart("liquidation-totals", "Liquidations an hour by side", price, sides));
    charts.add(chart("imbalance", "Imbalance of 24 hours", sides, measured("IMBALANCE(24h)", 0.0)));
    charts.add(
        chart(
            "decayed-imbalance",
            "Imbalance that decays over 6 hours",
            sides,
            measured("DECAYED-IMBALANCE(6h)", 0.0)));
    charts.add(
        chart(
            "liquidation-rank",
            "Rank of the last hour among those of 30 days",
            sides,
            measured("LIQUIDATION-RANK(1h,720h,1h)", 0.99)));
    charts.add(
        chart("liquidation-window", "Longs liquidated in sliding windows", price, windows()));
    charts.add(
        chart("cascade-detector", "Cascades of long liquidations by their end", price, cascades()));
    charts.add(
        chart("burst-ratio", "The last hour in the last day", sides, measured("BURST(1h,24h)", 1)));
  }

  private Chart chart(String name, String title, Panel... panels) {
    return new Chart(name, title + ", simulated market", times, ImmutableList.copyOf(panels));
  }

  private double[] perHour(PositionSide side) {
    double[] millions = new double[times.length];
    for (Liquidation event : events) {
      int hour = hours.countThrough(event.epochMillis()) - 1;
      if (event.side() == side && hour >= 0) {
        millions[hour] += event.notionalUsd() / 1e6;
      }
    }
    return millions;
  }

  private Panel windows() {
    double[] hour = new double[times.length];
    double[] day = new double[times.length];
    LiquidationWindowCalculator window =
        LiquidationWindow.of(Duration.ofHours(1), Duration.ofHours(24)).start();
    int next = 0;
    for (int i = 0; i < times.length; i++) {
      long end = times[i] + hours.timeframe().millis();
      while (next < events.size() && events.get(next).epochMillis() <= end) {
        window.update(events.get(next++));
      }
      window.advanceTo(end);
      hour[i] = Money.usd(window.longMicroUsd(0)) / 1e6;
      day[i] = Money.usd(window.longMicroUsd(1)) / 1e6;
    }
    return new Panel(
        "million dollars",
        2,
        ImmutableList.of(
            new Series("last hour", Style.LINE, hour), new Series("last day", Style.LINE, day)),
        ImmutableList.of());
  }

  private Panel cascades() {
    double[] millions = new double[times.length];
    CascadeCalculator detector =
        CascadeDetector.of(Duration.ofMinutes(10), 50_000_000, Duration.ofMinutes(1)).start();
    for (Liquidation event : events) {
      detector.update(event);
      detector
          .ended(PositionSide.LONG)
          .ifPresent(
              cascade -> {
                int hour = hours.countThrough(cascade.end().toEpochMilli()) - 1;
                if (hour >= 0) {
                  millions[hour] += Money.usd(cascade.totals().notionalMicroUsd()) / 1e6;
                }
              });
    }
    return new Panel(
        "million dollars",
        2,
        ImmutableList.of(new Series("cascades that ended", Style.BAR, millions)),
        ImmutableList.of());
  }

  /** A measure at the end of every hour. */
  private Panel measured(String recipe, double level) {
    LiquidationCalculator calculator = Indicators.parse(recipe, LiquidationIndicator.class).start();
    double[] values = new double[times.length];
    Arrays.fill(values, Double.NaN);
    int next = 0;
    for (int hour = 0; hour < times.length; hour++) {
      long end = times[hour] + hours.timeframe().millis();
      while (next < events.size() && events.get(next).epochMillis() <= end) {
        calculator.update(events.get(next++));
      }
      if (calculator.advanceTo(end)) {
        values[hour] = calculator.value();
      }
    }
    return new Panel(
        recipe,
        2,
        ImmutableList.of(new Series(recipe, Style.LINE, values)),
        ImmutableList.of(level));
  }
}
