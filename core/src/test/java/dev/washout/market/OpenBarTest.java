package dev.washout.market;

import static dev.washout.market.Timeframe.FOUR_HOURS;
import static dev.washout.market.Timeframe.ONE_DAY;
import static dev.washout.market.Timeframe.ONE_HOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OpenBarTest {
  private static final long EIGHT = Instant.parse("2026-02-05T08:00:00Z").toEpochMilli();
  private static final long HOUR = ONE_HOUR.millis();

  private static Candle hour(int index, double o, double h, double l, double c, double volume) {
    return new Candle(EIGHT + index * HOUR, ONE_HOUR, o, h, l, c, volume);
  }

  @Test
  void isFormedFromParts() {
    OpenBar bar = new OpenBar(FOUR_HOURS);
    bar.add(hour(1, 10, 12, 9, 11, 5));
    assertThat(bar.toCandle()).isEqualTo(new Candle(EIGHT, FOUR_HOURS, 10, 12, 9, 11, 5));
    bar.add(hour(2, 11, 11.5, 8, 9, 7));
    assertThat(bar.toCandle()).isEqualTo(new Candle(EIGHT, FOUR_HOURS, 10, 12, 8, 9, 12));
    bar.add(hour(3, 9, 13, 9, 13, 0));
    assertThat(bar.toCandle()).isEqualTo(new Candle(EIGHT, FOUR_HOURS, 10, 13, 8, 13, 12));
    assertThat(bar).hasToString("open " + bar.toCandle());
    assertThat(bar.timeframe()).isEqualTo(FOUR_HOURS);
  }

  @Test
  void isFormedFromTrades() {
    OpenBar bar = new OpenBar(ONE_HOUR);
    bar.add(EIGHT + 5, 100, -0.0);
    assertThat(bar.volume()).isEqualTo(0.0);
    bar.add(EIGHT + 5, 90, 2);
    bar.add(EIGHT + HOUR - 1, 95, 1);
    assertThat(bar.toCandle()).isEqualTo(new Candle(EIGHT, ONE_HOUR, 100, 100, 90, 95, 3));
    bar.add(EIGHT, 96, Bar.UNKNOWN_VOLUME);
    bar.add(EIGHT, 97, 1);
    assertThat(bar.hasVolume()).isFalse();
    assertThat(bar.close()).isEqualTo(97);
  }

  @Test
  void rejectsPartsOfOtherBars() {
    OpenBar bar = new OpenBar(FOUR_HOURS);
    bar.add(hour(0, 10, 12, 9, 11, 5));
    Candle before = bar.toCandle();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bar.add(hour(4, 10, 12, 9, 11, 5)))
        .withMessage(
            "a part from 2026-02-05T12:00:00Z lies outside the 4h bar of 2026-02-05T08:00:00Z");
    assertThatIllegalArgumentException().isThrownBy(() -> bar.add(EIGHT - 1, 10, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bar.add(new Candle(EIGHT + 3 * HOUR + 1, ONE_HOUR, 1, 2, 1, 1, 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bar.add(new Candle(EIGHT, ONE_DAY, 1, 2, 1, 1, 1)));
    assertThat(bar.toCandle()).isEqualTo(before);
    OpenBar empty = new OpenBar(FOUR_HOURS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> empty.add(new Candle(EIGHT + 1, FOUR_HOURS, 1, 2, 1, 1, 1)))
        .withMessage(
            "a part from 2026-02-05T08:00:00.001Z lies outside the 4h bar of"
                + " 2026-02-05T08:00:00Z");
    assertThat(empty.isEmpty()).isTrue();
  }

  @Test
  void rejectsImpossibleTrades() {
    OpenBar bar = new OpenBar(ONE_HOUR);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bar.add(EIGHT, Double.NaN, 1))
        .withMessage("price is not finite: NaN in the trade of 2026-02-05T08:00:00Z");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bar.add(EIGHT, 0, 1))
        .withMessage("price is not positive: 0.0 in the trade of 2026-02-05T08:00:00Z");
    assertThatIllegalArgumentException().isThrownBy(() -> bar.add(EIGHT, 1.1e90, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bar.add(EIGHT, 5, -1))
        .withMessage("quantity is negative: -1.0 in the trade of 2026-02-05T08:00:00Z");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bar.add(EIGHT, 5, 1.1e90))
        .withMessageContaining("quantity is not within 0 and 1e90: 1.1E90");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bar.add(Long.MAX_VALUE, 5, 1))
        .withMessageStartingWith(
            "epochMillis is not within the years 1 to 9999: " + Long.MAX_VALUE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OpenBar(Timeframe.parse("10000d")).add(-62_135_596_800_000L, 5, 1))
        .withMessageContaining("openEpochMillis is not within the years 1 to 9999");
    assertThat(bar.isEmpty()).isTrue();
    bar.add(EIGHT, 1e90, 1e90);
    bar.add(EIGHT, 1e-90, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bar.add(EIGHT, 1, 1e80))
        .withMessage("volume is not within 0 and 1e90 with a part of 1.0E80");
    assertThat(bar.toCandle())
        .isEqualTo(new Candle(EIGHT, ONE_HOUR, 1e90, 1e90, 1e-90, 1e-90, 1e90));
  }

  @Test
  void emptyBarHasNothingToRead() {
    OpenBar bar = new OpenBar(ONE_HOUR);
    assertThat(bar).hasToString("empty 1h bar");
    assertThatIllegalStateException()
        .isThrownBy(bar::openEpochMillis)
        .withMessageContaining("time");
    assertThatIllegalStateException().isThrownBy(bar::open).withMessageContaining("prices");
    assertThatIllegalStateException().isThrownBy(bar::high);
    assertThatIllegalStateException().isThrownBy(bar::low);
    assertThatIllegalStateException().isThrownBy(bar::close);
    assertThatIllegalStateException().isThrownBy(bar::volume);
    bar.add(EIGHT, 5, 1);
    assertThat(bar.isEmpty()).isFalse();
    bar.clear();
    assertThat(bar.isEmpty()).isTrue();
    bar.add(EIGHT + HOUR, 6, 2);
    assertThat(bar.toCandle()).isEqualTo(new Candle(EIGHT + HOUR, ONE_HOUR, 6, 6, 6, 6, 2));
  }

  @Test
  void becomesACopy() {
    Candle candle = hour(0, 10, 12, 9, 11, 5);
    OpenBar bar = new OpenBar(ONE_HOUR);
    bar.set(candle);
    assertThat(bar.toCandle()).isEqualTo(candle);
    OpenBar copy = new OpenBar(ONE_HOUR);
    copy.set(bar);
    bar.add(EIGHT, 20, 1);
    assertThat(copy.toCandle()).isEqualTo(candle);
    copy.set(new OpenBar(ONE_HOUR));
    assertThat(copy.isEmpty()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bar.set(new OpenBar(ONE_DAY)))
        .withMessage("timeframe is 1d, not 1h");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bar.set(new Candle(EIGHT + 1, ONE_HOUR, 1, 1, 1, 1, 1)))
        .withMessage("no 1h bar opens at 2026-02-05T08:00:00.001Z");
    assertThat(bar.close()).isEqualTo(20);
  }
}
