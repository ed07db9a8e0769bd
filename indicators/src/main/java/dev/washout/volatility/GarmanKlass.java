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
 * Garman-Klass volatility: how much a market moves, from the range of each bar and its open and
 * close.
 *
 * <p><b>Formula.</b> sqrt(N / n sum of [ln(high / low)^2 / 2 - (2 ln 2 - 1) ln(close / open)^2])
 * over the last n bars, with N periods per year: the authors' practical estimator. For a random
 * walk without drift it needs a seventh of the bars that closes need for the same precision.
 *
 * <p><b>Parameters.</b> See {@link Annualization} for the periods per year.
 *
 * <p><b>Edge cases.</b> Bars without range have 0. The sum cannot become negative: open and close
 * lie in the range, so each bar adds at least 0.11 ln(high / low)^2. It can in feeds that break
 * that rule, but no {@link Bar} does. A jump between two bars is not seen. A trend raises the
 * value.
 *
 * <p><b>Range.</b> 0 and above, as a fraction: 0.6 is 60 % a year.
 *
 * <p><b>Source.</b> M. B. Garman and M. J. Klass, On the Estimation of Security Price Volatilities
 * from Historical Data, Journal of Business 53 (1980); TTR {@code volatility(calc =
 * "garman.klass")}.
 *
 * @param period n, the number of bars, at least 1
 * @param periodsPerYear how many bars a year has, positive; 1 for a deviation per bar
 */
public record GarmanKlass(int period, double periodsPerYear) implements CandleIndicator {
  private static final double CLOSE_WEIGHT = 2 * StrictMath.log(2) - 1;

  /**
   * Checks the components.
   *
   * @param period as above
   * @param periodsPerYear as above
   * @throws IllegalArgumentException if {@code period} is not positive, or {@code periodsPerYear}
   *     is not positive or above 1e12
   */
  public GarmanKlass {
    checkArgument(period >= 1, "period is not positive: %s", period);
    Annualization.check(periodsPerYear);
  }

  /**
   * Garman and Klass volatility scaled by a stated number of bars.
   *
   * @param period the number of bars, at least 1
   * @param periodsPerYear how many bars a year has, positive
   * @return the recipe
   * @throws IllegalArgumentException if a parameter is out of its range
   */
  public static GarmanKlass of(int period, double periodsPerYear) {
    return new GarmanKlass(period, periodsPerYear);
  }

  /**
   * Garman and Klass volatility of a market that never closes, with a year of 365 days.
   *
   * @param period the number of bars, at least 1
   * @param timeframe the length of a bar
   * @return the recipe
   * @throws IllegalArgumentException if the period is not positive
   */
  public static GarmanKlass of(int period, Timeframe timeframe) {
    return new GarmanKlass(period, Annualization.periodsPerYear(timeframe));
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
    return RecipeText.of("GARMAN-KLASS", period, periodsPerYear);
  }

  private static final class Calculator extends BarVarianceCalculator {
    Calculator(GarmanKlass recipe) {
      super(recipe, recipe.period, recipe.periodsPerYear);
    }

    Calculator(GarmanKlass recipe, StateReader in) {
      super(recipe, recipe.period, recipe.periodsPerYear, in);
    }

    @Override
    double variance(Bar bar) {
      double range = LogRatio.of(bar.low(), bar.high());
      double change = LogRatio.of(bar.open(), bar.close());
      return 0.5 * range * range - CLOSE_WEIGHT * change * change;
    }
  }
}
