package dev.washout.level;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.RecipeText;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * A range of prices at which a market has turned repeatedly. Found by {@link SupportZones}, which
 * says how; below the price it is called support, above it resistance.
 *
 * @param low its lower edge, not negative
 * @param high its upper edge, above the lower
 * @param widthAtr its width in average true ranges, as of when it was found
 * @param lows how many swing lows lie in it
 * @param highs how many swing highs lie in it
 * @param volumeDensity volume traded in it, over what it would be if all volume were spread evenly
 *     over the range of prices: 1 is average
 * @param strength from 0 to 1
 * @param firstTouchEpochMillis when the bar of the earliest pivot in it opened
 * @param lastTouchEpochMillis when the bar of the latest pivot in it opened
 */
public record SupportZone(
    double low,
    double high,
    double widthAtr,
    int lows,
    int highs,
    double volumeDensity,
    double strength,
    long firstTouchEpochMillis,
    long lastTouchEpochMillis) {
  private static final int DIGITS = 6;

  /**
   * Checks the edges.
   *
   * @param low as above
   * @param high as above
   * @param widthAtr as above
   * @param lows as above
   * @param highs as above
   * @param volumeDensity as above
   * @param strength as above
   * @param firstTouchEpochMillis as above
   * @param lastTouchEpochMillis as above
   * @throws IllegalArgumentException if the lower edge is negative or not below the upper
   */
  public SupportZone {
    checkArgument(low >= 0 && low < high, "low %s is not within 0 and high %s", low, high);
  }

  /**
   * How often the market turned in it.
   *
   * @return the number of swing lows and highs
   */
  public int touches() {
    return lows + highs;
  }

  /**
   * Its middle.
   *
   * @return the price halfway between its edges
   */
  public double middle() {
    return (low + high) / 2;
  }

  /**
   * Whether a price lies in it.
   *
   * @param price the price
   * @return true from the lower edge to the upper
   */
  public boolean contains(double price) {
    return price >= low && price <= high;
  }

  /**
   * Whether it shares a price with a range.
   *
   * @param from the lower end of the range
   * @param to the upper end of the range
   * @return true if they overlap or meet
   */
  public boolean overlaps(double from, double to) {
    return low <= to && high >= from;
  }

  @Override
  public String toString() {
    return RecipeText.number(low, DIGITS)
        + " to "
        + RecipeText.number(high, DIGITS)
        + ", "
        + RecipeText.number(widthAtr, 3)
        + " ATR wide: "
        + count(lows, "low")
        + " and "
        + count(highs, "high")
        + " from "
        + day(firstTouchEpochMillis)
        + " to "
        + day(lastTouchEpochMillis)
        + ", "
        + RecipeText.number(volumeDensity, 3)
        + " times the average volume, strength "
        + RecipeText.number(strength, 2);
  }

  private static String count(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }

  private static String day(long epochMillis) {
    return Instant.ofEpochMilli(epochMillis).atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
