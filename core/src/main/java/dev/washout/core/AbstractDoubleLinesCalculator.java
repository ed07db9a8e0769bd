package dev.washout.core;

import static com.google.common.base.Preconditions.checkState;

import java.util.Arrays;
import java.util.function.Function;

/**
 * The skeleton of a calculator of several lines over doubles: checks each input, counts it, and
 * keeps the latest values. {@link #step} and {@link #peek} should compute through the same static
 * functions.
 */
public abstract class AbstractDoubleLinesCalculator implements DoubleLinesCalculator {
  private final DoubleLines recipe;
  private final Domain domain;
  private final DomainBits accepted;
  private final double[] latest;
  private final double[] previewed;
  private long count;
  private boolean ready;

  /**
   * A calculator that has seen nothing.
   *
   * @param recipe its recipe
   */
  protected AbstractDoubleLinesCalculator(DoubleLines recipe) {
    this.recipe = recipe;
    this.domain = recipe.domain();
    this.accepted = new DomainBits(domain);
    this.latest = new double[recipe.lines().size()];
    this.previewed = new double[latest.length];
  }

  /**
   * A calculator that goes on from a state. The subclass then reads what its {@link #save} wrote.
   *
   * @param recipe its recipe
   * @param in the state's contents
   */
  protected AbstractDoubleLinesCalculator(DoubleLines recipe, StateReader in) {
    this.recipe = recipe;
    this.domain = recipe.domain();
    this.accepted = new DomainBits(domain);
    this.count = in.readCount();
    this.ready = in.readBoolean();
    this.latest = in.readDoubles(recipe.lines().size());
    this.previewed = new double[latest.length];
  }

  /**
   * Takes in an input.
   *
   * @param x an input of the domain
   * @param lines receives the values, if there are any; else to be left alone
   * @return true if there are values
   */
  protected abstract boolean step(double x, double[] lines);

  /**
   * What {@link #step} would do, but changes nothing other than {@code lines}.
   *
   * @param x an input of the domain
   * @param lines receives the values, if there would be any
   * @return true if there would be values
   */
  protected abstract boolean peek(double x, double[] lines);

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
  public DoubleLines recipe() {
    return recipe;
  }

  @Override
  public final boolean update(double x) {
    check(x);
    boolean produced = step(x, latest);
    count++;
    ready |= produced;
    return produced;
  }

  @Override
  public final double preview(double x, int index) {
    check(x);
    return peek(x, previewed) ? previewed[index] : Double.NaN;
  }

  private void check(double x) {
    if (!accepted.surelyContain(x)) {
      domain.check("value", x, count);
    }
  }

  @Override
  public final boolean isReady() {
    return ready;
  }

  @Override
  public final double line(int index) {
    checkState(ready, "%s has no value after %s inputs", recipe, count);
    return latest[index];
  }

  @Override
  public State<? extends DoubleLinesCalculator> snapshot() {
    return snapshotAs(recipe::resume);
  }

  /**
   * The state, for a {@code snapshot()} that says which calculator it resumes as.
   *
   * @param <C> the calculator it resumes as
   * @param resume the recipe's {@code resume}
   * @return the state
   */
  protected final <C extends DoubleLinesCalculator> State<C> snapshotAs(
      Function<StateReader, ? extends C> resume) {
    return State.of(
        recipe,
        resume,
        out -> {
          out.putLong(count);
          out.putBoolean(ready);
          out.putDoubles(latest);
          save(out);
        });
  }

  @Override
  public final String toString() {
    return recipe
        + (ready ? " = " + Arrays.toString(latest) : " has no value")
        + " after "
        + count
        + " inputs";
  }
}
