package dev.washout.momentum;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.AbstractDoubleCalculator;
import dev.washout.core.Domain;
import dev.washout.core.DoubleCalculator;
import dev.washout.core.DoubleIndicator;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.math.RollingSum;

/**
 * Relative strength index in Cutler's variant: simple means in place of Wilder's averages, so that
 * no value depends on where the series began.
 *
 * <p><b>Formula.</b> With d the change from input to input, over the last n changes: RSI = 100
 * gains / (gains + losses) = 50 + 50 sum(d) / sum(|d|).
 *
 * <p><b>Edge cases.</b> As {@link Rsi}: no movement in the window is 50; only gains are exactly
 * 100; only losses exactly 0. The sums do not drift (see {@link RollingSum}).
 *
 * <p><b>Range.</b> 0 to 100.
 *
 * <p><b>Source.</b> David Cutler's variant as charting software has it; the plain form of Wilder's
 * first value. TA-Lib has {@code RSI} only, and its first value is this one's.
 *
 * @param period n, the number of changes counted, at least 1
 */
public record CutlerRsi(int period) implements DoubleIndicator {
  /**
   * Checks the period.
   *
   * @param period as above
   * @throws IllegalArgumentException if it is not positive
   */
  public CutlerRsi {
    checkArgument(period >= 1, "period is not positive: %s", period);
  }

  /**
   * Cutler's relative strength index.
   *
   * @param period n, the number of changes counted, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if the period is not positive
   */
  public static CutlerRsi of(int period) {
    return new CutlerRsi(period);
  }

  @Override
  public Domain range() {
    return Rsi.RANGE;
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
    return RecipeText.of("CUTLER-RSI", period);
  }

  private static final class Calculator extends AbstractDoubleCalculator {
    private final RollingSum net;
    private final RollingSum movement;
    private double previous;

    Calculator(CutlerRsi recipe) {
      super(recipe);
      net = new RollingSum(recipe.period);
      movement = new RollingSum(recipe.period);
    }

    Calculator(CutlerRsi recipe, StateReader in) {
      super(recipe, in);
      net = new RollingSum(recipe.period, in);
      movement = new RollingSum(recipe.period, in);
      previous = in.readDouble();
    }

    @Override
    protected double step(double x) {
      double d = x - previous;
      previous = x;
      if (count() == 0) {
        return Double.NaN;
      }
      net.update(d);
      return movement.update(Math.abs(d)) ? Rsi.index(net.value(), movement.value()) : Double.NaN;
    }

    @Override
    protected double peek(double x) {
      if (count() == 0) {
        return Double.NaN;
      }
      double d = x - previous;
      return Rsi.index(net.preview(d), movement.preview(Math.abs(d)));
    }

    @Override
    protected void save(StateWriter out) {
      net.save(out);
      movement.save(out);
      out.putDouble(previous);
    }
  }
}
