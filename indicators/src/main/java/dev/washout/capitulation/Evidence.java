package dev.washout.capitulation;

/**
 * One piece of evidence of an {@link Assessment}.
 *
 * @param kind what kind it is
 * @param observed what was observed, in the kind's own unit
 * @param threshold where the strength would be one half, before the kind's gate
 * @param strength how strongly it speaks for capitulation, in [0, 1]
 * @param weight how much it counts, relative to the others
 * @param points what it adds to the score: the points of all evidence add up to the score
 * @param sentence what was observed, in words
 */
public record Evidence(
    EvidenceKind kind,
    double observed,
    double threshold,
    double strength,
    double weight,
    double points,
    String sentence) {
  @Override
  public String toString() {
    return kind.label() + ": " + sentence;
  }
}
