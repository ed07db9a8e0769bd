package dev.washout.volatility;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.AbstractCandleCalculator;
import dev.washout.core.CandleCalculator;
import dev.washout.core.CandleIndicator;
import dev.washout.core.Domain;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Bar;
import dev.washout.math.Lag;
import dev.washout.math.LogRatio;
import dev.washout.math.RollingSum;

/**
 * Volatility surge: how much wider the market moves now than it did before, as a multiple.
 *
 * <p><b>Formula.</b> R(s) / R(l), where R is the root mean square of the logarithmic true range
 * ln(max(high, previous close) / min(low, previous close)); R(s) over the last s bars, R(l) over
 * the l bars before those. The two windows share no bar, so that a climax does not raise what it is
 * measured against.
 *
 * <p><b>Edge cases.</b> No value where the l bars before had no range at all: there is no multiple
 * of zero. 0 where the last s bars have none. After a gap in time the previous close is that of the
 * bar before the gap.
 *
 * <p><b>Range.</b> 0 and above; 1 is no change, 2 is twice as wide.
 *
 * <p><b>Source.</b> The ratio of a short to a long volatility, after J. D. Schwager's volatility
 * ratio (Technical Analysis, 1996), with Parkinson's squared ranges in place of mean ranges, and
 * with the windows apart.
 *
 * @param shortPeriod s, the number of bars that may surge, at least 1
 * @param longPeriod l, the number of bars before them, at least 1
 */
public record VolatilitySurge(int shortPeriod, int longPeriod) implements CandleIndicator {
  private static final Domain RANGE = new Domain(0, Double.POSITIVE_INFINITY);

  /**
   * Checks the periods.
   *
   * @param shortPeriod as above
   * @param longPeriod as above
   * @throws IllegalArgumentException if one is not positive
   */
  public VolatilitySurge {
    checkArgument(shortPeriod >= 1, "shortPeriod is not positive: %s", shortPeriod);
    checkArgument(longPeriod >= 1, "longPeriod is not positive: %s", longPeriod);
  }

  /**
   * The volatility of the last bars against that of the bars before.
   *
   * @param shortPeriod s, the number of bars that may surge, at least 1
   * @param longPeriod l, the number of bars before them, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if a period is not positive
   */
  public static VolatilitySurge of(int shortPeriod, int longPeriod) {
    return new VolatilitySurge(shortPeriod, longPeriod);
  }

  @Override
  public Domain range() {
    return RANGE;
  }

  @Override
  public int lookback() {
    return Math.addExact(shortPeriod, longPeriod);
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
    return RecipeText.of("VSURGE", shortPeriod, longPeriod);
  }

  private static final class Calculator extends AbstractCandleCalculator {
    private final VolatilitySurge recipe;
    private final RollingSum last;
    private final Lag leaving;
    private final RollingSum before;
    private double previousClose;

    Calculator(VolatilitySurge recipe) {
      super(recipe);
      this.recipe = recipe;
      last = new RollingSum(recipe.shortPeriod);
      leaving = new Lag(recipe.shortPeriod);
      before = new RollingSum(recipe.longPeriod);
    }

    Calculator(VolatilitySurge recipe, StateReader in) {
      super(recipe, in);
      this.recipe = recipe;
      last = new RollingSum(recipe.shortPeriod, in);
      leaving = new Lag(recipe.shortPeriod, in);
      before = new RollingSum(recipe.longPeriod, in);
      previousClose = in.readDouble();
    }

    private double squaredRange(Bar bar) {
      double high = Math.max(bar.high(), previousClose);
      double low = Math.min(bar.low(), previousClose);
      double range = LogRatio.of(low, high);
      return range * range;
    }

    @Override
    protected double step(Bar bar) {
      boolean full = false;
      if (count() > 0) {
        double squared = squaredRange(bar);
        double left = leaving.value();
        leaving.update(squared);
        last.update(squared);
        full = !Double.isNaN(left) && before.update(left);
      }
      previousClose = bar.close();
      return full ? surge(last.value(), before.value()) : Double.NaN;
    }

    @Override
    protected double peek(Bar bar) {
      return count() < recipe.lookback()
          ? Double.NaN
          : surge(last.preview(squaredRange(bar)), before.preview(leaving.value()));
    }

    private double surge(double sumOfLast, double sumBefore) {
      return sumBefore == 0
          ? Double.NaN
          : Math.sqrt((sumOfLast / recipe.shortPeriod) / (sumBefore / recipe.longPeriod));
    }

    @Override
    protected void save(StateWriter out) {
      last.save(out);
      leaving.save(out);
      before.save(out);
      out.putDouble(previousClose);
    }
  }
}
