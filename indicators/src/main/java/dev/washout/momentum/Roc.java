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
 * Rate of change: how far a market has moved over the last n inputs, in percent.
 *
 * <p><b>Formula.</b> ROC = 100 (x<sub>t</sub> - x<sub>t-n</sub>) / x<sub>t-n</sub>. TA-Lib writes
 * 100 (x<sub>t</sub> / x<sub>t-n</sub> - 1), which is the same but loses the digits of small
 * changes.
 *
 * <p><b>Edge cases.</b> No movement is 0. Inputs have to be positive: a percentage of zero or of a
 * negative number says nothing.
 *
 * <p><b>Range.</b> -100 and above.
 *
 * <p><b>Source.</b> TA-Lib {@code ROC}.
 *
 * @param period n, how many inputs back to compare with, at least 1
 */
public record Roc(int period) implements DoubleIndicator {
  private static final Domain RANGE = new Domain(-100, Double.POSITIVE_INFINITY);

  /**
   * Checks the period.
   *
   * @param period as above
   * @throws IllegalArgumentException if it is not positive
   */
  public Roc {
    checkArgument(period >= 1, "period is not positive: %s", period);
  }

  /**
   * The change over the last inputs in percent.
   *
   * @param period n, how many inputs back to compare with, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if the period is not positive
   */
  public static Roc of(int period) {
    return new Roc(period);
  }

  @Override
  public Domain domain() {
    return Domain.PRICE;
  }

  @Override
  public Domain range() {
    return RANGE;
  }

  private static double change(double before, double x) {
    return 100 * ((x - before) / before);
  }

  private static void changes(double[] inputs, double[] before, int from, int to) {
    for (int i = from; i < to; i++) {
      before[i] = change(before[i], inputs[i]);
    }
  }

  @Override
  public void over(double[] values, double[] out) {
    domain().checkBatch(values, out);
    LagBlocks.run(period, values, out, Roc::changes);
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
    return RecipeText.of("ROC", period);
  }

  private static final class Calculator extends AbstractDoubleCalculator {
    private final Lag lag;

    Calculator(Roc recipe) {
      super(recipe);
      lag = new Lag(recipe.period);
    }

    Calculator(Roc recipe, StateReader in) {
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
