package dev.washout.stress;

import static dev.washout.stress.Words.number;
import static dev.washout.stress.Words.share;

import dev.washout.capitulation.Assessment;
import dev.washout.capitulation.Evidence;
import java.util.ArrayList;
import java.util.List;

/** Whether it is capitulation, and by which evidence. */
final class CapitulationProse {
  private static final int EVIDENCE = 4;

  /** Evidence that adds less to the score is not worth a sentence. */
  private static final double LEAST_POINTS = 0.5;

  private CapitulationProse() {}

  static void write(StressReport report, Paragraphs text) {
    if (report.capitulation().isEmpty()) {
      return;
    }
    Assessment assessment = report.capitulation().get();
    text.say(
        (assessment.isCapitulation()
                ? "This is capitulation, as the model has it: the "
                : "This is not capitulation, as the model has it: the ")
            + Words.bar(report.monitor().judgement())
            + " scores "
            + number(assessment.score(), 1)
            + " of 100, and "
            + number(assessment.threshold(), 1)
            + " is the threshold.");
    List<String> sentences = new ArrayList<>();
    for (Evidence piece : assessment.strongest()) {
      if (sentences.size() < EVIDENCE && piece.points() >= LEAST_POINTS) {
        sentences.add(piece.sentence());
      }
    }
    if (!sentences.isEmpty()) {
      text.say(
          assessment.isCapitulation()
              ? "What speaks for it, the strongest first:"
              : sentences.size() == 1
                  ? "What little it scores comes from this:"
                  : "What it scores comes from this, the strongest first:");
      sentences.forEach(text::say);
    }
    text.say(
        "The score rests on "
            + share(assessment.coverage())
            + " of the weight of all evidence there could be.");
    text.end();
  }
}
