package dev.washout.breadth;

import static dev.washout.breadth.BreadthMeasure.AVERAGE_RSI;
import static dev.washout.breadth.BreadthMeasure.BELOW_MEAN_SHARE;
import static dev.washout.breadth.BreadthMeasure.DOWN_VOLUME_SHARE;
import static dev.washout.breadth.BreadthMeasure.LOST_POINTS_SHARE;
import static dev.washout.breadth.BreadthMeasure.MARKET_RETURN;
import static dev.washout.breadth.BreadthMeasure.MEDIAN_RSI;
import static dev.washout.breadth.BreadthMeasure.NEW_LOW_SHARE;
import static dev.washout.breadth.BreadthMeasure.OVERSOLD_SHARE;
import static dev.washout.breadth.Markets.A;
import static dev.washout.breadth.Markets.B;
import static dev.washout.breadth.Markets.C;
import static dev.washout.breadth.Markets.D;
import static dev.washout.breadth.Markets.bar;
import static dev.washout.breadth.Markets.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.washout.market.Bar;
import dev.washout.market.Symbol;
import dev.washout.market.Timeframe;
import java.util.List;
import net.jqwik.api.Example;

/** Figures worked by hand. RSI(1) is 100 after a rise, 0 after a fall, 50 without a change. */
class BreadthTest {
  private static final Breadth EQUAL = new Breadth(1, 30, 2, 1, Weighting.EQUAL, 1);
  private static final double EXACT = 1e-12;

  /** A rises by 10 %, B falls by 20 %, C stays, D falls by 50 %. */
  private static BreadthCalculator fourCoins(Breadth recipe) {
    BreadthCalculator calculator = recipe.start();
    calculator.update(
        step(0)
            .add(A, bar(0, 10, 1), 600)
            .add(B, bar(0, 100, 1), 20)
            .add(C, bar(0, 1, 1), 1000)
            .add(D, bar(0, 4, 1), 250)
            .build());
    calculator.update(
        step(1)
            .add(A, bar(1, 11, 10), 600)
            .add(B, bar(1, 80, 20), 20)
            .add(C, bar(1, 1, 5000), 1000)
            .add(D, bar(1, 2, 145), 250)
            .build());
    return calculator;
  }

  @Example
  void equalWeights() {
    BreadthCalculator calculator = fourCoins(EQUAL);
    assertThat(calculator.value(AVERAGE_RSI)).isEqualTo(37.5); // (100 + 0 + 50 + 0) / 4
    assertThat(calculator.value(MEDIAN_RSI)).isEqualTo(25); // of 0 0 50 100
    assertThat(calculator.value(OVERSOLD_SHARE)).isEqualTo(0.5);
    assertThat(calculator.value(BELOW_MEAN_SHARE)).isEqualTo(0.5); // C is at its mean
    assertThat(calculator.value(NEW_LOW_SHARE)).isEqualTo(0.5); // C only equals its low
    // Down: 80 * 20 + 2 * 145 = 1890. Up: 11 * 10 = 110.
    assertThat(calculator.value(DOWN_VOLUME_SHARE)).isEqualTo(1890.0 / 2000);
    // Lost: 20 + 50 percent. Gained: 10.
    assertThat(calculator.value(LOST_POINTS_SHARE)).isCloseTo(70.0 / 80, within(EXACT));
    assertThat(calculator.value(MARKET_RETURN)).isCloseTo(-60.0 / 4, within(EXACT));
    assertThat(calculator.isNinetyPercentDownDay()).isFalse(); // 87.5 % of the points only
    assertThat(calculator.isNinetyPercentUpDay()).isFalse();
  }

  @Example
  void capitalisationWeights() {
    BreadthCalculator calculator = fourCoins(EQUAL.weighted(Weighting.CAPITALISATION));
    // Now: A 6600, B 1600, C 1000, D 500, of 9700. Before: A 6000, B 2000, C 1000, D 1000.
    assertThat(calculator.value(AVERAGE_RSI))
        .isCloseTo((6600 * 100 + 1000 * 50) / 9700.0, within(EXACT));
    assertThat(calculator.value(MEDIAN_RSI)).isEqualTo(100); // A is more than half
    assertThat(calculator.value(OVERSOLD_SHARE)).isCloseTo(2100 / 9700.0, within(EXACT));
    assertThat(calculator.value(BELOW_MEAN_SHARE)).isCloseTo(2100 / 9700.0, within(EXACT));
    assertThat(calculator.value(NEW_LOW_SHARE)).isCloseTo(2100 / 9700.0, within(EXACT));
    assertThat(calculator.value(DOWN_VOLUME_SHARE)).isEqualTo(1890.0 / 2000); // as above
    // Money lost 400 + 500, gained 600; of 10000 before.
    assertThat(calculator.value(LOST_POINTS_SHARE)).isCloseTo(900 / 1500.0, within(EXACT));
    assertThat(calculator.value(MARKET_RETURN)).isCloseTo(100 * -300 / 10000.0, within(EXACT));
  }

