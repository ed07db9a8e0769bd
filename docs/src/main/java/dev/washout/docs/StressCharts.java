package dev.washout.docs;

import com.google.common.collect.ImmutableList;
import dev.washout.docs.Chart.Panel;
import dev.washout.docs.Chart.Series;
import dev.washout.docs.Chart.Style;
import dev.washout.market.CandleSeries;
import dev.washout.market.Liquidation;
import dev.washout.market.Price;
import dev.washout.scenario.SimulatedMarket;
import dev.washout.stress.StressCalculator;
import dev.washout.stress.StressMonitor;
import dev.washout.stress.StressPhase;
import java.util.Arrays;
import java.util.List;

/** The phases of the simulated bitcoin, hour by hour, judged by days. */
final class StressCharts {
  private static final int HOURS = 60 * 24;

  private final CandleSeries all;
  private final ImmutableList<Liquidation> events;
  private final CandleSeries hours;
  private final long[] times;

  StressCharts(SimulatedMarket market) {
    all = market.bitcoin().candles();
    events = market.bitcoin().liquidations();
    hours = all.tail(HOURS);
    times = hours.openEpochMillis().toArray();
  }

  void addTo(List<Chart> charts) {
    double[] phases = new double[all.size()];
    double[] score = new double[all.size()];
    Arrays.fill(phases, Double.NaN);
    Arrays.fill(score, Double.NaN);
    StressCalculator calculator = StressMonitor.standard().start();
    List<StressPhase> order = List.of(StressPhase.values());
    CandleSeries.Cursor bar = all.cursor();
    int next = 0;
    while (bar.next()) {
      while (next < events.size() && events.get(next).epochMillis() <= bar.closeEpochMillis()) {
        calculator.update(events.get(next++));
      }
      calculator.update(bar);
      if (calculator.isReady()) {
        phases[bar.index()] = order.indexOf(calculator.phase());
        score[bar.index()] = calculator.score().orElse(Double.NaN);
      }
    }
    Series close = new Series("close (SIMULATED)", Style.LINE, hours.prices(Price.CLOSE));
    charts.add(
        new Chart(
            "stress-monitor",
            "Phases by day and hour, simulated bitcoin",
            times,
            ImmutableList.of(
                new Panel("dollars", 3, ImmutableList.of(close), ImmutableList.of()),
                new Panel(
                    "score",
                    2,
                    ImmutableList.of(new Series("score", Style.LINE, tail(score))),
                    ImmutableList.of(calculator.report().capitulation().orElseThrow().threshold())),
                new Panel(
                    String.join(" ", order.stream().map(StressPhase::word).toList()),
                    2,
                    ImmutableList.of(new Series("phase", Style.LINE, tail(phases))),
                    ImmutableList.of()))));
  }

  private double[] tail(double[] values) {
    return Arrays.copyOfRange(values, values.length - times.length, values.length);
  }
}
