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
    double reach = recipe.deviations() * Math.sqrt(window.populationVariance());
    lines[LOWER] = mean - reach;
    lines[MIDDLE] = mean;
    lines[UPPER] = mean + reach;
    return true;
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
