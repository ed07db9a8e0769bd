package dev.washout.market;

import static dev.washout.market.Timeframe.ONE_HOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandleTest {
  private static final Instant TIME = Instant.parse("2026-02-05T21:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "NaN, 2, 1, 1, 5, open is not finite: NaN",
    "1, Infinity, 1, 1, 5, high is not finite: Infinity",
    "1, 2, -Infinity, 1, 5, low is not finite: -Infinity",
    "1, 2, 1, NaN, 5, close is not finite: NaN",
    "0, 2, 1, 1, 5, open is not positive: 0.0",
    "1, -2, 1, 1, 5, high is not positive: -2.0",
    "1, 2, -0.0, 1, 5, low is not positive: -0.0",
    "1, 2, 1, -1e-300, 5, close is not positive: -1.0E-300",
    "1, 1.1e90, 1, 1, 5, high is not within 1e-90 and 1e90: 1.1E90",
    "1, 2, 9e-91, 1, 5, low is not within 1e-90 and 1e90: 9.0E-91",
    "1, 2, 1, 1, -0.1, volume is negative: -0.1",
    "1, 2, 1, 1, -Infinity, volume is negative: -Infinity",
    "1, 2, 1, 1, 1.1e90, volume is not within 0 and 1e90: 1.1E90",
    "1, 2, 1, 1, Infinity, volume is not within 0 and 1e90: Infinity",
    "2, 1, 3, 2, 5, high 1.0 is below low 3.0",
    "3, 2, 1, 1, 5, open 3.0 is outside low 1.0 and high 2.0",
    "0.5, 2, 1, 1, 5, open 0.5 is outside low 1.0 and high 2.0",
    "1, 2, 1, 3, 5, close 3.0 is outside low 1.0 and high 2.0",
    "1, 2, 1, 0.5, 5, close 0.5 is outside low 1.0 and high 2.0",
    // A number at its limit is not the one that is wrong.
    "1e90, 2, 1, 1, 5, open 1.0E90 is outside low 1.0 and high 2.0",
    "1e-90, 2, 1, 1, 5, open 1.0E-90 is outside low 1.0 and high 2.0",
    "3, 2, 1, 1, 0, open 3.0 is outside low 1.0 and high 2.0",
    "3, 2, 1, 1, 1e90, open 3.0 is outside low 1.0 and high 2.0",
    "1, 1, 1, 2, 5, close 2.0 is outside low 1.0 and high 1.0",
    "2, 2, 1, 3, 5, close 3.0 is outside low 1.0 and high 2.0",
  })
  void namesTheRuleThatIsBroken(
      double open, double high, double low, double close, double volume, String problem) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Candle.of(TIME, ONE_HOUR, open, high, low, close, volume))
        .withMessage(problem + " in the bar of 2026-02-05T21:00:00Z");
  }

  @Test
  void timesLieWithinTheYears1To9999() {
    long first = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();
    long last = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();
    for (long time : new long[] {first, last, 0, -1}) {
      assertThat(at(time).openEpochMillis()).isEqualTo(time);
    }
    for (long time : new long[] {first - 1, last + 1, Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> at(time))
          .withMessage(
              "openEpochMillis is not within the years 1 to 9999: %s; are these milliseconds since"
                  + " the epoch?",
              time);
    }
    for (Instant time :
        new Instant[] {
          Instant.MIN,
          Instant.MAX,
          Instant.ofEpochMilli(first).minusNanos(1),
          Instant.ofEpochMilli(last + 1)
        }) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Candle.of(time, ONE_HOUR, 1, 2, 1, 1))
          .withMessage("openTime is not within the years 1 to 9999: " + time);
    }
    assertThat(Candle.of(Instant.ofEpochMilli(last).plusNanos(999_999), ONE_HOUR, 1, 2, 1, 1))
        .isEqualTo(at(last));
    assertThat(Candle.of(Instant.ofEpochMilli(first), ONE_HOUR, 1, 2, 1, 1)).isEqualTo(at(first));
  }

  private static Candle at(long time) {
    return new Candle(time, ONE_HOUR, 1, 2, 1, 1, Bar.UNKNOWN_VOLUME);
  }

  @Test
  void extremesAreValid() {
    Candle widest = Candle.of(TIME, ONE_HOUR, 1, 1e90, 1e-90, 1, 1e90);
    assertThat(widest.high()).isEqualTo(1e90);
    assertThat(widest.low()).isEqualTo(1e-90);
    Candle still = Candle.of(TIME, ONE_HOUR, 1, 1, 1, 1, 0);
    assertThat(still.hasVolume()).isTrue();
    assertThat(still).isEqualTo(Candle.of(TIME, ONE_HOUR, 1, 1, 1, 1, -0.0));
  }

  @Test
  void knowsItsTimes() {
    Candle candle = Candle.of(TIME, ONE_HOUR, 2, 4, 1, 3, 10);
    assertThat(candle.openTime()).isEqualTo(TIME);
    assertThat(candle.closeTime()).isEqualTo("2026-02-05T22:00:00Z");
    assertThat(candle.closeEpochMillis()).isEqualTo(TIME.toEpochMilli() + 3_600_000);
    assertThat(candle.toCandle()).isSameAs(candle);
  }

  @Test
  void prints() {
    assertThat(Candle.of(TIME, ONE_HOUR, 2, 4, 1, 3, 10))
        .hasToString("2026-02-05T21:00:00Z 1h O 2.0 H 4.0 L 1.0 C 3.0 V 10.0");
    assertThat(Candle.of(TIME, ONE_HOUR, 2, 4, 1, 3))
        .hasToString("2026-02-05T21:00:00Z 1h O 2.0 H 4.0 L 1.0 C 3.0");
  }

  @Test
  void unknownVolumesAreEqual() {
    Candle candle = Candle.of(TIME, ONE_HOUR, 2, 4, 1, 3);
    assertThat(candle.hasVolume()).isFalse();
    assertThat(candle).isEqualTo(Candle.of(TIME, ONE_HOUR, 2, 4, 1, 3, Double.NaN));
  }

  @ParameterizedTest
  @CsvSource({
    "0, time 2026-02-05T21:00:00Z repeats the bar before it",
    "3600000, time 2026-02-05T21:00:00Z is earlier than the bar before it",
    "1, time 2026-02-05T21:00:00Z is earlier than the bar before it",
    "-1, 'time 2026-02-05T21:00:00Z overlaps the bar before it, which closes at"
        + " 2026-02-05T21:59:59.999Z'",
    "-3599999, 'time 2026-02-05T21:00:00Z overlaps the bar before it, which closes at"
        + " 2026-02-05T21:00:00.001Z'",
  })
  void doesNotFollowABarThatHasNotClosed(long offset, String message) {
    Candle candle = Candle.of(TIME, ONE_HOUR, 2, 4, 1, 3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> candle.checkFollows(TIME.toEpochMilli() + offset))
        .withMessage(message);
    candle.checkFollows(TIME.toEpochMilli() - 3_600_000);
  }
}
