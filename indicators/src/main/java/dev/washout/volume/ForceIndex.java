package dev.washout.volume;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.AbstractCandleCalculator;
import dev.washout.core.CandleCalculator;
import dev.washout.core.CandleIndicator;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Bar;
import dev.washout.math.ExponentialMean;

/**
 * Force index (Elder): how hard the market pushes, change of price times volume, smoothed.
 *
 * <p><b>Formula.</b> The exponential moving average over n bars of (close - previous close) v.
 *
 * <p><b>Seeding.</b> The mean of the first n products, as {@link dev.washout.trend.Ema}. Others
 * begin with the first product itself.
 *
 * <p><b>Edge cases.</b> A bar without volume, or with an unchanged close, has a product of 0. An
 * average below 1e-200 is set to 0 (see {@link dev.washout.math.Decay}).
 *
 * <p><b>Errors.</b> A bar of unknown volume is rejected.
 *
 * <p><b>Range.</b> Any number, in units of price times units of the instrument: to be compared with
 * the same market's past only.
 *
 * <p><b>Source.</b> A. Elder, Trading for a Living (1993), section 42.
 *
 * @param period n, the span in bars, at least 1; usually 13, or 2; 1 is the product itself
 */
public record ForceIndex(int period) implements CandleIndicator {
  /**
   * Checks the period.
   *
   * @param period as above
   * @throws IllegalArgumentException if it is not positive
   */
  public ForceIndex {
    checkArgument(period >= 1, "period is not positive: %s", period);
  }

  /**
   * Elder's force index.
   *
   * @param period n, the span in bars, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if the period is not positive
   */
  public static ForceIndex of(int period) {
    return new ForceIndex(period);
  }

  @Override
  public boolean needsVolume() {
    return true;
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
    return RecipeText.of("FORCE", period);
  }

  private static final class Calculator extends AbstractCandleCalculator {
    private final ExponentialMean mean;
    private double previousClose;

    Calculator(ForceIndex recipe) {
      super(recipe);
      mean = ExponentialMean.span(recipe.period);
    }

    Calculator(ForceIndex recipe, StateReader in) {
      super(recipe, in);
      mean = ExponentialMean.span(recipe.period).resumed(in);
      previousClose = in.readDouble();
    }

    private double force(Bar bar) {
      return (bar.close() - previousClose) * bar.volume();
    }

    @Override
    protected double step(Bar bar) {
      boolean full = count() > 0 && mean.update(force(bar));
      previousClose = bar.close();
      return full ? mean.value() : Double.NaN;
    }

    @Override
    protected double peek(Bar bar) {
      return count() > 0 ? mean.preview(force(bar)) : Double.NaN;
    }

    @Override
    protected void save(StateWriter out) {
      mean.save(out);
      out.putDouble(previousClose);
    }
  }
}
