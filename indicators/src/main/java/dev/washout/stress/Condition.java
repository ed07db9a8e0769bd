package dev.washout.stress;

/**
 * One condition of a change of phase: what was observed, what is asked, and whether it is met.
 *
 * @param criterion what is looked at
 * @param observed what was observed, NaN if it is not known
 * @param threshold what is asked
 */
public record Condition(Criterion criterion, double observed, double threshold) {
  /** Whether a condition is met. */
  public enum Outcome {
    /** It is met. */
    MET,
    /** It is not met. */
    NOT_MET,
    /** Its input is not known. */
    UNKNOWN
  }

  /**
   * Whether the condition is met.
   *
   * @return MET, NOT_MET, or UNKNOWN if its input is
   */
  public Outcome outcome() {
    if (Double.isNaN(observed)) {
      return Outcome.UNKNOWN;
    }
    return criterion.isMet(observed, threshold) ? Outcome.MET : Outcome.NOT_MET;
  }

  /**
   * The condition in words, with its numbers.
   *
   * @return a sentence
   */
  public String sentence() {
    return criterion.sentence(observed, threshold);
  }

  @Override
  public String toString() {
    return outcome() + " " + criterion.label() + ": " + sentence();
  }
}
