package dev.washout.core;

import static com.google.common.base.Preconditions.checkArgument;

/** One line of a recipe of several. */
record DoubleLine(DoubleLines all, int index) implements DoubleIndicator {
  static DoubleLine of(DoubleLines all, String name) {
    int index = all.lines().indexOf(name);
    checkArgument(index >= 0, "%s has no line '%s', only %s", all, name, all.lines());
    return new DoubleLine(all, index);
  }

  @Override
  public Domain domain() {
    return all.domain();
  }

  @Override
  public Domain range() {
    return all.range(index);
  }

  @Override
  public int lookback() {
    return all.lookback();
  }

  @Override
  public DoubleCalculator start() {
    return new Selected(this, all.start());
  }

  @Override
  public DoubleCalculator resume(StateReader in) {
    return new Selected(this, all.resume(in));
  }

  @Override
  public String toString() {
    return all + "." + all.lines().get(index);
  }

  private static final class Selected implements DoubleCalculator {
    private final DoubleLine recipe;
    private final DoubleLinesCalculator all;
    private final int index;

    Selected(DoubleLine recipe, DoubleLinesCalculator all) {
      this.recipe = recipe;
      this.all = all;
      this.index = recipe.index;
    }

    @Override
    public DoubleLine recipe() {
      return recipe;
    }

    @Override
    public boolean update(double value) {
      return all.update(value);
    }

    @Override
    public boolean isReady() {
      return all.isReady();
    }

    @Override
    public double value() {
      return all.line(index);
    }

    @Override
    public double preview(double value) {
      return all.preview(value, index);
    }

    @Override
    public State<DoubleCalculator> snapshot() {
      return all.snapshot().under(recipe, recipe::resume);
    }

    @Override
    public String toString() {
      return recipe + (isReady() ? " = " + value() : " has no value");
    }
  }
}
