package dev.washout.stress;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import dev.washout.core.RecipeText;
import java.util.List;

/**
 * When a market goes from one {@link StressPhase} to another: every threshold.
 *
 * <p><b>Units.</b> Bars are judgement bars of a {@link StressMonitor}, by default days. The usual
 * range M is the median of ln(high/low) over the last {@code usualBars} of them. The score is that
 * of the capitulation model, in parts of the model's own threshold.
 *
 * <p><b>Alarms</b> are believed at once, at every bar the monitor is given, the judgement bar taken
 * as it stands:
 *
 * <ul>
 *   <li>to CAPITULATING, from any phase: the score reaches the model's threshold.
 *   <li>to STRESSED, from CALM, STABILISING and RECOVERED: the score reaches {@code stressScore} of
 *       it; or the close lies {@code stressFall} M or more below the highest high of the last
 *       {@code fallBars} bars. From STABILISING also: it lies {@code relapse} M or more below the
 *       low that had held.
 * </ul>
 *
 * <p><b>Relief</b> is believed only when a judgement bar has closed:
 *
 * <ul>
 *   <li>CAPITULATING to STRESSED: the score was last at {@code calmScore} or above {@code
 *       climaxBars} bars ago or more.
 *   <li>CAPITULATING or STRESSED to STABILISING: the score is at most {@code calmScore}; there was
 *       no new low for {@code lowBars} bars; the volatility surge is at most {@code
 *       volatilityShare} of its peak since the stress began, or at most {@code volatilityFloor};
 *       the bar liquidated at most {@code liquidationRatio} times the median; open interest, in
 *       coins, changed by at most {@code interestBand}. What is not known does not stand in the
 *       way, and is named.
 *   <li>STABILISING to RECOVERED: {@code retraced} of the way from the low to the high before the
 *       stress is made good, for {@code retracedCloses} closes in a row.
 *   <li>RECOVERED to CALM: after {@code calmBars} bars. STABILISING to CALM: after {@code
 *       absorbedBars} bars, if the fall is never made good: the market has got used to it.
 * </ul>
 *
 * <p><b>Hysteresis.</b> What is asked to leave a phase is well away from what leads into it, in
 * level (score, low) and in time: each way back takes a whole number of bars. When the market
 * begins to stabilise, falls are measured from the highs since: the old high is no reason for a new
 * alarm.
 *
 * <p><b>Source.</b> Washout's own. That a fall counts as made good from a half on is Dow's: R.
 * Rhea, The Dow Theory (1932), on secondary reactions of one third to two thirds.
 *
 * @param stressScore part of the model's threshold from which selling is stress, above calmScore
 *     and below 1
 * @param calmScore part of the model's threshold to which selling is ordinary, above 0
 * @param stressFall fall from the high that is stress, in usual ranges, above 0
 * @param fallBars bars whose highest high a fall is measured from, at least 1
 * @param usualBars bars of the usual range, at least 2
 * @param climaxBars bars after which a climax has passed, at least 1
 * @param lowBars bars without a new low, at least 1
 * @param volatilityShare share of its peak to which the volatility surge must come down, above 0
 *     and at most 1
 * @param volatilityFloor volatility surge that needs not come down, at least 0
 * @param liquidationRatio multiple of the median that is ordinary, above 0
 * @param interestBand change of open interest that is flat, as a fraction, above 0 and below 1
 * @param relapse how far below the low that had held a close breaks it, in usual ranges, above 0
 * @param retraced share of the fall to make good, above 0 and at most 1
 * @param retracedCloses closes for which it must be, at least 1
 * @param calmBars bars from recovered to calm, at least 1
 * @param absorbedBars bars from stabilising to calm, at least 1
 */
