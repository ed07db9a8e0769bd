package dev.washout.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.washout.core.LiquidationCalculator;
import dev.washout.market.Liquidation;
import dev.washout.market.PositionSide;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LiquidationRankTest {
  private static final long START = Events.START.toEpochMilli();

  private static LiquidationRank millis(long span, long past, long step) {
    return LiquidationRank.of(
        Duration.ofMillis(span), Duration.ofMillis(past), Duration.ofMillis(step));
  }

  @Test
  void ranksTheWindowAmongTheStepsOfThePast() {
    // Windows of 10 ms, compared with the four that end at multiples of 10 before.
    LiquidationCalculator rank = millis(10, 40, 10).start();
    rank.update(Events.at(0, PositionSide.LONG, 1));
    rank.update(Events.at(15, PositionSide.LONG, 20));
    rank.update(Events.at(25, PositionSide.SHORT, 30));
    rank.update(Events.at(35, PositionSide.LONG, 10));
    assertThat(rank.update(Events.at(49, PositionSide.LONG, 20))).isFalse();
    // At 50: the windows ending at 10, 20, 30, 40 hold 0, 20, 30, 10; this one 20.
    assertThat(rank.advanceTo(START + 50)).isTrue();
    assertThat(rank.value()).isEqualTo((2 + 0.5) / 4, within(1e-15));
    // At 51 the window ending at 50 has come in and the one ending at 10 has left.
    rank.advanceTo(START + 51);
    assertThat(rank.value()).isEqualTo((1 + 1.0) / 4, within(1e-15));
    assertThat(rank.preview(Events.at(51, PositionSide.SHORT, 11))).isEqualTo(1);
    rank.advanceTo(START + 1_000_000_000);
    assertThat(rank.value()).isEqualTo(0.5);
  }

  private static double byDefinition(List<Liquidation> seen, long now, LiquidationRank recipe) {
    long start = seen.get(0).epochMillis();
    long span = recipe.span().toMillis();
    long past = recipe.past().toMillis();
    long step = recipe.step().toMillis();
    if (now - start < span + past) {
      return Double.NaN;
    }
    long current = total(seen, recipe.span(), now);
    double below = 0;
    int n = 0;
    for (long g = Math.floorDiv(now - 1, step) * step; n < past / step; g -= step) {
      long sample = total(seen, recipe.span(), g);
      below += sample < current ? 1 : sample == current ? 0.5 : 0;
      n++;
    }
    return below / n;
  }

  private static long total(List<Liquidation> seen, Duration span, long to) {
    return Events.totals(seen, span, to, false).notionalMicroUsd();
  }

  @Property(tries = 60)
  void isTheDefinition(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 120) int size,
      @ForAll @IntRange(min = 1, max = 90) int span,
      @ForAll @IntRange(min = 1, max = 12) int steps,
      @ForAll @IntRange(min = 1, max = 40) int step) {
    List<Liquidation> events = Events.run(seed, size, 12);
    LiquidationRank recipe = millis(span, (long) steps * step, step);
    LiquidationCalculator rank = recipe.start();
    for (int i = 0; i < size; i++) {
      boolean defined = rank.update(events.get(i));
      double expected = byDefinition(events.subList(0, i + 1), events.get(i).epochMillis(), recipe);
      assertThat(defined ? rank.value() : Double.NaN).isEqualTo(expected, within(1e-12));
      if (i == size / 2) {
        rank = recipe.state(rank.snapshot().toBytes()).resume();
      }
    }
  }

  @Test
  void checksItsParameters() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> millis(1, 10, 3))
        .withMessage("past PT0.01S is not 1 to 100000 whole steps of PT0.003S");
    assertThatIllegalArgumentException().isThrownBy(() -> millis(1, 100_001, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> millis(0, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> millis(1, 0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> millis(1, 1, 0))
        .withMessage("step is not positive: PT0S");
    assertThat(millis(1, 100_000, 1).warmUp()).isEqualTo(Duration.ofMillis(100_001));
    LiquidationCalculator rank = millis(10, 10, 10).start();
    rank.update(Events.at(0, PositionSide.LONG, Long.MAX_VALUE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rank.update(Events.at(9, PositionSide.LONG, 1)));
    rank.update(Events.at(10, PositionSide.LONG, 1));
  }
}
