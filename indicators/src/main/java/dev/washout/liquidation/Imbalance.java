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
 * Liquidation imbalance: which side is being forced out, from -1 (only shorts) to 1 (only longs).
 *
 * <p><b>Formula.</b> (L - S) / (L + S), with L and S the notional of liquidated longs and shorts in
 * the window (t - span, t]. {@link DecayedImbalance} weighs by age instead of cutting off.
 *
 * <p><b>Parameters.</b> The span, a positive whole number of milliseconds; a day is usual.
 *
 * <p><b>Edge cases.</b> Undefined when nothing was liquidated: {@code update} and {@code advanceTo}
 * return false. Zero would claim a balance that nobody observed. One side only: exactly 1 or -1.
 * From a sampled feed it is an estimate, unlike the totals not a bound.
 *
 * <p><b>Errors.</b> Events have to come in time order; ties in any order. For events out of order
 * keep a {@link LiquidationWindow} and call {@link #of(LiquidationTotals)}.
 *
 * <p><b>Source.</b> The normalised difference, as in order-flow imbalance: R. Cont, A. Kukanov, S.
 * Stoikov, The Price Impact of Order Book Events, J. Financial Econometrics 12 (2014).
 *
 * @param span the length of the window
 */
public record Imbalance(Duration span) implements LiquidationIndicator {
  private static final Domain RANGE = new Domain(-1, 1);

  /**
   * Checks the span.
   *
   * @param span as above
   * @throws IllegalArgumentException if it is not a positive whole number of milliseconds
   */
  public Imbalance {
    Spans.checkPositive("span", span);
  }

  /**
   * The imbalance over a window.
   *
   * @param span the length of the window
   * @return the recipe
   * @throws IllegalArgumentException if the span is not a positive whole number of milliseconds
   */
  public static Imbalance of(Duration span) {
    return new Imbalance(span);
  }

  /**
   * The imbalance of totals.
   *
   * @param totals the totals
   * @return -1 to 1, empty if nothing was liquidated
   */
  public static OptionalDouble of(LiquidationTotals totals) {
    double value = of(totals.longs().notionalMicroUsd(), totals.shorts().notionalMicroUsd());
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /**
   * The imbalance of two sums.
   *
   * @param longMicroUsd liquidated longs in micro-dollars
   * @param shortMicroUsd liquidated shorts in micro-dollars; both together fit a long
   * @return -1 to 1, NaN if both are zero
   * @throws IllegalArgumentException if one is negative or they overflow
   */
  public static double of(long longMicroUsd, long shortMicroUsd) {
    checkArgument(
        longMicroUsd >= 0 && shortMicroUsd >= 0 && longMicroUsd + shortMicroUsd >= 0,
        "longMicroUsd %s and shortMicroUsd %s are negative or overflow",
        longMicroUsd,
        shortMicroUsd);
    // Numerator and denominator are exact: of equal size when one side is zero.
    return (double) (longMicroUsd - shortMicroUsd) / (double) (longMicroUsd + shortMicroUsd);
  }

  @Override
  public Domain range() {
    return RANGE;
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
    return RecipeText.of("IMBALANCE", span);
  }

  private static final class Calculator extends WindowedCalculator {
    Calculator(Imbalance recipe) {
      super(recipe, recipe.span.toMillis());
    }

    Calculator(Imbalance recipe, StateReader in) {
      super(recipe, in, recipe.span.toMillis());
    }

    @Override
    double measure(Sums sums) {
      return of(sums.longMicroUsd(0), sums.shortMicroUsd(0));
    }
  }
}