  /** Down volume and points lost at 90 % exactly; and the mirror image. */
  @Example
  void ninetyPercentDays() {
    BreadthCalculator down = EQUAL.start();
    down.update(step(0).add(A, bar(0, 100, 1)).add(B, bar(0, 100, 1)).build());
    assertThat(down.isNinetyPercentDownDay()).isFalse();
    down.update(step(1).add(A, bar(1, 110, 10 / 110.0)).add(B, bar(1, 10, 9)).build());
    assertThat(down.value(DOWN_VOLUME_SHARE)).isEqualTo(0.9);
    assertThat(down.value(LOST_POINTS_SHARE)).isEqualTo(0.9);
    assertThat(down.isNinetyPercentDownDay()).isTrue();
    assertThat(down.isNinetyPercentUpDay()).isFalse();
    BreadthCalculator up = EQUAL.start();
    up.update(step(0).add(A, bar(0, 100, 1)).add(B, bar(0, 100, 1)).build());
    up.update(step(1).add(A, bar(1, 190, 90 / 190.0)).add(B, bar(1, 90, 10 / 90.0)).build());
    assertThat(up.isNinetyPercentUpDay()).isTrue();
    assertThat(up.isNinetyPercentDownDay()).isFalse();
    // Volume alone is not enough, nor are points.
    BreadthCalculator neither = EQUAL.start();
    neither.update(step(0).add(A, bar(0, 100, 1)).add(B, bar(0, 100, 1)).build());
    neither.update(step(1).add(A, bar(1, 120, 1)).add(B, bar(1, 80, 100)).build());
    assertThat(neither.isNinetyPercentDownDay()).isFalse();
    neither.update(step(2).add(A, bar(2, 60, 1)).add(B, bar(2, 80.1, 100)).build());
    assertThat(neither.isNinetyPercentDownDay()).isFalse();
  }

  @Example
  void quorumCountsTheSymbolsOfEachMeasure() {
    BreadthCalculator calculator = new Breadth(1, 30, 2, 1, Weighting.EQUAL, 2).start();
    assertThat(calculator.update(step(0).add(A, bar(0, 1, 1)).add(B, bar(0, 1, 1)).build()))
        .isFalse();
    assertThat(calculator.isReady()).isFalse();
    assertThatIllegalStateException()
        .isThrownBy(() -> calculator.value(AVERAGE_RSI))
        .withMessage("BREADTH(1,30,2,1,EQUAL,2) has no averageRsi after 1 cross-sections");
    // B has no volume: the volume rests on A alone.
    Bar unknown = bar(1, 2, Bar.UNKNOWN_VOLUME);
    assertThat(calculator.update(step(1).add(A, bar(1, 2, 1)).add(B, unknown).build())).isTrue();
    assertThat(calculator.has(DOWN_VOLUME_SHARE)).isFalse();
    assertThat(calculator.value(LOST_POINTS_SHARE)).isZero();
    assertThat(calculator.value(AVERAGE_RSI)).isEqualTo(100);
    assertThat(calculator.update(step(2).add(A, bar(2, 3, 1)).build())).isFalse();
    assertThat(calculator.has(AVERAGE_RSI)).isFalse();
    assertThat(calculator.isReady()).isTrue();
  }

  @Example
  void nothingRoseOrFell() {
    BreadthCalculator calculator = EQUAL.start();
    calculator.update(step(0).add(A, bar(0, 1, 1)).build());
    calculator.update(step(1).add(A, bar(1, 1, 1)).build());
    assertThat(calculator.has(DOWN_VOLUME_SHARE)).isFalse();
    assertThat(calculator.has(LOST_POINTS_SHARE)).isFalse();
    assertThat(calculator.value(MARKET_RETURN)).isZero();
    assertThat(calculator.value(AVERAGE_RSI)).isEqualTo(50);
  }

