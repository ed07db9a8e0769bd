package dev.washout.core;

import static dev.washout.core.Samples.hour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.washout.contract.Regime;
import dev.washout.core.Samples.Change;
import dev.washout.core.Samples.Mean;
import dev.washout.core.Samples.Root;
import dev.washout.core.Samples.Turnover;
import dev.washout.market.Bar;
import dev.washout.market.Candle;
import dev.washout.market.Price;
import dev.washout.market.Timeframe;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CorrectableCandlesTest {
  private static final CandleIndicator RECIPE =
      new Mean(3).then(new Change()).on(Price.CLOSE).then(new Mean(2));

  private static CandleCalculator run(List<Bar> bars) {
    CandleCalculator calculator = RECIPE.start();
    bars.forEach(calculator::update);
    return calculator;
  }

  @Property(tries = 100)
  void isAsIfTheBarHadBeenRightFromTheBeginning(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int depth) {
    Random random = new Random(seed);
    List<Bar> right = new ArrayList<>();
    CorrectableCandles candles = CorrectableCandles.start(RECIPE, depth);
    for (Bar bar : regime.bars(seed, 30)) {
      List<Bar> withBar = new ArrayList<>(right);
      withBar.add(bar);
      assertThat(Double.valueOf(candles.preview(bar)))
          .isEqualTo(Double.valueOf(run(right).preview(bar)));
      assertThat(candles.update(bar)).isEqualTo(run(right).update(bar));
      right = withBar;
      while (random.nextInt(3) > 0) {
        int at = right.size() - 1 - random.nextInt(Math.min(depth, right.size()));
        Bar wrong = right.get(at);
        double close = wrong.low() + random.nextDouble() * (wrong.high() - wrong.low());
        Bar better =
            new Candle(
                wrong.openEpochMillis(),
                wrong.timeframe(),
                wrong.open(),
                wrong.high(),
                wrong.low(),
                Math.min(close, wrong.high()),
                1);
        right.set(at, better);
        CandleCalculator before = run(right.subList(0, right.size() - 1));
        assertThat(candles.correct(better)).isEqualTo(before.update(right.get(right.size() - 1)));
      }
      CandleCalculator reference = run(right);
      assertThat(candles.snapshot()).isEqualTo(reference.snapshot());
      assertThat(candles.isReady()).isEqualTo(reference.isReady());
      if (reference.isReady()) {
        assertThat(candles.value()).isEqualTo(reference.value());
      }
    }
  }

  @Example
  void onlyTheLastCanBeCorrected() {
    CorrectableCandles candles = CorrectableCandles.start(RECIPE, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> candles.correct(hour(0, 1)))
        .withMessage("no bar of 2026-02-05T00:00:00Z is among the last 0");
    for (int i = 0; i < 5; i++) {
      candles.update(hour(i, 10 + i));
    }
    State<CandleCalculator> before = candles.snapshot();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> candles.correct(hour(2, 1)))
        .withMessage("no bar of 2026-02-05T02:00:00Z is among the last 2");
    assertThatIllegalArgumentException().isThrownBy(() -> candles.correct(hour(5, 1)));
    assertThat(candles.snapshot()).isEqualTo(before);
    candles.correct(hour(3, 20));
    assertThat(candles.snapshot()).isNotEqualTo(before);
    candles.correct(hour(3, 13));
    assertThat(candles.snapshot()).isEqualTo(before);
    assertThat(candles).hasToString("MEAN(2) = 1.0 after 2 inputs, the last 2 correctable");
  }

  @Example
  void aRejectedBarChangesNothing() {
    CorrectableCandles candles =
        CorrectableCandles.start(new Change().then(new Root()).on(Price.CLOSE), 3);
    candles.update(hour(0, 10));
    candles.update(hour(1, 14));
    candles.update(hour(2, 23));
    State<CandleCalculator> before = candles.snapshot();
    assertThatIllegalArgumentException().isThrownBy(() -> candles.update(hour(3, 1)));
    assertThatIllegalArgumentException().isThrownBy(() -> candles.update(hour(2, 30)));
    // This correction is fine by itself; the bar after it then falls.
    assertThatIllegalArgumentException().isThrownBy(() -> candles.correct(hour(1, 50)));
    // This one is not.
    assertThatIllegalArgumentException().isThrownBy(() -> candles.correct(hour(1, 9)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                candles.correct(
                    new Candle(
                        hour(1, 9).openEpochMillis(), Timeframe.ONE_DAY, 20, 20, 20, 20, 1)));
    assertThat(candles.snapshot()).isEqualTo(before);
    assertThat(candles.value()).isEqualTo(3);
    assertThat(candles.correct(hour(1, 19))).isTrue();
    assertThat(candles.value()).isEqualTo(2);
    assertThat(candles.correct(hour(0, 3))).isTrue();
    assertThat(candles.value()).isEqualTo(2);
  }

  @Example
  void readsACursorWithoutKeepingIt() {
    var series = Regime.WALK.series(1, 10);
    CorrectableCandles candles = CorrectableCandles.start(new Turnover(), 4);
    var cursor = series.cursor();
    while (cursor.next()) {
      candles.update(cursor);
    }
    State<CandleCalculator> before = candles.snapshot();
    candles.correct(series.get(6));
    assertThat(candles.snapshot()).isEqualTo(before);
  }

  @Example
  void hasNoValueBeforeTheFirst() {
    CorrectableCandles candles = CorrectableCandles.start(RECIPE, 1);
    assertThat(candles.isReady()).isFalse();
    assertThat(candles.preview(hour(0, 1))).isNaN();
    assertThatIllegalStateException().isThrownBy(candles::value);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CorrectableCandles.start(RECIPE, 0))
        .withMessageContaining("0");
  }
}
