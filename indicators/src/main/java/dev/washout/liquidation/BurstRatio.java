package dev.washout.liquidation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.Domain;
import dev.washout.core.LiquidationCalculator;
import dev.washout.core.LiquidationIndicator;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * Burst ratio: how much faster positions are liquidated now than over the longer span.
 *
 * <p><b>Formula.</b> (N(short) / N(long)) / (short / long), with N the notional of both sides in
 * the windows of the short and the long span: the share of the long span's total that fell into the
 * short one, against the share of the time. 1 is an even pace; 0.5 of 1.95 billion in the last of
 * 24 hours is 6.15.
 *
 * <p><b>Parameters.</b> Two spans, positive whole numbers of milliseconds, the first shorter; 1 h
 * and 24 h are usual.
 *
 * <p><b>Edge cases.</b> Undefined when nothing was liquidated in the long span: {@code update} and
 * {@code advanceTo} return false. Nothing in the short span only: 0. Everything in it: long / short
 * exactly, the most there is.
 *
 * <p><b>Errors.</b> Events have to come in time order; ties in any order. For events out of order
 * keep a {@link LiquidationWindow} and call {@link #of(LiquidationTotals, LiquidationTotals)}.
 *
 * <p><b>Range.</b> 0 to long / short.
 *
 * <p><b>Source.</b> This library; the ratio of a short to a long average, as in relative volume.
 *
 * @param shortSpan the length of the window that is compared
 * @param longSpan the length of the window it is compared with
 */
public record BurstRatio(Duration shortSpan, Duration longSpan) implements LiquidationIndicator {
  /**
   * Checks the spans.
   *
   * @param shortSpan as above
   * @param longSpan as above
   * @throws IllegalArgumentException if one is not a positive whole number of milliseconds, or the
   *     first is not shorter
   */
  public BurstRatio {
    Spans.checkPositive("shortSpan", shortSpan);
    Spans.checkPositive("longSpan", longSpan);
    checkArgument(
        shortSpan.compareTo(longSpan) < 0,
        "shortSpan %s is not shorter than longSpan %s",
        shortSpan,
        longSpan);
  }

  /**
   * The burst ratio of two spans.
   *
   * @param shortSpan the length of the window that is compared
   * @param longSpan the length of the window it is compared with
   * @return the recipe
   * @throws IllegalArgumentException if one is not a positive whole number of milliseconds, or the
   *     first is not shorter
   */
  public static BurstRatio of(Duration shortSpan, Duration longSpan) {
    return new BurstRatio(shortSpan, longSpan);
  }

  /**
   * The burst ratio of totals.
   *
   * @param recent totals of a short span
   * @param whole totals of a longer span that contains it
   * @return the ratio, empty if nothing was liquidated in the longer span
   * @throws IllegalArgumentException if the first span is empty, not shorter than the second, not
   *     within it, or has the larger total
   */
  public static OptionalDouble of(LiquidationTotals recent, LiquidationTotals whole) {
    long shortMillis = recent.toEpochMillis() - recent.fromEpochMillis();
    long longMillis = whole.toEpochMillis() - whole.fromEpochMillis();
    checkArgument(
        shortMillis > 0
            && shortMillis < longMillis
            && recent.fromEpochMillis() >= whole.fromEpochMillis()
            && recent.toEpochMillis() <= whole.toEpochMillis(),
        "(%s, %s] is not a part of (%s, %s]",
        recent.from(),
        recent.to(),
        whole.from(),
        whole.to());
    checkArgument(
        recent.notionalMicroUsd() <= whole.notionalMicroUsd(),
        "notionalMicroUsd %s of the part is above %s of the whole",
        recent.notionalMicroUsd(),
        whole.notionalMicroUsd());
    double value = of(recent.notionalMicroUsd(), whole.notionalMicroUsd(), shortMillis, longMillis);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /**
   * The burst ratio of two sums, without making an object.
   *
   * @param shortMicroUsd what was liquidated in the shorter span, in micro-dollars
   * @param longMicroUsd what was liquidated in the longer span, at least as much
   * @param shortMillis the length of the shorter span, positive
   * @param longMillis the length of the longer span
   * @return the ratio, NaN if nothing was liquidated in the longer span
   */
  public static double of(
      long shortMicroUsd, long longMicroUsd, long shortMillis, long longMillis) {
    double share = (double) shortMicroUsd / (double) longMicroUsd;
    return share * ((double) longMillis / (double) shortMillis);
  }

  @Override
  public Domain range() {
    return new Domain(0, (double) longSpan.toMillis() / (double) shortSpan.toMillis());
  }

  @Override
  public LiquidationCalculator start() {
    return new Calculator(this);
  }

  @Override
  public LiquidationCalculator resume(StateReader in) {
    return new Calculator(this, in);
  }

  @Override
  public String toString() {
    return RecipeText.of("BURST", shortSpan, longSpan);
  }

  private static final class Calculator extends WindowedCalculator {
    private final long shortMillis;
    private final long longMillis;

    Calculator(BurstRatio recipe) {
      super(recipe, recipe.shortSpan.toMillis(), recipe.longSpan.toMillis());
      shortMillis = recipe.shortSpan.toMillis();
      longMillis = recipe.longSpan.toMillis();
    }

    Calculator(BurstRatio recipe, StateReader in) {
      super(recipe, in, recipe.shortSpan.toMillis(), recipe.longSpan.toMillis());
      shortMillis = recipe.shortSpan.toMillis();
      longMillis = recipe.longSpan.toMillis();
    }

    @Override
    double measure(Sums sums) {
      return of(sums.microUsd(0), sums.microUsd(1), shortMillis, longMillis);
    }
  }
}