  /** B misses step 1: its RSI goes on, its change of two steps is not counted. */
  @Example
  void missedStep() {
    BreadthCalculator calculator = EQUAL.start();
    calculator.update(step(0).add(A, bar(0, 1, 1)).add(B, bar(0, 10, 1)).build());
    calculator.update(step(1).add(A, bar(1, 2, 1)).build());
    assertThat(calculator.value(AVERAGE_RSI)).isEqualTo(100);
    calculator.update(step(2).add(A, bar(2, 3, 1)).add(B, bar(2, 5, 1)).build());
    assertThat(calculator.value(AVERAGE_RSI)).isEqualTo(50);
    assertThat(calculator.value(MARKET_RETURN)).isEqualTo(50);
    assertThat(calculator.value(LOST_POINTS_SHARE)).isZero();
    assertThat(calculator.value(DOWN_VOLUME_SHARE)).isZero();
    assertThat(calculator.value(NEW_LOW_SHARE)).isEqualTo(0.5);
    calculator.update(step(3).add(A, bar(3, 3, 1)).add(B, bar(3, 4, 1)).build());
    assertThat(calculator.value(MARKET_RETURN)).isEqualTo(-10);
  }

  @Example
  void unknownSupplyDoesNotCountByCapitalisation() {
    BreadthCalculator calculator = EQUAL.weighted(Weighting.CAPITALISATION).start();
    calculator.update(step(0).add(A, bar(0, 1, 1), 5).add(B, bar(0, 1, 1)).build());
    calculator.update(step(1).add(A, bar(1, 2, 1), 5).add(B, bar(1, 0.5, 2)).build());
    assertThat(calculator.value(AVERAGE_RSI)).isEqualTo(100);
    assertThat(calculator.value(LOST_POINTS_SHARE)).isZero();
    assertThat(calculator.value(DOWN_VOLUME_SHARE)).isCloseTo(1 / 3.0, within(EXACT));
  }

  /** Lows of three bars before: wicks count, and so does every one of them. */
  @Example
  void newLowsLookAtTheLowsBefore() {
    BreadthCalculator calculator = new Breadth(1, 30, 1, 3, Weighting.EQUAL, 1).start();
    double[] lows = {5, 4, 6, 4.5, 3.9, 4, 3.8};
    double[] expected = {Double.NaN, Double.NaN, Double.NaN, 0, 1, 0, 1};
    for (int i = 0; i < lows.length; i++) {
      calculator.update(step(i).add(A, bar(i, 8, 9, lows[i], 8, 1)).build());
      assertThat(calculator.has(NEW_LOW_SHARE)).isEqualTo(i >= 3);
      if (i >= 3) {
        assertThat(calculator.value(NEW_LOW_SHARE)).as("at %s", i).isEqualTo(expected[i]);
      }
    }
  }

  @Example
  void mediansOfOddAndEvenNumbers() {
    Sample sample = new Sample();
    assertThat(median(sample, 3, 1, 2)).isEqualTo(2);
    assertThat(median(sample, 4, 1, 2, 3)).isEqualTo(2.5);
    assertThat(median(sample, 7)).isEqualTo(7);
    sample.clear(3);
    sample.add(1, 1);
    sample.add(10, 5);
    sample.add(2, 1);
    assertThat(sample.median()).isEqualTo(10);
    sample.clear(3);
    sample.add(1, 2);
    sample.add(10, 3);
    sample.add(2, 1);
    assertThat(sample.median()).isEqualTo(6); // half of the weight lies below 10, and half above 2
  }

  private static double median(Sample sample, double... values) {
    sample.clear(values.length);
    for (double value : values) {
      sample.add(value, 1);
    }
    return sample.median();
  }

  @Example
  void linesAndLookbacks() {
    Breadth recipe = Breadth.of(5);
    assertThat(recipe).isEqualTo(new Breadth(14, 30, 200, 365, Weighting.EQUAL, 5));
    assertThat(recipe.lines())
        .containsExactly(
            "averageRsi",
            "medianRsi",
            "oversoldShare",
            "belowMeanShare",
            "newLowShare",
            "downVolumeShare",
            "lostPointsShare",
            "marketReturn");
    assertThat(recipe.line("newLowShare")).isEqualTo(recipe.measure(NEW_LOW_SHARE));
    assertThat(recipe.line("averageRsi").lookback()).isEqualTo(14);
    assertThat(recipe.line("belowMeanShare").lookback()).isEqualTo(199);
    assertThat(recipe.line("newLowShare").lookback()).isEqualTo(365);
    assertThat(recipe.lookback()).isEqualTo(1);
    assertThat(new Breadth(1, 30, 1, 1, Weighting.EQUAL, 1).lookback()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> recipe.line("rsi"))
        .withMessageStartingWith("BREADTH(14,30,200,365,EQUAL,5) has no line 'rsi', only [average");
  }

