package dev.washout.report.model;

import com.google.common.collect.ImmutableList;
import dev.washout.stress.PhaseTransition;
import dev.washout.stress.StressPhase;
import dev.washout.stress.StressReport;
import org.jspecify.annotations.Nullable;

/**
 * The phases of the market up to the moment.
 *
 * @param report everything the monitor knows at the moment
 * @param transitions every change of phase, the latest last
 * @param spans the phases one after the other
 * @param frames what the monitor knew at moments before, the last one the report's: every bar of
 *     the last days, and the end of every day before
 */
public record StressFigures(
    StressReport report,
    ImmutableList<PhaseTransition> transitions,
    ImmutableList<Span> spans,
    ImmutableList<StressReport> frames) {

  /**
   * From a moment on, until the next one, the market was in a phase.
   *
   * @param fromEpochMillis the close of the bar that brought it
   * @param phase the phase
   */
  public record Span(long fromEpochMillis, StressPhase phase) {}

  /**
   * The phase at a moment.
   *
   * @param epochMillis the moment
   * @return the phase, null before there is one
   */
  public @Nullable StressPhase phaseAt(long epochMillis) {
    StressPhase phase = null;
    for (Span span : spans) {
      if (span.fromEpochMillis() > epochMillis) {
        break;
      }
      phase = span.phase();
    }
    return phase;
  }
}
