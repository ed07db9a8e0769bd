package dev.washout.core;

import static dev.washout.core.Samples.hour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.washout.core.Samples.Extremes;
import dev.washout.core.Samples.Mean;
import dev.washout.core.Samples.Root;
import dev.washout.core.Samples.Span;
import dev.washout.core.Samples.Turnover;
import dev.washout.market.Bar;
import dev.washout.market.CandleSeries;
import dev.washout.market.Price;
import dev.washout.market.Timeframe;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
  private static final CandleSeries BARS =
      CandleSeries.of(
          Timeframe.ONE_HOUR,
          List.of(hour(0, 4, 5, 3, 4, 1), hour(1, 5, 9, 4, 8, 1), hour(3, 8, 8, 2, 3, 1)));

  @Test
  void batchGivesEveryLineByName() {
    assertThat(new Extremes(2).over(1, 3, 3, 2))
        .hasToString("{min=2 values in 4: [- 1 - 2], max=2 values in 4: [- 3 - 3]}");
    assertThat(new Span(2).over(BARS))
        .hasToString("{low=2 values in 3: [- 3 2], high=2 values in 3: [- 9 9]}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Extremes(2).over(1, Double.NaN))
        .withMessage("value is not finite: NaN at index 1");
  }

  @Test
  void aLineIsAnIndicator() {
    DoubleIndicator max = new Extremes(2).line("max");
    assertThat(max).hasToString("EXTREMES(2).max").isEqualTo(new Extremes(2).line("max"));
    assertThat(max).isNotEqualTo(new Extremes(2).line("min"));
    assertThat(max.lookback()).isEqualTo(1);
    assertThat(max.domain()).isEqualTo(Domain.REAL);
    assertThat(max.range()).isEqualTo(Domain.ANY);
    assertThat(max.over(1, 3, 2)).isEqualTo(DoubleSeries.of(Double.NaN, 3, 3));
    CandleIndicator low = new Span(2).line("low");
    assertThat(low).hasToString("SPAN(2).low");
    assertThat(low.needsVolume()).isFalse();
    assertThat(low.lookback()).isEqualTo(1);
    assertThat(low.range()).isEqualTo(Domain.ANY);
    assertThat(low.over(BARS)).isEqualTo(DoubleSeries.of(Double.NaN, 3, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Extremes(2).line("middle"))
        .withMessage("EXTREMES(2) has no line 'middle', only [min, max]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Span(2).line("middle"))
        .withMessage("SPAN(2) has no line 'middle', only [low, high]");
  }

  @Test
  void calculatorsSayWhatTheyHold() {
    DoubleLinesCalculator lines = new Extremes(2).start();
    assertThat(lines.recipe()).isEqualTo(new Extremes(2));
    assertThat(lines).hasToString("EXTREMES(2) has no value after 0 inputs");
    lines.update(1);
    assertThatIllegalStateException()
        .isThrownBy(() -> lines.line(0))
        .withMessage("EXTREMES(2) has no value after 1 inputs");
    assertThat(lines.preview(1, 0)).isNaN();
    assertThat(lines.preview(5, 0)).isEqualTo(1);
    assertThat(lines.preview(5, 1)).isEqualTo(5);
    lines.update(3);
    assertThat(lines).hasToString("EXTREMES(2) = [1.0, 3.0] after 2 inputs");
    CandleLinesCalculator bars = new Span(1).start();
    assertThat(bars.recipe()).isEqualTo(new Span(1));
    assertThat(bars).hasToString("SPAN(1) has no value after 0 bars");
    assertThatIllegalStateException()
        .isThrownBy(() -> bars.line(1))
        .withMessage("SPAN(1) has no value after 0 bars");
    bars.update(BARS.first());
    assertThat(bars).hasToString("SPAN(1) = [3.0, 5.0] after 1 bars");
    DoubleCalculator max = new Extremes(1).line("max").start();
    assertThat(max.recipe()).isEqualTo(new Extremes(1).line("max"));
    assertThat(max).hasToString("EXTREMES(1).max has no value");
    DoubleCalculator two = new Extremes(2).line("max").start();
    two.update(1);
    two.update(2);
    assertThat(two).hasToString("EXTREMES(2).max = 2.0");
    CandleCalculator high = new Span(1).line("high").start();
    assertThat(high.recipe()).isEqualTo(new Span(1).line("high"));
    assertThat(high).hasToString("SPAN(1).high has no value");
    high.update(BARS.first());
    assertThat(high).hasToString("SPAN(1).high = 5.0");
  }

  @Test
  void aFormulaIsReadFromAPrice() {
    CandleIndicator mean = new Mean(2).on(Price.HIGH);
    assertThat(mean).hasToString("MEAN(2) on HIGH").isEqualTo(new Mean(2).on(Price.HIGH));
    assertThat(mean).isNotEqualTo(new Mean(2).on(Price.LOW));
    assertThat(mean.lookback()).isEqualTo(1);
    assertThat(mean.over(BARS)).isEqualTo(DoubleSeries.of(Double.NaN, 7, 8.5));
    assertThat(new Root().on(Price.CLOSE).range()).isEqualTo(new Root().range());
    CandleLines lines = new Extremes(2).on(Price.CLOSE);
    assertThat(lines).hasToString("EXTREMES(2) on CLOSE");
    assertThat(lines.lines()).containsExactly("min", "max");
    assertThat(lines.lookback()).isEqualTo(1);
    assertThat(lines.needsVolume()).isFalse();
    assertThat(lines.line("max").over(BARS)).isEqualTo(DoubleSeries.of(Double.NaN, 8, 8));
    assertThat(lines.line("max")).hasToString("EXTREMES(2) on CLOSE.max");
    assertThat(lines.range(0)).isEqualTo(Domain.ANY);
  }

  @Test
  void aFormulaThatDoesNotAcceptEveryPriceIsNotReadFromOne() {
    DoubleIndicator narrow = new Narrow();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> narrow.on(Price.CLOSE))
        .withMessage("Narrow[] does not accept every price");
    DoubleLines lines = new NarrowLines();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lines.on(Price.CLOSE))
        .withMessage("NarrowLines[] does not accept every price");
    assertThat(lines.line("one").domain()).isEqualTo(new Domain(0, 100));
  }

  @Test
  void barsHaveToFollowEachOther() {
    CandleCalculator calculator = new Mean(2).on(Price.CLOSE).start();
    assertThat(calculator).hasToString("MEAN(2) on CLOSE has no value after 0 bars");
    calculator.update(hour(0, 5));
    assertThatIllegalStateException()
        .isThrownBy(calculator::value)
        .withMessage("MEAN(2) on CLOSE has no value after 1 bars");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculator.update(hour(0, 5)))
        .withMessage("time 2026-02-05T00:00:00Z repeats the bar before it");
    Bar daily = new dev.washout.market.Candle(0, Timeframe.ONE_DAY, 1, 1, 1, 1, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculator.preview(daily))
        .withMessage(
            "timeframe is 1d, not that of the bars before it, in the bar of 1970-01-01T00:00:00Z");
    calculator.update(hour(7, 6)); // a gap
    assertThat(calculator).hasToString("MEAN(2) on CLOSE = 5.5 after 2 bars");
    CandleCalculator turnover = new Turnover().start();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> turnover.update(hour(0, 1, 1, 1, 1, Bar.UNKNOWN_VOLUME)))
        .withMessage("volume is unknown in the bar of 2026-02-05T00:00:00Z");
    assertThat(turnover.update(hour(0, 3))).isTrue();
    assertThat(turnover.value()).isEqualTo(3);
  }

  private record Narrow() implements DoubleIndicator {
    @Override
    public Domain domain() {
      return new Domain(0, 100);
    }

    @Override
    public int lookback() {
      return 0;
    }

    @Override
    public DoubleCalculator start() {
      throw new AssertionError("checked when it is built, never run");
    }

    @Override
    public DoubleCalculator resume(StateReader in) {
      throw new AssertionError("checked when it is built, never run");
    }
  }

  private record NarrowLines() implements DoubleLines {
    @Override
    public com.google.common.collect.ImmutableList<String> lines() {
      return com.google.common.collect.ImmutableList.of("one");
    }

    @Override
    public Domain domain() {
      return new Domain(0, 100);
    }

    @Override
    public int lookback() {
      return 0;
    }

    @Override
    public DoubleLinesCalculator start() {
      throw new AssertionError("checked when it is built, never run");
    }

    @Override
    public DoubleLinesCalculator resume(StateReader in) {
      throw new AssertionError("checked when it is built, never run");
    }
  }
}
