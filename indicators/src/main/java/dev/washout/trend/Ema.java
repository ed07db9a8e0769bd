package dev.washout.trend;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.AbstractDoubleCalculator;
import dev.washout.core.DoubleCalculator;
import dev.washout.core.DoubleColumns;
import dev.washout.core.DoubleIndicator;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.math.ExponentialMean;

/**
 * Exponential moving average: a mean in which each input weighs less by the same factor with every
 * input after it.
 *
 * <p><b>Formula.</b> EMA' = EMA + 2/(n+1) (x - EMA), computed as one fused multiply-add (see {@link
 * ExponentialMean}).
 *
 * <p><b>Seeding.</b> The mean of the first n inputs, so the first value comes with input n:
 * TA-Lib's default. Others begin with the first input itself.
 *
 * <p><b>Edge cases.</b> Equal inputs have exactly their value as mean. Where the inputs are zero,
 * the average decays and is set to zero below 1e-200 (see {@link dev.washout.math.Decay}).
 *
 * <p><b>Range.</b> Within the inputs seen so far.
 *
 * <p><b>Source.</b> TA-Lib {@code EMA}.
 *
 * @param period n, the span in inputs, at least 1
 */
public record Ema(int period) implements DoubleIndicator {
  /**
   * Checks the period.
   *
   * @param period as above
   * @throws IllegalArgumentException if it is not positive
   */
  public Ema {
    checkArgument(period >= 1, "period is not positive: %s", period);
  }

  /**
   * The exponential moving average.
   *
   * @param period n, the span in inputs, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if the period is not positive
   */
  public static Ema of(int period) {
    return new Ema(period);
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
  public void over(double[] values, double[] out) {
    domain().checkBatch(values, out);
    ExponentialMean.span(period).updateAll(values, out, 0, values.length);
  }

  @Override
  public DoubleColumns columns() {
    return new ExponentialColumns(this, period, ExponentialMean.span(period).keep());
  }

  @Override
  public String toString() {
    return RecipeText.of("EMA", period);
  }

  private static final class Calculator extends AbstractDoubleCalculator {
    private final ExponentialMean mean;

    Calculator(Ema recipe) {
      super(recipe);
      mean = ExponentialMean.span(recipe.period);
    }

    Calculator(Ema recipe, StateReader in) {
      super(recipe, in);
      mean = ExponentialMean.span(recipe.period).resumed(in);
    }

    @Override
    protected double step(double x) {
      return mean.update(x) ? mean.value() : Double.NaN;
    }

    @Override
    protected double peek(double x) {
      return mean.preview(x);
    }

    @Override
    protected void save(StateWriter out) {
      mean.save(out);
    }
  }
}
