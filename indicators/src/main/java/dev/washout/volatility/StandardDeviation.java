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
 * Standard deviation: how far the last n inputs lie from their mean.
 *
 * <p><b>Formula.</b> s = sqrt(((x<sub>t-n+1</sub> - m)<sup>2</sup> + ... + (x<sub>t</sub> -
 * m)<sup>2</sup>) / n), with m the mean of the n inputs: the deviation of a whole population. For
 * the deviation that a sample estimates, multiply by sqrt(n / (n - 1)).
 *
 * <p><b>Edge cases.</b> A window of equal inputs has exactly 0, as a window of one, or of inputs so
 * close, within 1e-162, that their squares vanish. Neither a high price with a small range nor a
 * long run costs digits (see {@link RollingMoments}): TA-Lib, which subtracts sums of squares, is 0
 * at prices of 1e6 with a range of cents.
 *
 * <p><b>Range.</b> 0 and above, in units of the inputs.
 *
 * <p><b>Source.</b> TA-Lib {@code STDDEV} with one deviation.
 *
 * @param period n, the number of inputs, at least 1
 */
public record StandardDeviation(int period) implements DoubleIndicator {
  /** Rounding may bring it above half of what inputs can differ by. */
  private static final Domain RANGE = new Domain(0, 2 * Domain.REAL.max());

  /**
   * Checks the period.
   *
   * @param period as above
   * @throws IllegalArgumentException if it is not positive
   */
  public StandardDeviation {
    checkArgument(period >= 1, "period is not positive: %s", period);
  }

  /**
   * The deviation of the last inputs.
   *
   * @param period the number of inputs, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if the period is not positive
   */
  public static StandardDeviation of(int period) {
    return new StandardDeviation(period);
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
  public void over(double[] values, double[] out) {
    domain().checkBatch(values, out);
    new RollingMoments(period).updateDeviations(values, out, 0, values.length);
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
    return RecipeText.of("STDDEV", period);
  }

  private static final class Calculator extends AbstractDoubleCalculator {
    private final RollingMoments window;

    Calculator(StandardDeviation recipe) {
      super(recipe);
      window = new RollingMoments(recipe.period);
    }

    Calculator(StandardDeviation recipe, StateReader in) {
      super(recipe, in);
      window = new RollingMoments(recipe.period, in);
    }

    @Override
    protected double step(double x) {
      return window.update(x) ? window.populationDeviation() : Double.NaN;
    }

    @Override
    protected double peek(double x) {
      return window.preview(x) ? window.populationDeviation() : Double.NaN;
    }

    @Override
    protected void save(StateWriter out) {
      window.save(out);
    }
  }
}
