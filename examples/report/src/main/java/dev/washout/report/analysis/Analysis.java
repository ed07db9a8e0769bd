package dev.washout.report.analysis;

import dev.washout.core.Indicator;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Timeframe;
import dev.washout.momentum.Macd;
import dev.washout.momentum.Roc;
import dev.washout.momentum.Rsi;
import dev.washout.report.input.InputException;
import dev.washout.report.model.BreadthFigures;
import dev.washout.report.model.ChartData;
import dev.washout.report.model.CohortFigures;
import dev.washout.report.model.CoinFigures;
import dev.washout.report.model.DailyFigures;
import dev.washout.report.model.EventFigures;
import dev.washout.report.model.LiquidationFigures;
import dev.washout.report.model.Report;
import dev.washout.stress.StressReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes a report, once; everything that is shown is shown from it. */
public final class Analysis {
  private static final Rsi RSI = Rsi.of(14);
  private static final Macd MACD = Macd.of(12, 26, 9);
  private static final Roc ROC = Roc.of(12);

  private final MarketData data;
  private final Instant asOf;
  private final WorkProgress progress;
  private final Findings findings = new Findings();

  private Analysis(MarketData data, Instant asOf, WorkProgress progress) {
    this.data = data;
    this.asOf = asOf;
    this.progress = progress;
  }

  /**
   * Computes a report.
   *
   * @param data the market
   * @param asOf the moment; null for the close of the coin's last bar
   * @param progress is told that long work goes on
   * @return the report
   * @throws InputException if there is no data for the moment
   */
  public static Report report(MarketData data, @Nullable Instant asOf, WorkProgress progress) {
    return new Analysis(data, AsOf.resolve(data, asOf), progress).run();
  }

  private Report run() {
    MarketData.Coin coin = data.coin();
    CandleSeries known = coin == null ? null : coin.candles().closedBy(asOf);
    CoinFigures coinFigures = coin == null || known == null ? noCoin() : coin(coin.name(), known);
    CoinBars bars = coin == null ? null : CoinBars.of(coin, asOf);
    DailyBars daily = bars == null ? null : DailyBars.of(bars, asOf);
    noteHistory(bars);
    double[] rsi = daily == null ? new double[0] : daily.over(RSI);
    double[][] macd = daily == null ? new double[3][0] : daily.over(MACD);
    double[] roc = daily == null ? new double[0] : daily.over(ROC);
    DailyFigures dailyFigures = dailyFigures(daily, rsi, macd, roc);
    LiquidationFeed feed = data.liquidations();
    LiquidationFigures liquidations = new LiquidationAnalysis(feed, findings).figures(asOf);
    EventFigures events = new EventAnalysis(findings, progress).figures(data.events(), asOf);
    BreadthFigures breadth = new BreadthAnalysis(data.market(), asOf, findings).figures();
    CohortFigures cohorts =
        new CohortAnalysis(data.market(), asOf)
            .figures(data.market(), coin == null ? null : coin.name(), findings);
    StressAnalysis.Result stress =
        daily == null || bars == null || daily.size() == 0
            ? null
            : new StressAnalysis(data, MarketRows.of(data.market(), asOf), asOf, progress)
                .run(bars);
    nameMissing(stress);
    return new Report(
        data.source(),
        asOf,
        coinFigures,
        dailyFigures,
        liquidations,
        events,
        breadth,
        cohorts,
        CapitulationAnalysis.figures(
            stress == null ? Optional.empty() : stress.figures().report().capitulation(),
            daily == null || daily.size() == 0
                ? "no daily bars can be made of the candles"
                : CapitulationAnalysis.tooFew(daily.size()),
            findings),
        stress == null ? null : stress.figures(),
        findings.missing(),
        findings.notes(),
        new ChartData(chart(daily, rsi, macd, stress), ChartAnalysis.intraday(known, feed, asOf)));
  }