  @Example
  void aLineKeepsItsLastValue() {
    MarketCalculator line = EQUAL.line("lostPointsShare").start();
    assertThatIllegalStateException()
        .isThrownBy(line::value)
        .withMessage("BREADTH(1,30,2,1,EQUAL,1).lostPointsShare has no value yet");
    assertThat(line).hasToString("BREADTH(1,30,2,1,EQUAL,1).lostPointsShare has no value");
    line.update(step(0).add(A, bar(0, 2, 1)).build());
    assertThat(line.update(step(1).add(A, bar(1, 1, 1)).build())).isTrue();
    assertThat(line.update(step(2).add(A, bar(2, 1, 1)).build())).isFalse();
    assertThat(line.value()).isEqualTo(1);
    assertThat(line).hasToString("BREADTH(1,30,2,1,EQUAL,1).lostPointsShare = 1.0");
  }

  @Example
  void stateAndText() {
    BreadthCalculator calculator = fourCoins(EQUAL);
    BreadthCalculator resumed = EQUAL.state(calculator.snapshot().toBytes()).resume();
    assertThat(resumed.snapshot()).isEqualTo(calculator.snapshot());
    assertThat(resumed.value(MEDIAN_RSI)).isEqualTo(25);
    assertThat(resumed.recipe()).isEqualTo(EQUAL);
    assertThat(calculator.toString())
        .startsWith(
            "BREADTH(1,30,2,1,EQUAL,1) after 2 cross-sections, averageRsi 37.5, medianRsi 25.0,");
    CrossSection next = step(2).add(A, bar(2, 5, 1)).build();
    assertThat(calculator.preview(next, AVERAGE_RSI)).isZero();
    assertThat(calculator.value(AVERAGE_RSI)).isEqualTo(37.5);
  }

  @Example
  void rejects() {
    assertMessage(() -> new Breadth(0, 30, 1, 1, Weighting.EQUAL, 1), "rsiPeriod is not positive");
    assertMessage(() -> new Breadth(1, -1, 1, 1, Weighting.EQUAL, 1), "oversold is not within 0");
    assertMessage(() -> new Breadth(1, 100.5, 1, 1, Weighting.EQUAL, 1), "oversold is not within");
    assertMessage(() -> new Breadth(1, 30, 0, 1, Weighting.EQUAL, 1), "meanPeriod is not positive");
    assertMessage(() -> new Breadth(1, 30, 1, 0, Weighting.EQUAL, 1), "lowPeriod is not positive");
    assertMessage(() -> Breadth.of(0), "quorum is not positive: 0");
    assertThat(new Breadth(1, -0.0, 1, 1, Weighting.EQUAL, 1))
        .isEqualTo(new Breadth(1, 0, 1, 1, Weighting.EQUAL, 1));
    assertThat(new Breadth(1, 100, 1, 1, Weighting.EQUAL, 1).oversold()).isEqualTo(100);
    BreadthCalculator calculator = fourCoins(EQUAL);
    assertMessage(() -> calculator.update(step(1).build()), "repeats, precedes or overlaps");
    CrossSection day =
        CrossSection.builder(step(9).build().openEpochMillis(), Timeframe.ONE_DAY).build();
    assertMessage(() -> calculator.update(day), "timeframe is 1d, not that of the cross-sections");
    assertMessage(() -> calculator.preview(day, AVERAGE_RSI), "timeframe is 1d");
  }

  @Example
  void manySymbols() {
    BreadthCalculator calculator = EQUAL.start();
    for (int i = 0; i < 2; i++) {
      CrossSection.Builder step = step(i);
      for (int s = 0; s < 1000; s++) {
        step.add(Symbol.of("S" + s), bar(i, i == 0 ? 1 : s < 250 ? 0.5 : 2, 1));
      }
      calculator.update(step.build());
    }
    assertThat(calculator.value(OVERSOLD_SHARE)).isEqualTo(0.25);
    assertThat(calculator.value(MEDIAN_RSI)).isEqualTo(100);
    assertThat(List.of(calculator.value(AVERAGE_RSI))).containsExactly(75.0);
  }

  private static void assertMessage(Runnable attempt, String part) {
    assertThatIllegalArgumentException().isThrownBy(attempt::run).withMessageContaining(part);
  }
}
