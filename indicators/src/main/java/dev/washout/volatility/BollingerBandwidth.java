package dev.washout.volatility;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.AbstractDoubleCalculator;
import dev.washout.core.Domain;
import dev.washout.core.DoubleCalculator;
import dev.washout.core.DoubleIndicator;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.math.RollingMoments;

/**
 * Bollinger's bandwidth: how far apart the bands are, relative to the mean. Narrow bands are called
 * a squeeze.
 *
 * <p><b>Formula.</b> (upper - lower) / middle = 2 k s / mean; see {@link Bollinger}.
 *
 * <p><b>Edge cases.</b> Equal inputs have 0. Inputs have to be positive, so that there is a mean to
 * divide by.
 *
 * <p><b>Range.</b> 0 and above, as a fraction: 0.1 is 10 % of the mean. Some charting sites write
 * it in percent.
 *
 * <p><b>Source.</b> J. Bollinger, Bollinger on Bollinger Bands (2001).
 *
 * @param period n, the number of inputs, at least 1; Bollinger's own is 20
 * @param deviations k, how many deviations the bands lie from the mean, 0 to 1e6; Bollinger's own
 *     is 2
 */
public record BollingerBandwidth(int period, double deviations) implements DoubleIndicator {
  private static final Domain RANGE = new Domain(0, Double.POSITIVE_INFINITY);

  /**
   * Checks the components.
   *
   * @param period as above
   * @param deviations as above
   * @throws IllegalArgumentException if one is out of its range
   */
  public BollingerBandwidth {
    checkArgument(period >= 1, "period is not positive: %s", period);
    Bollinger.checkDeviations(deviations);
  }

  /**
   * Bollinger's bandwidth.
   *
   * @param period the number of inputs, at least 1
   * @param deviations how many deviations the bands lie from the mean, 0 to 1e6
   * @return the recipe
   * @throws IllegalArgumentException if a parameter is out of its range
   */
  public static BollingerBandwidth of(int period, double deviations) {
    return new BollingerBandwidth(period, deviations);
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
    return RecipeText.of("BBW", period, deviations);
  }

  private static final class Calculator extends AbstractDoubleCalculator {
    private final double deviations;
    private final RollingMoments window;

    Calculator(BollingerBandwidth recipe) {
      super(recipe);
      deviations = recipe.deviations;
      window = new RollingMoments(recipe.period);
    }

    Calculator(BollingerBandwidth recipe, StateReader in) {
      super(recipe, in);
      deviations = recipe.deviations;
      window = new RollingMoments(recipe.period, in);
    }

    @Override
    protected double step(double x) {
      return window.update(x) ? bandwidth() : Double.NaN;
    }

    @Override
    protected double peek(double x) {
      return window.preview(x) ? bandwidth() : Double.NaN;
    }

    private double bandwidth() {
      return 2 * deviations * window.populationDeviation() / window.mean();
    }

    @Override
    protected void save(StateWriter out) {
      window.save(out);
    }
  }
}
