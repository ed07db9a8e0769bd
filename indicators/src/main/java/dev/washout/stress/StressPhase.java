package dev.washout.stress;

import java.util.Locale;
import java.util.Optional;

/**
 * Where a market stands between one shock and the next. {@link PhaseRules} says when it goes from
 * one to another.
 */
public enum StressPhase {
  /** Nothing out of the ordinary. */
  CALM,

  /** It is being sold harder than usual, or was and has not come to rest. */
  STRESSED,

  /** It is being sold as in a capitulation: forced, frightened, all at once. */
  CAPITULATING,

  /** The selling has ebbed, and the low holds. The fall has not been made good. */
  STABILISING,

  /** Much of the fall has been made good. */
  RECOVERED;

  /** Made once, so that a preview makes no garbage. */
  private final Optional<StressPhase> boxed = Optional.of(this);

  Optional<StressPhase> boxed() {
    return boxed;
  }

  /**
   * The phase in a word, as in "the market is stabilising".
   *
   * @return lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
