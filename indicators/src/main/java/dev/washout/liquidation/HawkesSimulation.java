package dev.washout.liquidation;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Simulates a Hawkes process by thinning (Ogata 1981): between events the intensity only falls, so
 * candidates are drawn at its present value and kept with the share that is left of it.
 */
final class HawkesSimulation {
  private HawkesSimulation() {}

  /**
   * A run from an empty past.
   *
   * @return the events, or nothing if there would be more than {@code most}
   */
  static Optional<HawkesEvents> run(
      HawkesParameters parameters, double end, RandomGenerator random, int most) {
    int kinds = parameters.kinds();
    double[][] times = new double[kinds][16];
    int[] sizes = new int[kinds];
    // alpha beta r, summed over the sources: what excites each kind now
    double[] excitation = new double[kinds];
    double now = 0;
    while (sizes[0] + (kinds == 1 ? 0 : sizes[1]) <= most) {
      double bound = 0;
      for (int i = 0; i < kinds; i++) {
        bound += parameters.baseline(i) + excitation[i];
      }
      double wait = -StrictMath.log(1 - random.nextDouble()) / bound;
      now += wait;
      if (!(now < end)) {
        double[][] exact = new double[kinds][];
        Arrays.setAll(exact, i -> Arrays.copyOf(times[i], sizes[i]));
        return Optional.of(
            kinds == 1
                ? HawkesEvents.of(end, exact[0])
                : HawkesEvents.bivariate(end, exact[0], exact[1]));
      }
      double mark = random.nextDouble() * bound;
      int happened = -1;
      for (int i = 0; i < kinds; i++) {
        excitation[i] *= StrictMath.exp(-parameters.decay(i) * wait);
        mark -= parameters.baseline(i) + excitation[i];
        if (mark < 0 && happened < 0) {
          happened = i;
        }
      }
      if (happened >= 0) {
        if (sizes[happened] == times[happened].length) {
          times[happened] = Arrays.copyOf(times[happened], 2 * sizes[happened]);
        }
        times[happened][sizes[happened]++] = now;
        for (int i = 0; i < kinds; i++) {
          excitation[i] += parameters.excitation(i, happened) * parameters.decay(i);
        }
      }
    }
    return Optional.empty();
  }
}
