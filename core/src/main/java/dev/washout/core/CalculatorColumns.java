package dev.washout.core;

import java.util.Arrays;

/** For recipes without columns of their own: one calculator for each symbol, never steady. */
final class CalculatorColumns extends DoubleColumns {
  private final DoubleIndicator recipe;
  private DoubleCalculator[] calculators = {};

  CalculatorColumns(DoubleIndicator recipe) {
    this.recipe = recipe;
  }

  @Override
  protected void widen(int width) {
    int before = calculators.length;
    calculators = Arrays.copyOf(calculators, width);
    for (int i = before; i < width; i++) {
      calculators[i] = recipe.start();
    }
  }

  @Override
  protected boolean isSteady(int symbol) {
    return false;
  }

  @Override
  protected void stepAll(double[] row, double[] out, int from, int to) {
    for (int i = from; i < to; i++) {
      out[i] = step(i, 0, row[i]);
    }
  }

  @Override
  protected double step(int symbol, long count, double x) {
    DoubleCalculator calculator = calculators[symbol];
    return calculator.update(x) ? calculator.value() : Double.NaN;
  }

  @Override
  protected double peek(int symbol, long count, double x) {
    return calculators[symbol].preview(x);
  }

  @Override
  protected boolean mayReject() {
    return recipe instanceof Chain;
  }

  @Override
  protected State<DoubleCalculator> state(int symbol, long count, double value) {
    return calculators[symbol].snapshot();
  }

  @Override
  protected void load(int symbol, StateReader in) {
    calculators[symbol] = recipe.resume(in);
  }
}
