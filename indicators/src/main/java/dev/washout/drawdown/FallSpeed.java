package dev.washout.drawdown;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.AbstractDoubleCalculator;
import dev.washout.core.Domain;
import dev.washout.core.DoubleCalculator;
import dev.washout.core.DoubleIndicator;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.math.RollingExtremumAge;

/**
 * Speed of fall: how many percent a market has lost per input since its high.
 *
 * <p><b>Formula.</b> {@link Drawdown} over n inputs, divided by how many inputs ago that high was.
 * A fall of 20 % in two days is 10, in forty days 0.5.
 *
 * <p><b>Edge cases.</b> 0 at a high. Of equal highs the latest counts. When the high leaves the
 * window the next lower one takes its place, and the speed changes at once: a fall longer than n is
 * measured over less than n inputs.
 *
 * <p><b>Range.</b> 0 to 100, in percent per input.
 *
 * <p><b>Source.</b> This library's own: drawdown over its length, the average slope of the fall.
 *
 * @param period n, the number of inputs the high is looked for in, at least 2
 */
public record FallSpeed(int period) implements DoubleIndicator {
  /**
   * Checks the period.
   *
   * @param period as above
   * @throws IllegalArgumentException if it is below 2
   */
  public FallSpeed {
    checkArgument(period >= 2, "period is below 2: %s", period);
  }

  /**
   * The speed of the fall from the last high.
   *
   * @param period n, the number of inputs the high is looked for in, at least 2
   * @return the recipe
   * @throws IllegalArgumentException if the period is below 2
   */
  public static FallSpeed of(int period) {
    return new FallSpeed(period);
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
    return RecipeText.of("FALLSPEED", period);
  }

  private static final class Calculator extends AbstractDoubleCalculator {
    private final RollingExtremumAge highest;

    Calculator(FallSpeed recipe) {
      super(recipe);
      highest = RollingExtremumAge.max(recipe.period);
    }

    Calculator(FallSpeed recipe, StateReader in) {
      super(recipe, in);
      highest = RollingExtremumAge.max(recipe.period, in);
    }

    @Override
    protected double step(double x) {
      return highest.update(x) ? speed(highest.value(), highest.age(), x) : Double.NaN;
    }

    @Override
    protected double peek(double x) {
      return speed(highest.previewValue(x), highest.previewAge(x), x);
    }

    private static double speed(double high, int age, double x) {
      return age == 0 ? 0 : Drawdown.percent(high, x) / age;
    }

    @Override
    protected void save(StateWriter out) {
      highest.save(out);
    }
  }
}
