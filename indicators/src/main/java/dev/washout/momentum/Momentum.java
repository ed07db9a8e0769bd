package dev.washout.momentum;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.AbstractDoubleCalculator;
import dev.washout.core.Domain;
import dev.washout.core.DoubleCalculator;
import dev.washout.core.DoubleIndicator;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.math.Lag;

/**
 * Momentum: how far a market has moved over the last n inputs, in its own units.
 *
 * <p><b>Formula.</b> MOM = x<sub>t</sub> - x<sub>t-n</sub>.
 *
 * <p><b>Edge cases.</b> No movement is 0.
 *
 * <p><b>Range.</b> Any number. {@link Roc} is the same relative to where it began.
 *
 * <p><b>Source.</b> TA-Lib {@code MOM}.
 *
 * @param period n, how many inputs back to compare with, at least 1
 */
public record Momentum(int period) implements DoubleIndicator {
  private static final Domain RANGE = new Domain(2 * Domain.REAL.min(), 2 * Domain.REAL.max());

  /**
   * Checks the period.
   *
   * @param period as above
   * @throws IllegalArgumentException if it is not positive
   */
  public Momentum {
    checkArgument(period >= 1, "period is not positive: %s", period);
  }

  /**
   * The change over the last inputs.
   *
   * @param period n, how many inputs back to compare with, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if the period is not positive
   */
  public static Momentum of(int period) {
    return new Momentum(period);
  }

  @Override
  public Domain range() {
    return RANGE;
  }

  private static double change(double before, double x) {
    return x - before;
  }

  private static void changes(double[] inputs, double[] before, int from, int to) {
    for (int i = from; i < to; i++) {
      before[i] = change(before[i], inputs[i]);
    }
  }

  @Override
  public void over(double[] values, double[] out) {
    domain().checkBatch(values, out);
    LagBlocks.run(period, values, out, Momentum::changes);
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
    return RecipeText.of("MOM", period);
  }

  private static final class Calculator extends AbstractDoubleCalculator {
    private final Lag lag;

    Calculator(Momentum recipe) {
      super(recipe);
      lag = new Lag(recipe.period);
    }

    Calculator(Momentum recipe, StateReader in) {
      super(recipe, in);
      lag = new Lag(recipe.period, in);
    }

    @Override
    protected double step(double x) {
      double change = peek(x);
      lag.update(x);
      return change;
    }

    @Override
    protected double peek(double x) {
      return change(lag.value(), x);
    }

    @Override
    protected void save(StateWriter out) {
      lag.save(out);
    }
  }
}
