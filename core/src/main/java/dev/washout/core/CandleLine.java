package dev.washout.core;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.market.Bar;

/** One line of a recipe of several, over bars. */
record CandleLine(CandleLines all, int index) implements CandleIndicator {
  static CandleLine of(CandleLines all, String name) {
    int index = all.lines().indexOf(name);
    checkArgument(index >= 0, "%s has no line '%s', only %s", all, name, all.lines());
    return new CandleLine(all, index);
  }

  @Override
  public boolean needsVolume() {
    return all.needsVolume();
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
  public CandleCalculator start() {
    return new Selected(this, all.start());
  }

  @Override
  public CandleCalculator resume(StateReader in) {
    return new Selected(this, all.resume(in));
  }

  @Override
  public String toString() {
    return all + "." + all.lines().get(index);
  }

  private static final class Selected implements CandleCalculator {
    private final CandleLine recipe;
    private final CandleLinesCalculator all;
    private final int index;

    Selected(CandleLine recipe, CandleLinesCalculator all) {
      this.recipe = recipe;
      this.all = all;
      this.index = recipe.index;
    }

    @Override
    public CandleLine recipe() {
      return recipe;
    }

    @Override
    public boolean update(Bar bar) {
      return all.update(bar);
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
    public double preview(Bar bar) {
      return all.preview(bar, index);
    }

    @Override
    public State<CandleCalculator> snapshot() {
      return all.snapshot().under(recipe, recipe::resume);
    }

    @Override
    public String toString() {
      return recipe + (isReady() ? " = " + value() : " has no value");
    }
  }
}
