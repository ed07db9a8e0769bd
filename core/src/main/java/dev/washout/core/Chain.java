package dev.washout.core;

/**
 * One recipe after another: the second reads the values the first produces. Inputs for which the
 * first has no value do not reach the second. The lookback is the sum of both.
 *
 * <p>Chains read left to right: {@code a.then(b.then(c))} is {@code a.then(b).then(c)}. Prints as
 * {@code RSI(14) then EMA(9)}.
 *
 * @param first reads the inputs
 * @param second reads the first's values
 */
public record Chain(DoubleIndicator first, DoubleIndicator second) implements DoubleIndicator {
  /**
   * Checks the components.
   *
   * @param first as above
   * @param second as above
   * @throws IllegalArgumentException if {@code second} is itself a chain; use {@link #of}
   */
  public Chain {
    if (second instanceof Chain) {
      throw new IllegalArgumentException("second is a chain: " + second + "; use Chain.of");
    }
  }

  /**
   * A chain of two recipes, of which either may be a chain.
   *
   * @param first reads the inputs
   * @param second reads the first's values
   * @return the chain
   */
  public static Chain of(DoubleIndicator first, DoubleIndicator second) {
    return second instanceof Chain chain
        ? new Chain(of(first, chain.first), chain.second)
        : new Chain(first, second);
  }

  @Override
  public Domain domain() {
    return first.domain();
  }

  @Override
  public Domain range() {
    return second.range();
  }

  @Override
  public int lookback() {
    return Math.addExact(first.lookback(), second.lookback());
  }

  @Override
  public DoubleCalculator start() {
    return new Links(this, first.start(), second.start());
  }

  @Override
  public DoubleCalculator resume(StateReader in) {
    return new Links(this, in.readPart(first::resume), in.readPart(second::resume));
  }

  @Override
  public String toString() {
    return first + " then " + second;
  }

  private static final class Links implements DoubleCalculator {
    private final Chain recipe;
    private final DoubleCalculator first;
    private final DoubleCalculator second;

    /** Whether the first may yield what the second rejects. */
    private final boolean guarded;

    Links(Chain recipe, DoubleCalculator first, DoubleCalculator second) {
      this.recipe = recipe;
      this.first = first;
      this.second = second;
      this.guarded = !recipe.second.domain().includes(recipe.first.range());
    }

    @Override
    public Chain recipe() {
      return recipe;
    }

    @Override
    public boolean update(double value) {
      if (guarded) {
        checkHandover(recipe.first, recipe.second, first.preview(value));
      }
      return first.update(value) && second.update(first.value());
    }

    @Override
    public boolean isReady() {
      return second.isReady();
    }

    @Override
    public double value() {
      return second.value();
    }

    @Override
    public double preview(double value) {
      double between = first.preview(value);
      return Double.isNaN(between) ? Double.NaN : second.preview(between);
    }

    @Override
    public State<DoubleCalculator> snapshot() {
      return State.of(
          recipe,
          recipe::resume,
          out -> {
            out.putState(first.snapshot());
            out.putState(second.snapshot());
          });
    }

    @Override
    public String toString() {
      return second.toString();
    }
  }

  /** Rejects an input whose value the next part would reject, before the first part has changed. */
  static void checkHandover(Indicator from, DoubleIndicator to, double value) {
    if (!Double.isNaN(value) && !to.domain().contains(value)) {
      throw new IllegalArgumentException(
          "the value " + value + " of " + from + " is not one that " + to + " accepts");
    }
  }
}
