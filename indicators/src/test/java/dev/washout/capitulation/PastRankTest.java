package dev.washout.capitulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PastRankTest {
  /** The values held, compared one by one: the same bits. */
  private static double counted(List<Double> held, double value) {
    int twice = 0;
    for (double other : held) {
      twice += other < value ? 2 : other == value ? 1 : 0;
    }
    return twice / (2.0 * held.size());
  }

  @Property(tries = 200)
  void equalsCountingOneByOne(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int length) {
    Random random = new Random(seed);
    PastRank rank = new PastRank(length);
    List<Double> held = new ArrayList<>();
    for (int i = 0; i < 5 * length; i++) {
      boolean fewValues = random.nextBoolean();
      double value = fewValues ? random.nextInt(5) - 2 : random.nextGaussian();
      rank.add(value == 0 ? -0.0 : value);
      held.add(value);
      if (held.size() > length) {
        held.remove(0);
      }
      assertThat(rank.isFull()).isEqualTo(held.size() == length);
      for (double x : new double[] {value, random.nextInt(7) - 3, random.nextGaussian(), -0.0}) {
        assertThat(rank.of(x)).isEqualTo(counted(held, x));
      }
    }
  }

  /** Ever larger, ever smaller, always the same: what makes a plain search tree a list. */
  @Example
  void sortedInputsAreNoWorse() {
    int length = 10_000;
    for (int slope : new int[] {-1, 0, 1}) {
      PastRank rank = new PastRank(length);
      for (int i = 0; i < 20 * length; i++) {
        rank.add((double) slope * i);
      }
      double last = slope * (20.0 * length - 1);
      assertThat(rank.of(last))
          .isEqualTo(slope < 0 ? 0.5 / length : slope == 0 ? 0.5 : 1 - 0.5 / length);
    }
  }
}
