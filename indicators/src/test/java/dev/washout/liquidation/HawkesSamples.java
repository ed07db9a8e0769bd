package dev.washout.liquidation;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.SplittableRandom;

/** Processes and samples that several tests use. */
final class HawkesSamples {
  static final HawkesParameters ONE = HawkesParameters.of(0.5, 0.6, 2);
  static final HawkesParameters TWO =
      HawkesParameters.bivariate(component(0.3, 0.5, 0.2, 2), component(0.2, 0.1, 0.4, 3));

  private HawkesSamples() {}

  static HawkesComponent component(double baseline, double byLongs, double byShorts, double decay) {
    return new HawkesComponent(baseline, ImmutableDoubleArray.of(byLongs, byShorts), decay);
  }

  static HawkesEvents sample(HawkesParameters parameters, double end, long seed) {
    return Hawkes.simulate(parameters, end, new SplittableRandom(seed));
  }
}
