package dev.washout.core;

import static com.google.common.base.Preconditions.checkState;

import dev.washout.market.Bar;
import java.util.Arrays;
import java.util.function.Function;

/**
 * The skeleton of a calculator of several lines over bars: checks each bar, counts it, and keeps
 * the latest values. {@link #step} and {@link #peek} should compute through the same static
 * functions.
 */
public abstract class AbstractCandleLinesCalculator implements CandleLinesCalculator {
  private final CandleLines recipe;
  private final BarGuard guard;
  private final double[] latest;
  private final double[] previewed;
  private boolean ready;

  /**
   * A calculator that has seen nothing.
   *
   * @param recipe its recipe
   */
  protected AbstractCandleLinesCalculator(CandleLines recipe) {
    this.recipe = recipe;
    this.guard = new BarGuard(recipe.needsVolume());
    this.latest = new double[recipe.lines().size()];
    this.previewed = new double[latest.length];
  }

  /**
   * A calculator that goes on from a state. The subclass then reads what its {@link #save} wrote.
   *
   * @param recipe its recipe
   * @param in the state's contents
   */
  protected AbstractCandleLinesCalculator(CandleLines recipe, StateReader in) {
    this.recipe = recipe;
    this.guard = new BarGuard(recipe.needsVolume(), in);
    this.ready = in.readBoolean();
    this.latest = in.readDoubles(recipe.lines().size());
    this.previewed = new double[latest.length];
  }

  /**
   * Takes in a bar.
   *
   * @param bar a checked bar; not to be kept
   * @param lines receives the values, if there are any; else to be left alone
   * @return true if there are values
   */
  protected abstract boolean step(Bar bar, double[] lines);

  /**
   * What {@link #step} would do, but changes nothing other than {@code lines}.
   *
   * @param bar a checked bar; not to be kept
   * @param lines receives the values, if there would be any
   * @return true if there would be values
   */
  protected abstract boolean peek(Bar bar, double[] lines);

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
  public CandleLines recipe() {
    return recipe;
  }

  @Override
  public final boolean update(Bar bar) {
    guard.check(bar);
    boolean produced = step(bar, latest);
    guard.accept(bar);
    ready |= produced;
    return produced;
  }

  @Override
  public final double preview(Bar bar, int index) {
    guard.check(bar);
    return peek(bar, previewed) ? previewed[index] : Double.NaN;
  }

  @Override
  public final boolean isReady() {
    return ready;
  }

  @Override
  public final double line(int index) {
    checkState(ready, "%s has no value after %s bars", recipe, guard.count());
    return latest[index];
  }

  @Override
  public State<? extends CandleLinesCalculator> snapshot() {
    return snapshotAs(recipe::resume);
  }

  /**
   * The state, for a {@code snapshot()} that says which calculator it resumes as.
   *
   * @param <C> the calculator it resumes as
   * @param resume the recipe's {@code resume}
   * @return the state
   */
  protected final <C extends CandleLinesCalculator> State<C> snapshotAs(
      Function<StateReader, ? extends C> resume) {
    return State.of(
        recipe,
        resume,
        out -> {
          guard.save(out);
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
        + guard.count()
        + " bars";
  }
}
