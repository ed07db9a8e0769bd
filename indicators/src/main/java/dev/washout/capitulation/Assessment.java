package dev.washout.capitulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.Locale;

/**
 * How much a bar looks like capitulation, and why.
 *
 * @param score 0 to 100: the weighted mean of the strengths of all evidence there is, times 100;
 *     equally the sum of its points
 * @param threshold the score from which the model speaks of capitulation, where a score rests on
 *     these inputs
 * @param inputs what the score rests on: the inputs of all evidence that weighs
 * @param coverage the share of the model's weight the score rests on, 0 to 1
 * @param evidence all evidence there is, in the order of {@link EvidenceKind}
 * @param missing the kinds for which the input was not given
 */
public record Assessment(
    double score,
    double threshold,
    ImmutableSet<EvidenceKind.Input> inputs,
    double coverage,
    ImmutableList<Evidence> evidence,
    ImmutableList<EvidenceKind> missing) {
  /**
   * Whether the score reaches the threshold.
   *
   * @return true if this is capitulation, as the model has it
   */
  public boolean isCapitulation() {
    return score >= threshold;
  }

  /**
   * The evidence that adds most, first.
   *
   * @return the evidence by falling points
   */
  public ImmutableList<Evidence> strongest() {
    return ImmutableList.sortedCopyOf(
        Comparator.comparingDouble(Evidence::points).reversed(), evidence);
  }

  /** The verdict, the score, and the evidence by what it adds. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s: score %.1f, from %.1f capitulation; rests on %.0f %% of the weight",
            isCapitulation() ? "Capitulation" : "No capitulation",
            score,
            threshold,
            100 * coverage));
    for (Evidence piece : strongest()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%n  %5.1f  %s  %s",
              piece.points(),
              piece.kind().label(),
              piece.sentence()));
    }
    if (!missing.isEmpty()) {
      text.append(String.format(Locale.ROOT, "%n  missing: "));
      text.append(String.join(", ", missing.stream().map(EvidenceKind::label).toList()));
    }
    return text.toString();
  }
}
