package dev.washout.volatility;

import dev.washout.core.AbstractDoubleLinesCalculator;
import dev.washout.core.State;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.math.RollingMoments;

/** Runs {@link Bollinger}. */
public final class BollingerCalculator extends AbstractDoubleLinesCalculator {
  private static final int LOWER = 0;
  private static final int MIDDLE = 1;
  private static final int UPPER = 2;

  private final Bollinger recipe;
  private final RollingMoments window;

  BollingerCalculator(Bollinger recipe) {
    super(recipe);
    this.recipe = recipe;
    this.window = new RollingMoments(recipe.period());
  }

  BollingerCalculator(Bollinger recipe, StateReader in) {
    super(recipe, in);
    this.recipe = recipe;
    this.window = new RollingMoments(recipe.period(), in);
  }

  /**
   * The lower band.
   *
   * @return the latest value
   * @throws IllegalStateException if none has been produced yet
   */
  public double lower() {
    return line(LOWER);
  }

  /**
   * The middle.
   *
   * @return the latest value
   * @throws IllegalStateException if none has been produced yet
   */
  public double middle() {
    return line(MIDDLE);
  }

  /**
   * The upper band.
   *
   * @return the latest value
   * @throws IllegalStateException if none has been produced yet
   */
  public double upper() {
    return line(UPPER);
  }

  @Override
  protected boolean step(double x, double[] lines) {
    return window.update(x) && bands(lines);
  }

  @Override
  protected boolean peek(double x, double[] lines) {
    return window.preview(x) && bands(lines);
  }

  private boolean bands(double[] lines) {
    double mean = window.mean();
    double reach = recipe.deviations() * window.populationDeviation();
    lines[LOWER] = mean - reach;
    lines[MIDDLE] = mean;
    lines[UPPER] = mean + reach;
    return true;
  }

  /** Runs the formula over a whole series, from the beginning, in blocks that stay in the cache. */
  void updateAll(double[] values, double[][] out) {
    int block = window.stretch();
    for (int from = 0; from < values.length; from += block) {
      int to = Math.min(values.length, from + block);
      window.updateAll(values, out[MIDDLE], out[UPPER], from, to);
      bands(window, recipe.deviations(), out[LOWER], out[MIDDLE], out[UPPER], from, to);
    }
  }

  /** Puts the bands around the means; the upper one where the squares are. */
  private static void bands(
      RollingMoments window,
      double deviations,
      double[] lower,
      double[] middle,
      double[] upper,
      int from,
      int to) {
    for (int i = from; i < to; i++) {
      double mean = middle[i];
      double reach = deviations * window.populationDeviation(upper[i]);
      lower[i] = mean - reach;
      upper[i] = mean + reach;
    }
  }

  @Override
  protected void save(StateWriter out) {
    window.save(out);
  }

  @Override
  public Bollinger recipe() {
    return recipe;
  }

  @Override
  public State<BollingerCalculator> snapshot() {
    return snapshotAs(recipe::resume);
  }
}
