package dev.washout.stress;

import com.google.common.collect.ImmutableList;
import dev.washout.stress.Condition.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which phase the market is in, why, and whether the shock is absorbed. */
final class PhaseProse {
  private PhaseProse() {}

  static void phase(StressReport report, String name, Paragraphs text) {
    String asOf = "as of " + Words.time(report.closeEpochMillis());
    if (report.phase().isEmpty()) {
      text.say(name + " has no phase yet " + asOf + ": the history is too short to judge it by.");
    } else {
      boolean isNew = report.sinceEpochMillis() == report.closeEpochMillis();
      text.say(
          name
              + " is "
              + inWords(report.phase().get())
              + " "
              + asOf
              + (isNew
                  ? ", and has only just come to be so."
                  : ", and has been since " + Words.time(report.sinceEpochMillis()) + "."));
      reasons(report, text);
    }
    if (report.isOpen()) {
      String bar = Words.bar(report.monitor().judgement());
      text.say("The " + bar + " is still open; its figures are as it stands.");
    }
    text.end();
  }

  private static String inWords(StressPhase phase) {
    return phase == StressPhase.STRESSED ? "under stress" : phase.word();
  }

  private static void reasons(StressReport report, Paragraphs text) {
    if (report.transitions().isEmpty()) {
      return;
    }
    PhaseTransition last = report.transitions().get(report.transitions().size() - 1);
    text.say("It was " + inWords(last.from()) + " before; what changed that:");
    last.reasons().stream()
        .filter(reason -> reason.outcome() == Outcome.MET)
        .forEach(reason -> text.say(reason.sentence()));
  }

  static void absorbed(StressReport report, Paragraphs text) {
    ImmutableList<Condition> conditions = report.stabilisation();
    if (conditions.isEmpty()) {
      return;
    }
    text.say(
        count(conditions, Outcome.NOT_MET) > 0
            ? "The shock is not absorbed yet: " + tally(conditions) + "."
            : count(conditions, Outcome.MET) > 0
                ? "What is known speaks for the shock being absorbed: " + tally(conditions) + "."
                : "Whether the shock is absorbed is not known: " + tally(conditions) + ".");
    List<String> unknown = new ArrayList<>();
    for (Condition condition : conditions) {
      if (condition.outcome() == Outcome.UNKNOWN) {
        unknown.add(condition.criterion().label().toLowerCase(Locale.ROOT));
      } else {
        text.say(condition.sentence());
      }
    }
    if (!unknown.isEmpty()) {
      text.say("Not known: " + Words.list(unknown) + ".");
    }
    text.end();
  }

  /** How many conditions are met: {@code of 5 conditions 1 is met and 4 are not}. */
  static String tally(List<Condition> conditions) {
    long met = count(conditions, Outcome.MET);
    long open = count(conditions, Outcome.NOT_MET);
    long unknown = count(conditions, Outcome.UNKNOWN);
    int all = conditions.size();
    String total = Words.count(all, "condition", "conditions");
    if (met == all) {
      return all == 1 ? "its one condition is met" : "all " + total + " are met";
    }
    List<String> parts = new ArrayList<>();
    parts.add(met == 0 ? "none is met" : Words.count(met, "is met", "are met"));
    if (open > 0) {
      parts.add(Words.count(open, "is not", "are not"));
    }
    if (unknown > 0) {
      parts.add(Words.count(unknown, "is not known", "are not known"));
    }
    return "of " + total + " " + Words.list(parts);
  }

  private static long count(List<Condition> conditions, Outcome outcome) {
    return conditions.stream().filter(c -> c.outcome() == outcome).count();
  }
}
