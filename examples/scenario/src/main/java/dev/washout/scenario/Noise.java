package dev.washout.scenario;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What moves prices without a reason of the simulation's own.
 *
 * @param bitcoinDaily standard deviation of bitcoin's own logarithmic return over a day
 * @param altcoinDaily the same of an altcoin's return beyond beta times bitcoin's, for a large one
 * @param betaExcess how far beta rises above 1 for the smallest coins
 * @param volatilitySpread standard deviation of the logarithm of volatility
 * @param volatilityMemoryDays in how many days the logarithm of volatility forgets all but 1/e
 */
public record Noise(
    double bitcoinDaily,
    double altcoinDaily,
    double betaExcess,
    double volatilitySpread,
    double volatilityMemoryDays) {
  /**
   * Checks the components.
   *
   * @param bitcoinDaily as above
   * @param altcoinDaily as above
   * @param betaExcess as above
   * @param volatilitySpread as above
   * @param volatilityMemoryDays as above
   * @throws IllegalArgumentException if one is negative, not finite, or out of any reason
   */
  public Noise {
    checkArgument(bitcoinDaily > 0 && bitcoinDaily <= 1, "bitcoinDaily: %s", bitcoinDaily);
    checkArgument(altcoinDaily > 0 && altcoinDaily <= 1, "altcoinDaily: %s", altcoinDaily);
    checkArgument(betaExcess >= 0 && betaExcess <= 5, "betaExcess: %s", betaExcess);
    checkArgument(
        volatilitySpread >= 0 && volatilitySpread <= 2, "volatilitySpread: %s", volatilitySpread);
    checkArgument(
        volatilityMemoryDays > 0 && volatilityMemoryDays <= 1000,
        "volatilityMemoryDays: %s",
        volatilityMemoryDays);
  }

  /**
   * Bitcoin's beta is 1, and beta rises towards {@code 1 + betaExcess} as coins get smaller.
   *
   * @param rank 0 for bitcoin
   * @return beta
   */
  double beta(int rank) {
    return rank == 0 ? 1 : 1 + betaExcess * (rank + 2.0) / (rank + 8.0);
  }

  /**
   * Noise of its own that a coin has, per day.
   *
   * @param rank 0 for bitcoin
   * @return standard deviation
   */
  double daily(int rank) {
    return rank == 0 ? bitcoinDaily : altcoinDaily * (1 + 0.02 * Math.min(rank, 50));
  }
}
