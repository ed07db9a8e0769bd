package dev.washout.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.washout.contract.Regime;
import dev.washout.core.Catalog;
import dev.washout.market.OpenInterest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DeleveragingTest {
  private static final Instant START = Instant.parse("2026-02-05T14:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private static OpenInterest at(long minutes, double coins, double price) {
    return OpenInterest.ofCoins(START.plus(Duration.ofMinutes(minutes)), coins, price);
  }

  @Example
  void readsByHand() {
    DeleveragingCalculator calculator = Deleveraging.of(HOUR).start();
    assertThat(calculator.update(at(0, 1_000, 100))).isFalse();
    assertThat(calculator.update(at(59, 990, 99))).isFalse();
    assertThat(calculator.update(at(60, 900, 95))).isTrue();
    assertThat(calculator.value()).isEqualTo(-0.1);
    assertThat(calculator.priceChange()).isEqualTo(-0.05);
    assertThat(calculator.change()).isEqualTo(PositionChange.LONG_CLOSURE);
    assertThat(calculator.reading())
        .isEqualTo(new DeleveragingReading(PositionChange.LONG_CLOSURE, -0.05, -0.1, -100, -9_500));
    assertThat(calculator.toString()).isEqualTo("DELEVERAGING(1h,0,0) = -0.1");
  }

  @Example
  void baseIsTheLatestObservationAtLeastASpanOld() {
    DeleveragingCalculator calculator = Deleveraging.of(HOUR).start();
    calculator.update(at(0, 1_000, 100));
    calculator.update(at(30, 2_000, 200));
    assertThat(calculator.update(at(89, 1_500, 150))).isTrue();
    assertThat(calculator.value()).isEqualTo(0.5);
    assertThat(calculator.update(at(90, 1_500, 150))).isTrue();
    assertThat(calculator.value()).isEqualTo(-0.25);
  }

  @Example
  void baseOlderThanTwoSpansGivesNoValue() {
    DeleveragingCalculator calculator = Deleveraging.of(HOUR).start();
    calculator.update(at(0, 1_000, 100));
    assertThat(calculator.preview(at(120, 500, 100))).isEqualTo(-0.5);
    assertThat(calculator.preview(at(121, 500, 100))).isNaN();
    assertThat(calculator.update(at(121, 500, 100))).isFalse();
    assertThat(calculator.isReady()).isFalse();
    assertThat(calculator.update(at(181, 400, 100))).isTrue();
    assertThat(calculator.value()).isEqualTo(-0.2);
    assertThat(calculator.update(at(500, 400, 100))).isFalse();
    assertThat(calculator.value()).as("the latest produced").isEqualTo(-0.2);
  }

  @Example
  void emptyMarketHasNoRelativeChange() {
    DeleveragingCalculator calculator = Deleveraging.of(HOUR).start();
    calculator.update(at(0, 0, 100));
    assertThat(calculator.update(at(60, 100, 100))).isFalse();
    assertThat(calculator.update(at(120, 0, 100))).isTrue();
    assertThat(calculator.value()).isEqualTo(-1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Deleveraging.of(HOUR).compare(at(0, 0, 1), at(1, 1, 1)))
        .withMessageContaining("coins is not positive");
  }

  @Example
  void quadrants() {
    Deleveraging recipe = Deleveraging.of(HOUR);
    assertThat(recipe.classify(-0.01, -0.01)).isEqualTo(PositionChange.LONG_CLOSURE);
    assertThat(recipe.classify(0.01, -0.01)).isEqualTo(PositionChange.SHORT_COVERING);
    assertThat(recipe.classify(0.01, 0.01)).isEqualTo(PositionChange.NEW_LONGS);
    assertThat(recipe.classify(-0.01, 0.01)).isEqualTo(PositionChange.NEW_SHORTS);
    assertThat(recipe.classify(0, 0.01)).isEqualTo(PositionChange.UNCLEAR);
    assertThat(recipe.classify(-0.01, -0.0)).isEqualTo(PositionChange.UNCLEAR);
  }

  @Example
  void changesCountBeyondTheirBands() {
    Deleveraging recipe = Deleveraging.of(HOUR, 0.01, 0.02);
    assertThat(recipe.classify(-0.01, -0.5)).isEqualTo(PositionChange.UNCLEAR);
    assertThat(recipe.classify(-0.5, -0.02)).isEqualTo(PositionChange.UNCLEAR);
    assertThat(recipe.classify(Math.nextDown(-0.01), Math.nextDown(-0.02)))
        .isEqualTo(PositionChange.LONG_CLOSURE);
    assertThat(recipe.classify(Math.nextUp(0.01), Math.nextUp(0.02)))
        .isEqualTo(PositionChange.NEW_LONGS);
  }

  /** The fall of the price alone moves open interest in dollars, and is not deleveraging. */
  @Example
  void priceAloneIsNotDeleveraging() {
    DeleveragingReading reading =
        Deleveraging.of(HOUR)
            .compare(
                OpenInterest.ofUsd(START, 8e9, 64_000),
                OpenInterest.ofUsd(START.plus(HOUR), 4e9, 32_000));
    assertThat(reading.change()).isEqualTo(PositionChange.UNCLEAR);
    assertThat(reading.interestChange()).isZero();
    assertThat(reading.usd()).isZero();
  }

  /** The calculator finds by a ring what a search through all observations finds. */
  @Property(tries = 50)
  void ringFindsTheSameBase(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int hours) {
    Deleveraging recipe = Deleveraging.of(Duration.ofHours(hours));
    DeleveragingCalculator calculator = recipe.start();
    List<OpenInterest> seen = regime.openInterests(seed, 150);
    long span = recipe.span().toMillis();
    for (int i = 0; i < seen.size(); i++) {
      OpenInterest now = seen.get(i);
      OpenInterest base = null;
      for (OpenInterest earlier : seen.subList(0, i)) {
        base = now.epochMillis() - earlier.epochMillis() >= span ? earlier : base;
      }
      boolean defined =
          base != null && now.epochMillis() - base.epochMillis() <= 2 * span && base.coins() > 0;
      assertThat(calculator.update(now)).as("at %s", i).isEqualTo(defined);
      if (defined) {
        assertThat(calculator.reading()).isEqualTo(recipe.compare(base, now));
      }
    }
  }

  /** Neither the unit of the coins nor that of the price matters. */
  @Property(tries = 50)
  void scaleLaw(@ForAll @IntRange(min = 1, max = 1_000) int a, @ForAll @IntRange(min = 1) int b) {
    Deleveraging recipe = Deleveraging.of(HOUR);
    DeleveragingReading plain = recipe.compare(at(0, 1_000, 500), at(60, a, b));
    DeleveragingReading scaled = recipe.compare(at(0, 8_000, 2_000), at(60, 8.0 * a, 4.0 * b));
    assertThat(scaled.change()).isEqualTo(plain.change());
    assertThat(scaled.priceChange()).isEqualTo(plain.priceChange());
    assertThat(scaled.interestChange()).isEqualTo(plain.interestChange());
    assertThat(scaled.usd()).isEqualTo(32 * plain.usd());
  }

  @Example
  void noValueBeforeTheFirst() {
    DeleveragingCalculator calculator = Deleveraging.of(HOUR).start();
    assertThatIllegalStateException()
        .isThrownBy(calculator::priceChange)
        .withMessage("DELEVERAGING(1h,0,0) has no value yet");
    assertThatIllegalStateException().isThrownBy(calculator::change);
    assertThatIllegalStateException().isThrownBy(calculator::reading);
    assertThat(calculator.toString()).isEqualTo("DELEVERAGING(1h,0,0) has no value");
    calculator.update(at(0, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculator.update(at(0, 2, 1)))
        .withMessageContaining("2026-02-05T14:00:00Z");
  }

  @Example
  void parametersAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Deleveraging.of(Duration.ZERO))
        .withMessageContaining("span");
    assertThatIllegalArgumentException().isThrownBy(() -> Deleveraging.of(Duration.ofNanos(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Deleveraging.of(Duration.ofDays(4_000_001)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Deleveraging.of(HOUR, -0.1, 0))
        .withMessageContaining("priceBand");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Deleveraging.of(HOUR, 0, 1))
        .withMessageContaining("interestBand");
    assertThatIllegalArgumentException().isThrownBy(() -> Deleveraging.of(HOUR, Double.NaN, 0));
    assertThat(Deleveraging.of(HOUR, -0.0, -0.0)).isEqualTo(Deleveraging.of(HOUR));
    assertThat(Deleveraging.of(Duration.ofMillis(1)).span()).isEqualTo(Duration.ofMillis(1));
  }

  @Example
  void parsesWithAndWithoutBands() {
    Catalog catalog = Catalog.builder().add("DELEVERAGING", Deleveraging::of).build();
    assertThat(catalog.parse("DELEVERAGING(4h)")).isEqualTo(Deleveraging.of(HOUR.multipliedBy(4)));
    assertThat(catalog.parse("DELEVERAGING(4h,0.01,0.02)"))
        .isEqualTo(Deleveraging.of(HOUR.multipliedBy(4), 0.01, 0.02));
    assertThatIllegalArgumentException().isThrownBy(() -> catalog.parse("DELEVERAGING(4h,0.01)"));
  }

  @Example
  void smallChangesKeepTheirDigits() {
    DeleveragingReading reading =
        Deleveraging.of(HOUR).compare(at(0, 1e12, 100), at(60, 1e12 + 1, 100));
    assertThat(reading.interestChange()).isEqualTo(1e-12, within(1e-27));
  }
}
