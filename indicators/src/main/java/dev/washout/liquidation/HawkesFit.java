package dev.washout.liquidation;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What came of a fit: always a status and a sentence that says it, and parameters where there are
 * any. Honest data are never an exception.
 *
 * @param status what came of it
 * @param sentence the same in words, with the numbers behind it
 * @param events what was fitted to
 * @param solution the parameters of largest likelihood; empty if there were too few events
 */
public record HawkesFit(
    Status status, String sentence, HawkesEvents events, Optional<HawkesSolution> solution) {
  /** Fewer distinct moments than this for each parameter of a kind are too few. */
  public static final int LEAST_EVENTS_A_PARAMETER = 10;

  /** What came of a fit. */
  public enum Status {
    /** The likelihood has its largest value at a stationary process. */
    CONVERGED,
    /** There are too few distinct moments to fit anything. */
    TOO_FEW_EVENTS,
    /** No excitation raises the likelihood: the events are as even as Poisson's, or more even. */
    NO_EXCITATION,
    /** The branching ratio is 1 or more: the events explode or their rate drifts. */
    NOT_STATIONARY,
    /** Hardly any event is spontaneous: mu goes to 0 and is not measured. */
    NO_BASELINE,
    /** The best memory is as long as the observation: a drifting rate, not excitation. */
    DECAY_TOO_SLOW,
    /** The best memory is shorter than a tick of the clock: it describes equal stamps. */
    DECAY_TOO_FAST,
    /** The search did not settle on a maximum. */
    NOT_CONVERGED
  }

  /**
   * Whether the parameters are those of a stationary process and were found for certain.
   *
   * @return true if the status is CONVERGED
   */
  public boolean converged() {
    return status == Status.CONVERGED;
  }

  /**
   * The branching ratio with its 95 % confidence interval.
   *
   * @return the estimate, empty if there were too few events
   */
  public Optional<HawkesEstimate> branchingRatio() {
    return solution.map(HawkesSolution::branchingRatio);
  }

  /**
   * How well the fitted process describes the events: the Kolmogorov-Smirnov distance of the
   * time-rescaled gaps from the exponential distribution, and its p-value by parametric bootstrap.
   * The textbook p-value would be too high, because the parameters were fitted to the same events:
   * so as many samples as asked for are simulated from the fitted process, recorded by the same
   * clock, fitted likewise, and their distances counted. It takes about as long as that many fits.
   *
   * @param replicates how many samples to simulate, at least 1; 199 is usual
   * @param random the source of randomness; the same one from the same seed gives the same answer
   * @return the verdict; without a p-value, and saying why, where there is none
   * @throws IllegalArgumentException if the number of samples is not positive
   */
  public HawkesGoodness goodness(int replicates, RandomGenerator random) {
    return HawkesBootstrap.run(this, replicates, random);
  }
}
