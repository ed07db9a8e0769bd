package dev.washout.report.model;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/**
 * The capitulation score and its evidence.
 *
 * @param score 0 to 100
 * @param threshold the score from which the model speaks of capitulation
 * @param coverage the share of the model's weight the score rests on, 0 to 1
 * @param evidence the evidence, what adds most to the score first
 * @param missingEvidence the kinds of evidence for which the input was not given, in words
 * @param model the model's recipe
 */
public record CapitulationFigures(
    @Nullable Double score,
    double threshold,
    double coverage,
    ImmutableList<Piece> evidence,
    ImmutableList<String> missingEvidence,
    String model) {
  /**
   * Whether the model speaks of capitulation.
   *
   * @return true if there is a score and it reaches the threshold
   */
  public boolean isCapitulation() {
    return score != null && score >= threshold;
  }

  /**
   * One piece of evidence.
   *
   * @param name its name in the JSON form
   * @param label its name for a reader
   * @param observed what was observed, in the unit of the kind
   * @param threshold where its strength would be one half
   * @param strength 0 to 1
   * @param weight how much it counts, relative to the others
   * @param points what it adds to the score
   * @param sentence what was observed, in words
   */
  public record Piece(
      String name,
      String label,
      double observed,
      double threshold,
      double strength,
      double weight,
      double points,
      String sentence) {}
}
