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
 * Wilder's average, also called smoothed or running moving average (SMMA, RMA): what RSI and ATR
 * average with.
 *
 * <p><b>Formula.</b> A' = ((n-1) A + x) / n, computed as one fused multiply-add (see {@link
 * ExponentialMean}). It is an exponential moving average of span 2n - 1, seeded otherwise.
 *
 * <p><b>Seeding.</b> The mean of the first n inputs, as Wilder has it.
 *
 * <p><b>Edge cases.</b> Equal inputs have exactly their value as average. Where the inputs are
 * zero, the average decays and is set to zero below 1e-200 (see {@link dev.washout.math.Decay}).
 *
 * <p><b>Range.</b> Within the inputs seen so far.
 *
 * <p><b>Source.</b> J. Welles Wilder, New Concepts in Technical Trading Systems (1978); TA-Lib has
 * it inside {@code RSI} and {@code ATR} only.
 *
 * @param period n, of which the newest input weighs one part, at least 1
 */
public record WilderAverage(int period) implements DoubleIndicator {
  /**
   * Checks the period.
   *
   * @param period as above
   * @throws IllegalArgumentException if it is not positive
   */
  public WilderAverage {
    checkArgument(period >= 1, "period is not positive: %s", period);
  }

  /**
   * Wilder's average.
   *
   * @param period n, of which the newest input weighs one part, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if the period is not positive
   */
  public static WilderAverage of(int period) {
    return new WilderAverage(period);
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
    ExponentialMean.wilder(period).updateAll(values, out, 0, values.length);
  }

  @Override
  public DoubleColumns columns() {
    return new ExponentialColumns(this, period, ExponentialMean.wilder(period).keep());
  }

  @Override
  public String toString() {
    return RecipeText.of("RMA", period);
  }

  private static final class Calculator extends AbstractDoubleCalculator {
    private final ExponentialMean mean;

    Calculator(WilderAverage recipe) {
      super(recipe);
      mean = ExponentialMean.wilder(recipe.period);
    }

    Calculator(WilderAverage recipe, StateReader in) {
      super(recipe, in);
      mean = ExponentialMean.wilder(recipe.period).resumed(in);
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
