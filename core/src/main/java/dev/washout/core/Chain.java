package dev.washout.core;

/** One recipe after another. The second is never a chain: that makes chains of equal text equal. */
record Chain(DoubleIndicator first, DoubleIndicator second) implements DoubleIndicator {
  static Chain of(DoubleIndicator first, DoubleIndicator second) {
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

  /** Written when all is done: on the way, a part may reject what the one before it yields. */
  @Override
  public void over(double[] values, double[] out) {
    double[] fresh = out.clone();
    DoubleIndicator.super.over(values, fresh);
    System.arraycopy(fresh, 0, out, 0, out.length);
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

    private final Domain accepted;

    Links(Chain recipe, DoubleCalculator first, DoubleCalculator second) {
      this.recipe = recipe;
      this.first = first;
      this.second = second;
      this.accepted = recipe.second.domain();
      this.guarded = !accepted.includes(recipe.first.range());
    }

    @Override
    public Chain recipe() {
      return recipe;
    }

    @Override
    public boolean update(double value) {
      if (guarded) {
        handover(value); // rejects before either part has changed
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
      double between = handover(value);
      return Double.isNaN(between) ? Double.NaN : second.preview(between);
    }

    private double handover(double value) {
      double between = first.preview(value);
      if (!Double.isNaN(between) && !accepted.contains(between)) {
        throw rejection(recipe.first, between, recipe.second, "input " + value);
      }
      return between;
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

  static IllegalArgumentException rejection(
      Indicator first, double between, DoubleIndicator second, String where) {
    return new IllegalArgumentException(
        "value "
            + between
            + " of "
            + first
            + " is not one that "
            + second
            + " accepts, at "
            + where);
  }
}
