package dev.washout.docs;

import com.google.common.collect.ImmutableList;
import dev.washout.core.CandleIndicator;
import dev.washout.docs.Chart.Panel;
import dev.washout.docs.Chart.Series;
import dev.washout.docs.Chart.Style;
import dev.washout.level.Pivot;
import dev.washout.level.Pivots;
import dev.washout.level.SupportZone;
import dev.washout.level.SupportZones;
import dev.washout.level.ZonePhase;
import dev.washout.level.ZoneWatch;
import dev.washout.market.CandleSeries;
import dev.washout.market.Price;
import dev.washout.market.Timeframe;
import dev.washout.momentum.Rsi;
import dev.washout.scenario.SimulatedMarket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The charts of levels and timeframes: the last days of the simulated bitcoin, hour by hour. */
final class LevelCharts {
  private static final int HOURS = 14 * 24;

  private final CandleSeries all;
  private final CandleSeries hours;
  private final long[] times;

  LevelCharts(SimulatedMarket market) {
    all = market.bitcoin().candles();
    hours = all.tail(HOURS);
    times = hours.openEpochMillis().toArray();
  }

  void addTo(List<Chart> charts) {
    charts.add(
        chart(
            "pivots",
            "Swing lows and highs of 5 bars on either side",
            price(
                ImmutableList.of(),
                new Series("lows", Style.DOT, pivots(Pivots.lows(5))),
                new Series("highs", Style.DOT, pivots(Pivots.highs(5))))));
    SupportZones.Calculator zones = SupportZones.standard().start();
    all.forEach(zones::update);
    List<Double> edges = new ArrayList<>();
    for (SupportZone zone : zones.zones()) {
      edges.add(zone.low());
      edges.add(zone.high());
    }
    charts.add(
        chart(
            "support-zone",
            "Edges of the support zones after the last hour",
            price(ImmutableList.copyOf(edges))));
    charts.add(
        chart(
            "zone-watch",
            "Phases of the zone from 74,000 to 76,000 dollars",
            price(ImmutableList.of(74_000.0, 76_000.0)),
            phases(ZoneWatch.of(74_000, 76_000).start())));
    CandleIndicator ofHours = Rsi.of(14).on(Price.CLOSE);
    charts.add(
        chart(
            "timeframes",
            "RSI(14) of hours and of days over the same prices",
            price(ImmutableList.of()),
            new Panel(
                "RSI(14)",
                2,
                ImmutableList.of(
                    new Series("hours", Style.LINE, tail(ofHours.over(all).toArray())),
                    new Series(
                        "days, the open one previewed",
                        Style.LINE,
                        openDays(ofHours.at(Timeframe.ONE_DAY)))),
                ImmutableList.of(30.0, 70.0))));
  }

  private Chart chart(String name, String title, Panel... panels) {
    return new Chart(name, title + ", simulated bitcoin", times, ImmutableList.copyOf(panels));
  }

  private Panel price(ImmutableList<Double> levels, Series... marks) {
    ImmutableList.Builder<Series> series = ImmutableList.builder();
    series.add(new Series("close (SIMULATED)", Style.LINE, hours.prices(Price.CLOSE)));
    series.add(marks);
    return new Panel("dollars", 3, series.build(), levels);
  }

  private double[] tail(double[] values) {
    return Arrays.copyOfRange(values, values.length - times.length, values.length);
  }

  private double[] pivots(Pivots recipe) {
    double[] values = new double[times.length];
    Arrays.fill(values, Double.NaN);
    Pivots.Calculator calculator = recipe.start();
    CandleSeries.Cursor bar = hours.cursor();
    while (bar.next()) {
      if (calculator.update(bar)) {
        Pivot pivot = calculator.latest().orElseThrow();
        values[hours.countThrough(pivot.openEpochMillis()) - 1] = pivot.price();
      }
    }
    return values;
  }

  private Panel phases(ZoneWatch.Calculator watch) {
    List<ZonePhase> order = List.of(ZonePhase.values());
    double[] values = new double[times.length];
    CandleSeries.Cursor bar = all.cursor();
    while (bar.next()) {
      watch.update(bar);
      int shown = bar.index() - (all.size() - times.length);
      if (shown >= 0) {
        values[shown] = order.indexOf(watch.phase());
      }
    }
    return new Panel(
        String.join(" ", order.stream().map(ZonePhase::toString).toList()),
        2,
        ImmutableList.of(new Series("phase", Style.LINE, values)),
        ImmutableList.of());
  }

  private double[] openDays(CandleIndicator ofDays) {
    double[] values = new double[all.size()];
    var calculator = ofDays.start();
    CandleSeries.Cursor bar = all.cursor();
    while (bar.next()) {
      values[bar.index()] = calculator.preview(bar);
      calculator.update(bar);
    }
    return tail(values);
  }
}
