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
import dev.washout.math.RollingSum;

/**
 * Ulcer index (Martin): how deep and how long a market has been below its highs; a deviation that
 * counts falls only.
 *
 * <p><b>Formula.</b> The root of the mean square of {@link Drawdown} over n inputs, taken over the
 * last n inputs.
 *
 * <p><b>Variants.</b> The high is that of the n inputs up to each one, as StockCharts, TradingView
 * and ta4j have it; so the first value comes with input 2n - 1. Martin's own, made for a fixed
 * span, takes the high since the span began, and is never above this one.
 *
 * <p><b>Edge cases.</b> 0 where every input is the highest of its n. Inputs have to be positive.
 *
 * <p><b>Range.</b> 0 to 100, in percent.
 *
 * <p><b>Source.</b> P. G. Martin and B. B. McCann, The Investor's Guide to Fidelity Funds (1989);
 * StockCharts ChartSchool, "Ulcer Index".
 *
 * @param period n, the number of inputs, at least 1; usually 14
 */
public record UlcerIndex(int period) implements DoubleIndicator {
  /**
   * Checks the period.
   *
   * @param period as above
   * @throws IllegalArgumentException if it is not positive
   */
  public UlcerIndex {
    checkArgument(period >= 1, "period is not positive: %s", period);
  }

  /**
   * Martin's ulcer index.
   *
   * @param period n, the number of inputs, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if the period is not positive
   */
  public static UlcerIndex of(int period) {
    return new UlcerIndex(period);
  }

  @Override
  public Domain domain() {
    return Domain.PRICE;
  }

  @Override
  public Domain range() {
    return Drawdown.RANGE;
  }

  @Override
  public int lookback() {
    return Math.multiplyExact(2, period - 1);
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
    return RecipeText.of("ULCER", period);
  }

  private static final class Calculator extends AbstractDoubleCalculator {
    private final RollingExtremum highest;
    private final RollingSum squares;
    private final int period;

    Calculator(UlcerIndex recipe) {
      super(recipe);
      period = recipe.period;
      highest = RollingExtremum.max(period);
      squares = new RollingSum(period);
    }

    Calculator(UlcerIndex recipe, StateReader in) {
      super(recipe, in);
      period = recipe.period;
      highest = RollingExtremum.max(period, in);
      squares = new RollingSum(period, in);
    }

    @Override
    protected double step(double x) {
      return highest.update(x) && squares.update(square(highest.value(), x))
          ? index(squares.value())
          : Double.NaN;
    }

    @Override
    protected double peek(double x) {
      return index(squares.preview(square(highest.preview(x), x)));
    }

    private static double square(double high, double x) {
      double fall = Drawdown.percent(high, x);
      return fall * fall;
    }

    private double index(double sum) {
      return Math.sqrt(sum / period);
    }

    @Override
    protected void save(StateWriter out) {
      highest.save(out);
      squares.save(out);
    }
  }
}
