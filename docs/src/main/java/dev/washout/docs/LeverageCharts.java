package dev.washout.docs;

import com.google.common.collect.ImmutableList;
import dev.washout.docs.Chart.Panel;
import dev.washout.docs.Chart.Series;
import dev.washout.docs.Chart.Style;
import dev.washout.liquidation.Deleveraging;
import dev.washout.liquidation.DeleveragingCalculator;
import dev.washout.liquidation.HawkesIntensity;
import dev.washout.liquidation.HawkesParameters;
import dev.washout.liquidation.Ties;
import dev.washout.market.CandleSeries;
import dev.washout.market.Liquidation;
import dev.washout.market.OpenInterest;
import dev.washout.market.Price;
import dev.washout.scenario.SimulatedCoin;
import dev.washout.scenario.SimulatedMarket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The charts of self-excitation and of open interest. */
final class LeverageCharts {
  private static final int HOURS = 14 * 24;
  private static final int SECONDS = 600;

  private final SimulatedMarket market;
  private final SimulatedCoin coin;
  private final CandleSeries hours;

  LeverageCharts(SimulatedMarket market) {
    this.market = market;
    this.coin = market.bitcoin();
    this.hours = coin.candles().tail(HOURS);
  }

  void addTo(List<Chart> charts) {
    charts.add(hawkes());
    charts.add(deleveraging());
  }

  /** Liquidations of the last ten minutes that had some, and the intensity they leave behind. */
  private Chart hawkes() {
    long last = market.liquidations().get(market.liquidations().size() - 1).epochMillis();
    long from = last - SECONDS * 1000L;
    HawkesParameters parameters = HawkesParameters.of(0.05, 0.7, 0.1);
    var calculator = HawkesIntensity.of(parameters, HawkesIntensity.Scope.ALL, Ties.MERGED).start();
    List<Liquidation> events =
        market.liquidations().stream().filter(event -> event.epochMillis() >= from).toList();
    long[] times = new long[SECONDS + 1];
    double[] intensity = new double[times.length];
    double[] counts = new double[times.length];
    int next = 0;
    for (int s = 0; s < times.length; s++) {
      times[s] = from + 1000L * s;
      while (next < events.size() && events.get(next).epochMillis() <= times[s]) {
        calculator.update(events.get(next++));
        counts[s]++;
      }
      intensity[s] = calculator.advanceTo(times[s]) ? calculator.value() : Double.NaN;
    }
    return new Chart(
        "hawkes",
        "Intensity of liquidations, mu 0.05, branching ratio 0.7, beta 0.1; simulated market",
        times,
        ImmutableList.of(
            new Panel(
                "events a second",
                2,
                ImmutableList.of(new Series("intensity (SIMULATED)", Style.LINE, intensity)),
                ImmutableList.of(0.05)),
            new Panel(
                "liquidations",
                1,
                ImmutableList.of(new Series("liquidations in a second", Style.BAR, counts)),
                ImmutableList.of())));
  }

  private Chart deleveraging() {
    int first = coin.candles().size() - hours.size();
    double[] closes = hours.prices(Price.CLOSE);
    double[] coins = new double[hours.size()];
    double[] change = new double[hours.size()];
    Arrays.fill(change, Double.NaN);
    DeleveragingCalculator day = Deleveraging.of(Duration.ofHours(24), 0.02, 0.02).start();
    for (int i = 0; i < coins.length; i++) {
      double usd = coin.openInterestUsd().get(first + i);
      coins[i] = usd / closes[i];
      Instant time = hours.get(i).closeTime();
      if (day.update(OpenInterest.ofUsd(time, usd, closes[i]))) {
        change[i] = 100 * day.value();
      }
    }
    return new Chart(
        "deleveraging",
        "Open interest in coins against the price, simulated bitcoin",
        hours.openEpochMillis().toArray(),
        ImmutableList.of(
            new Panel(
                "dollars",
                2,
                ImmutableList.of(new Series("close (SIMULATED)", Style.LINE, closes)),
                ImmutableList.of()),
            new Panel(
                "coins",
                2,
                ImmutableList.of(new Series("open interest", Style.LINE, coins)),
                ImmutableList.of()),
            new Panel(
                "percent",
                2,
                ImmutableList.of(new Series("change over 24 hours", Style.LINE, change)),
                ImmutableList.of(0.0))));
  }
}
