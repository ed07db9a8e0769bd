package dev.washout.market;

import static dev.washout.market.Timeframe.ONE_DAY;
import static dev.washout.market.Timeframe.ONE_HOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.washout.contract.Regime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CandleSeriesTest {
  private static final long START = Instant.parse("2026-02-05T00:00:00Z").toEpochMilli();
  private static final long HOUR = ONE_HOUR.millis();

  private static Candle hour(long index) {
    return new Candle(
        START + index * HOUR, ONE_HOUR, 10 + index, 12 + index, 9 + index, 11 + index, index);
  }

  private static CandleSeries hours(long... indexes) {
    CandleSeries.Builder builder = CandleSeries.builder(ONE_HOUR);
    for (long index : indexes) {
      builder.add(hour(index));
    }
    return builder.build();
  }

  @Property
  void holdsWhatWasAdded(
      @ForAll Regime regime, @ForAll long seed, @ForAll @IntRange(max = 700) int size) {
    List<Bar> bars = regime.bars(seed, size);
    CandleSeries series = CandleSeries.of(ONE_HOUR, bars);
    assertThat(series.size()).isEqualTo(size);
    assertThat(series.isEmpty()).isEqualTo(size == 0);
    assertThat(series).containsExactlyElementsOf(bars.stream().map(Bar::toCandle).toList());
    CandleSeries same =
        CandleSeries.ofColumns(
            ONE_HOUR,
            series.openEpochMillis().toArray(),
            series.prices(Price.OPEN),
            series.prices(Price.HIGH),
            series.prices(Price.LOW),
            series.prices(Price.CLOSE),
            series.volumes());
    assertThat(same).isEqualTo(series).hasSameHashCodeAs(series);
    List<Candle> read = new ArrayList<>();
    CandleSeries.Cursor cursor = series.cursor();
    while (cursor.next()) {
      assertThat(cursor.index()).isEqualTo(read.size());
      assertThat(series.openEpochMillis(read.size())).isEqualTo(cursor.openEpochMillis());
      read.add(cursor.toCandle());
    }
    assertThat(read).isEqualTo(bars);
  }

  @Property
  void slicesAreSeries(
      @ForAll long seed, @ForAll @IntRange(max = 40) int from, @ForAll @IntRange(max = 40) int to) {
    List<Bar> bars = Regime.STANDING_STILL.bars(seed, 40);
    CandleSeries series = CandleSeries.of(ONE_HOUR, bars);
    int a = Math.min(from, to);
    int b = Math.max(from, to);
    CandleSeries slice = series.slice(a, b);
    CandleSeries copy = CandleSeries.of(ONE_HOUR, bars.subList(a, b));
    assertThat(slice).isEqualTo(copy).hasSameHashCodeAs(copy).hasToString(copy.toString());
    assertThat(slice.missingBars()).isEqualTo(copy.missingBars());
    assertThat(slice.openEpochMillis()).isEqualTo(copy.openEpochMillis());
    assertThat(slice.volumes()).isEqualTo(copy.volumes());
    for (Price price : Price.values()) {
      assertThat(slice.prices(price)).isEqualTo(copy.prices(price));
    }
    for (int i = 0; i < 40; i++) {
      long time = bars.get(i).openEpochMillis();
      assertThat(slice.countThrough(time)).isEqualTo(Math.max(0, Math.min(i + 1, b) - a));
      assertThat(slice.countThrough(time - 1)).isEqualTo(Math.max(0, Math.min(i, b) - a));
    }
    assertThat(slice.slice(0, slice.size())).isEqualTo(slice);
  }

  @Example
  void slicesShareTheirColumns() throws ReflectiveOperationException {
    CandleSeries series = hours(0, 1, 2);
    var closes = CandleSeries.class.getDeclaredField("closes");
    closes.setAccessible(true);
    assertThat(closes.get(series.slice(1, 2))).isSameAs(closes.get(series));
    assertThat(series.slice(1, 2).get(0)).isEqualTo(hour(1));
    assertThat(series.slice(1, 3).slice(1, 2).get(0)).isEqualTo(hour(2));
  }

  @Example
  void tailIsAtMostTheWholeSeries() {
    CandleSeries series = hours(0, 1, 2);
    assertThat(series.tail(0).isEmpty()).isTrue();
    assertThat(series.tail(2)).containsExactly(hour(1), hour(2));
    assertThat(series.tail(3)).isEqualTo(series);
    assertThat(series.tail(Integer.MAX_VALUE)).isEqualTo(series);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> series.tail(-1))
        .withMessage("count is negative: -1");
  }

  @Example
  void closedByIsWhatWasKnown() {
    CandleSeries series = hours(0, 1, 5);
    assertThat(series.closedBy(Instant.parse("2026-02-05T00:59:59.999Z"))).isEmpty();
    assertThat(series.closedBy(Instant.parse("2026-02-05T01:00:00Z"))).containsExactly(hour(0));
    assertThat(series.closedBy(Instant.parse("2026-02-05T05:59:59Z")))
        .containsExactly(hour(0), hour(1));
    assertThat(series.closedBy(Instant.MAX)).isEqualTo(series);
    assertThat(series.closedBy(Instant.MIN)).isEmpty();
  }

  @Example
  void countsMissingBars() {
    assertThat(hours().missingBars()).isZero();
    assertThat(hours(3).missingBars()).isZero();
    assertThat(hours(0, 1, 2).missingBars()).isZero();
    assertThat(hours(0, 3, 4, 6).missingBars()).isEqualTo(3);
    assertThat(hours(0, 3, 4, 6).slice(1, 4).missingBars()).isEqualTo(1);
  }

  @Example
  void firstAndLast() {
    CandleSeries series = hours(2, 4);
    assertThat(series.first()).isEqualTo(hour(2));
    assertThat(series.last()).isEqualTo(hour(4));
    assertThat(series.stream()).containsExactly(hour(2), hour(4));
    assertThat(series.timeframe()).isEqualTo(ONE_HOUR);
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> hours().first());
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> hours().last());
    // A series is immutable: its iterator takes nothing away.
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> series.iterator().remove());
  }

  @Example
  void indexesAreChecked() {
    CandleSeries series = hours(0, 1, 2).slice(1, 2);
    for (int index : new int[] {-1, 1}) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> series.get(index));
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> series.openEpochMillis(index));
    }
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> series.slice(0, 2));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> series.slice(1, 0));
  }

  @Example
  void volumesMayBeUnknown() {
    CandleSeries.Builder builder = CandleSeries.builder(ONE_HOUR);
    builder.add(START, 1, 1, 1, 1, -0.0).add(START + HOUR, 1, 1, 1, 1, Bar.UNKNOWN_VOLUME);
    CandleSeries series = builder.build();
    assertThat(series.hasVolume()).isFalse();
    assertThat(series.slice(0, 1).hasVolume()).isTrue();
    assertThat(series.volumes()).containsExactly(0.0, Double.NaN);
    assertThat(series.get(1).hasVolume()).isFalse();
    assertThat(hours().hasVolume()).isTrue();
  }

  @Example
  void differsInAnyColumn() {
    CandleSeries series = hours(0, 1);
    assertThat(series).isNotEqualTo(hours(0)).isNotEqualTo(hours(0, 2)).isNotEqualTo("hours");
    assertThat(CandleSeries.builder(ONE_DAY).build()).isNotEqualTo(hours());
    for (int column = 0; column < 5; column++) {
      double[] v = {11, 13, 10, 12, 1};
      v[column] += 0.5;
      CandleSeries other =
          CandleSeries.builder(ONE_HOUR)
              .add(hour(0))
              .add(START + HOUR, v[0], v[1], v[2], v[3], v[4])
              .build();
      assertThat(series).isNotEqualTo(other);
    }
  }

  @Example
  void hashCodesSpread() {
    Set<Integer> codes = new HashSet<>();
    for (int first = 0; first < 20; first++) {
      for (int second = first + 1; second < 20; second++) {
        codes.add(hours(first, second).hashCode());
        codes.add(hours(second).hashCode());
      }
    }
    // 190 pairs and 19 single bars, which are not alike in number, time or close.
    assertThat(codes).hasSizeGreaterThan(200);
  }

  @Example
  void inputsAndOutputsAreCopies() {
    long[] times = {START, START + HOUR};
    double[] prices = {10, 11};
    double[] volumes = {1, 2};
    CandleSeries series =
        CandleSeries.ofColumns(ONE_HOUR, times, prices, prices, prices, prices, volumes);
    CandleSeries before = CandleSeries.of(ONE_HOUR, series);
    times[0] = 0;
    prices[0] = -1;
    volumes[1] = -1;
    series.prices(Price.CLOSE)[0] = -1;
    series.volumes()[0] = -1;
    assertThat(series).isEqualTo(before);
    CandleSeries.Builder builder = CandleSeries.builder(ONE_HOUR).add(hour(0));
    CandleSeries one = builder.build();
    builder.add(hour(1));
    assertThat(one).containsExactly(hour(0));
    assertThat(builder.size()).isEqualTo(2);
  }

  @Example
  void namesTheBarThatIsWrong() {
    CandleSeries.Builder builder = CandleSeries.builder(ONE_HOUR).add(hour(0)).add(hour(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(START + 2 * HOUR, 10, 9, 8, 9, 1))
        .withMessage(
            "index 2: open 10.0 is outside low 8.0 and high 9.0 in the bar of"
                + " 2026-02-05T02:00:00Z");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(hour(1)))
        .withMessage("index 2: time 2026-02-05T01:00:00Z repeats the bar before it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(hour(0)))
        .withMessage("index 2: time 2026-02-05T00:00:00Z is earlier than the bar before it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(new Candle(START + 9 * HOUR, ONE_DAY, 1, 1, 1, 1, 1)))
        .withMessage("index 2: timeframe is 1d, not 1h, in the bar of 2026-02-05T09:00:00Z");
    assertThat(builder.build()).isEqualTo(hours(0, 1));
    double[] two = {1, 1};
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CandleSeries.ofColumns(ONE_HOUR, new long[2], two, two, new double[] {1}, two, two))
        .withMessage("lows has 1 values, openEpochMillis 2");
  }

  @Example
  void cursorStopsAtTheEnd() {
    CandleSeries series = hours(0, 1, 2).slice(1, 2);
    CandleSeries.Cursor cursor = series.cursor();
    assertThat(cursor.index()).isEqualTo(-1);
    assertThat(cursor).hasToString("before " + series);
    assertThatIllegalStateException().isThrownBy(cursor::close);
    assertThatIllegalStateException().isThrownBy(cursor::openEpochMillis);
    assertThat(cursor.next()).isTrue();
    assertThat(cursor).hasToString("bar 0: " + hour(1));
    assertThat(cursor.next()).isFalse();
    assertThat(cursor.next()).isFalse();
    assertThat(cursor.toCandle()).isEqualTo(hour(1));
    assertThat(cursor.index()).isZero();
    assertThat(cursor.timeframe()).isEqualTo(ONE_HOUR);
    CandleSeries.Cursor nothing = series.slice(1, 1).cursor();
    assertThat(nothing.next()).isFalse();
    assertThatIllegalStateException().isThrownBy(nothing::volume);
  }

  @Example
  void prints() {
    assertThat(hours()).hasToString("no 1h bars");
    assertThat(hours(0))
        .hasToString(
            "1 bar of 1h from 2026-02-05T00:00:00Z to 2026-02-05T00:00:00Z, last close 11.0");
    assertThat(hours(0, 3))
        .hasToString(
            "2 bars of 1h from 2026-02-05T00:00:00Z to 2026-02-05T03:00:00Z, 2 missing, last close"
                + " 14.0");
  }
}
