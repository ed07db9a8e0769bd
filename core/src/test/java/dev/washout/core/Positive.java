package dev.washout.core;

/** A small recipe to test with: hands on positive numbers, and rejects others. */
record Positive() implements DoubleIndicator {
  @Override
  public Domain domain() {
    return Domain.PRICE;
  }

  @Override
  public int lookback() {
    return 0;
  }

  @Override
  public DoubleCalculator start() {
    return new Calculator(this);
  }

  @Override
  public DoubleCalculator resume(StateReader in) {
    return new Calculator(this, in);
  }

  @Override
  public String toString() {
    return RecipeText.of("POSITIVE");
  }

  private static final class Calculator extends AbstractDoubleCalculator {
    Calculator(Positive recipe) {
      super(recipe);
    }

    Calculator(Positive recipe, StateReader in) {
      super(recipe, in);
    }

    @Override
    protected double step(double x) {
      return x;
    }

    @Override
    protected double peek(double x) {
      return x;
    }

    @Override
    protected void save(StateWriter out) {}
  }
}
