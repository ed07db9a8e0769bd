package dev.washout.volatility;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.CandleCalculator;
import dev.washout.core.CandleIndicator;
import dev.washout.core.Domain;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.market.Bar;
import dev.washout.market.Timeframe;
import dev.washout.math.LogRatio;

/**
 * Rogers-Satchell volatility: how much a market moves around its trend, from each bar's open, high,
 * low and close.
 *
 * <p><b>Formula.</b> sqrt(N / n sum of [ln(high / close) ln(high / open) + ln(low / close) ln(low /
 * open)]) over the last n bars, with N periods per year. Unlike {@link Parkinson} and {@link
 * GarmanKlass} it is right whatever the drift: a bar that goes straight from its low to its high
 * adds nothing.
 *
 * <p><b>Parameters.</b> See {@link Annualization} for the periods per year.
 *
 * <p><b>Edge cases.</b> Bars without range, and those that open at one end of it and close at the
 * other, have 0. No bar is below: high is at or above open and close, low at or below. A jump
 * between two bars is not seen.
 *
 * <p><b>Range.</b> 0 and above, as a fraction: 0.6 is 60 % a year.
 *
 * <p><b>Source.</b> L. C. G. Rogers and S. E. Satchell, Estimating Variance from High, Low and
 * Closing Prices, Annals of Applied Probability 1 (1991); TTR {@code volatility(calc =
 * "rogers.satchell")}.
 *
 * @param period n, the number of bars, at least 1
 * @param periodsPerYear how many bars a year has, positive; 1 for a deviation per bar
 */
public record RogersSatchell(int period, double periodsPerYear) implements CandleIndicator {

  /**
   * Checks the components.
   *
   * @param period as above
   * @param periodsPerYear as above
   * @throws IllegalArgumentException if {@code period} is not positive, or {@code periodsPerYear}
   *     is not positive or above 1e12
   */
  public RogersSatchell {
    checkArgument(period >= 1, "period is not positive: %s", period);
    Annualization.check(periodsPerYear);
  }

  /**
   * Rogers and Satchell volatility scaled by a stated number of bars.
   *
   * @param period the number of bars, at least 1
   * @param periodsPerYear how many bars a year has, positive
   * @return the recipe
   * @throws IllegalArgumentException if a parameter is out of its range
   */
  public static RogersSatchell of(int period, double periodsPerYear) {
    return new RogersSatchell(period, periodsPerYear);
  }

  /**
   * Rogers and Satchell volatility of a market that never closes, with a year of 365 days.
   *
   * @param period the number of bars, at least 1
   * @param timeframe the length of a bar
   * @return the recipe
   * @throws IllegalArgumentException if the period is not positive
   */
  public static RogersSatchell of(int period, Timeframe timeframe) {
    return new RogersSatchell(period, Annualization.periodsPerYear(timeframe));
  }

  /** What one bar says of the variance, whatever the drift. */
  static double variance(Bar bar) {
    double up = LogRatio.of(bar.close(), bar.high()) * LogRatio.of(bar.open(), bar.high());
    double down = LogRatio.of(bar.close(), bar.low()) * LogRatio.of(bar.open(), bar.low());
    return up + down;
  }

  @Override
  public Domain range() {
    return Domain.NON_NEGATIVE;
  }

  @Override
  public int lookback() {
    return period - 1;
  }

  @Override
  public CandleCalculator start() {
    return new Calculator(this);
  }

  @Override
  public CandleCalculator resume(StateReader in) {
    return new Calculator(this, in);
  }

  @Override
  public String toString() {
    return RecipeText.of("ROGERS-SATCHELL", period, periodsPerYear);
  }

  private static final class Calculator extends BarVarianceCalculator {
    Calculator(RogersSatchell recipe) {
      super(recipe, recipe.period, recipe.periodsPerYear);
    }

    Calculator(RogersSatchell recipe, StateReader in) {
      super(recipe, recipe.period, recipe.periodsPerYear, in);
    }

    @Override
    double variance(Bar bar) {
      return RogersSatchell.variance(bar);
    }
  }
}
