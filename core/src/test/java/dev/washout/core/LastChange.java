package dev.washout.core;

import dev.washout.market.Bar;

/**
 * A small recipe to test with: close less the close n bars before; n is 1 or 2, and a volume is
 * needed if n is 2. A change of 0 is no value.
 */
record LastChange(int bars) implements CandleIndicator {
  @Override
  public boolean needsVolume() {
    return bars == 2;
  }

  @Override
  public Domain range() {
    return Domain.REAL;
  }

  @Override
  public int lookback() {
    return bars;
  }

  @Override
  public CandleCalculator start() {
    return new Calculator(this);
  }

  @Override
  public CandleCalculator resume(StateReader in) {
    return new Calculator(this, in);
  }

  @Override
  public String toString() {
    return RecipeText.of("CHANGE", bars);
  }

  private static final class Calculator extends AbstractCandleCalculator {
    private final int bars;
    private double before;
    private double twoBefore;

    Calculator(LastChange recipe) {
      super(recipe);
      bars = recipe.bars;
    }

    Calculator(LastChange recipe, StateReader in) {
      super(recipe, in);
      bars = recipe.bars;
      before = in.readDouble();
      twoBefore = in.readDouble();
    }

    @Override
    protected double step(Bar bar) {
      double change = peek(bar);
      twoBefore = before;
      before = bar.close();
      return change;
    }

    @Override
    protected double peek(Bar bar) {
      double change = bar.close() - (bars == 1 ? before : twoBefore);
      return count() < bars || change == 0 ? Double.NaN : change;
    }

    @Override
    protected void save(StateWriter out) {
      out.putDouble(before);
      out.putDouble(twoBefore);
    }
  }
}
