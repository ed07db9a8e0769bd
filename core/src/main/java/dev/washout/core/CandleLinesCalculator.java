package dev.washout.core;

import dev.washout.market.Bar;

/**
 * Runs a {@link CandleLines} recipe. Recipes give calculators with an accessor for each line; by
 * index, every one can be read alike. Extend {@link AbstractCandleLinesCalculator} to write one.
 */
public interface CandleLinesCalculator extends Calculator {
  @Override
  CandleLines recipe();

  /**
   * Takes in the next closed bar. The bar is read, not kept.
   *
   * @param bar a bar of the same timeframe as those before it, and later; gaps are allowed
   * @return true if this bar produced values
   * @throws IllegalArgumentException if the bar repeats, precedes or overlaps the last one, has
   *     another timeframe, or lacks a volume the formula needs; nothing is changed then
   */
  boolean update(Bar bar);

  /**
   * The latest value of one line.
   *
   * @param index the line's index in {@link CandleLines#lines()}
   * @return the value, never NaN
   * @throws IllegalStateException if none has been produced yet
   */
  double line(int index);

  /**
   * What {@code update(bar)} followed by {@code line(index)} would give; changes nothing.
   *
   * @param bar a possible next bar
   * @param index the line's index
   * @return the value it would produce, or NaN if it would produce none
   * @throws IllegalArgumentException if {@code update} would reject the bar
   */
  double preview(Bar bar, int index);

  @Override
  State<? extends CandleLinesCalculator> snapshot();
}
