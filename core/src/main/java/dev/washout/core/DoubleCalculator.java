package dev.washout.core;

/** Runs a {@link DoubleIndicator}. Extend {@link AbstractDoubleCalculator} to write one. */
public interface DoubleCalculator extends Calculator {
  @Override
  DoubleIndicator recipe();

  /**
   * Takes in the next input.
   *
   * @param value the input
   * @return true if this input produced a value, which {@link #value()} then gives
   * @throws IllegalArgumentException if the input is outside the recipe's domain; nothing is
   *     changed then
   */
  boolean update(double value);

  /**
   * The latest value produced.
   *
   * @return the value, never NaN
   * @throws IllegalStateException if none has been produced yet
   */
  double value();

  /**
   * What {@code update(value)} followed by {@code value()} would give; changes nothing.
   *
   * @param value a possible next input
   * @return the value it would produce, or NaN if it would produce none
   * @throws IllegalArgumentException if {@code update} would reject the input
   */
  double preview(double value);

  @Override
  State<DoubleCalculator> snapshot();
}
