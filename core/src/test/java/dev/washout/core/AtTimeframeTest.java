package dev.washout.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.washout.contract.Regime;
import dev.washout.market.Bar;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.OpenBar;
import dev.washout.market.Price;
import dev.washout.market.Timeframe;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AtTimeframeTest {
  private static final Timeframe TWO_HOURS = Timeframe.parse("2h");
  private static final AtTimeframe CLOSES = new Positive().on(Price.CLOSE).at(TWO_HOURS);
  private static final AtTimeframe CHANGES = new LastChange(1).at(TWO_HOURS);

  /** An hour of some day that does not matter, at one price. */
  private static Candle hour(int hour, double price) {
    return hour(hour, price, 1);
  }

  private static Candle hour(int hour, double price, double volume) {
    long open = 1_767_225_600_000L + hour * Timeframe.ONE_HOUR.millis();
    return new Candle(open, Timeframe.ONE_HOUR, price, price, price, price, volume);
  }

  @Example
  void valueComesWithTheLastPart() {
    AtTimeframe.Calculator calculator = CHANGES.start();
    assertThat(calculator.update(hour(0, 5))).isFalse();
    assertThat(calculator.update(hour(1, 7))).isFalse(); // 7, the first longer bar
    assertThat(calculator.isReady()).isFalse();
    assertThatIllegalStateException().isThrownBy(calculator::value);
    assertThat(calculator.update(hour(2, 8))).isFalse();
    assertThat(calculator.openValue()).hasValue(1);
    assertThat(calculator.preview(hour(3, 10))).isEqualTo(3);
    assertThat(calculator.isReady()).isFalse();
    assertThat(calculator.update(hour(3, 11))).isTrue();
    assertThat(calculator.value()).isEqualTo(4);
    assertThat(calculator.openValue()).isEmpty();
    assertThat(calculator.preview(hour(4, 12))).isEqualTo(1);
    assertThat(calculator.value()).isEqualTo(4);
    assertThat(calculator.incompleteBars()).isZero();
  }

  @Example
  void openAndLatestBar() {
    AtTimeframe.Calculator calculator = CLOSES.start();
    assertThat(calculator.openBar()).isEmpty();
    assertThat(calculator.latestBar()).isEmpty();
    assertThat(calculator.openValue()).isEmpty();
    assertThat(calculator.incompleteBars()).isZero();
    calculator.update(hour(1, 5));
    assertThat(calculator.incompleteBars()).isEqualTo(1);
    assertThat(calculator.latestBar().orElseThrow().openEpochMillis())
        .isEqualTo(hour(0, 5).openEpochMillis());
    assertThat(calculator.openBar()).isEmpty();
    calculator.update(hour(2, 6, 3));
    assertThat(calculator.openBar())
        .contains(new Candle(hour(2, 1).openEpochMillis(), TWO_HOURS, 6, 6, 6, 6, 3));
    assertThat(calculator.openValue()).hasValue(6);
  }

  /** No change is no value: an open bar that shows none has none. */
  @Example
  void openBarWithoutAValue() {
    AtTimeframe.Calculator calculator = CHANGES.start();
    List.of(hour(0, 5), hour(1, 5), hour(2, 5)).forEach(calculator::update);
    assertThat(calculator.openBar()).isPresent();
    assertThat(calculator.openValue()).isEmpty();
    assertThat(calculator.preview(hour(3, 5))).isNaN();
  }

  /** Hour 1 is missing, hour 3 ends the next bar: two longer bars close at once. */
  @Example
  void twoCloseAtOnce() {
    AtTimeframe.Calculator calculator = CHANGES.start();
    List.of(hour(0, 1), hour(1, 1), hour(2, 4)).forEach(calculator::update);
    assertThat(calculator.preview(hour(5, 9))).isEqualTo(5);
    assertThat(calculator.update(hour(5, 9))).isTrue();
    assertThat(calculator.value()).isEqualTo(5);
    assertThat(calculator.incompleteBars()).isEqualTo(2);
  }

  /** The first of two produces a value, the second none: the value is the first's. */
  @Example
  void onlyTheFirstOfTwoProduces() {
    AtTimeframe.Calculator calculator = CHANGES.start();
    List.of(hour(0, 1), hour(1, 1), hour(2, 4)).forEach(calculator::update);
    assertThat(calculator.preview(hour(5, 4))).isEqualTo(3);
    assertThat(calculator.update(hour(5, 4))).isTrue();
    assertThat(calculator.value()).isEqualTo(3);
  }

  /** After a gap the preview answers for the bar the part begins, and knows the one before. */
  @Example
  void previewAfterAGap() {
    AtTimeframe.Calculator calculator = CHANGES.start();
    List.of(hour(0, 1), hour(1, 1), hour(2, 4)).forEach(calculator::update);
    assertThat(calculator.preview(hour(4, 9))).isEqualTo(5);
    assertThat(calculator.preview(hour(4, 4))).isNaN();
    assertThat(calculator.update(hour(4, 9))).isTrue();
    assertThat(calculator.value()).isEqualTo(3);
    assertThat(calculator.openValue()).hasValue(5);
  }

  @Example
  void clockClosesABar() {
    AtTimeframe.Calculator calculator = CLOSES.start();
    assertThat(calculator.advanceTo(0)).isFalse();
    calculator.update(hour(2, 6));
    long end = hour(4, 1).openEpochMillis();
    assertThat(calculator.advanceTo(end - 1)).isFalse();
    assertThat(calculator.openValue()).hasValue(6);
    assertThat(calculator.advanceTo(end)).isTrue();
    assertThat(calculator.value()).isEqualTo(6);
    assertThat(calculator.advanceTo(end + 1)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculator.update(hour(3, 7)))
        .withMessageContaining("comes after its 2h bar has closed");
  }

  @Example
  void lookbackInParts() {
    assertThat(new LastChange(2).at(Timeframe.ONE_DAY).lookback()).isEqualTo(2);
    assertThat(new LastChange(2).at(Timeframe.ONE_DAY).lookback(Timeframe.ONE_HOUR)).isEqualTo(71);
    assertThat(CLOSES.lookback(TWO_HOURS)).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CLOSES.lookback(Timeframe.ONE_DAY))
        .withMessage("2h bars cannot be made of 1d bars");
  }

  @Example
  void chainContinuesInside() {
    AtTimeframe chain = CLOSES.then(new Positive());
    assertThat(chain).isEqualTo(new Positive().on(Price.CLOSE).then(new Positive()).at(TWO_HOURS));
    assertThat(chain).hasToString("POSITIVE() on CLOSE then POSITIVE() at 2h");
    assertThat(chain.range()).isEqualTo(new Positive().range());
    assertThat(CHANGES.range()).isEqualTo(Domain.REAL);
  }

  @Example
  void catalogReadsAt() {
    Catalog catalog = Catalog.builder().add("POSITIVE", a -> new Positive()).build();
    assertThat(catalog.parse("POSITIVE() on CLOSE at 2h")).isEqualTo(CLOSES);
    assertThat(catalog.parse("POSITIVE() on CLOSE at 2h then POSITIVE()"))
        .isEqualTo(CLOSES.then(new Positive()));
    assertMessage(() -> catalog.parse("POSITIVE() at 2h"), "does not yield one value a bar");
    assertMessage(() -> catalog.parse("POSITIVE() on CLOSE at noon"), "not a timeframe");
    assertMessage(() -> catalog.parse("POSITIVE() on CLOSE at 2h at 4h"), "cannot also be at 4h");
    assertMessage(() -> catalog.parse("POSITIVE() on CLOSE by 2h"), "is not one of");
  }

  @Example
  void volumeIsCheckedAtEveryPart() {
    AtTimeframe recipe = new LastChange(2).at(TWO_HOURS);
    assertThat(recipe.needsVolume()).isTrue();
    assertThat(CHANGES.needsVolume()).isFalse();
    AtTimeframe.Calculator calculator = recipe.start();
    Candle unknown = hour(0, 1, Bar.UNKNOWN_VOLUME);
    assertMessage(() -> calculator.update(unknown), "volume is unknown in the bar of 2026-01-01");
    assertMessage(() -> calculator.preview(unknown), "volume is unknown");
    assertThat(CHANGES.start().update(unknown)).isFalse();
  }

  /** A chain that rejects the longer bar leaves everything as it was. */
  @Example
  void rejectedLongerBarChangesNothing() {
    AtTimeframe.Calculator calculator =
        new LastChange(1).then(new Positive()).at(TWO_HOURS).start();
    List.of(hour(0, 5), hour(1, 5), hour(2, 4)).forEach(calculator::update);
    State<?> before = calculator.snapshot();
    assertMessage(() -> calculator.update(hour(3, 4)), "-1.0");
    assertThat(calculator.snapshot()).isEqualTo(before);
    assertMessage(() -> calculator.update(hour(4, 4)), "-1.0");
    assertThat(calculator.snapshot()).isEqualTo(before);
    assertMessage(() -> calculator.advanceTo(hour(4, 4).openEpochMillis()), "-1.0");
    assertThat(calculator.snapshot()).isEqualTo(before);
    assertThat(calculator.update(hour(3, 6))).isTrue();
    calculator.update(hour(4, 7));
    State<?> later = calculator.snapshot();
    assertMessage(() -> calculator.update(hour(7, 5)), "-2.0");
    assertThat(calculator.snapshot()).isEqualTo(later);
  }

  @Example
  void partsMustFit() {
    AtTimeframe.Calculator calculator = CLOSES.start();
    Candle day = new Candle(hour(0, 1).openEpochMillis(), Timeframe.ONE_DAY, 1, 1, 1, 1, 1);
    assertMessage(() -> calculator.update(day), "2h bars cannot be made of 1d bars");
    calculator.update(hour(0, 1));
    assertMessage(() -> calculator.update(day), "timeframe is 1d, not 1h");
    assertMessage(() -> CLOSES.at(Timeframe.ONE_DAY), "cannot also be at 1d");
  }

  @Example
  void resumesAsItself() {
    AtTimeframe.Calculator calculator = CLOSES.start();
    calculator.update(hour(0, 3));
    State<CandleCalculator> state = CLOSES.state(calculator.snapshot().toBytes());
    assertThat(CLOSES.resume(state).openValue()).hasValue(3);
    assertMessage(() -> CHANGES.resume(state), "cannot resume CHANGE(1) at 2h");
    assertThat(calculator).hasToString("POSITIVE() on CLOSE has no value after 0 bars at 2h");
    assertThat(calculator.recipe()).isEqualTo(CLOSES);
  }

  /** An open hour can be shown, too: the open day with the open hour in it. */
  @Example
  void openPart() {
    OpenBar open = new OpenBar(Timeframe.ONE_HOUR);
    open.add(hour(0, 1).openEpochMillis() + 5, 8, 1);
    assertThat(CLOSES.start().preview(open)).isEqualTo(8);
  }

  /** Its values are those of the formula on the longer bars, and so is what stands open. */
  @Property(tries = 60)
  void isTheFormulaOnLongerBars(@ForAll Regime regime, @ForAll long seed) {
    for (Timeframe timeframe : List.of(TWO_HOURS, Timeframe.FOUR_HOURS, Timeframe.ONE_DAY)) {
      AtTimeframe.Calculator calculator = new LastChange(1).at(timeframe).start();
      CandleCalculator plain = new LastChange(1).start();
      List<Bar> bars = regime.bars(seed, 100);
      int closedBefore = 0;
      for (int i = 0; i < bars.size(); i++) {
        double preview = calculator.preview(bars.get(i));
        boolean produced = calculator.update(bars.get(i));
        Resampler.Result now =
            Resampler.of(Timeframe.ONE_HOUR, timeframe)
                .over(CandleSeries.of(Timeframe.ONE_HOUR, bars.subList(0, i + 1)));
        boolean expected = false;
        for (; closedBefore < now.closed().size(); closedBefore++) {
          expected |= plain.update(now.closed().get(closedBefore));
        }
        assertThat(produced).isEqualTo(expected);
        if (plain.isReady()) {
          assertThat(calculator.value()).isEqualTo(plain.value());
        }
        double open = now.open().map(plain::preview).orElse(Double.NaN);
        assertThat(calculator.openValue().orElse(Double.NaN)).isEqualTo(Double.valueOf(open));
        assertThat(calculator.openBar()).isEqualTo(now.open());
        if (now.open().isPresent()) {
          assertThat(preview).isEqualTo(Double.valueOf(open));
        }
      }
    }
  }

  private static void assertMessage(Runnable attempt, String part) {
    assertThatIllegalArgumentException().isThrownBy(attempt::run).withMessageContaining(part);
  }
}
