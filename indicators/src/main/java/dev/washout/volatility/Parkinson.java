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
 * Parkinson volatility: how much a market moves, from each bar's high and low alone.
 *
 * <p><b>Formula.</b> sqrt(N / (4 n ln 2) sum of ln(high / low)^2) over the last n bars, with N
 * periods per year. For a random walk without drift it needs a fifth of the bars that closes need
 * for the same precision.
 *
 * <p><b>Parameters.</b> See {@link Annualization} for the periods per year.
 *
 * <p><b>Edge cases.</b> Bars without range have 0. A jump between two bars is not seen. Where
 * trading is thin, highs and lows are missed, and the value is too low. A trend raises it.
 *
 * <p><b>Range.</b> 0 and above, as a fraction: 0.6 is 60 % a year.
 *
 * <p><b>Source.</b> M. Parkinson, The Extreme Value Method for Estimating the Variance of the Rate
 * of Return, Journal of Business 53 (1980).
 *
 * @param period n, the number of bars, at least 1
 * @param periodsPerYear how many bars a year has, positive; 1 for a deviation per bar
 */
public record Parkinson(int period, double periodsPerYear) implements CandleIndicator {
  /** 1 / (4 ln 2): the squared range of a random walk is 4 ln 2 times its variance. */
  private static final double PER_SQUARED_RANGE = 1 / (4 * StrictMath.log(2));

  /**
   * Checks the components.
   *
   * @param period as above
   * @param periodsPerYear as above
   * @throws IllegalArgumentException if {@code period} is not positive, or {@code periodsPerYear}
   *     is not positive or above 1e12
   */
  public Parkinson {
    checkArgument(period >= 1, "period is not positive: %s", period);
    Annualization.check(periodsPerYear);
  }

  /**
   * Parkinson's volatility scaled by a stated number of bars.
   *
   * @param period the number of bars, at least 1
   * @param periodsPerYear how many bars a year has, positive
   * @return the recipe
   * @throws IllegalArgumentException if a parameter is out of its range
   */
  public static Parkinson of(int period, double periodsPerYear) {
    return new Parkinson(period, periodsPerYear);
  }

  /**
   * Parkinson's volatility of a market that never closes, with a year of 365 days.
   *
   * @param period the number of bars, at least 1
   * @param timeframe the length of a bar
   * @return the recipe
   * @throws IllegalArgumentException if the period is not positive
   */
  public static Parkinson of(int period, Timeframe timeframe) {
    return new Parkinson(period, Annualization.periodsPerYear(timeframe));
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
    return RecipeText.of("PARKINSON", period, periodsPerYear);
  }

  private static final class Calculator extends BarVarianceCalculator {
    Calculator(Parkinson recipe) {
      super(recipe, recipe.period, recipe.periodsPerYear);
    }

    Calculator(Parkinson recipe, StateReader in) {
      super(recipe, recipe.period, recipe.periodsPerYear, in);
    }

    @Override
    double variance(Bar bar) {
      double range = LogRatio.of(bar.low(), bar.high());
      return PER_SQUARED_RANGE * range * range;
    }
  }
}
