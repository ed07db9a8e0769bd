package dev.washout.momentum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.washout.core.DoubleLinesCalculator;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A whole series has the bits of one update after the other, also where averages are spent. */
class MacdBatchTest {
  @Property(tries = 60)
  void lanesGiveTheBitsOfTheCalculator(
      @ForAll @IntRange(min = 1, max = 40) int fast,
      @ForAll @IntRange(min = 1, max = 100) int more,
      @ForAll @IntRange(min = 1, max = 90) int signal,
      @ForAll MacdSeeding seeding,
      @ForAll long seed) {
    assertSameBits(Macd.of(fast, fast + more, signal, seeding), market(seed, 60_000));
  }

  /** Averages of a market that stands at zero are spent one after the other, in every lane. */
  @Example
  void averagesAreSpent() {
    double[] values = market(4, 200_000);
    Arrays.fill(values, 20_000, 190_000, 0.0);
    assertSameBits(Macd.of(12, 26, 9), values);
    double[] alternating = market(5, 200_000);
    for (int i = 0; i < alternating.length; i++) {
      alternating[i] = i / 9_000 % 2 == 0 ? alternating[i] : i % 2 == 0 ? 0.0 : -0.0;
    }
    assertSameBits(Macd.of(12, 26, 9), alternating);
    assertSameBits(Macd.of(3, 5, 70, MacdSeeding.SEPARATE), alternating);
  }

  private static double[] market(long seed, int size) {
    Random random = new Random(seed);
    double[] values = new double[size];
    double x = 100;
    int kind = 0;
    for (int i = 0; i < size; i++) {
      if (random.nextInt(4_000) == 0) {
        kind = random.nextInt(5);
      }
      x =
          switch (kind) {
            case 0, 1 -> (Math.abs(x) < 1e-3 ? 100 : x) * (1 + 0.001 * random.nextGaussian());
            case 2 -> x;
            case 3 -> 0;
            default -> random.nextInt(200) == 0 ? 1e90 : 1e-90 * random.nextGaussian();
          };
      values[i] = x;
    }
    return values;
  }

  private static void assertSameBits(Macd recipe, double[] values) {
    double[][] out = new double[3][values.length];
    for (double[] line : out) {
      Arrays.fill(line, 7);
    }
    recipe.over(values, out);
    long[][] expected = new long[3][values.length];
    DoubleLinesCalculator calculator = recipe.start();
    for (int i = 0; i < values.length; i++) {
      boolean ready = calculator.update(values[i]);
      for (int k = 0; k < 3; k++) {
        expected[k][i] = Double.doubleToLongBits(ready ? calculator.line(k) : Double.NaN);
      }
    }
    for (int k = 0; k < 3; k++) {
      long[] bits = Arrays.stream(out[k]).mapToLong(Double::doubleToLongBits).toArray();
      assertThat(Arrays.mismatch(bits, expected[k]))
          .as("the first other bits of %s of %s", recipe.lines().get(k), recipe)
          .isEqualTo(-1);
    }
  }
}
