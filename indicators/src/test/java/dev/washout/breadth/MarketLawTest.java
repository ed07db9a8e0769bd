package dev.washout.breadth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.washout.contract.Regime;
import dev.washout.core.DoubleSeries;
import dev.washout.market.Candle;
import dev.washout.market.Symbol;
import dev.washout.market.Timeframe;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws of every measure of a market; bits are compared. */
class MarketLawTest {
  private static final int SIZE = 60;
  private static final Symbol EMPTY = Symbol.of("BLANK"); // between the others by name

  private static List<MarketIndicator> measures() {
    List<MarketIndicator> all = new ArrayList<>();
    for (Weighting weighting : Weighting.values()) {
      Breadth breadth = new Breadth(3, 40, 4, 5, weighting, 2);
      for (BreadthMeasure measure : BreadthMeasure.values()) {
        all.add(breadth.measure(measure));
      }
      all.add(new Cohort(1, 3, 4, CohortSize.CAPITALISATION, weighting, 1));
      all.add(new Cohort(2, 3, 4, CohortSize.NOTIONAL, weighting, 1));
      all.add(new RelativeStrength(Markets.B, 4, weighting, 2));
    }
    return all;
  }

  private static List<MarketIndicator> measuresAndTotal() {
    List<MarketIndicator> all = measures();
    all.add(MarketCap.of(2, 2));
    return all;
  }

  private interface Entry {
    void into(CrossSection.Builder step);
  }

  /** The same markets with every entry changed. */
  private static List<CrossSection> changed(
      List<CrossSection> markets,
      Random shuffle,
      java.util.function.UnaryOperator<Candle> change,
      double supplyFactor) {
    List<CrossSection> changed = new ArrayList<>();
    for (CrossSection market : markets) {
      List<Entry> entries = new ArrayList<>();
      for (int i = 0; i < market.size(); i++) {
        Symbol symbol = market.symbol(i);
        Candle bar = change.apply(market.bar(i));
        double supply = market.supply(i) * supplyFactor;
        entries.add(step -> step.add(symbol, bar, supply));
      }
      Collections.shuffle(entries, shuffle);
      CrossSection.Builder step =
          CrossSection.builder(market.openEpochMillis(), market.timeframe());
      entries.forEach(entry -> entry.into(step));
      changed.add(step.build());
    }
    return changed;
  }

  /** In whatever order symbols are given. */
  @Property(tries = 20)
  void permutationChangesNothing(@ForAll Regime regime, @ForAll long seed) {
    List<CrossSection> markets = Markets.random(regime, seed, SIZE);
    List<CrossSection> permuted = changed(markets, new Random(seed), bar -> bar, 1);
    assertThat(permuted).isEqualTo(markets);
    for (MarketIndicator measure : measuresAndTotal()) {
      assertThat(measure.over(permuted)).as("%s", measure).isEqualTo(measure.over(markets));
    }
  }

  /** A symbol that was there once and has no data any more, among those that have. */
  @Property(tries = 20)
  void aSymbolWithoutDataChangesNothing(@ForAll Regime regime, @ForAll long seed) {
    List<CrossSection> markets = Markets.random(regime, seed, SIZE);
    long before = markets.get(0).openEpochMillis() - 10 * Timeframe.ONE_HOUR.millis();
    CrossSection alone =
        CrossSection.builder(before, Timeframe.ONE_HOUR)
            .add(EMPTY, new Candle(before, Timeframe.ONE_HOUR, 3, 3, 3, 3, 1), 1e9)
            .build();
    List<CrossSection> more = new ArrayList<>();
    more.add(alone);
    // Long enough ago that nobody carries it.
    for (int i = 1; i < 9; i++) {
      more.add(
          CrossSection.builder(before + i * Timeframe.ONE_HOUR.millis(), Timeframe.ONE_HOUR)
              .build());
    }
    int offset = more.size();
    more.addAll(markets);
    for (MarketIndicator measure : measuresAndTotal()) {
      DoubleSeries plain = measure.over(markets);
      DoubleSeries other = measure.over(more);
      for (int i = 0; i < SIZE; i++) {
        assertThat(other.get(offset + i)).as("%s at %s", measure, i).isEqualTo(plain.get(i));
      }
    }
  }

  /** Prices in another currency, volumes and supplies of split coins, by powers of two. */
  @Property(tries = 20)
  void unitsChangeNothing(@ForAll Regime regime, @ForAll long seed) {
    List<CrossSection> markets = Markets.random(regime, seed, SIZE);
    List<CrossSection> scaled =
        changed(
            markets,
            new Random(1),
            b ->
                new Candle(
                    b.openEpochMillis(),
                    b.timeframe(),
                    4 * b.open(),
                    4 * b.high(),
                    4 * b.low(),
                    4 * b.close(),
                    b.volume() / 8),
            16);
    for (MarketIndicator measure : measures()) {
      assertThat(measure.over(scaled)).as("%s", measure).isEqualTo(measure.over(markets));
    }
    double[] total = MarketCap.of(2, 2).over(markets).toArray();
    double[] scaledTotal = MarketCap.of(2, 2).over(scaled).toArray();
    for (int i = 0; i < SIZE; i++) {
      assertThat(scaledTotal[i]).isEqualTo(Double.valueOf(64 * total[i]));
    }
  }

  /** Shares lie from 0 to 1, averages of RSI within its range. */
  @Property(tries = 20)
  void bounds(@ForAll Regime regime, @ForAll long seed) {
    List<CrossSection> markets = Markets.random(regime, seed, SIZE);
    for (Weighting weighting : Weighting.values()) {
      Breadth breadth = new Breadth(3, 40, 4, 5, weighting, 2);
      for (BreadthMeasure measure : BreadthMeasure.values()) {
        double most = measure.lineName().endsWith("Share") ? 1 : 100 * (1 + 1e-12);
        if (measure != BreadthMeasure.MARKET_RETURN) {
          breadth.measure(measure).over(markets).toArray();
          for (double value : breadth.measure(measure).over(markets).toArray()) {
            assertThat(Double.isNaN(value) || (value >= 0 && value <= most)).isTrue();
          }
        }
      }
    }
  }
}
