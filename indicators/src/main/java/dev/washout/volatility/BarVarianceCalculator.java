package dev.washout.volatility;

import dev.washout.core.AbstractCandleCalculator;
import dev.washout.core.CandleIndicator;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Bar;
import dev.washout.math.RollingSum;

/** The root of the scaled mean of what each of the last bars says of the variance. */
abstract class BarVarianceCalculator extends AbstractCandleCalculator {
  private final RollingSum variances;
  private final double scale;

  BarVarianceCalculator(CandleIndicator recipe, int period, double periodsPerYear) {
    super(recipe);
    variances = new RollingSum(period);
    scale = periodsPerYear / period;
  }

  BarVarianceCalculator(CandleIndicator recipe, int period, double periodsPerYear, StateReader in) {
    super(recipe, in);
    variances = new RollingSum(period, in);
    scale = periodsPerYear / period;
  }

  /**
   * What one bar says of the variance per bar.
   *
   * @param bar the bar
   * @return an estimate, not negative
   */
  abstract double variance(Bar bar);

  @Override
  protected final double step(Bar bar) {
    return variances.update(variance(bar)) ? deviation(variances.value()) : Double.NaN;
  }

  @Override
  protected final double peek(Bar bar) {
    return deviation(variances.preview(variance(bar)));
  }

  private double deviation(double sum) {
    return Math.sqrt(sum * scale);
  }

  @Override
  protected final void save(StateWriter out) {
    variances.save(out);
  }
}