public record PhaseRules(
    double stressScore,
    double calmScore,
    double stressFall,
    int fallBars,
    int usualBars,
    int climaxBars,
    int lowBars,
    double volatilityShare,
    double volatilityFloor,
    double liquidationRatio,
    double interestBand,
    double relapse,
    double retraced,
    int retracedCloses,
    int calmBars,
    int absorbedBars) {
  private static final String NAME = "RULES";
  private static final int COUNT = 16;
  private static final int LONGEST = 100_000;

  /**
   * Checks the thresholds.
   *
   * @param stressScore as above
   * @param calmScore as above
   * @param stressFall as above
   * @param fallBars as above
   * @param usualBars as above
   * @param climaxBars as above
   * @param lowBars as above
   * @param volatilityShare as above
   * @param volatilityFloor as above
   * @param liquidationRatio as above
   * @param interestBand as above
   * @param relapse as above
   * @param retraced as above
   * @param retracedCloses as above
   * @param calmBars as above
   * @param absorbedBars as above
   * @throws IllegalArgumentException if one is not in its range; the message names it
   */
  public PhaseRules {
    checkArgument(
        calmScore > 0 && calmScore < stressScore && stressScore < 1,
        "calmScore %s and stressScore %s are not in order within 0 and 1",
        calmScore,
        stressScore);
    checkAbove("stressFall", stressFall, 1000);
    checkBars("fallBars", fallBars, 1);
    checkBars("usualBars", usualBars, 2);
    checkBars("climaxBars", climaxBars, 1);
    checkBars("lowBars", lowBars, 1);
    checkAbove("volatilityShare", volatilityShare, 1);
    checkArgument(
        volatilityFloor >= 0 && volatilityFloor <= 1000,
        "volatilityFloor is not within 0 and 1000: %s",
        volatilityFloor);
    checkAbove("liquidationRatio", liquidationRatio, 1e6);
    checkAbove("interestBand", interestBand, 1);
    checkAbove("relapse", relapse, 1000);
    checkAbove("retraced", retraced, 1);
    checkBars("retracedCloses", retracedCloses, 1);
    checkBars("calmBars", calmBars, 1);
    checkBars("absorbedBars", absorbedBars, 1);
    volatilityFloor += 0.0; // -0 prints as 0 and must be equal to it
  }

  private static void checkAbove(String field, double value, double most) {
    checkArgument(
        value > 0 && value <= most, "%s is not above 0 and at most %s: %s", field, most, value);
  }

  private static void checkBars(String field, int value, int least) {
    checkArgument(
        value >= least && value <= LONGEST,
        "%s is not within %s and %s: %s",
        field,
        least,
        LONGEST,
        value);
  }

  /**
   * The rules for daily judgement bars.
   *
   * @return the rules
   */
  public static PhaseRules standard() {
    return new PhaseRules(0.7, 0.4, 6, 20, 180, 2, 5, 0.6, 1.25, 2, 0.05, 1, 0.5, 2, 10, 60);
  }

  /** Reads what {@link #text()} writes. */
  static PhaseRules parse(String text) {
    List<String> words = Splitter.on(':').splitToList(text);
    checkArgument(
        words.size() == COUNT + 1 && words.get(0).equals(NAME),
        "not %s with %s numbers: '%s'",
        NAME,
        COUNT,
        text);
    return new PhaseRules(
        number(words, 1),
        number(words, 2),
        number(words, 3),
        integer(words, 4),
        integer(words, 5),
        integer(words, 6),
        integer(words, 7),
        number(words, 8),
        number(words, 9),
        number(words, 10),
        number(words, 11),
        number(words, 12),
        number(words, 13),
        integer(words, 14),
        integer(words, 15),
        integer(words, 16));
  }

  private static double number(List<String> words, int at) {
    try {
      return Double.parseDouble(words.get(at));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a number: '" + words.get(at) + "'", e);
    }
  }

  private static int integer(List<String> words, int at) {
    try {
      return Integer.parseInt(words.get(at));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a whole number: '" + words.get(at) + "'", e);
    }
  }

  /** The rules as they stand in a recipe's text. */
  String text() {
    return Parts.encode(
        RecipeText.of(
            NAME,
            stressScore,
            calmScore,
            stressFall,
            fallBars,
            usualBars,
            climaxBars,
            lowBars,
            volatilityShare,
            volatilityFloor,
            liquidationRatio,
            interestBand,
            relapse,
            retraced,
            retracedCloses,
            calmBars,
            absorbedBars));
  }
}
