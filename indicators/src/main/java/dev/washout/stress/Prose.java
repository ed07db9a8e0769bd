package dev.washout.stress;

/** Puts a report into words, a question to a paragraph. Says only what the report holds. */
final class Prose {
  private Prose() {}

  static String text(StressReport report, String name) {
    Paragraphs text = new Paragraphs();
    PhaseProse.phase(report, name, text);
    PriceProse.sold(report, text);
    LeverageProse.write(report, text);
    CapitulationProse.write(report, text);
    PriceProse.momentum(report, text);
    MarketProse.write(report, text);
    ZoneProse.write(report, text);
    PhaseProse.absorbed(report, text);
    unknown(report, text);
    return text.text();
  }

  private static void unknown(StressReport report, Paragraphs text) {
    if (!report.missing().isEmpty()) {
      text.say("The report does without " + Words.list(report.missing()) + ".");
    }
    text.say("This describes what is known; it is no forecast and no advice.");
    text.end();
  }
}
