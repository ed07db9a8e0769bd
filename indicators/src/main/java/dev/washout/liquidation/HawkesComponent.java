package dev.washout.liquidation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;

/**
 * The parameters of one kind of event in a Hawkes process.
 *
 * @param baseline mu, the rate of events that no event caused, in events per unit of time; 0 or
 *     more
 * @param excitation alpha, for each kind how many events of this kind one of that kind causes on
 *     average; 0 or more
 * @param decay beta, how fast the excitation of this kind fades, per unit of time; positive. The
 *     mean delay between cause and effect is 1 / beta
 */
public record HawkesComponent(double baseline, ImmutableDoubleArray excitation, double decay) {
  /**
   * Checks the parameters.
   *
   * @param baseline as above
   * @param excitation as above
   * @param decay as above
   * @throws IllegalArgumentException if one is not within its range or not finite
   */
  public HawkesComponent {
    checkNotNegative("baseline", baseline);
    excitation.forEach(alpha -> checkNotNegative("excitation", alpha));
    checkArgument(
        decay > 0 && decay < Double.POSITIVE_INFINITY,
        "decay is not positive and finite: %s",
        decay);
    // -0.0 has another text
    baseline = baseline + 0.0;
    excitation = ImmutableDoubleArray.copyOf(excitation.stream().map(alpha -> alpha + 0.0));
  }

  private static void checkNotNegative(String field, double value) {
    checkArgument(
        value >= 0 && value < Double.POSITIVE_INFINITY,
        "%s is negative or not finite: %s",
        field,
        value);
  }
}
