package dev.washout.core;

import static com.google.common.base.Preconditions.checkState;

/**
 * The skeleton of a calculator over doubles: checks each input, counts it, and keeps the latest
 * value, so that a subclass holds only its formula.
 *
 * <p>{@link #step} and {@link #peek} are called with checked inputs only. Both should compute
 * through the same static functions: that is what makes a preview equal the update to the bit.
 */
public abstract class AbstractDoubleCalculator implements DoubleCalculator {
  private final DoubleIndicator recipe;
  private final Domain domain;
  private final DomainBits accepted;
  private long count;
  private double value;

  /**
   * A calculator that has seen nothing.
   *
   * @param recipe its recipe
   */
  protected AbstractDoubleCalculator(DoubleIndicator recipe) {
    this.recipe = recipe;
    this.domain = recipe.domain();
    this.accepted = new DomainBits(domain);
    this.value = Double.NaN;
  }

  /**
   * A calculator that goes on from a state. The subclass then reads what its {@link #save} wrote.
   *
   * @param recipe its recipe
   * @param in the state's contents
   */
  protected AbstractDoubleCalculator(DoubleIndicator recipe, StateReader in) {
    this.recipe = recipe;
    this.domain = recipe.domain();
    this.accepted = new DomainBits(domain);
    this.count = in.readCount();
    this.value = in.readDouble();
  }

  /**
   * Takes in an input.
   *
   * @param x an input of the domain
   * @return the value it produces, or NaN
   */
  protected abstract double step(double x);

  /**
   * What {@link #step} would return; changes nothing.
   *
   * @param x an input of the domain
   * @return the value it would produce, or NaN
   */
  protected abstract double peek(double x);

  /**
   * Writes the subclass's fields.
   *
   * @param out where to
   */
  protected abstract void save(StateWriter out);

  /**
   * How many inputs have been taken in. During {@link #step} the current one is not counted yet.
   *
   * @return the number of inputs
   */
  protected final long count() {
    return count;
  }

  @Override
  public final DoubleIndicator recipe() {
    return recipe;
  }

  @Override
  public final boolean update(double x) {
    check(x);
    double next = step(x);
    count++;
    if (Double.isNaN(next)) {
      return false;
    }
    value = next;
    return true;
  }

  @Override
  public final double preview(double x) {
    check(x);
    return peek(x);
  }

  private void check(double x) {
    if (!accepted.surelyContain(x)) {
      domain.check("value", x, count);
    }
  }

  @Override
  public final boolean isReady() {
    return !Double.isNaN(value);
  }

  @Override
  public final double value() {
    checkState(isReady(), "%s has no value after %s inputs", recipe, count);
    return value;
  }

  @Override
  public final State<DoubleCalculator> snapshot() {
    return State.of(
        recipe,
        recipe::resume,
        out -> {
          out.putLong(count);
          out.putDouble(value);
          save(out);
        });
  }

  @Override
  public final String toString() {
    return recipe + (isReady() ? " = " + value : " has no value") + " after " + count + " inputs";
  }
}
