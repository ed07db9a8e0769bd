package dev.washout.flink.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.washout.liquidation.LiquidationTotals;
import dev.washout.liquidation.SideTotals;
import dev.washout.market.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlidingTotalsTest {
  private static LiquidationTotals moment(int i, Random random) {
    long usd = random.nextInt(1000);
    return new LiquidationTotals(
        i,
        i + 1,
        SideTotals.of(usd, 2, usd),
        SideTotals.of(2 * usd, 1, usd),
        Coverage.COMPLETE,
        false);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 60})
  void equalsTheSumOfItsMoments(int length) {
    Random random = new Random(length);
    SlidingTotals sliding = new SlidingTotals(length);
    List<LiquidationTotals> all = new ArrayList<>();
    for (int i = 0; i < 5 * length + 3; i++) {
      LiquidationTotals next = moment(i, random);
      all.add(next);
      sliding.push(next);
      LiquidationTotals expected =
          all.subList(Math.max(0, all.size() - length), all.size()).stream()
              .reduce(LiquidationTotals::append)
              .orElseThrow();
      assertThat(sliding.total()).isEqualTo(expected);
    }
  }

  @Test
  void refusesNothing() {
    assertThatThrownBy(() -> new SlidingTotals(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("length is not positive: 0");
    assertThatThrownBy(() -> new SlidingTotals(1).total())
        .isInstanceOf(IllegalStateException.class);
  }
}
