package dev.washout.scenario;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;

/**
 * A stretch of time in which outside news moves bitcoin one way, or unsettles everybody.
 *
 * <p>It is what the simulation is told; what leveraged positions make of it is what the simulation
 * computes.
 *
 * @param from when the news begins to act
 * @param to when it has acted, later than {@code from}
 * @param move the logarithmic return it gives bitcoin altogether, spread evenly over the phase
 * @param volatility what the noise of every coin is multiplied by meanwhile, at least 0
 */
public record Phase(Instant from, Instant to, double move, double volatility) {
  /**
   * Checks the components.
   *
   * @param from as above
   * @param to as above
   * @param move as above
   * @param volatility as above
   * @throws IllegalArgumentException if one does not hold
   */
  public Phase {
    checkArgument(from.isBefore(to), "a phase ends after it begins: %s to %s", from, to);
    checkArgument(Math.abs(move) <= 5, "move is not within 5 of zero: %s", move);
    checkArgument(volatility >= 0 && volatility <= 100, "volatility not in 0..100: %s", volatility);
  }

  /**
   * A phase.
   *
   * @param from when the news begins to act, as ISO-8601 text
   * @param to when it has acted, as ISO-8601 text
   * @param move the logarithmic return it gives bitcoin altogether
   * @param volatility what the noise of every coin is multiplied by meanwhile
   * @return the phase
   */
  public static Phase of(String from, String to, double move, double volatility) {
    return new Phase(Instant.parse(from), Instant.parse(to), move, volatility);
  }
}
