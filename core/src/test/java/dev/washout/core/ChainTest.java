package dev.washout.core;

import static dev.washout.core.Samples.hour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.washout.contract.Regime;
import dev.washout.core.Samples.Change;
import dev.washout.core.Samples.Extremes;
import dev.washout.core.Samples.Mean;
import dev.washout.core.Samples.Root;
import dev.washout.core.Samples.Turnover;
import dev.washout.market.Bar;
import dev.washout.market.CandleSeries;
import dev.washout.market.Price;
import dev.washout.market.Timeframe;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTest {
  private static final DoubleIndicator A = new Mean(2);
  private static final DoubleIndicator B = new Change();
  private static final DoubleIndicator C = new Mean(3);
  private static final DoubleIndicator D = new Mean(1);

  @Test
  void isAssociative() {
    DoubleIndicator left = A.then(B).then(C).then(D);
    for (DoubleIndicator other :
        List.of(
            A.then(B.then(C.then(D))),
            A.then(B.then(C).then(D)),
            A.then(B).then(C.then(D)),
            A.then(B.then(C)).then(D))) {
      assertThat(other).isEqualTo(left).hasSameHashCodeAs(left).hasToString(left.toString());
    }
    assertThat(left).hasToString("MEAN(2) then CHANGE() then MEAN(3) then MEAN(1)");
    assertThat(left.lookback()).isEqualTo(1 + 1 + 2);
    CandleIndicator bars = A.on(Price.OPEN).then(B).then(C).then(D);
    assertThat(A.on(Price.OPEN).then(B.then(C.then(D)))).isEqualTo(bars).hasSameHashCodeAs(bars);
    assertThat(A.on(Price.OPEN).then(B.then(C)).then(D)).isEqualTo(bars);
    assertThat(bars.lookback()).isEqualTo(4);
    assertThat(bars).hasToString("MEAN(2) on OPEN then CHANGE() then MEAN(3) then MEAN(1)");
  }

  @Test
  void readsLeftToRight() {
    double[] x = {1, 3, 7, 8, 20};
    assertThat(A.then(B).over(x)).isEqualTo(DoubleSeries.of(Double.NaN, Double.NaN, 3, 2.5, 6.5));
    assertThat(A.then(B).domain()).isEqualTo(Domain.REAL);
    assertThat(new Root().then(A).domain()).isEqualTo(Domain.NON_NEGATIVE);
    assertThat(A.then(new Root()).range()).isEqualTo(new Root().range());
    assertThat(A.on(Price.OPEN).then(new Root()).range()).isEqualTo(new Root().range());
  }

  @Test
  void onlyProducedValuesAreHandedOn() {
    DoubleIndicator chain = new Extremes(2).line("max").then(new Mean(2));
    // Equal neighbours have no extremes: the mean goes on from the ones before.
    assertThat(chain.over(1, 2, 2, 2, 4, 6))
        .isEqualTo(DoubleSeries.of(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 3, 5));
  }

  @Test
  void whatTheSecondRejectsLeavesBothAsTheyWere() {
    DoubleIndicator chain = new Change().then(new Root()).then(new Mean(1));
    DoubleCalculator calculator = chain.start();
    calculator.update(1);
    calculator.update(5);
    State<DoubleCalculator> before = calculator.snapshot();
    String message = "value -2.0 of CHANGE() is not one that ROOT() accepts, at input 3.0";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculator.update(3))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculator.preview(3))
        .withMessage(message);
    assertThat(calculator.snapshot()).isEqualTo(before);
    assertThat(calculator.update(14)).isTrue();
    assertThat(calculator.value()).isEqualTo(3);
  }

  @Test
  void rejectedBatchLeavesTheOutputAsItWas() {
    DoubleIndicator chain = new Change().then(new Root());
    double[] x = {1, 5, 9, 8, 12};
    double[] before = x.clone();
    assertThatIllegalArgumentException().isThrownBy(() -> chain.over(x, x));
    assertThat(x).isEqualTo(before);
    double[] good = {1, 5, 14};
    chain.over(good, good);
    assertThat(good).containsExactly(Double.NaN, 2, 3);
    assertThatIllegalArgumentException().isThrownBy(() -> chain.over(good, new double[2]));
  }

  @Test
  void whatTheSecondRejectsLeavesAChainOverBarsAsItWas() {
    CandleIndicator chain = new Change().on(Price.CLOSE).then(new Root());
    CandleCalculator calculator = chain.start();
    calculator.update(hour(0, 10));
    State<CandleCalculator> before = calculator.snapshot();
    String message =
        "value -2.0 of CHANGE() on CLOSE is not one that ROOT() accepts, at the bar of"
            + " 2026-02-05T01:00:00Z";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculator.update(hour(1, 8)))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculator.preview(hour(1, 8)))
        .withMessage(message);
    assertThat(calculator.snapshot()).isEqualTo(before);
    assertThat(calculator.update(hour(1, 19))).isTrue();
    assertThat(calculator.value()).isEqualTo(3);
  }

  @Test
  void rejectionInsideAPricedChainLeavesItAsItWas() {
    CandleCalculator calculator = new Change().then(new Root()).on(Price.CLOSE).start();
    calculator.update(hour(0, 10));
    State<CandleCalculator> before = calculator.snapshot();
    assertThatIllegalArgumentException().isThrownBy(() -> calculator.update(hour(1, 8)));
    assertThat(calculator.snapshot()).isEqualTo(before);
    assertThat(calculator.update(hour(1, 19))).isTrue();
  }

  @Test
  void asksTheFirstOnceWhereItsRangeIsAccepted() {
    DoubleCalculator counting = new Counting(new Domain(0, 9)).then(new Root()).start();
    counting.update(4);
    assertThat(counting.value()).isEqualTo(2);
    assertThat(Counting.previews).isZero();
    DoubleCalculator guarded = new Counting(Domain.ANY).then(new Root()).start();
    guarded.update(4);
    assertThat(Counting.previews).isEqualTo(1);
  }

  @Test
  void knowsTheSecondsReadiness() {
    DoubleCalculator calculator = A.then(B).start();
    assertThat(calculator.isReady()).isFalse();
    assertThatIllegalStateException()
        .isThrownBy(calculator::value)
        .withMessage("CHANGE() has no value after 0 inputs");
    assertThat(calculator).hasToString("CHANGE() has no value after 0 inputs");
    calculator.update(1);
    calculator.update(3);
    assertThat(calculator.preview(7)).isEqualTo(3);
    calculator.update(7);
    assertThat(calculator).hasToString("CHANGE() = 3.0 after 2 inputs");
    assertThat(calculator.recipe()).isEqualTo(A.then(B));
    CandleCalculator bars = A.on(Price.OPEN).then(B).start();
    assertThat(bars.recipe()).isEqualTo(A.on(Price.OPEN).then(B));
    assertThat(bars).hasToString("CHANGE() has no value after 0 inputs");
    assertThat(bars.isReady()).isFalse();
    assertThat(bars.preview(hour(0, 5))).isNaN();
  }

  @Test
  void needsVolumeIfItsFirstDoes() {
    assertThat(new Turnover().then(A).needsVolume()).isTrue();
    assertThat(A.on(Price.OPEN).then(A).needsVolume()).isFalse();
    CandleSeries series =
        CandleSeries.of(
            Timeframe.ONE_HOUR, List.of(hour(0, 1), hour(1, 1, 1, 1, 1, Bar.UNKNOWN_VOLUME)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Turnover().then(A).over(series))
        .withMessage("volume is unknown in the bar of 2026-02-05T01:00:00Z");
  }

  @Test
  void batchOverBarsIsStreaming() {
    CandleIndicator chain = A.on(Price.MEDIAN).then(B);
    CandleSeries series = Regime.WALK.series(3, 50);
    double[] prices = series.prices(Price.MEDIAN);
    assertThat(chain.over(series)).isEqualTo(A.then(B).over(prices));
  }

  /** Its input, counting how often it is asked beforehand. */
  private record Counting(Domain range) implements DoubleIndicator {
    static int previews;

    @Override
    public int lookback() {
      return 0;
    }

    @Override
    public DoubleCalculator start() {
      previews = 0;
      return new AbstractDoubleCalculator(this) {
        @Override
        protected double step(double x) {
          return x;
        }

        @Override
        protected double peek(double x) {
          previews++;
          return x;
        }

        @Override
        protected void save(StateWriter out) {}
      };
    }

    @Override
    public DoubleCalculator resume(StateReader in) {
      throw new AssertionError("run, but never resumed");
    }
  }
}
