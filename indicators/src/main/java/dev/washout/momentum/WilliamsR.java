package dev.washout.momentum;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.AbstractCandleCalculator;
import dev.washout.core.CandleCalculator;
import dev.washout.core.CandleIndicator;
import dev.washout.core.Domain;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Bar;
import dev.washout.math.RollingExtremum;

/**
 * Williams %R: how far the close lies below the highest high of the last n bars, as a share of
 * their range.
 *
 * <p><b>Formula.</b> %R = -100 (highest high - close) / (highest high - lowest low) over n bars.
 * The raw %K of {@link Stochastic} less 100.
 *
 * <p><b>Edge cases.</b> A window without any range: -50, neither high nor low, as {@link
 * Stochastic} and a flat {@link Rsi} have it; TA-Lib says 0 there, which is its value for the
 * highest close.
 *
 * <p><b>Range.</b> -100 to 0. By tradition below -80 is oversold, above -20 overbought.
 *
 * <p><b>Source.</b> L. R. Williams, How I Made One Million Dollars Last Year Trading Commodities
 * (1973); TA-Lib {@code WILLR}.
 *
 * @param period n, the number of bars, at least 1; usually 14
 */
public record WilliamsR(int period) implements CandleIndicator {
  private static final Domain RANGE = new Domain(-100, 0);

  /** %R where there is no range. */
  private static final double FLAT = -50;

  /**
   * Checks the period.
   *
   * @param period as above
   * @throws IllegalArgumentException if it is not positive
   */
  public WilliamsR {
    checkArgument(period >= 1, "period is not positive: %s", period);
  }

  /**
   * Williams %R.
   *
   * @param period n, the number of bars, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if the period is not positive
   */
  public static WilliamsR of(int period) {
    return new WilliamsR(period);
  }

  @Override
  public Domain range() {
    return RANGE;
  }

  @Override
  public int lookback() {
    return period - 1;
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
    return RecipeText.of("WILLR", period);
  }

  private static final class Calculator extends AbstractCandleCalculator {
    private final RollingExtremum highest;
    private final RollingExtremum lowest;

    Calculator(WilliamsR recipe) {
      super(recipe);
      highest = RollingExtremum.max(recipe.period);
      lowest = RollingExtremum.min(recipe.period);
    }

    Calculator(WilliamsR recipe, StateReader in) {
      super(recipe, in);
      highest = RollingExtremum.max(recipe.period, in);
      lowest = RollingExtremum.min(recipe.period, in);
    }

    @Override
    protected double step(Bar bar) {
      lowest.update(bar.low());
      return highest.update(bar.high())
          ? percent(bar.close(), lowest.value(), highest.value())
          : Double.NaN;
    }

    @Override
    protected double peek(Bar bar) {
      return percent(bar.close(), lowest.preview(bar.low()), highest.preview(bar.high()));
    }

    private static double percent(double close, double low, double high) {
      return high == low ? FLAT : 100 * ((close - high) / (high - low));
    }

    @Override
    protected void save(StateWriter out) {
      highest.save(out);
      lowest.save(out);
    }
  }
}