  private void nameMissing(StressAnalysis.@Nullable Result stress) {
    String none = "no daily bars can be made of the candles";
    if (stress == null) {
      for (String name : new String[] {"phase", "prose", "zones", "openInterest", "funding"}) {
        findings.missing(name, none);
      }
      return;
    }
    StressReport report = stress.figures().report();
    if (report.phase().isEmpty()) {
      findings.missing("phase", "needs a capitulation score, and there has been none");
    }
    if (report.openInterestCoins().isEmpty()) {
      findings.missing("openInterest", "no open interest of this day was given");
    }
    if (report.fundingRate().isEmpty()) {
      findings.missing("funding", "no funding rate of this day was given");
    }
  }

  private void noteHistory(@Nullable CoinBars bars) {
    if (bars == null || bars.days().isEmpty()) {
      return;
    }
    findings.note(
        String.format(
            Locale.ROOT,
            "%,d daily bars before %s are from the history%s; what is on daily bars rests on them"
                + " too.",
            bars.days().size(),
            bars.days().last().closeTime(),
            bars.missingDays() > 0
                ? String.format(Locale.ROOT, ", and then %,d days are missing", bars.missingDays())
                : ""));
  }

  private @Nullable CoinFigures noCoin() {
    findings.missing("timeframe", "no candles were given");
    findings.missing("close", "no candles were given");
    return null;
  }

  private CoinFigures coin(String name, CandleSeries known) {
    if (known.missingBars() > 0) {
      findings.note(
          String.format(
              Locale.ROOT,
              "%s lacks %d of %d bars; gaps are not filled.",
              name,
              known.missingBars(),
              known.missingBars() + known.size()));
    }
    if (!known.hasVolume()) {
      findings.note("The candles of " + name + " come without volume.");
    }
    if (known.last().closeEpochMillis() + known.timeframe().millis() <= asOf.toEpochMilli()) {
      findings.note("The last bar of " + name + " closed " + known.last().closeTime() + ".");
    }
    return new CoinFigures(
        name,
        known.timeframe(),
        known.last().close(),
        known.last().closeTime(),
        Changes.over(known, Duration.ofHours(24)),
        Changes.over(known, Duration.ofDays(7)),
        Changes.high(known, Duration.ofDays(30)));
  }

  private DailyFigures dailyFigures(
      @Nullable DailyBars daily, double[] rsi, double[][] macd, double[] roc) {
    int bars = daily == null ? 0 : daily.size();
    return new DailyFigures(
        last(rsi, "rsi14", needs(RSI, bars)),
        optional(macd[0]),
        optional(macd[1]),
        last(macd[2], "macdHistogram", needs(MACD, bars)),
        last(roc, "roc12", needs(ROC, bars)),
        bars,
        daily == null || daily.open() == null ? 0 : openHours(daily.open()));
  }

  private double openHours(Candle day) {
    return (double) (asOf.toEpochMilli() - day.openEpochMillis()) / Timeframe.ONE_HOUR.millis();
  }

  private String needs(Indicator indicator, int bars) {
    if (data.coin() == null) {
      return "no candles were given";
    }
    if (data.coin().candles().timeframe().compareTo(Timeframe.ONE_DAY) > 0) {
      return "the bars are longer than a day";
    }
    return "needs " + (indicator.lookback() + 1) + " daily bars, and there are " + bars;
  }

  private @Nullable Double last(double[] values, String quantity, String reason) {
    return findings.orMissing(
        values.length == 0 ? Double.NaN : values[values.length - 1], quantity, reason);
  }

  private static @Nullable Double optional(double[] values) {
    double last = values.length == 0 ? Double.NaN : values[values.length - 1];
    return Double.isNaN(last) ? null : last;
  }

  private static ChartData.@Nullable Daily chart(
      @Nullable DailyBars daily,
      double[] rsi,
      double[][] macd,
      StressAnalysis.@Nullable Result stress) {
    if (daily == null || daily.size() == 0) {
      return null;
    }
    CandleSeries all = daily.all();
    int from = Math.max(0, all.size() - ChartAnalysis.MOST_BARS);
    double[] scores = stress == null ? new double[all.size()] : stress.scoresOf(all);
    return new ChartData.Daily(
        all.slice(from, all.size()),
        daily.open() != null,
        tail(rsi, from),
        tail(macd[0], from),
        tail(macd[1], from),
        tail(macd[2], from),
        tail(scores, from));
  }

  private static double[] tail(double[] values, int from) {
    return Arrays.copyOfRange(values, from, values.length);
  }
}
