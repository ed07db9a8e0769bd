package dev.washout.volatility;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.AbstractDoubleCalculator;
import dev.washout.core.Domain;
import dev.washout.core.DoubleCalculator;
import dev.washout.core.DoubleIndicator;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Timeframe;
import dev.washout.math.LogRatio;
import dev.washout.math.RollingMoments;

/**
 * Realized volatility, also called close-to-close volatility: the deviation of the last n returns,
 * scaled to a year. Read the close of bars with {@code .on(Price.CLOSE)}; {@link Parkinson}, {@link
 * GarmanKlass}, {@link RogersSatchell} and {@link YangZhang} use the range of the bars as well.
 *
 * <p><b>Formula.</b> r = ln(x<sub>t</sub> / x<sub>t-1</sub>); value = sqrt(periods per year) s,
 * where s is the sample deviation of the last n returns (divided by n - 1, mean not taken as zero).
 * The logarithm is taken of the relative change, ln(1 + d), unless the price has halved or doubled:
 * so a change of a cent at a price of a million keeps all its digits.
 *
 * <p><b>Parameters.</b> The number of periods per year has to be stated, because nobody can see it
 * from the prices. A market that never closes has 365 daily ones, 8760 hourly ones; {@link #of(int,
 * Timeframe)} counts so. A stock exchange has 252 days.
 *
 * <p><b>Edge cases.</b> Equal returns, of which a market that stands still is one case, have 0 but
 * for the rounding of the logarithm; a price that stands still has exactly 0.
 *
 * <p><b>Range.</b> 0 and above, as a fraction: 0.6 is 60 % a year.
 *
 * <p><b>Source.</b> J. C. Hull, Options, Futures, and Other Derivatives, "Estimating volatility
 * from historical data".
 *
 * @param period n, the number of returns, at least 2
 * @param periodsPerYear how many inputs a year has, positive
 */
public record RealizedVolatility(int period, double periodsPerYear) implements DoubleIndicator {
  private static final Domain RANGE = new Domain(0, Double.POSITIVE_INFINITY);

  /**
   * Checks the components.
   *
   * @param period as above
   * @param periodsPerYear as above
   * @throws IllegalArgumentException if {@code period} is below 2, or {@code periodsPerYear} is not
   *     positive or above 1e12
   */
  public RealizedVolatility {
    checkArgument(period >= 2, "period is below 2: %s", period);
    Annualization.check(periodsPerYear);
  }

  /**
   * Volatility scaled by a stated number of periods.
   *
   * @param period the number of returns, at least 2
   * @param periodsPerYear how many inputs a year has, positive
   * @return the recipe
   * @throws IllegalArgumentException if a parameter is out of its range
   */
  public static RealizedVolatility of(int period, double periodsPerYear) {
    return new RealizedVolatility(period, periodsPerYear);
  }

  /**
   * Volatility of a market that never closes, with a year of 365 days.
   *
   * @param period the number of returns, at least 2
   * @param timeframe the time between inputs
   * @return the recipe
   * @throws IllegalArgumentException if the period is below 2
   */
  public static RealizedVolatility of(int period, Timeframe timeframe) {
    return new RealizedVolatility(period, Annualization.periodsPerYear(timeframe));
  }

  @Override
  public Domain domain() {
    return Domain.PRICE;
  }

  @Override
  public Domain range() {
    return RANGE;
  }

  @Override
  public int lookback() {
    return period;
  }

  @Override
  public DoubleCalculator start() {
    return new Calculator(this);
  }

  @Override
  public DoubleCalculator resume(StateReader in) {
    return new Calculator(this, in);
  }

  @Override
  public String toString() {
    return RecipeText.of("RV", period, periodsPerYear);
  }

  private static final class Calculator extends AbstractDoubleCalculator {
    private final RollingMoments returns;
    private final double periodsPerYear;
    private double previous;

    Calculator(RealizedVolatility recipe) {
      super(recipe);
      returns = new RollingMoments(recipe.period);
      periodsPerYear = recipe.periodsPerYear;
    }

    Calculator(RealizedVolatility recipe, StateReader in) {
      super(recipe, in);
      returns = new RollingMoments(recipe.period, in);
      periodsPerYear = recipe.periodsPerYear;
      previous = in.readDouble();
    }

    @Override
    protected double step(double x) {
      double before = previous;
      previous = x;
      return count() > 0 && returns.update(LogRatio.of(before, x)) ? volatility() : Double.NaN;
    }

    @Override
    protected double peek(double x) {
      return count() > 0 && returns.preview(LogRatio.of(previous, x)) ? volatility() : Double.NaN;
    }

    private double volatility() {
      return Math.sqrt(returns.sampleVariance() * periodsPerYear);
    }

    @Override
    protected void save(StateWriter out) {
      returns.save(out);
      out.putDouble(previous);
    }
  }
}
