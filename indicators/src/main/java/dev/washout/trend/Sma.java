package dev.washout.trend;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.AbstractDoubleCalculator;
import dev.washout.core.DoubleCalculator;
import dev.washout.core.DoubleIndicator;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.math.RollingMoments;

/**
 * Simple moving average: the mean of the last n inputs.
 *
 * <p><b>Formula.</b> SMA = (x<sub>t-n+1</sub> + ... + x<sub>t</sub>) / n.
 *
 * <p><b>Edge cases.</b> A window of equal inputs has exactly their value. The sum is never updated
 * by subtraction, so it does not drift (see {@link RollingMoments}).
 *
 * <p><b>Source.</b> TA-Lib {@code SMA}.
 *
 * @param period n, the number of inputs, at least 1
 */
public record Sma(int period) implements DoubleIndicator {
  /**
   * Checks the period.
   *
   * @param period as above
   * @throws IllegalArgumentException if it is not positive
   */
  public Sma {
    checkArgument(period >= 1, "period is not positive: %s", period);
  }

  /**
   * The mean of the last inputs.
   *
   * @param period the number of inputs, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if the period is not positive
   */
  public static Sma of(int period) {
    return new Sma(period);
  }

  @Override
  public void over(double[] values, double[] out) {
    domain().checkBatch(values, out);
    new RollingMoments(period).updateAll(values, out, 0, values.length);
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
    return RecipeText.of("SMA", period);
  }

  private static final class Calculator extends AbstractDoubleCalculator {
    private final RollingMoments window;

    Calculator(Sma recipe) {
      super(recipe);
      window = new RollingMoments(recipe.period);
    }

    Calculator(Sma recipe, StateReader in) {
      super(recipe, in);
      window = new RollingMoments(recipe.period, in);
    }

    @Override
    protected double step(double x) {
      return window.update(x) ? window.mean() : Double.NaN;
    }

    @Override
    protected double peek(double x) {
      return window.preview(x) ? window.mean() : Double.NaN;
    }

    @Override
    protected void save(StateWriter out) {
      window.save(out);
    }
  }
}
