package dev.washout.core;

import static com.google.common.base.Preconditions.checkState;

import dev.washout.market.Bar;

/**
 * The skeleton of a calculator over bars: checks each bar, counts it, and keeps the latest value,
 * so that a subclass holds only its formula.
 *
 * <p>{@link #step} and {@link #peek} are called with checked bars only. Both should compute through
 * the same static functions: that is what makes a preview equal the update to the bit.
 */
public abstract class AbstractCandleCalculator implements CandleCalculator {
  private final CandleIndicator recipe;
  private final BarGuard guard;
  private double value;

  /**
   * A calculator that has seen nothing.
   *
   * @param recipe its recipe
   */
  protected AbstractCandleCalculator(CandleIndicator recipe) {
    this.recipe = recipe;
    this.guard = new BarGuard(recipe.needsVolume());
    this.value = Double.NaN;
  }

  /**
   * A calculator that goes on from a state. The subclass then reads what its {@link #save} wrote.
   *
   * @param recipe its recipe
   * @param in the state's contents
   */
  protected AbstractCandleCalculator(CandleIndicator recipe, StateReader in) {
    this.recipe = recipe;
    this.guard = new BarGuard(recipe.needsVolume(), in);
    this.value = in.readDouble();
  }

  /**
   * Takes in a bar.
   *
   * @param bar a checked bar; not to be kept
   * @return the value it produces, or NaN
   */
  protected abstract double step(Bar bar);

  /**
   * What {@link #step} would return; changes nothing.
   *
   * @param bar a checked bar; not to be kept
   * @return the value it would produce, or NaN
   */
  protected abstract double peek(Bar bar);

  /**
   * Writes the subclass's fields.
   *
   * @param out where to
   */
  protected abstract void save(StateWriter out);

  /**
   * How many bars have been taken in. During {@link #step} the current one is not counted yet.
   *
   * @return the number of bars
   */
  protected final long count() {
    return guard.count();
  }

  @Override
  public final CandleIndicator recipe() {
    return recipe;
  }

  @Override
  public final boolean update(Bar bar) {
    guard.check(bar);
    double next = step(bar);
    guard.accept(bar);
    if (Double.isNaN(next)) {
      return false;
    }
    value = next;
    return true;
  }

  @Override
  public final double preview(Bar bar) {
    guard.check(bar);
    return peek(bar);
  }

  @Override
  public final boolean isReady() {
    return !Double.isNaN(value);
  }

  @Override
  public final double value() {
    checkState(isReady(), "%s has no value after %s bars", recipe, guard.count());
    return value;
  }

  @Override
  public final State<CandleCalculator> snapshot() {
    return State.of(
        recipe,
        recipe::resume,
        out -> {
          guard.save(out);
          out.putDouble(value);
          save(out);
        });
  }

  @Override
  public final String toString() {
    return recipe
        + (isReady() ? " = " + value : " has no value")
        + " after "
        + guard.count()
        + " bars";
  }
}
