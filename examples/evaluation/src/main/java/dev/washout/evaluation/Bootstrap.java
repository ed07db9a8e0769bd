package dev.washout.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Block bootstrap: what a figure might have been. Time is cut into blocks of neighbouring days,
 * which are drawn with replacement, so that days that belong together stay together; whatever is
 * compared is computed on the same draw. The generator is seeded: every run gives the same figures.
 */
final class Bootstrap {
  private static final int DRAWS = 2000;
  private static final long SEED = 20_260_205;

  /**
   * An interval that holds 95 % of the draws.
   *
   * @param low its lower end
   * @param high its upper end
   */
  record Interval(double low, double high) {}

  private Bootstrap() {}

  /** The interval of a figure of drawn blocks, each 0 to {@code blocks - 1}. */
  static Interval interval(int blocks, ToDoubleFunction<int[]> figure) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] figures = new double[DRAWS];
    for (int d = 0; d < DRAWS; d++) {
      figures[d] = figure.applyAsDouble(random.ints(blocks, 0, blocks).toArray());
    }
    double[] sorted = Arrays.stream(figures).filter(f -> !Double.isNaN(f)).sorted().toArray();
    if (sorted.length == 0) {
      return new Interval(Double.NaN, Double.NaN);
    }
    return new Interval(
        sorted[(int) (0.025 * sorted.length)], sorted[(int) (0.975 * (sorted.length - 1))]);
  }
}
