package dev.washout.volatility;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.AbstractDoubleCalculator;
import dev.washout.core.DoubleCalculator;
import dev.washout.core.DoubleIndicator;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.math.RollingMoments;

/**
 * Bollinger's %B: where an input lies between its bands, 0 at the lower and 1 at the upper.
 *
 * <p><b>Formula.</b> (x - lower) / (upper - lower) = 1/2 + (x - mean) / (2 k s); see {@link
 * Bollinger}. The right-hand form loses no digits at high prices.
 *
 * <p><b>Edge cases.</b> No value where all n inputs are equal: the bands are one line, and nothing
 * lies between them.
 *
 * <p><b>Range.</b> Within sqrt(n-1) / (2k) of 1/2; below 0 and above 1 are outside the bands.
 *
 * <p><b>Source.</b> J. Bollinger, Bollinger on Bollinger Bands (2001).
 *
 * @param period n, the number of inputs, at least 2; Bollinger's own is 20
 * @param deviations k, how many deviations the bands lie from the mean, above 0, at most 1e6;
 *     Bollinger's own is 2
 */
public record BollingerPercentB(int period, double deviations) implements DoubleIndicator {
  /**
   * Checks the components.
   *
   * @param period as above
   * @param deviations as above
   * @throws IllegalArgumentException if one is out of its range
   */
  public BollingerPercentB {
    checkArgument(period >= 2, "period is below 2: %s", period);
    Bollinger.checkDeviations(deviations);
    checkArgument(deviations > 0, "deviations is not positive: %s", deviations);
  }

  /**
   * Bollinger's %B.
   *
   * @param period the number of inputs, at least 2
   * @param deviations how many deviations the bands lie from the mean, above 0, at most 1e6
   * @return the recipe
   * @throws IllegalArgumentException if a parameter is out of its range
   */
  public static BollingerPercentB of(int period, double deviations) {
    return new BollingerPercentB(period, deviations);
  }

  @Override
  public int lookback() {
    return period - 1;
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
    return RecipeText.of("BB%B", period, deviations);
  }

  private static final class Calculator extends AbstractDoubleCalculator {
    private final double deviations;
    private final RollingMoments window;

    Calculator(BollingerPercentB recipe) {
      super(recipe);
      deviations = recipe.deviations;
      window = new RollingMoments(recipe.period);
    }

    Calculator(BollingerPercentB recipe, StateReader in) {
      super(recipe, in);
      deviations = recipe.deviations;
      window = new RollingMoments(recipe.period, in);
    }

    @Override
    protected double step(double x) {
      return window.update(x) ? percentB(x) : Double.NaN;
    }

    @Override
    protected double peek(double x) {
      return window.preview(x) ? percentB(x) : Double.NaN;
    }

    private double percentB(double x) {
      double width = 2 * deviations * window.populationDeviation();
      return width == 0 ? Double.NaN : 0.5 + (x - window.mean()) / width;
    }

    @Override
    protected void save(StateWriter out) {
      window.save(out);
    }
  }
}
