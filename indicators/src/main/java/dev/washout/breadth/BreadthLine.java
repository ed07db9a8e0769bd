package dev.washout.breadth;

import dev.washout.core.State;
import dev.washout.core.StateReader;

/** One measure of a {@link Breadth}. */
record BreadthLine(Breadth all, BreadthMeasure measure) implements MarketIndicator {
  @Override
  public int lookback() {
    return all.lookback(measure);
  }

  @Override
  public MarketCalculator start() {
    return new Selected(this, all.start(), Double.NaN);
  }

  @Override
  public MarketCalculator resume(StateReader in) {
    return new Selected(this, in.readPart(all::resume), in.readDouble());
  }

  @Override
  public String toString() {
    return all + "." + measure.lineName();
  }

  private static final class Selected implements MarketCalculator {
    private final BreadthLine recipe;
    private final BreadthCalculator all;
    private double value;

    Selected(BreadthLine recipe, BreadthCalculator all, double value) {
      this.recipe = recipe;
      this.all = all;
      this.value = value;
    }

    @Override
    public BreadthLine recipe() {
      return recipe;
    }

    @Override
    public boolean update(CrossSection market) {
      all.update(market);
      if (!all.has(recipe.measure)) {
        return false;
      }
      value = all.value(recipe.measure);
      return true;
    }

    @Override
    public double value() {
      if (!isReady()) {
        throw new IllegalStateException(recipe + " has no value yet");
      }
      return value;
    }

    @Override
    public double preview(CrossSection market) {
      return all.preview(market, recipe.measure);
    }

    @Override
    public boolean isReady() {
      return !Double.isNaN(value);
    }

    @Override
    public State<MarketCalculator> snapshot() {
      return State.of(
          recipe,
          recipe::resume,
          out -> {
            out.putState(all.snapshot());
            out.putDouble(value);
          });
    }

    @Override
    public String toString() {
      return recipe + (isReady() ? " = " + value : " has no value");
    }
  }
}
