package dev.washout.level;

import dev.washout.core.RecipeText;
import java.time.Instant;

/**
 * A turning point.
 *
 * @param kind which way the market turned
 * @param price the low, or high, of the bar
 * @param openEpochMillis when the bar opened
 * @param confirmedEpochMillis when it was known to be one: the close of the last bar right of it
 */
public record Pivot(PivotKind kind, double price, long openEpochMillis, long confirmedEpochMillis) {
  @Override
  public String toString() {
    return "pivot "
        + (kind == PivotKind.LOW ? "low " : "high ")
        + RecipeText.number(price)
        + " of "
        + Instant.ofEpochMilli(openEpochMillis)
        + ", confirmed "
        + Instant.ofEpochMilli(confirmedEpochMillis);
  }
}
