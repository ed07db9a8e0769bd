package dev.washout.report.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.washout.breadth.Cohort;
import dev.washout.breadth.CohortSize;
import dev.washout.breadth.CrossSection;
import dev.washout.breadth.MarketCalculator;
import dev.washout.breadth.MarketIndicator;
import dev.washout.breadth.RelativeStrength;
import dev.washout.breadth.SupplyTable;
import dev.washout.market.CandleSeries;
import dev.washout.market.Symbol;
import dev.washout.report.model.CohortFigures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Cohorts by size and relative strength, on the days of a market. */
final class CohortAnalysis {
  private static final int DAY = 1;
  private static final int WEEK = 7;
  private static final int MONTH = 30;

  /** Fewer others than this are no market. */
  private static final int QUORUM = 3;

  /** What a coin may be called besides: the quote currency of its pair. */
  private static final ImmutableList<String> QUOTES =
      ImmutableList.of("", "USDT", "USDC", "USD", "BUSD", "-USDT", "-USD");

  private final ImmutableList<CrossSection> rows;
  private final int symbols;

  CohortAnalysis(Map<Symbol, CandleSeries> market, Instant asOf) {
    TreeMap<Symbol, CandleSeries> days = new TreeMap<>();
    market.forEach(
        (symbol, bars) -> {
          CandleSeries known = bars.closedBy(asOf);
          if (known.isEmpty() || AsOf.isStale(known, asOf)) {
            return;
          }
          DailyBars daily = DailyBars.of(bars, asOf);
          if (daily != null && daily.size() > 0) {
            days.put(symbol, daily.all());
          }
        });
    this.symbols = days.size();
    this.rows = CrossSection.align(days, SupplyTable.EMPTY);
  }

  CohortFigures figures(
      ImmutableSortedMap<Symbol, CandleSeries> market, @Nullable String coin, Findings findings) {
    if (rows.isEmpty()) {
      String reason = "no market was given";
      findings.missing("cohorts", reason);
      findings.missing("relativeStrength.day", reason);
      findings.missing("relativeStrength.week", reason);
      return CohortFigures.NONE;
    }
    Optional<Symbol> symbol = coin == null ? Optional.empty() : find(market, coin);
    String unknown =
        coin == null
            ? "no candles were given"
            : symbol.isEmpty()
                ? coin + " is not in the market"
                : "needs " + QUORUM + " other coins with bars from so long ago";
    ImmutableMap.Builder<String, Double> coins = ImmutableMap.builder();
    for (Symbol each : market.keySet()) {
      Double strength = strength(each, WEEK);
      if (strength != null) {
        coins.put(each.name(), strength);
      }
    }
    return new CohortFigures(
        cohorts(findings),
        symbol.map(Symbol::name).orElse(null),
        findings.orMissing(
            orNan(symbol.map(s -> strength(s, DAY))), "relativeStrength.day", unknown),
        findings.orMissing(
            orNan(symbol.map(s -> strength(s, WEEK))), "relativeStrength.week", unknown),
        coins.buildOrThrow());
  }

  private static double orNan(Optional<Double> value) {
    return value.orElse(Double.NaN);
  }

  private static Optional<Symbol> find(
      ImmutableSortedMap<Symbol, CandleSeries> market, String coin) {
    return QUOTES.stream()
        .flatMap(quote -> market.keySet().stream().filter(s -> s.name().equals(coin + quote)))
        .findFirst();
  }

  /** Five, ten and the rest; in a small market halves. */
  private ImmutableList<CohortFigures.Cohort> cohorts(Findings findings) {
    int large = symbols >= 20 ? 5 : (symbols + 1) / 2;
    int middle = symbols >= 20 ? 15 : large;
    ImmutableList.Builder<CohortFigures.Cohort> cohorts = ImmutableList.builder();
    cohorts.add(cohort("Largest", 1, large));
    if (middle > large) {
      cohorts.add(cohort("Middle", large + 1, middle));
    }
    if (symbols > middle) {
      cohorts.add(cohort("Smallest", middle + 1, symbols));
    }
    ImmutableList<CohortFigures.Cohort> all = cohorts.build();
    if (all.stream().allMatch(c -> c.return24h() == null && c.return7d() == null)) {
      findings.missing(
          "cohorts",
          "size is the notional traded in "
              + Cohort.NOTIONAL_PERIOD
              + " days, and no coin has as many with volume");
      return ImmutableList.of();
    }
    return all;
  }

  private CohortFigures.Cohort cohort(String name, int from, int to) {
    return new CohortFigures.Cohort(
        name,
        from,
        to,
        last(cohortOver(from, to, DAY)),
        last(cohortOver(from, to, WEEK)),
        last(cohortOver(from, to, MONTH)));
  }

  private static Cohort cohortOver(int from, int to, int period) {
    return Cohort.of(from, to, period).by(CohortSize.NOTIONAL);
  }

  private @Nullable Double strength(Symbol symbol, int period) {
    return last(RelativeStrength.of(symbol, period, QUORUM));
  }

  /** The value on the last day, of which the bars may be open. */
  private @Nullable Double last(MarketIndicator indicator) {
    MarketCalculator calculator = indicator.start();
    List<CrossSection> closed = rows.subList(0, rows.size() - 1);
    closed.forEach(calculator::update);
    double value = calculator.preview(rows.get(rows.size() - 1));
    return Double.isNaN(value) ? null : value;
  }
}
