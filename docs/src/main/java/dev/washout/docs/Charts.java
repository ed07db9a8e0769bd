package dev.washout.docs;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.washout.catalog.Indicators;
import dev.washout.core.CandleIndicator;
import dev.washout.core.CandleLines;
import dev.washout.core.DoubleIndicator;
import dev.washout.core.DoubleLines;
import dev.washout.core.DoubleSeries;
import dev.washout.core.Indicator;
import dev.washout.core.Resampler;
import dev.washout.docs.Chart.Panel;
import dev.washout.docs.Chart.Series;
import dev.washout.docs.Chart.Style;
import dev.washout.market.CandleSeries;
import dev.washout.market.Price;
import dev.washout.market.Timeframe;
import dev.washout.scenario.Scenario;
import dev.washout.scenario.SimulatedMarket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The chart of every page: which recipe, on or under the price, with which lines across. */
final class Charts {
  private static final int SHOWN = 160;

  private final SimulatedMarket market;
  private final CandleSeries days;
  private final List<Chart> charts = new ArrayList<>();

  private Charts(SimulatedMarket market) {
    this.market = market;
    CandleSeries hours = market.bitcoin().candles();
    this.days = Resampler.of(hours.timeframe(), Timeframe.ONE_DAY).over(hours).closed();
  }

  /**
   * Every chart, from the simulated February 2026.
   *
   * @return the charts, by the order of their topics
   */
  static ImmutableList<Chart> all() {
    Charts charts = new Charts(Scenario.named("february-2026").run());
    charts.onPrice("sma", "SMA(20)");
    charts.onPrice("ema", "EMA(26)");
    charts.onPrice("wilder-average", "RMA(14)");
    charts.onPrice("bollinger", "BB(20,2)");
    charts.under("rsi", "RSI(14)", 30, 70);
    charts.under("cutler-rsi", "CUTLER-RSI(14)", 30, 70);
    charts.under("roc", "ROC(12)", 0);
    charts.under("momentum", "MOM(10)", 0);
    charts.under("macd", "MACD(12,26,9)", 0);
    charts.under("stochastic", "STOCH(14,3,3)", 20, 80);
    charts.under("stochastic-rsi", "STOCHRSI(14,14,3)", 20, 80);
    charts.under("williams-r", "WILLR(14)", -80, -20);
    charts.under("cci", "CCI(20)", -100, 100);
    charts.under("tsi", "TSI(25,13)", 0);
    charts.under("adx", "ADX(14)", 25);
    charts.under("aroon", "AROON(25)", 50);
    charts.under("true-range", "TR()");
    charts.under("atr", "ATR(14)");
    charts.under("standard-deviation", "STDDEV(20)");
    charts.under("bollinger-percent-b", "BB%B(20,2)", 0, 1);
    charts.under("bollinger-bandwidth", "BBW(20,2)");
    charts.under("realized-volatility", "RV(20,365)");
    charts.under("parkinson", "PARKINSON(20,365)");
    charts.under("garman-klass", "GARMAN-KLASS(20,365)");
    charts.under("rogers-satchell", "ROGERS-SATCHELL(20,365)");
    charts.under("yang-zhang", "YANG-ZHANG(20,365)");
    charts.under("volatility-surge", "VSURGE(5,60)", 1);
    charts.under("relative-volume", "RVOL(20)", 1);
    charts.under("volume-z-score", "VZSCORE(20)", 0);
    charts.under("obv", "OBV()");
    charts.under("money-flow-index", "MFI(14)", 20, 80);
    charts.under("force-index", "FORCE(13)", 0);
    charts.under("chaikin-money-flow", "CMF(20)", 0);
    charts.under("amihud", "AMIHUD(20)");
    charts.under("corwin-schultz", "CORWIN-SCHULTZ(20)");
    charts.under("drawdown", "DRAWDOWN()", 0);
    charts.under("fall-speed", "FALLSPEED(20)");
    charts.under("ulcer-index", "ULCER(14)");
    charts.under("capitulation", "CAPITULATION(180,60,15,5)", 20.1);
    charts.under("selling-climax", "SELLCLIMAX(50,2,2,0.3)", 1);
    charts.under("bearish-sequence", "BEARSEQ(20,1.5)", 3);
    charts.under("fear-greed", "FEARGREED(90)", 25, 75);
    new EventCharts(charts.market).addTo(charts.charts);
    new MarketCharts(charts.market).addTo(charts.charts);
    new LevelCharts(charts.market).addTo(charts.charts);
    new LeverageCharts(charts.market).addTo(charts.charts);
    new StressCharts(charts.market).addTo(charts.charts);
    return ImmutableList.copyOf(charts.charts);
  }

  private void onPrice(String name, String recipe) {
    List<Series> series = new ArrayList<>();
    series.add(close());
    series.addAll(lines(recipe));
    add(name, recipe, new Panel("dollars", 3, ImmutableList.copyOf(series), ImmutableList.of()));
  }

  private void under(String name, String recipe, double... levels) {
    add(
        name,
        recipe,
        new Panel("dollars", 2, ImmutableList.of(close()), ImmutableList.of()),
        new Panel(
            recipe,
            2,
            ImmutableList.copyOf(lines(recipe)),
            Arrays.stream(levels).boxed().collect(ImmutableList.toImmutableList())));
  }

  private void add(String name, String recipe, Panel... panels) {
    String title = recipe + " on daily bars of a simulated bitcoin";
    long[] times = days.tail(SHOWN).openEpochMillis().toArray();
    charts.add(new Chart(name, title, times, ImmutableList.copyOf(panels)));
  }

  private Series close() {
    return new Series("close (SIMULATED)", Style.LINE, tail(days.prices(Price.CLOSE)));
  }

  private List<Series> lines(String recipe) {
    ImmutableMap<String, DoubleSeries> lines = run(Indicators.parse(recipe), recipe);
    List<Series> series = new ArrayList<>();
    lines.forEach(
        (label, values) -> {
          Style style = label.equals("histogram") ? Style.BAR : Style.LINE;
          series.add(new Series(label, style, tail(values.toArray())));
        });
    return series;
  }

  private ImmutableMap<String, DoubleSeries> run(Indicator indicator, String recipe) {
    if (indicator instanceof DoubleIndicator i) {
      return ImmutableMap.of(recipe, i.on(Price.CLOSE).over(days));
    }
    if (indicator instanceof CandleIndicator i) {
      return ImmutableMap.of(recipe, i.over(days));
    }
    if (indicator instanceof DoubleLines i) {
      return i.on(Price.CLOSE).over(days);
    }
    if (indicator instanceof CandleLines i) {
      return i.over(days);
    }
    throw new IllegalArgumentException("no chart is drawn of " + recipe);
  }

  private static double[] tail(double[] values) {
    return Arrays.copyOfRange(values, Math.max(0, values.length - SHOWN), values.length);
  }
}
