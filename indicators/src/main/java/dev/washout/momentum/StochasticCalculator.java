package dev.washout.momentum;

import dev.washout.core.AbstractCandleLinesCalculator;
import dev.washout.core.State;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Bar;
import dev.washout.math.RollingExtremum;
import dev.washout.math.RollingSum;

/** Runs {@link Stochastic}. */
public final class StochasticCalculator extends AbstractCandleLinesCalculator {
  private static final int K = 0;
  private static final int D = 1;

  private final Stochastic recipe;
  private final RollingExtremum highest;
  private final RollingExtremum lowest;

  /**
   * Sums, not moments: a sum of numbers up to 100 never exceeds 100 n, so no mean leaves 0..100.
   */
  private final RollingSum raw;

  private final RollingSum smoothed;

  StochasticCalculator(Stochastic recipe) {
    super(recipe);
    this.recipe = recipe;
    this.highest = RollingExtremum.max(recipe.period());
    this.lowest = RollingExtremum.min(recipe.period());
    this.raw = new RollingSum(recipe.smoothing());
    this.smoothed = new RollingSum(recipe.signalPeriod());
  }

  StochasticCalculator(Stochastic recipe, StateReader in) {
    super(recipe, in);
    this.recipe = recipe;
    this.highest = RollingExtremum.max(recipe.period(), in);
    this.lowest = RollingExtremum.min(recipe.period(), in);
    this.raw = new RollingSum(recipe.smoothing(), in);
    this.smoothed = new RollingSum(recipe.signalPeriod(), in);
  }

  /**
   * Where a number lies in a range.
   *
   * @return 0 at the low to 100 at the high, 50 if there is no range
   */
  static double position(double x, double low, double high) {
    return high == low ? Stochastic.FLAT : 100 * ((x - low) / (high - low));
  }

  /**
   * %K, the smoothed place of the close in the range.
   *
   * @return the latest value, 0 to 100
   * @throws IllegalStateException if none has been produced yet
   */
  public double k() {
    return line(K);
  }

  /**
   * %D, the mean of %K.
   *
   * @return the latest value, 0 to 100
   * @throws IllegalStateException if none has been produced yet
   */
  public double d() {
    return line(D);
  }

  @Override
  protected boolean step(Bar bar, double[] lines) {
    lowest.update(bar.low());
    if (!highest.update(bar.high())
        || !raw.update(position(bar.close(), lowest.value(), highest.value()))) {
      return false;
    }
    double k = raw.value() / recipe.smoothing();
    return smoothed.update(k) && put(k, smoothed.value(), lines);
  }

  @Override
  protected boolean peek(Bar bar, double[] lines) {
    if (count() < recipe.lookback()) {
      return false;
    }
    double place = position(bar.close(), lowest.preview(bar.low()), highest.preview(bar.high()));
    double k = raw.preview(place) / recipe.smoothing();
    return put(k, smoothed.preview(k), lines);
  }

  private boolean put(double k, double sum, double[] lines) {
    lines[K] = k;
    lines[D] = sum / recipe.signalPeriod();
    return true;
  }

  @Override
  protected void save(StateWriter out) {
    highest.save(out);
    lowest.save(out);
    raw.save(out);
    smoothed.save(out);
  }

  @Override
  public Stochastic recipe() {
    return recipe;
  }

  @Override
  public State<StochasticCalculator> snapshot() {
    return snapshotAs(recipe::resume);
  }
}
