package dev.washout.capitulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.washout.contract.Regime;
import dev.washout.core.CandleCalculator;
import dev.washout.drawdown.Drawdown;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Price;
import dev.washout.market.Timeframe;
import dev.washout.trend.Sma;
import dev.washout.volatility.RealizedVolatility;
import dev.washout.volume.MoneyFlowIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

class FearGreedTest {
  private static final int PAST = 25;

  /** Ranks counted one by one, from the series of each measure. */
  @Property(tries = 20)
  void equalsItsFormula(@ForAll long seed) {
    for (Regime regime : List.of(Regime.WALK, Regime.JUMPS, Regime.FALLING, Regime.TICKS)) {
      CandleSeries bars = regime.series(seed, 200);
      double[] close = bars.prices(Price.CLOSE);
      double[] volatility = RealizedVolatility.of(30, 365).over(close).toArray();
      double[] mean = Sma.of(50).over(close).toArray();
      double[] flow = MoneyFlowIndex.of(14).over(bars).toArray();
      double[] fall = Drawdown.of(90).over(close).toArray();
      double[] actual = FearGreed.of(PAST).over(bars).toArray();
      double[] stretch = new double[close.length];
      for (int i = 0; i < close.length; i++) {
        stretch[i] = close[i] / mean[i];
        double expected =
            25 * (1 - rank(volatility, i) + rank(stretch, i) + rank(flow, i) + 1 - rank(fall, i));
        if (Double.isNaN(expected)) {
          assertThat(actual[i]).as("%s at %s", regime, i).isNaN();
        } else {
          assertThat(actual[i]).as("%s at %s", regime, i).isCloseTo(expected, within(1e-9));
        }
      }
      assertThat(actual[FearGreed.of(PAST).lookback() - 1]).isNaN();
      assertThat(actual[FearGreed.of(PAST).lookback()]).isBetween(0.0, 100.0);
    }
  }

  private static double rank(double[] values, int at) {
    if (at < PAST || Double.isNaN(values[at - PAST]) || Double.isNaN(values[at])) {
      return Double.NaN;
    }
    double smaller = 0;
    for (int i = at - PAST; i < at; i++) {
      smaller += values[i] < values[at] ? 1 : values[i] == values[at] ? 0.5 : 0;
    }
    return smaller / PAST;
  }

  @Example
  void aMarketThatStandsStillIsInTheMiddle() {
    CandleSeries.Builder bars = CandleSeries.builder(Timeframe.ONE_DAY);
    for (int day = 0; day < 120; day++) {
      bars.add(day * 86_400_000L, 7, 7, 7, 7, 1);
    }
    assertThat(FearGreed.of(10).over(bars.build()).last()).hasValue(50);
  }

  @Example
  void rejectsAPastOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FearGreed.of(0))
        .withMessage("past is not within 1 and 10000: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FearGreed.of(10_001))
        .withMessage("past is not within 1 and 10000: 10001");
  }

  /** The rank correlation with the published index, which its page shows. */
  @Example
  void followsThePublishedIndexOfBitcoin() throws IOException {
    String data = System.getProperty("washout.data");
    assumeThat(data).as("-Dwashout.data, the directory of real data").isNotNull();
    Map<String, Double> published = new HashMap<>();
    for (String[] cells : rows(Path.of(data, "fear-greed-1d.csv"))) {
      published.put(cells[0], Double.valueOf(cells[1]));
    }
    Map<String, List<double[]>> years = new TreeMap<>();
    CandleCalculator index = FearGreed.of(365).start();
    for (String[] cells : rows(Path.of(data, "candles-1d", "BTC-index.csv"))) {
      Double other = published.get(cells[0]);
      if (index.update(candle(cells)) && other != null) {
        double[] pair = {index.value(), other};
        years.computeIfAbsent(cells[0].substring(0, 4), year -> new ArrayList<>()).add(pair);
      }
    }
    Map<String, Double> correlations = new TreeMap<>();
    years.forEach((year, pairs) -> correlations.put(year, correlation(pairs)));
    assertThat(correlations)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "2018", 0.26, "2019", 0.7, "2020", 0.7, "2021", 0.72, "2022", 0.71, "2023", 0.29,
                "2024", 0.64, "2025", 0.86, "2026", 0.88));
  }

  private static double correlation(List<double[]> pairs) {
    double rank =
        new SpearmansCorrelation()
            .correlation(
                pairs.stream().mapToDouble(pair -> pair[0]).toArray(),
                pairs.stream().mapToDouble(pair -> pair[1]).toArray());
    return Math.round(100 * rank) / 100.0;
  }

  private static List<String[]> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return lines.subList(1, lines.size()).stream().map(line -> line.split(",", -1)).toList();
  }

  private static Candle candle(String[] cells) {
    return new Candle(
        Instant.parse(cells[0]).toEpochMilli(),
        Timeframe.ONE_DAY,
        Double.parseDouble(cells[1]),
        Double.parseDouble(cells[2]),
        Double.parseDouble(cells[3]),
        Double.parseDouble(cells[4]),
        Double.parseDouble(cells[5]));
  }
}
