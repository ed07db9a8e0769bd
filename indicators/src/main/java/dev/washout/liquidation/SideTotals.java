package dev.washout.liquidation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.market.Liquidation;
import dev.washout.market.Money;
import dev.washout.market.NotionalBasis;
import java.util.OptionalLong;

/**
 * One side's part of {@link LiquidationTotals}.
 *
 * <p>A feed of sums ({@link NotionalBasis#AGGREGATE}) tells neither how many liquidations there
 * were nor how large they were. The count and the largest are then empty, and stay so in every
 * total that such a one is added to.
 *
 * @param notionalMicroUsd the sum of the notionals in micro-dollars
 * @param count how many liquidations, empty if not known
 * @param largestMicroUsd the largest notional, 0 if there was no liquidation, empty if not known
 */
public record SideTotals(long notionalMicroUsd, OptionalLong count, OptionalLong largestMicroUsd) {
  /** Nothing was liquidated. */
  public static final SideTotals NONE = new SideTotals(0, OptionalLong.of(0), OptionalLong.of(0));

  /**
   * Checks the components.
   *
   * @param notionalMicroUsd as above
   * @param count as above
   * @param largestMicroUsd as above
   * @throws IllegalArgumentException if one is negative, if only one of count and largest is known,
   *     or if they contradict each other; the message names them
   */
  public SideTotals {
    checkArgument(notionalMicroUsd >= 0, "notionalMicroUsd is negative: %s", notionalMicroUsd);
    checkArgument(
        count.isPresent() == largestMicroUsd.isPresent(),
        "count and largestMicroUsd are not both known or both unknown: %s, %s",
        count,
        largestMicroUsd);
    if (count.isPresent()) {
      long largest = largestMicroUsd.getAsLong();
      checkArgument(count.getAsLong() >= 0, "count is negative: %s", count);
      checkArgument(
          largest >= 0 && largest <= notionalMicroUsd,
          "largestMicroUsd is not within 0 and notionalMicroUsd %s: %s",
          notionalMicroUsd,
          largest);
      checkArgument(
          count.getAsLong() > 0 || notionalMicroUsd == 0,
          "count is 0 where notionalMicroUsd is %s",
          notionalMicroUsd);
    }
  }

  /**
   * A side of which count and largest are known.
   *
   * @param notionalMicroUsd the sum of the notionals in micro-dollars
   * @param count how many liquidations
   * @param largestMicroUsd the largest notional, 0 if there was none
   * @return the totals
   * @throws IllegalArgumentException if one is negative or they contradict each other
   */
  public static SideTotals of(long notionalMicroUsd, long count, long largestMicroUsd) {
    return new SideTotals(
        notionalMicroUsd, OptionalLong.of(count), OptionalLong.of(largestMicroUsd));
  }

  /**
   * A side of which only the sum is known.
   *
   * @param notionalMicroUsd the sum of the notionals in micro-dollars
   * @return the totals; a sum of 0 stands for no liquidation
   * @throws IllegalArgumentException if it is negative
   */
  public static SideTotals aggregate(long notionalMicroUsd) {
    return notionalMicroUsd == 0
        ? NONE
        : new SideTotals(notionalMicroUsd, OptionalLong.empty(), OptionalLong.empty());
  }

  /** One event's own totals. */
  static SideTotals of(Liquidation event) {
    return event.basis() == NotionalBasis.AGGREGATE
        ? aggregate(event.notionalMicroUsd())
        : of(event.notionalMicroUsd(), 1, event.notionalMicroUsd());
  }

  /**
   * The sum of the notionals, for reading.
   *
   * @return dollars
   */
  public double notionalUsd() {
    return Money.usd(notionalMicroUsd);
  }

  /** Both together. */
  SideTotals plus(SideTotals other) {
    long sum = notionalMicroUsd + other.notionalMicroUsd;
    checkArgument(
        sum >= 0,
        "notionalMicroUsd %s and %s add up to more than a long holds",
        notionalMicroUsd,
        other.notionalMicroUsd);
    if (count.isEmpty() || other.count.isEmpty()) {
      return new SideTotals(sum, OptionalLong.empty(), OptionalLong.empty());
    }
    return of(
        sum,
        Math.addExact(count.getAsLong(), other.count.getAsLong()),
        Math.max(largestMicroUsd.getAsLong(), other.largestMicroUsd.getAsLong()));
  }

  @Override
  public String toString() {
    return (count.isPresent() ? count.getAsLong() + " for " : "") + notionalUsd() + " USD";
  }
}
