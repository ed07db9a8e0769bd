package dev.washout.stress;

import java.util.Locale;

/**
 * What a change of phase is decided by: something observed, and which side of its threshold speaks
 * for the change.
 */
public enum Criterion {
  /** The capitulation score against the threshold of the model. */
  CAPITULATION("Capitulation score", true),

  /** The capitulation score against the part of the threshold from which selling is unusual. */
  SELLING("Selling", true),

  /** How far the close lies below the high of the last bars, in usual ranges. */
  FALL("Fall", true),

  /** How far the close lies below the low that had held, in usual ranges. */
  BROKEN_LOW("Broken low", true),

  /** How many bars ago the score was last high. */
  CLIMAX_PASSED("Climax passed", true),

  /** The capitulation score against the part of the threshold below which selling is ordinary. */
  SELLING_EBBED("Selling ebbed", false),

  /** What a bar liquidates, as a multiple of its median. */
  LIQUIDATION_RATE("Liquidation rate", false),

  /** The volatility surge against its peak since the stress began. */
  VOLATILITY("Volatility", false),

  /** The change of open interest, in coins, over a bar; up or down. */
  OPEN_INTEREST("Open interest", false),

  /** How many bars ago the last new low was. */
  NO_NEW_LOW("No new low", true),

  /** Which share of the fall has been made good. */
  RETRACED("Fall retraced", true),

  /** How many closes in a row that has been so. */
  RETRACED_CLOSES("Closes above", true),

  /** How many bars the phase has lasted. */
  QUIET_BARS("Quiet", true);

  private final String label;
  private final boolean atLeast;

  Criterion(String label, boolean atLeast) {
    this.label = label;
    this.atLeast = atLeast;
  }

  /**
   * The criterion in words, for a reader.
   *
   * @return one to three words
   */
  public String label() {
    return label;
  }

  /**
   * Which side of the threshold speaks for the change.
   *
   * @return true if what is observed must be at least the threshold, false if at most
   */
  public boolean isAtLeast() {
    return atLeast;
  }

  /** Whether what is observed speaks for the change; not so if it is unknown, NaN. */
  boolean isMet(double observed, double threshold) {
    double size = this == OPEN_INTEREST ? Math.abs(observed) : observed;
    return atLeast ? size >= threshold : size <= threshold;
  }

  /**
   * What was observed, as a sentence with its number and the threshold.
   *
   * @param observed the number, NaN if not known
   * @param threshold the threshold
   * @return a sentence
   */
  String sentence(double observed, double threshold) {
    if (Double.isNaN(observed)) {
      return label + ": not known.";
    }
    boolean met = isMet(observed, threshold);
    return switch (this) {
      case CAPITULATION ->
          text(
              met
                  ? "The capitulation score, %.1f, reached its threshold of %.1f."
                  : "The capitulation score, %.1f, is below its threshold of %.1f.",
              observed,
              threshold);
      case SELLING ->
          text(
              met
                  ? "The capitulation score, %.1f, reached %.1f, where stress begins."
                  : "The capitulation score, %.1f, is below %.1f, where stress begins.",
              observed,
              threshold);
      case FALL ->
          text(
              "The close lies %.1f usual ranges below the high; stress begins at %.1f.",
              observed, threshold);
      case BROKEN_LOW ->
          text(
              observed < 0
                  ? "The close lies %.1f usual ranges above the low that held; %.1f below it breaks"
                      + " it."
                  : "The close lies %.1f usual ranges below the low that held; %.1f breaks it.",
              Math.abs(observed),
              threshold);
      case CLIMAX_PASSED ->
          "The score was last high " + bars(observed) + " ago; " + are(threshold) + " enough.";
      case SELLING_EBBED ->
          text(
              met
                  ? "Selling has ebbed: the capitulation score is %.1f, and up to %.1f is ordinary."
                  : "Selling has not ebbed: the capitulation score is %.1f, and only up to %.1f is"
                      + " ordinary.",
              observed,
              threshold);
      case LIQUIDATION_RATE ->
          text(
              met
                  ? "Liquidations are near their usual rate: %.1f times the median, with up to %.1f"
                      + " allowed."
                  : "Liquidations are above their usual rate: %.1f times the median, with up to %.1f"
                      + " allowed.",
              observed,
              threshold);
      case VOLATILITY ->
          text(
              met
                  ? "Volatility has come down: ranges are %.2f times those before, with up to %.2f"
                      + " allowed."
                  : "Volatility has not come down: ranges are %.2f times those before, with up to"
                      + " %.2f allowed.",
              observed,
              threshold);
      case OPEN_INTEREST ->
          text(
              met
                  ? "Open interest is flat: %+.1f %%, with %.1f %% allowed either way."
                  : "Open interest is not flat: %+.1f %%, with %.1f %% allowed either way.",
              Words.withoutSignOfZero(100 * observed, 1),
              100 * threshold);
      case NO_NEW_LOW -> newLow(observed, threshold, met);
      case RETRACED ->
          text(
              "%.0f %% of the fall is made good, and %.0f %% is asked.",
              100 * observed, 100 * threshold);
      case RETRACED_CLOSES ->
          "That was so at "
              + Words.count(Math.round(observed), "close", "closes in a row")
              + ", and "
              + are(threshold)
              + " asked.";
      case QUIET_BARS ->
          "The phase before lasted " + bars(observed) + ", and " + are(threshold) + " asked.";
    };
  }

  private static String newLow(double observed, double threshold, boolean met) {
    if (met) {
      return "There was no new low for " + bars(observed) + ", and " + are(threshold) + " asked.";
    }
    return Words.number(observed, 1).equals("0.0")
        ? "The market is at a new low, and "
            + bars(threshold)
            + " without one "
            + be(threshold)
            + " asked."
        : "The last new low is " + bars(observed) + " old, and " + are(threshold) + " asked.";
  }

  /** A number of bars, whole or to a tenth. */
  private static String bars(double number) {
    String text = Words.number(number, 1);
    String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    return whole + (whole.equals("1") ? " bar" : " bars");
  }

  /** A whole number as a subject: {@code 1 is}, {@code 5 are}. */
  private static String are(double number) {
    return Words.number(number, 0) + " " + be(number);
  }

  private static String be(double number) {
    return number == 1 ? "is" : "are";
  }

  private static String text(String format, double observed, double threshold) {
    return String.format(Locale.ROOT, format, observed, threshold);
  }
}
