package dev.washout.core;

import static dev.washout.core.Samples.hour;
import static dev.washout.market.Timeframe.FOUR_HOURS;
import static dev.washout.market.Timeframe.ONE_DAY;
import static dev.washout.market.Timeframe.ONE_HOUR;
import static dev.washout.market.Timeframe.ONE_WEEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.washout.market.Bar;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.OpenBar;
import dev.washout.market.Timeframe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ResamplerTest {
  @Provide
  Arbitrary<Timeframe> longer() {
    return Arbitraries.of(ONE_HOUR, FOUR_HOURS, ONE_DAY, ONE_WEEK);
  }

  /** Hours with gaps of every length, from hours to weeks. */
  private static List<Candle> hours(long seed, int size) {
    Random random = new Random(seed);
    List<Candle> hours = new ArrayList<>();
    int index = random.nextInt(24 * 14);
    for (int i = 0; i < size; i++) {
      double low = 50 + random.nextInt(50);
      double high = low + random.nextInt(20);
      double open = low + random.nextInt((int) (high - low) + 1);
      double close = low + random.nextInt((int) (high - low) + 1);
      double volume = random.nextInt(40) == 0 ? Bar.UNKNOWN_VOLUME : random.nextInt(100);
      hours.add(hour(index, open, high, low, close, volume));
      int gap = random.nextInt(12);
      index += gap == 0 ? 1 + random.nextInt(40) : gap == 1 ? 1 + random.nextInt(400) : 1;
    }
    return hours;
  }

  /** One group of parts after the other, by the book. */
  private static List<Candle> naive(Timeframe to, List<Candle> parts) {
    TreeMap<Long, List<Candle>> groups = new TreeMap<>();
    for (Candle part : parts) {
      groups.computeIfAbsent(to.floor(part.openEpochMillis()), open -> new ArrayList<>()).add(part);
    }
    List<Candle> bars = new ArrayList<>();
    groups.forEach(
        (open, group) ->
            bars.add(
                new Candle(
                    open,
                    to,
                    group.get(0).open(),
                    group.stream().mapToDouble(Candle::high).max().orElseThrow(),
                    group.stream().mapToDouble(Candle::low).min().orElseThrow(),
                    group.get(group.size() - 1).close(),
                    group.stream().mapToDouble(Candle::volume).sum())));
    return bars;
  }

  private static long incomplete(Timeframe to, List<Candle> parts, List<Candle> closed) {
    return closed.stream()
        .filter(
            bar ->
                parts.stream()
                        .filter(p -> to.floor(p.openEpochMillis()) == bar.openEpochMillis())
                        .count()
                    < to.millis() / ONE_HOUR.millis())
        .count();
  }

  @Property(tries = 200)
  void isTheNaiveResampling(
      @ForAll("longer") Timeframe to, @ForAll long seed, @ForAll @IntRange(max = 300) int size) {
    List<Candle> parts = hours(seed, size);
    List<Candle> expected = naive(to, parts);
    Resampler.Result result = Resampler.of(ONE_HOUR, to).over(CandleSeries.of(ONE_HOUR, parts));
    boolean open =
        size > 0
            && parts.get(size - 1).closeEpochMillis()
                < expected.get(expected.size() - 1).closeEpochMillis();
    List<Candle> closed = open ? expected.subList(0, expected.size() - 1) : expected;
    assertThat(result.closed()).containsExactlyElementsOf(closed);
    assertThat(result.closed().timeframe()).isEqualTo(to);
    assertThat(result.open())
        .isEqualTo(open ? Optional.of(expected.get(expected.size() - 1)) : Optional.empty());
    assertThat(result.incompleteBars()).isEqualTo(incomplete(to, parts, closed));
  }

  @Property(tries = 40)
  void resumesAfterEveryPart(
      @ForAll("longer") Timeframe to, @ForAll long seed, @ForAll @IntRange(max = 60) int size) {
    Resampler recipe = Resampler.of(ONE_HOUR, to);
    List<Candle> parts = hours(seed, size);
    List<Candle> whole = new ArrayList<>();
    Resampler.Calculator calculator = recipe.start();
    for (int k = 0; k <= size; k++) {
      List<Candle> bars = new ArrayList<>(whole);
      byte[] bytes = calculator.snapshot().toBytes();
      Resampler.Calculator resumed =
          State.<Resampler.Calculator>read(bytes, recipe, recipe::resume).resume();
      assertThat(resumed.snapshot()).isEqualTo(calculator.snapshot());
      assertThat(resumed.open()).isEqualTo(calculator.open());
      assertThat(resumed.latest()).isEqualTo(calculator.latest());
      assertThat(resumed.isReady()).isEqualTo(calculator.isReady()).isEqualTo(!whole.isEmpty());
      assertThat(resumed.incompleteBars()).isEqualTo(calculator.incompleteBars());
      for (Candle part : parts.subList(k, size)) {
        resumed.update(part, bar -> bars.add(bar.toCandle()));
      }
      assertThat(bars)
          .containsExactlyElementsOf(recipe.over(CandleSeries.of(ONE_HOUR, parts)).closed());
      if (k < size) {
        calculator.update(parts.get(k), bar -> whole.add(bar.toCandle()));
        assertThat(calculator.latest())
            .isEqualTo(
                whole.isEmpty() ? Optional.empty() : Optional.of(whole.get(whole.size() - 1)));
      }
    }
  }

  @Property(tries = 100)
  void theClockChangesNothingButWhenBarsClose(
      @ForAll("longer") Timeframe to, @ForAll long seed, @ForAll @IntRange(max = 100) int size) {
    Resampler recipe = Resampler.of(ONE_HOUR, to);
    List<Candle> parts = hours(seed, size);
    List<Candle> bars = new ArrayList<>();
    Random random = new Random(seed);
    Resampler.Calculator calculator = recipe.start();
    for (int i = 0; i < size; i++) {
      calculator.update(parts.get(i), bar -> bars.add(bar.toCandle()));
      long last = parts.get(i).closeEpochMillis();
      long next = i + 1 < size ? parts.get(i + 1).openEpochMillis() : last;
      long now = last + (long) (random.nextDouble() * (next - last));
      calculator.advanceTo(now, bar -> bars.add(bar.toCandle()));
      calculator.advanceTo(now - 1_000_000, bar -> bars.add(bar.toCandle()));
      calculator.open().ifPresent(bar -> assertThat(bar.closeEpochMillis()).isGreaterThan(now));
    }
    Resampler.Result result = recipe.over(CandleSeries.of(ONE_HOUR, parts));
    assertThat(bars).containsExactlyElementsOf(result.closed());
    assertThat(calculator.open()).isEqualTo(result.open());
    assertThat(calculator.incompleteBars()).isEqualTo(result.incompleteBars());
  }

  @Property(tries = 60)
  void previewIsTheBarAsItWouldBe(
      @ForAll("longer") Timeframe to, @ForAll long seed, @ForAll @IntRange(max = 80) int size) {
    Resampler.Calculator calculator = Resampler.of(ONE_HOUR, to).start();
    OpenBar preview = new OpenBar(to);
    for (Candle part : hours(seed, size)) {
      State<?> before = calculator.snapshot();
      OpenBar open = new OpenBar(ONE_HOUR);
      open.set(part);
      calculator.preview(open, preview);
      assertThat(calculator.snapshot()).isEqualTo(before);
      calculator.update(part, bar -> {});
      assertThat(preview.toCandle())
          .isEqualTo(calculator.open().or(calculator::latest).orElseThrow());
    }
  }

  @Example
  void twoBarsMayCloseByOnePart() {
    Resampler.Calculator calculator = Resampler.of(ONE_HOUR, FOUR_HOURS).start();
    List<Candle> bars = new ArrayList<>();
    calculator.update(hour(2, 10), bar -> bars.add(bar.toCandle()));
    assertThat(bars).isEmpty();
    calculator.update(
        hour(7, 20),
        bar -> {
          // All is done by the time a bar is handed over, whichever it is.
          assertThat(calculator.open()).isEmpty();
          assertThat(calculator.incompleteBars()).isEqualTo(2);
          assertThat(calculator.latest().orElseThrow().close()).isEqualTo(20);
          bars.add(bar.toCandle());
        });
    assertThat(bars).extracting(Candle::close).containsExactly(10.0, 20.0);
    assertThat(bars)
        .extracting(Candle::openEpochMillis)
        .containsExactly(hour(0, 1).openEpochMillis(), hour(4, 1).openEpochMillis());
    assertThat(calculator).hasToString("RESAMPLE(1h,4h), 2 bars closed, empty 4h bar");
  }

  @Example
  void whatTheConsumerThrowsLeavesThePartTakenIn() {
    Resampler.Calculator calculator = Resampler.of(ONE_HOUR, FOUR_HOURS).start();
    calculator.update(hour(0, 10), bar -> {});
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                calculator.update(
                    hour(5, 20),
                    bar -> {
                      throw new IllegalStateException("the consumer fails");
                    }));
    assertThat(calculator.latest().orElseThrow().close()).isEqualTo(10);
    assertThat(calculator.open().orElseThrow().close()).isEqualTo(20);
    assertThat(calculator.isReady()).isTrue();
  }

  @Example
  void whatComesAfterItsBarHasClosedIsRejected() {
    Resampler.Calculator calculator = Resampler.of(ONE_HOUR, FOUR_HOURS).start();
    calculator.update(hour(0, 10), bar -> {});
    long four = hour(4, 1).openEpochMillis();
    calculator.advanceTo(four - 1, bar -> assertThat(bar).isNull());
    calculator.update(hour(1, 11), bar -> {});
    calculator.advanceTo(four, bar -> assertThat(bar.close()).isEqualTo(11));
    assertThat(calculator.isReady()).isTrue();
    State<?> before = calculator.snapshot();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculator.update(hour(3, 12), bar -> {}))
        .withMessage("the 1h bar of 2026-02-05T03:00:00Z comes after its 4h bar has closed");
    assertThat(calculator.snapshot()).isEqualTo(before);
    // Also if there was no bar to close.
    calculator.advanceTo(hour(12, 1).openEpochMillis(), bar -> assertThat(bar).isNull());
    State<?> later = calculator.snapshot();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculator.update(hour(11, 12), bar -> {}))
        .withMessageContaining("comes after its 4h bar has closed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculator.preview(hour(11, 12), new OpenBar(FOUR_HOURS)));
    assertThat(calculator.snapshot()).isEqualTo(later);
    calculator.update(hour(12, 13), bar -> {});
    assertThat(calculator.open().orElseThrow().openTime()).isEqualTo("2026-02-05T12:00:00Z");
  }

  @Example
  void rejectsPartsThatDoNotFit() {
    Resampler.Calculator calculator = Resampler.of(ONE_HOUR, FOUR_HOURS).start();
    calculator.update(hour(0, 10), bar -> {});
    State<?> before = calculator.snapshot();
    long open = hour(0, 1).openEpochMillis();
    Bar daily = new Candle(open, ONE_DAY, 1, 1, 1, 1, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculator.update(daily, bar -> {}))
        .withMessage("timeframe is 1d, not 1h, in the bar of 2026-02-05T00:00:00Z");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculator.update(hour(0, 10), bar -> {}))
        .withMessage("time 2026-02-05T00:00:00Z repeats the bar before it");
    Bar across = new Candle(open + 3 * 3_600_000 + 1, ONE_HOUR, 1, 1, 1, 1, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculator.update(across, bar -> {}))
        .withMessage("the 1h bar of 2026-02-05T03:00:00.001Z crosses the boundary of a 4h bar");
    Bar huge = new Candle(open + 3_600_000, ONE_HOUR, 1, 1, 1, 1, 1e90);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> {
              calculator.update(huge, bar -> {});
              calculator.update(hour(2, 1, 1, 1, 1, 1e89), bar -> {});
            })
        .withMessageContaining("volume");
    OpenBar other = new OpenBar(ONE_DAY);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculator.preview(hour(9, 10), other))
        .withMessage("timeframe is 1d, not 4h, of the bar to fill");
    assertThat(other.isEmpty()).isTrue();
    Resampler.Calculator same = Resampler.of(ONE_HOUR, ONE_HOUR).start();
    OpenBar both = new OpenBar(ONE_HOUR);
    both.set(hour(1, 5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> same.preview(both, both))
        .withMessage("part and into are the same object");
    assertThat(calculator.snapshot()).isNotEqualTo(before); // the huge part was taken in
  }

  @Example
  void partsOffTheGridAreTakenWithinABar() {
    Resampler.Calculator calculator = Resampler.of(ONE_HOUR, FOUR_HOURS).start();
    long open = hour(0, 1).openEpochMillis() + 1_800_000;
    for (int i = 0; i < 3; i++) {
      calculator.update(
          new Candle(open + i * 3_600_000L, ONE_HOUR, 1, 1, 1, 1, 1),
          bar -> assertThat(bar).isNull());
    }
    calculator.advanceTo(open + 4 * 3_600_000L, bar -> assertThat(bar.volume()).isEqualTo(3));
    assertThat(calculator.incompleteBars()).isEqualTo(1);
  }

  @Example
  void isARecipe() {
    Resampler recipe = Resampler.of(ONE_HOUR, ONE_WEEK);
    assertThat(recipe).hasToString("RESAMPLE(1h,1w)").isEqualTo(Resampler.of(ONE_HOUR, ONE_WEEK));
    assertThat(Samples.CATALOG.parse("RESAMPLE(1h,1w)")).isEqualTo(recipe);
    assertThat(recipe.lookback()).isZero();
    assertThat(recipe.start().recipe()).isEqualTo(recipe);
    assertThat(recipe.start().latest()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Resampler.of(FOUR_HOURS, ONE_HOUR))
        .withMessage("1h bars cannot be made of 4h bars");
  }

  @Property(tries = 500)
  void damagedContentsAreRejectedOrAState(
      @ForAll long seed, @ForAll @IntRange(max = 30) int size, @ForAll int at, @ForAll byte value) {
    Resampler recipe = Resampler.of(ONE_HOUR, FOUR_HOURS);
    Resampler.Calculator calculator = recipe.start();
    hours(seed, size).forEach(part -> calculator.update(part, bar -> {}));
    byte[] contents = calculator.snapshot().contents().clone();
    contents[Math.floorMod(at, contents.length)] = value;
    try {
      State<Resampler.Calculator> damaged =
          State.of(
              recipe,
              recipe::resume,
              out -> {
                for (byte b : contents) {
                  out.putByte(b & 0xFF);
                }
              });
      damaged.resume().open();
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageMatching("(?s).+");
    }
  }

  @Example
  void statesThatDoNotFitTogetherAreRejected() {
    Resampler recipe = Resampler.of(ONE_HOUR, FOUR_HOURS);
    long[][] counts = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {5, 0, 0}};
    for (long[] count : counts) {
      State<Resampler.Calculator> state =
          State.of(
              recipe,
              recipe::resume,
              out -> {
                for (int i = 0; i < 3; i++) {
                  out.putLong(0);
                }
                out.putBoolean(false);
                out.putBoolean(false);
                for (long c : count) {
                  out.putLong(c);
                }
                out.putLong(0);
              });
      assertThatIllegalArgumentException()
          .isThrownBy(state::resume)
          .withMessage("the state of RESAMPLE(1h,4h) holds numbers that do not fit together");
    }
  }

  @Example
  void updatesAllocateNothingOnceWarm() {
    // The bars that are handed over are reused.
    Resampler.Calculator calculator = Resampler.of(ONE_HOUR, FOUR_HOURS).start();
    List<Bar> seen = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      calculator.update(hour(i, 10), seen::add);
    }
    assertThat(seen).hasSize(6);
    assertThat(seen.stream().distinct().count()).isEqualTo(1);
  }
}
