package dev.washout.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class TimeframeTest {
  private static final long DAY = 86_400_000L;

  @Provide
  Arbitrary<Timeframe> timeframes() {
    Arbitrary<Long> divisors =
        Arbitraries.of(1L, 2L, 125L, 1_000L, 60_000L, 90_000L, 675_000L, 691_200L, 14_400_000L);
    Arbitrary<Long> days = Arbitraries.longs().between(1, 10_000).map(n -> n * DAY);
    return Arbitraries.oneOf(divisors, days).map(Timeframe::new);
  }

  @Property(tries = 500)
  void textReadsBack(@ForAll("timeframes") Timeframe timeframe) {
    assertThat(Timeframe.parse(timeframe.toString())).isEqualTo(timeframe);
  }

  @Example
  void printsInTheLargestUnit() {
    assertThat(
            List.of(1L, 250L, 1_000L, 90_000L, 900_000L, 14_400_000L, DAY, 3 * DAY, 14 * DAY)
                .stream()
                .map(millis -> new Timeframe(millis).toString()))
        .containsExactly("1ms", "250ms", "1s", "90s", "15m", "4h", "1d", "3d", "2w");
    assertThat(Timeframe.parse("60m")).isEqualTo(Timeframe.ONE_HOUR).hasToString("1h");
    assertThat(Timeframe.parse("7d")).isEqualTo(Timeframe.ONE_WEEK);
    assertThat(Timeframe.parse("5m")).isEqualTo(Timeframe.FIVE_MINUTES);
    assertThat(Timeframe.parse("30s").duration()).isEqualTo(Duration.ofSeconds(30));
    assertThat(Timeframe.parse("500ms").millis()).isEqualTo(500);
  }

  @Example
  void rejectsWhatIsNoTimeframe() {
    for (String text :
        new String[] {"", "h", "0h", "4H", "-4h", "04h", "1.5h", "4 h", "1M", "1y"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Timeframe.parse(text))
          .withMessage("not a timeframe such as 15m, 4h, 1d or 1w: '%s'", text);
    }
    for (String text : new String[] {"7h", "25h", "7m", "36h", "999999w", "10001d"}) {
      assertThatIllegalArgumentException().isThrownBy(() -> Timeframe.parse(text));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Timeframe(0))
        .withMessage("millis is not within 1 and 10,000 days: 0");
    assertThatIllegalArgumentException().isThrownBy(() -> new Timeframe(-DAY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Timeframe(5_000_000))
        .withMessageContaining("5000000 ms is neither");
    assertThat(new Timeframe(10_000 * DAY)).hasToString("10000d");
  }

  @Example
  void isMadeOfWholeMilliseconds() {
    assertThat(Timeframe.of(Duration.ofHours(4))).isEqualTo(Timeframe.FOUR_HOURS);
    assertThat(Timeframe.of(Duration.ofMillis(500)).millis()).isEqualTo(500);
    assertThat(Timeframe.of(Duration.ofDays(10_000)).millis()).isEqualTo(10_000 * DAY);
    for (Duration length :
        List.of(
            Duration.ofSeconds(1).plusNanos(1),
            Duration.ofHours(-1),
            Duration.ZERO,
            Duration.ofSeconds(Long.MIN_VALUE),
            Duration.ofSeconds(Long.MAX_VALUE))) {
      assertThatIllegalArgumentException().isThrownBy(() -> Timeframe.of(length));
    }
  }

  @Property
  void floorIsTheBeginningOfTheBar(
      @ForAll("timeframes") Timeframe timeframe,
      @ForAll @LongRange(min = -62_135_596_800_000L, max = 253_402_300_799_999L) long time) {
    long open = timeframe.floor(time);
    assertThat(open).isBetween(time - timeframe.millis() + 1, time);
    assertThat(timeframe.floor(open)).isEqualTo(open);
    assertThat(timeframe.floor(open + timeframe.millis() - 1)).isEqualTo(open);
    assertThat(timeframe.floor(open - 1)).isEqualTo(open - timeframe.millis());
    assertThat(timeframe.floor(Instant.ofEpochMilli(time))).isEqualTo(Instant.ofEpochMilli(open));
  }

  @Property
  void weeksBeginOnMonday(
      @ForAll @LongRange(min = -62_135_596_800_000L, max = 253_402_300_799_999L) long time) {
    Instant open = Timeframe.ONE_WEEK.floor(Instant.ofEpochMilli(time));
    assertThat(open.atOffset(ZoneOffset.UTC).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    assertThat(open.toEpochMilli() % DAY).isZero();
  }

  @Example
  void knownFloors() {
    assertThat(Timeframe.FOUR_HOURS.floor(Instant.parse("2026-02-05T21:59:59.999Z")))
        .isEqualTo("2026-02-05T20:00:00Z");
    assertThat(Timeframe.ONE_DAY.floor(Instant.parse("1969-12-31T12:00:00Z")))
        .isEqualTo("1969-12-31T00:00:00Z");
    assertThat(Timeframe.ONE_WEEK.floor(Instant.parse("2026-02-08T23:00:00Z")))
        .isEqualTo("2026-02-02T00:00:00Z");
    assertThat(Timeframe.ONE_WEEK.floor(Instant.EPOCH)).isEqualTo("1969-12-29T00:00:00Z");
    assertThat(Timeframe.ONE_MINUTE.floor(-1)).isEqualTo(-60_000);
    assertThat(Timeframe.FIFTEEN_MINUTES.floor(900_001)).isEqualTo(900_000);
  }

  @Property
  void multiplesShareTheirBoundaries(
      @ForAll("timeframes") Timeframe coarse, @ForAll("timeframes") Timeframe fine) {
    boolean aligned = coarse.millis() % fine.millis() == 0;
    for (long open = coarse.floor(0L), n = 0; aligned && n < 50; n++, open += coarse.millis()) {
      aligned = fine.floor(open) == open;
    }
    assertThat(coarse.isMultipleOf(fine)).as("%s of %s", coarse, fine).isEqualTo(aligned);
  }

  @Example
  void knownMultiples() {
    assertThat(Timeframe.ONE_DAY.isMultipleOf(Timeframe.FOUR_HOURS)).isTrue();
    assertThat(Timeframe.ONE_WEEK.isMultipleOf(Timeframe.ONE_DAY)).isTrue();
    assertThat(Timeframe.ONE_HOUR.isMultipleOf(Timeframe.ONE_HOUR)).isTrue();
    assertThat(Timeframe.ONE_HOUR.isMultipleOf(Timeframe.FOUR_HOURS)).isFalse();
    assertThat(Timeframe.parse("6h").isMultipleOf(Timeframe.FOUR_HOURS)).isFalse();
    // Three-day bars count from 1970-01-01, weeks from a Monday: no week is made of them.
    assertThat(Timeframe.parse("3w").isMultipleOf(Timeframe.parse("3d"))).isFalse();
    assertThat(Timeframe.parse("2w").isMultipleOf(Timeframe.parse("2d"))).isTrue();
    assertThat(Timeframe.parse("2w").isMultipleOf(Timeframe.ONE_WEEK)).isTrue();
  }

  @Example
  void ordersByLength() {
    assertThat(Timeframe.ONE_HOUR)
        .isLessThan(Timeframe.ONE_DAY)
        .isGreaterThan(Timeframe.ONE_MINUTE)
        .isEqualByComparingTo(Timeframe.parse("60m"));
  }
}
