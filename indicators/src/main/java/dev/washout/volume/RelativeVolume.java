package dev.washout.volume;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.AbstractCandleCalculator;
import dev.washout.core.CandleCalculator;
import dev.washout.core.CandleIndicator;
import dev.washout.core.Domain;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Bar;
import dev.washout.math.RollingSum;

/**
 * Relative volume: a bar's volume as a multiple of what is usual.
 *
 * <p><b>Formula.</b> v<sub>t</sub> / mean(v<sub>t-n</sub>, ..., v<sub>t-1</sub>): the mean is of
 * the n bars before, without the bar itself, so that a climax does not raise its own measure.
 *
 * <p><b>Edge cases.</b> No value where nothing was traded in the n bars before: there is no
 * multiple of zero. A bar without volume has 0. The sum does not drift (see {@link RollingSum}).
 *
 * <p><b>Errors.</b> A bar of unknown volume is rejected.
 *
 * <p><b>Range.</b> 0 and above; 1 is usual.
 *
 * <p><b>Source.</b> The field's usual definition; TA-Lib has none. Some charting sites count the
 * bar itself.
 *
 * @param period n, the number of bars before to compare with, at least 1
 */
public record RelativeVolume(int period) implements CandleIndicator {
  private static final Domain RANGE = new Domain(0, Double.POSITIVE_INFINITY);

  /**
   * Checks the period.
   *
   * @param period as above
   * @throws IllegalArgumentException if it is not positive
   */
  public RelativeVolume {
    checkArgument(period >= 1, "period is not positive: %s", period);
  }

  /**
   * Volume relative to the bars before.
   *
   * @param period n, the number of bars before to compare with, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if the period is not positive
   */
  public static RelativeVolume of(int period) {
    return new RelativeVolume(period);
  }

  @Override
  public boolean needsVolume() {
    return true;
  }

  @Override
  public Domain range() {
    return RANGE;
  }

  @Override
  public int lookback() {
    return period;
  }

  @Override
  public CandleCalculator start() {
    return new Calculator(this);
  }

  @Override
  public CandleCalculator resume(StateReader in) {
    return new Calculator(this, in);
  }

  @Override
  public String toString() {
    return RecipeText.of("RVOL", period);
  }

  private static final class Calculator extends AbstractCandleCalculator {
    private final RollingSum before;
    private final int period;

    Calculator(RelativeVolume recipe) {
      super(recipe);
      period = recipe.period;
      before = new RollingSum(period);
    }

    Calculator(RelativeVolume recipe, StateReader in) {
      super(recipe, in);
      period = recipe.period;
      before = new RollingSum(period, in);
    }

    @Override
    protected double step(Bar bar) {
      double multiple = peek(bar);
      before.update(bar.volume());
      return multiple;
    }

    @Override
    protected double peek(Bar bar) {
      if (count() < period || before.value() == 0) {
        return Double.NaN;
      }
      return bar.volume() / (before.value() / period);
    }

    @Override
    protected void save(StateWriter out) {
      before.save(out);
    }
  }
}
