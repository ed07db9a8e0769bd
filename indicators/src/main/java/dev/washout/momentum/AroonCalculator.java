package dev.washout.momentum;

import dev.washout.core.AbstractCandleLinesCalculator;
import dev.washout.core.State;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Bar;
import dev.washout.math.RollingExtremumAge;

/** Runs {@link Aroon}. */
public final class AroonCalculator extends AbstractCandleLinesCalculator {
  private static final int UP = 0;
  private static final int DOWN = 1;
  private static final int OSCILLATOR = 2;

  private final Aroon recipe;
  private final RollingExtremumAge highest;
  private final RollingExtremumAge lowest;

  AroonCalculator(Aroon recipe) {
    super(recipe);
    this.recipe = recipe;
    highest = RollingExtremumAge.max(window(recipe));
    lowest = RollingExtremumAge.min(window(recipe));
  }

  AroonCalculator(Aroon recipe, StateReader in) {
    super(recipe, in);
    this.recipe = recipe;
    highest = RollingExtremumAge.max(window(recipe), in);
    lowest = RollingExtremumAge.min(window(recipe), in);
  }

  private static int window(Aroon recipe) {
    return Math.addExact(recipe.period(), 1);
  }

  /**
   * How recent the highest high is.
   *
   * @return the latest value, 0 to 100
   * @throws IllegalStateException if none has been produced yet
   */
  public double up() {
    return line(UP);
  }

  /**
   * How recent the lowest low is.
   *
   * @return the latest value, 0 to 100
   * @throws IllegalStateException if none has been produced yet
   */
  public double down() {
    return line(DOWN);
  }

  /**
   * The difference of the two.
   *
   * @return the latest value, -100 to 100
   * @throws IllegalStateException if none has been produced yet
   */
  public double oscillator() {
    return line(OSCILLATOR);
  }

  @Override
  protected boolean step(Bar bar, double[] lines) {
    lowest.update(bar.low());
    return highest.update(bar.high()) && put(highest.age(), lowest.age(), lines);
  }

  @Override
  protected boolean peek(Bar bar, double[] lines) {
    return count() >= recipe.period()
        && put(highest.previewAge(bar.high()), lowest.previewAge(bar.low()), lines);
  }

  private boolean put(int sinceHigh, int sinceLow, double[] lines) {
    int n = recipe.period();
    lines[UP] = 100.0 * (n - sinceHigh) / n;
    lines[DOWN] = 100.0 * (n - sinceLow) / n;
    lines[OSCILLATOR] = 100.0 * (sinceLow - sinceHigh) / n;
    return true;
  }

  @Override
  protected void save(StateWriter out) {
    highest.save(out);
    lowest.save(out);
  }

  @Override
  public Aroon recipe() {
    return recipe;
  }

  @Override
  public State<AroonCalculator> snapshot() {
    return snapshotAs(recipe::resume);
  }
}
