package dev.washout.momentum;

import dev.washout.core.AbstractDoubleLinesCalculator;
import dev.washout.core.State;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.math.ExponentialMean;

/** Runs {@link Macd}. */
public final class MacdCalculator extends AbstractDoubleLinesCalculator {
  private static final int LINE = 0;
  private static final int SIGNAL = 1;
  private static final int HISTOGRAM = 2;

  private final Macd recipe;

  /** How many inputs the fast average does not see, so that it begins with the slow one. */
  private final int skipped;

  private final ExponentialMean fast;
  private final ExponentialMean slow;
  private final ExponentialMean signal;

  MacdCalculator(Macd recipe) {
    super(recipe);
    this.recipe = recipe;
    this.skipped = skipped(recipe);
    this.fast = ExponentialMean.span(recipe.fastPeriod(), skipped);
    this.slow = ExponentialMean.span(recipe.slowPeriod());
    this.signal = ExponentialMean.span(recipe.signalPeriod(), recipe.slowPeriod() - 1);
  }

  MacdCalculator(Macd recipe, StateReader in) {
    super(recipe, in);
    this.recipe = recipe;
    this.skipped = skipped(recipe);
    this.fast = ExponentialMean.span(recipe.fastPeriod(), skipped).resumed(in);
    this.slow = ExponentialMean.span(recipe.slowPeriod()).resumed(in);
    this.signal = ExponentialMean.span(recipe.signalPeriod(), recipe.slowPeriod() - 1).resumed(in);
  }

  private static int skipped(Macd recipe) {
    return recipe.seeding() == MacdSeeding.TOGETHER ? recipe.slowPeriod() - recipe.fastPeriod() : 0;
  }

  /**
   * The MACD line.
   *
   * @return the latest value
   * @throws IllegalStateException if none has been produced yet
   */
  public double line() {
    return line(LINE);
  }

  /**
   * The signal.
   *
   * @return the latest value
   * @throws IllegalStateException if none has been produced yet
   */
  public double signal() {
    return line(SIGNAL);
  }

  /**
   * The histogram.
   *
   * @return the latest value
   * @throws IllegalStateException if none has been produced yet
   */
  public double histogram() {
    return line(HISTOGRAM);
  }

  @Override
  protected boolean step(double x, double[] lines) {
    if (count() >= skipped) {
      fast.update(x);
    }
    if (!slow.update(x)) {
      return false;
    }
    double line = fast.value() - slow.value();
    return signal.update(line) && put(line, signal.value(), lines);
  }

  /** Runs the formula over a whole series, from the beginning. */
  void updateAll(double[] values, double[][] out) {
    int begun = Math.min(values.length, recipe.lookback() + 1);
    for (int i = 0; i < begun; i++) {
      boolean ready = update(values[i]);
      for (int k = 0; k < out.length; k++) {
        out[k][i] = ready ? line(k) : Double.NaN;
      }
    }
    double[] state = {fast.value(), slow.value(), signal.value()};
    new MacdBatch(recipe, values, out).run(state, begun, begun, values.length - begun);
  }

  @Override
  protected boolean peek(double x, double[] lines) {
    if (count() < recipe.lookback()) {
      return false;
    }
    double line = fast.preview(x) - slow.preview(x);
    return put(line, signal.preview(line), lines);
  }

  private static boolean put(double line, double signal, double[] lines) {
    lines[LINE] = line;
    lines[SIGNAL] = signal;
    lines[HISTOGRAM] = line - signal;
    return true;
  }

  @Override
  protected void save(StateWriter out) {
    fast.save(out);
    slow.save(out);
    signal.save(out);
  }

  @Override
  public Macd recipe() {
    return recipe;
  }

  @Override
  public State<MacdCalculator> snapshot() {
    return snapshotAs(recipe::resume);
  }
}
