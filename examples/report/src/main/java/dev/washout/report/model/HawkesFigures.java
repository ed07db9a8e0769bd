package dev.washout.report.model;

import com.google.common.collect.ImmutableList;
import dev.washout.liquidation.HawkesFit;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Self-excitation: the share of liquidations that liquidations caused, fitted to each session of
 * the recorder by itself.
 *
 * @param sessions the sessions that could be fitted or not, in time order
 * @param silence a longer silence than this separates sessions
 * @param silences how many there were
 * @param silent how long they were together
 */
public record HawkesFigures(
    ImmutableList<Session> sessions, Duration silence, int silences, Duration silent) {

  /**
   * The session with the most events, the latest of several.
   *
   * @return the session the headline is about, null if there is none
   */
  public @Nullable Session main() {
    return sessions.stream()
        .max(Comparator.comparingInt(Session::events).thenComparing(Session::start))
        .orElse(null);
  }

  /**
   * One session.
   *
   * @param start its first event
   * @param end its last event
   * @param events how many events it has
   * @param fitted how many of them, the last, the fit is about
   * @param status what came of the fit
   * @param branchingRatio the share of events that events caused; null if it was not measured
   * @param lower the lower end of its 95 % confidence interval; null likewise
   * @param upper the upper end
   * @param pValue how likely a fit as far off would be if the process were the fitted one; null if
   *     there is none
   * @param replicates how many simulated samples the p-value rests on
   * @param sentences what came of the fit and of its test, in words
   */
  public record Session(
      Instant start,
      Instant end,
      int events,
      int fitted,
      HawkesFit.Status status,
      @Nullable Double branchingRatio,
      @Nullable Double lower,
      @Nullable Double upper,
      @Nullable Double pValue,
      int replicates,
      ImmutableList<String> sentences) {
    /**
     * Whether the fit converged to a stationary process.
     *
     * @return true if it did
     */
    public boolean converged() {
      return status == HawkesFit.Status.CONVERGED;
    }

    /**
     * Whether the ratio describes the events: the fit converged and nothing speaks against it.
     *
     * @return true if the ratio can be relied on
     */
    public boolean isSound() {
      return converged() && pValue != null && pValue >= 0.05;
    }
  }
}
