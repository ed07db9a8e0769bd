package dev.washout.scenario;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What forced selling does to the price.
 *
 * @param strength multiplies every effect on the price; 0 switches the feedback off
 * @param depthUsd forced selling, in dollars, that moves bitcoin by 1 % in quiet times
 * @param thinning by how much the market gets thinner for every unit of agitation above the usual
 * @param permanent the share of the effect that stays, 0 to 1; the rest fades
 * @param fadeHours in how many hours the fading share is down to 1/e
 * @param urgency the share of what has been taken over from liquidated positions that is sold every
 *     five minutes, above 0 up to 1
 */
public record Impact(
    double strength,
    double depthUsd,
    double thinning,
    double permanent,
    double fadeHours,
    double urgency) {
  private static final double DEPTH_EXPONENT = 0.8;

  /**
   * Checks the components.
   *
   * @param strength as above
   * @param depthUsd as above
   * @param thinning as above
   * @param permanent as above
   * @param fadeHours as above
   * @param urgency as above
   * @throws IllegalArgumentException if one does not hold
   */
  public Impact {
    checkArgument(strength >= 0 && strength <= 100, "strength: %s", strength);
    checkArgument(depthUsd > 0 && depthUsd <= 1e13, "depthUsd: %s", depthUsd);
    checkArgument(thinning >= 0 && thinning <= 100, "thinning: %s", thinning);
    checkArgument(permanent >= 0 && permanent <= 1, "permanent: %s", permanent);
    checkArgument(fadeHours > 0 && fadeHours <= 10_000, "fadeHours: %s", fadeHours);
    checkArgument(urgency > 0 && urgency <= 1, "urgency: %s", urgency);
  }

  /**
   * The same with another strength.
   *
   * @param newStrength multiplies every effect; 0 for none
   * @return the impact
   */
  public Impact withStrength(double newStrength) {
    return new Impact(newStrength, depthUsd, thinning, permanent, fadeHours, urgency);
  }

  /**
   * The same in a market of another depth.
   *
   * @param usd forced selling, in dollars, that moves bitcoin by 1 % in quiet times
   * @return the impact
   */
  public Impact withDepthUsd(double usd) {
    return new Impact(strength, usd, thinning, permanent, fadeHours, urgency);
  }

  /**
   * Depth of a coin's market, which shrinks a little more slowly with a coin's size than what is
   * open in it.
   *
   * @param rank 0 for bitcoin
   * @return dollars for 1 %
   */
  double depthUsd(int rank) {
    return depthUsd * StrictMath.pow(Exposure.weight(rank), DEPTH_EXPONENT);
  }
}
