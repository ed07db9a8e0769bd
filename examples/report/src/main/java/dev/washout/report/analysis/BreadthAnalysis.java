package dev.washout.report.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.washout.market.CandleSeries;
import dev.washout.market.Symbol;
import dev.washout.momentum.Rsi;
import dev.washout.report.model.BreadthFigures;
import dev.washout.report.model.BreadthFigures.Coin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The RSI of every coin of the market on daily bars. */
final class BreadthAnalysis {
  private static final Rsi RSI = Rsi.of(14);
  private static final String NAME = "breadth.";

  private final Findings findings;
  private final List<Coin> coins = new ArrayList<>();

  BreadthAnalysis(
      ImmutableSortedMap<Symbol, CandleSeries> market, Instant asOf, Findings findings) {
    this.findings = findings;
    market.forEach((symbol, bars) -> add(symbol, bars, asOf));
    coins.sort(Comparator.comparingDouble(Coin::rsi14).thenComparing(Coin::symbol));
    if (market.isEmpty()) {
      missing("no market was given");
    } else if (coins.isEmpty()) {
      missing("no coin of the market has 15 daily bars");
    }
  }

  private void missing(String reason) {
    findings.missing(NAME + "symbols", reason);
    findings.missing(NAME + "averageRsi", reason);
    findings.missing(NAME + "shareOversold", reason);
  }

  private void add(Symbol symbol, CandleSeries bars, Instant asOf) {
    CandleSeries known = bars.closedBy(asOf);
    DailyBars daily = known.isEmpty() ? null : DailyBars.of(bars, asOf);
    if (daily == null) {
      findings.note(
          symbol
              + " is not counted: "
              + (known.isEmpty() ? "its bars begin later." : "its bars are longer than a day."));
      return;
    }
    double[] rsi = daily.over(RSI);
    if (AsOf.isStale(known, asOf)) {
      findings.note(
          symbol + " is not counted: its last bar closed " + known.last().closeTime() + ".");
      return;
    }
    double last = rsi[rsi.length - 1];
    if (Double.isNaN(last)) {
      findings.note(symbol + " is not counted: it has " + daily.size() + " of 15 daily bars.");
      return;
    }
    coins.add(
        new Coin(
            symbol.name(),
            known.last().close(),
            last,
            Changes.over(known, Duration.ofHours(24)),
            Changes.over(known, Duration.ofDays(7))));
  }

  BreadthFigures figures() {
    if (coins.isEmpty()) {
      return BreadthFigures.NONE;
    }
    double average = coins.stream().mapToDouble(Coin::rsi14).average().orElseThrow();
    long oversold = coins.stream().filter(Coin::isOversold).count();
    return new BreadthFigures(
        coins.size(), average, (double) oversold / coins.size(), ImmutableList.copyOf(coins));
  }
}
