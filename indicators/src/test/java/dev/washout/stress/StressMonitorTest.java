package dev.washout.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.washout.contract.Regime;
import dev.washout.liquidation.LiquidationWindow.Outcome;
import dev.washout.market.Bar;
import dev.washout.market.Candle;
import dev.washout.market.Liquidation;
import dev.washout.market.OpenInterest;
import dev.washout.market.PositionSide;
import dev.washout.market.Symbol;
import dev.washout.market.Timeframe;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class StressMonitorTest {
  static final long START = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
  static final long DAY = Timeframe.ONE_DAY.millis();
  static final long HOUR = Timeframe.ONE_HOUR.millis();
  private static final Symbol BTC = Symbol.of("BTC");

  /**
   * A calm market, then two days that fall by a quarter with eight times the volume, then calm
   * again at the lower price.
   */
  static List<Candle> crash(long seed, double scale) {
    Random random = new Random(seed);
    List<Candle> days = new ArrayList<>();
    double price = 100;
    for (int day = 0; day < 160; day++) {
      boolean isCrash = day == 120 || day == 121;
      double close = isCrash ? price * 0.86 : price * (1 + 0.01 * random.nextGaussian());
      double high = Math.max(price, close) * 1.008;
      double low = Math.min(price, close) / (isCrash ? 1.03 : 1.008);
      double volume = isCrash ? 8_000 : 1_000 * (0.8 + 0.4 * random.nextDouble());
      days.add(
          new Candle(
              START + day * DAY,
              Timeframe.ONE_DAY,
              scale * price,
              scale * high,
              scale * low,
              scale * close,
              volume));
      price = close;
    }
    return days;
  }

  private static Liquidation liquidated(long epochMillis, PositionSide side, double usd) {
    return Liquidation.of(Instant.ofEpochMilli(epochMillis), BTC, side, usd);
  }

  @Example
  void aCrashIsCapitulationAndThenComesToRest() {
    StressCalculator calculator = StressMonitor.standard().start();
    assertThatIllegalStateException().isThrownBy(calculator::phase);
    assertThatIllegalStateException().isThrownBy(calculator::report);
    crash(1, 1).forEach(calculator::update);
    assertThat(calculator.transitions())
        .extracting(PhaseTransition::to)
        .startsWith(StressPhase.CAPITULATING)
        .contains(StressPhase.STABILISING);
    assertThat(calculator.transitions().get(0).epochMillis()).isEqualTo(START + 121 * DAY);
    assertThat(calculator.report().zones()).isNotNull();
  }

  /** Prices times a power of two change price levels and nothing else. */
  @Property(tries = 20)
  void scaleOfPricesDoesNotMatter(
      @ForAll long seed, @ForAll @IntRange(min = -8, max = 8) int exponent) {
    double scale = StrictMath.pow(2, exponent);
    StressCalculator plain = StressMonitor.standard().start();
    StressCalculator scaled = StressMonitor.standard().start();
    List<Candle> bars = crash(seed, 1);
    List<Candle> scaledBars = crash(seed, scale);
    for (int i = 0; i < bars.size(); i++) {
      assertThat(scaled.update(scaledBars.get(i))).isEqualTo(plain.update(bars.get(i)));
      assertThat(scaled.score()).isEqualTo(plain.score());
    }
    assertThat(scaled.transitions()).isEqualTo(plain.transitions());
    StressReport one = plain.report();
    StressReport other = scaled.report();
    assertThat(other.capitulation()).isEqualTo(one.capitulation());
    assertThat(other.stabilisation()).isEqualTo(one.stabilisation());
    assertThat(other.momentum().rsi()).isEqualTo(one.momentum().rsi());
    assertThat(other.price().close()).isEqualTo(scale * one.price().close());
    assertThat(other.zones()).hasSameSizeAs(one.zones());
    for (int i = 0; i < one.zones().size(); i++) {
      assertThat(other.zones().get(i).zone().low())
          .isEqualTo(scale * one.zones().get(i).zone().low());
      assertThat(other.zones().get(i).phase()).isEqualTo(one.zones().get(i).phase());
    }
  }

  /** Days made of hours have the phases of days, apart from alarms that come in a day's course. */
  @Property(tries = 10)
  void reliefIsTheSameFromHoursAndFromDays(@ForAll long seed) {
    StressCalculator byDay = StressMonitor.standard().start();
    StressCalculator byHour = StressMonitor.standard().start();
    for (Candle day : crash(seed, 1)) {
      byDay.update(day);
      for (Candle hour : hours(day)) {
        byHour.update(hour);
      }
      assertThat(byHour.score()).isEqualTo(byDay.score());
    }
    assertThat(byHour.report().capitulation()).isEqualTo(byDay.report().capitulation());
    assertThat(byHour.report().momentum()).isEqualTo(byDay.report().momentum());
  }

  /** 24 hours that make up a day: open, high, low, close, then flat. */
  private static List<Candle> hours(Candle day) {
    List<Candle> hours = new ArrayList<>();
    for (int h = 0; h < 24; h++) {
      double from = h == 0 ? day.open() : day.close();
      double high = h == 0 ? day.high() : day.close();
      double low = h == 0 ? day.low() : day.close();
      double volume = h == 0 ? day.volume() : 0;
      hours.add(
          new Candle(
              day.openEpochMillis() + h * HOUR,
              Timeframe.ONE_HOUR,
              from,
              high,
              low,
              day.close(),
              volume));
    }
    return hours;
  }

  @Example
  void daysMayComeBeforeHours() {
    List<Candle> days = crash(3, 1);
    StressCalculator mixed = StressMonitor.standard().start();
    StressCalculator plain = StressMonitor.standard().start();
    for (int i = 0; i < days.size(); i++) {
      plain.update(days.get(i));
      if (i < 100) {
        mixed.update(days.get(i));
      } else {
        hours(days.get(i)).forEach(mixed::update);
      }
    }
    assertThat(mixed.score()).isEqualTo(plain.score());
    assertThatIllegalArgumentException().isThrownBy(() -> mixed.update(days.get(159)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mixed.update(Bars.at(START + 200 * DAY, Timeframe.ONE_DAY, days.get(0))));
  }

  /**
   * Any order within the lateness gives the same sums; what is older, or of a closed bar, is late.
   */
  @Example
  void lateness() {
    StressCalculator ordered = StressMonitor.standard().start();
    StressCalculator shuffled = StressMonitor.standard().start();
    List<Candle> days = crash(4, 1);
    for (int i = 0; i < days.size(); i++) {
      long noon = START + i * DAY + DAY / 2;
      Liquidation first = liquidated(noon, PositionSide.LONG, 100 + i);
      Liquidation second = liquidated(noon + 59_000, PositionSide.SHORT, 50);
      assertThat(ordered.update(first)).isEqualTo(Outcome.COUNTED);
      assertThat(ordered.update(second)).isEqualTo(Outcome.COUNTED);
      assertThat(shuffled.update(second)).isEqualTo(Outcome.COUNTED);
      assertThat(shuffled.update(first)).isEqualTo(Outcome.COUNTED);
      ordered.update(days.get(i));
      shuffled.update(days.get(i));
    }
    LiquidationFigures figures = shuffled.report().liquidations().orElseThrow();
    assertThat(figures.windows())
        .isEqualTo(ordered.report().liquidations().orElseThrow().windows());
    assertThat(figures.longUsd()).hasValue(259);
    assertThat(figures.ratio()).isEqualTo(ordered.report().liquidations().orElseThrow().ratio());
    assertThat(figures.unordered()).isEqualTo(160); // in all sums, but in no cascade
    long end = START + 160 * DAY;
    // Within the lateness, but the day has closed.
    assertThat(shuffled.update(liquidated(end, PositionSide.LONG, 1))).isEqualTo(Outcome.LATE);
    assertThat(shuffled.update(liquidated(end + 1, PositionSide.LONG, 1)))
        .isEqualTo(Outcome.COUNTED);
    shuffled.advanceTo(end + HOUR);
    assertThat(shuffled.update(liquidated(end + HOUR - 60_001, PositionSide.LONG, 1)))
        .isEqualTo(Outcome.LATE);
    assertThat(shuffled.lateCount()).isEqualTo(2);
    assertThat(shuffled.report().liquidations().orElseThrow().late()).isEqualTo(2);
  }

  /** The sums of a day are those of its events, and what is usual is their median. */
  @Example
  void liquidationsOfADay() {
    StressCalculator calculator = StressMonitor.standard().start();
    List<Candle> days = crash(5, 1);
    for (int i = 0; i < 100; i++) {
      long noon = START + i * DAY + DAY / 2;
      calculator.update(liquidated(noon, PositionSide.LONG, 300));
      calculator.update(liquidated(noon + HOUR, PositionSide.SHORT, 100));
      calculator.update(days.get(i));
    }
    long day = START + 100 * DAY;
    calculator.update(liquidated(day + 7 * HOUR, PositionSide.LONG, 900));
    calculator.update(Bars.at(day, Timeframe.ONE_DAY, days.get(100)));
    LiquidationFigures figures = calculator.report().liquidations().orElseThrow();
    assertThat(figures.longUsd()).hasValue(900);
    assertThat(figures.shortUsd()).hasValue(0);
    assertThat(figures.medianUsd()).hasValue(400);
    assertThat(figures.ratio()).hasValue(900.0 / 400);
    assertThat(figures.window(Duration.ofHours(24)).orElseThrow().totals().longUsd())
        .isEqualTo(900);
    // A day in which nothing is heard of the feed is not a day without liquidations.
    calculator.update(Bars.at(day + DAY, Timeframe.ONE_DAY, days.get(101)));
    figures = calculator.report().liquidations().orElseThrow();
    assertThat(figures.longUsd()).isEmpty();
    assertThat(figures.ratio()).isEmpty();
  }

  @Example
  void rejectedInputChangesNothingAndIsNamed() {
    StressCalculator calculator = StressMonitor.standard().start();
    List<Candle> days = crash(6, 1);
    days.subList(0, 70).forEach(calculator::update);
    calculator.updateFunding(START + 70 * DAY + 1, 0.0001);
    calculator.update(new OpenInterest(START + 70 * DAY + 1, 5, 100));
    var before = calculator.snapshot();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculator.updateFunding(START + 70 * DAY + 1, 0.0001))
        .withMessageContaining("2025-03-12T00:00:00.001Z");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculator.updateFunding(START + 71 * DAY, Double.NaN))
        .withMessageContaining("NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculator.update(new OpenInterest(START + 70 * DAY + 1, 5, 100)));
    assertThatIllegalArgumentException().isThrownBy(() -> calculator.update(days.get(69)));
    assertThatIllegalArgumentException().isThrownBy(() -> calculator.preview(days.get(69)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculator.update(liquidated(START + 71 * DAY, PositionSide.LONG, 9e12)))
        .withMessageContaining("notionalMicroUsd");
    assertThat(calculator.snapshot()).isEqualTo(before);
  }

  /** The clock alone judges a day that ended in a gap. */
  @Example
  void aDayThatEndsInAGapIsJudgedByTheClock() {
    StressCalculator calculator = StressMonitor.standard().start();
    List<Candle> days = crash(7, 1);
    days.subList(0, 120).forEach(calculator::update);
    Candle hour = hours(days.get(120)).get(0);
    StressCalculator gap = calculator;
    gap.update(hour);
    assertThat(gap.report().isOpen()).isTrue();
    gap.advanceTo(hour.openEpochMillis() + DAY + 60_000);
    assertThat(gap.report().isOpen()).isTrue(); // the last hour may still come
    gap.advanceTo(hour.openEpochMillis() + DAY + 60_001);
    assertThat(gap.report().isOpen()).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> gap.update(hours(days.get(120)).get(1)));
  }

  @Example
  void recipesRefuseWhatMakesNoSense() {
    StressMonitor standard = StressMonitor.standard();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> standard.withLateness(Duration.ofDays(2)))
        .withMessageContaining("lateness");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> standard.judging(Timeframe.parse("2w")))
        .withMessageContaining("judgement");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new PhaseRules(0.4, 0.6, 6, 20, 180, 2, 5, 0.6, 1, 2, 0.05, 1, 0.5, 2, 10, 60))
        .withMessageContaining("calmScore 0.6");
    assertThat(PhaseRules.parse(PhaseRules.standard().text())).isEqualTo(PhaseRules.standard());
  }

  @Property(tries = 10)
  void reportOfAnOpenBarIsThatOfTheBarTakenIn(@ForAll Regime regime, @ForAll long seed) {
    StressCalculator calculator = StressMonitor.standard().judging(Timeframe.ONE_HOUR).start();
    List<Bar> bars = regime.bars(seed, 130);
    bars.subList(0, 129).forEach(calculator::update);
    var before = calculator.snapshot();
    StressReport shown = calculator.report(bars.get(129));
    assertThat(calculator.snapshot()).isEqualTo(before);
    calculator.update(bars.get(129));
    assertThat(calculator.report()).isEqualTo(shown);
    assertThat(calculator.snapshot().resume().report()).isEqualTo(shown);
  }
}
