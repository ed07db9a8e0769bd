package dev.washout.stress;

import com.google.common.collect.ImmutableList;
import java.time.Instant;

/**
 * A change of {@link StressPhase}, with the reasons.
 *
 * @param epochMillis when: the close of the bar that brought it
 * @param from the phase before
 * @param to the phase after
 * @param reasons what was observed, each with its threshold; those that were met, and, if the
 *     change asks for several, those that are not known
 */
public record PhaseTransition(
    long epochMillis, StressPhase from, StressPhase to, ImmutableList<Condition> reasons) {
  /**
   * When it happened.
   *
   * @return the time
   */
  public Instant time() {
    return Instant.ofEpochMilli(epochMillis);
  }

  /**
   * Why it happened.
   *
   * @return the sentences of all reasons
   */
  public String why() {
    return String.join(" ", reasons.stream().map(Condition::sentence).toList());
  }

  @Override
  public String toString() {
    return time() + " " + from + " to " + to + ": " + why();
  }
}
