package dev.washout.momentum;

import dev.washout.core.AbstractDoubleLinesCalculator;
import dev.washout.core.DoubleCalculator;
import dev.washout.core.State;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.math.RollingExtremum;
import dev.washout.math.RollingSum;

/** Runs {@link StochasticRsi}. */
public final class StochasticRsiCalculator extends AbstractDoubleLinesCalculator {
  private static final int K = 0;
  private static final int D = 1;

  private final StochasticRsi recipe;
  private final DoubleCalculator rsi;
  private final RollingExtremum highest;
  private final RollingExtremum lowest;
  private final RollingSum sum;

  StochasticRsiCalculator(StochasticRsi recipe) {
    super(recipe);
    this.recipe = recipe;
    this.rsi = Rsi.of(recipe.rsiPeriod()).start();
    this.highest = RollingExtremum.max(recipe.period());
    this.lowest = RollingExtremum.min(recipe.period());
    this.sum = new RollingSum(recipe.signalPeriod());
  }

  StochasticRsiCalculator(StochasticRsi recipe, StateReader in) {
    super(recipe, in);
    this.recipe = recipe;
    this.rsi = in.readPart(Rsi.of(recipe.rsiPeriod())::resume);
    this.highest = RollingExtremum.max(recipe.period(), in);
    this.lowest = RollingExtremum.min(recipe.period(), in);
    this.sum = new RollingSum(recipe.signalPeriod(), in);
  }

  /**
   * %K, the place of RSI in its own range.
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

  private static double position(double x, double low, double high) {
    return high - low <= StochasticRsi.ROUNDING
        ? Stochastic.FLAT
        : StochasticCalculator.position(x, low, high);
  }

  @Override
  protected boolean step(double x, double[] lines) {
    if (!rsi.update(x)) {
      return false;
    }
    double index = rsi.value();
    lowest.update(index);
    if (!highest.update(index)) {
      return false;
    }
    double k = position(index, lowest.value(), highest.value());
    return sum.update(k) && put(k, sum.value(), lines);
  }

  @Override
  protected boolean peek(double x, double[] lines) {
    if (count() < recipe.lookback()) {
      return false;
    }
    double index = rsi.preview(x);
    double k = position(index, lowest.preview(index), highest.preview(index));
    return put(k, sum.preview(k), lines);
  }

  private boolean put(double k, double total, double[] lines) {
    lines[K] = k;
    lines[D] = total / recipe.signalPeriod();
    return true;
  }

  @Override
  protected void save(StateWriter out) {
    out.putState(rsi.snapshot());
    highest.save(out);
    lowest.save(out);
    sum.save(out);
  }

  @Override
  public StochasticRsi recipe() {
    return recipe;
  }

  @Override
  public State<StochasticRsiCalculator> snapshot() {
    return snapshotAs(recipe::resume);
  }
}
