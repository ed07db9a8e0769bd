package dev.washout.core;

/**
 * Runs a {@link DoubleLines} recipe. Recipes give calculators with an accessor for each line; by
 * index, every one can be read alike. Extend {@link AbstractDoubleLinesCalculator} to write one.
 */
public interface DoubleLinesCalculator extends Calculator {
  @Override
  DoubleLines recipe();

  /**
   * Takes in the next input.
   *
   * @param value the input
   * @return true if this input produced values
   * @throws IllegalArgumentException if the input is outside the recipe's domain; nothing is
   *     changed then
   */
  boolean update(double value);

  /**
   * The latest value of one line.
   *
   * @param index the line's index in {@link DoubleLines#lines()}
   * @return the value, never NaN
   * @throws IllegalStateException if none has been produced yet
   */
  double line(int index);

  /**
   * What {@code update(value)} followed by {@code line(index)} would give; changes nothing.
   *
   * @param value a possible next input
   * @param index the line's index
   * @return the value it would produce, or NaN if it would produce none
   * @throws IllegalArgumentException if {@code update} would reject the input
   */
  double preview(double value, int index);

  @Override
  State<? extends DoubleLinesCalculator> snapshot();
}
