package dev.washout.level;

import dev.washout.core.RecipeText;
import java.time.Instant;

/**
 * A change of {@link ZonePhase}, with the reason.
 *
 * @param watch the watch that saw it
 * @param from the phase before
 * @param to the phase after
 * @param epochMillis when the bar that brought it closed
 * @param low the low of that bar
 * @param close the close of that bar
 * @param atr the average true range up to the bar before, NaN if there was none
 * @param closes how many closes in a row decided it; 0 if it was no close
 */
public record ZoneTransition(
    ZoneWatch watch,
    ZonePhase from,
    ZonePhase to,
    long epochMillis,
    double low,
    double close,
    double atr,
    int closes) {
  private static final int DIGITS = 7;

  /**
   * Why it happened, in a sentence without its end.
   *
   * @return such as {@code 2 closes in a row more than 0.5 ATR (of 2310) below 63000, the last at
   *     60120}
   */
  public String why() {
    return switch (to) {
      case ABOVE -> "the watch began";
      case TESTING -> "low " + number(low) + " reached the zone up to " + number(watch.high());
      case HELD -> closesInARow() + " above " + number(watch.high()) + last();
      case RECLAIMED -> closesInARow() + " back above " + number(watch.high()) + last();
      case BROKEN ->
          closesInARow()
              + " more than "
              + RecipeText.number(watch.breakAtr())
              + " ATR (of "
              + number(atr)
              + ") below "
              + number(watch.low())
              + last();
    };
  }

  private String closesInARow() {
    return closes == 1 ? "a close" : closes + " closes in a row";
  }

  private String last() {
    return (closes == 1 ? ", at " : ", the last at ") + number(close);
  }

  private static String number(double value) {
    return RecipeText.number(value, DIGITS);
  }

  @Override
  public String toString() {
    return Instant.ofEpochMilli(epochMillis) + " " + from + " to " + to + ": " + why();
  }
}
