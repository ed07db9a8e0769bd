package dev.washout.drawdown;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.AbstractDoubleCalculator;
import dev.washout.core.Domain;
import dev.washout.core.DoubleCalculator;
import dev.washout.core.DoubleIndicator;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.math.RollingExtremum;

/**
 * Drawdown: how far a market lies below its high, in percent.
 *
 * <p><b>Formula.</b> 100 (h - x) / h, with h the highest of the last n inputs, this one included;
 * or of all inputs so far ({@link #sinceStart()}).
 *
 * <p><b>Edge cases.</b> 0 at a high. Falls are positive here, as in all of this package. Inputs
 * have to be positive: a percentage of zero or of a negative number says nothing.
 *
 * <p><b>Range.</b> 0 to 100.
 *
 * <p><b>Source.</b> P. G. Martin and B. B. McCann, The Investor's Guide to Fidelity Funds (1989),
 * where it is "percent-drawdown".
 *
 * @param period n, the number of inputs the high is taken of, at least 1; or {@link #SINCE_START}
 */
public record Drawdown(int period) implements DoubleIndicator {
  /** The period of a drawdown from the high of all inputs so far. */
  public static final int SINCE_START = 0;

  static final Domain RANGE = new Domain(0, 100);

  /**
   * Checks the period.
   *
   * @param period as above
   * @throws IllegalArgumentException if it is negative
   */
  public Drawdown {
    checkArgument(period >= SINCE_START, "period is negative: %s", period);
  }

  /**
   * The drawdown from the high of the last inputs.
   *
   * @param period n, the number of inputs, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if the period is not positive
   */
  public static Drawdown of(int period) {
    checkArgument(period >= 1, "period is not positive: %s", period);
    return new Drawdown(period);
  }

  /**
   * The drawdown from the high of all inputs so far.
   *
   * @return the recipe
   */
  public static Drawdown sinceStart() {
    return new Drawdown(SINCE_START);
  }

  /** How far x lies below a high, in percent. */
  static double percent(double high, double x) {
    return 100 * ((high - x) / high);
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
    return Math.max(0, period - 1);
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
    return period == SINCE_START ? RecipeText.of("DRAWDOWN") : RecipeText.of("DRAWDOWN", period);
  }

  private static final class Calculator extends AbstractDoubleCalculator {
    private final boolean sinceStart;
    private final RollingExtremum window;
    private double highest;

    Calculator(Drawdown recipe) {
      super(recipe);
      sinceStart = recipe.period == SINCE_START;
      window = RollingExtremum.max(Math.max(1, recipe.period));
    }

    Calculator(Drawdown recipe, StateReader in) {
      super(recipe, in);
      sinceStart = recipe.period == SINCE_START;
      window = RollingExtremum.max(Math.max(1, recipe.period), in);
      highest = in.readDouble();
    }

    @Override
    protected double step(double x) {
      double fall = peek(x);
      if (sinceStart) {
        highest = Math.max(highest, x);
      } else {
        window.update(x);
      }
      return fall;
    }

    @Override
    protected double peek(double x) {
      return percent(sinceStart ? Math.max(highest, x) : window.preview(x), x);
    }

    @Override
    protected void save(StateWriter out) {
      window.save(out);
      out.putDouble(highest);
    }
  }
}
