package dev.washout.core;

import dev.washout.market.Bar;

/** Runs a {@link CandleIndicator}. Extend {@link AbstractCandleCalculator} to write one. */
public interface CandleCalculator extends Calculator {
  @Override
  CandleIndicator recipe();

  /**
   * Takes in the next closed bar. The bar is read, not kept: a cursor may move on afterwards.
   *
   * @param bar a bar of the same timeframe as those before it, and later; gaps are allowed
   * @return true if this bar produced a value, which {@link #value()} then gives
   * @throws IllegalArgumentException if the bar repeats, precedes or overlaps the last one, has
   *     another timeframe, or lacks a volume the formula needs; nothing is changed then
   */
  boolean update(Bar bar);

  /**
   * The latest value produced.
   *
   * @return the value, never NaN
   * @throws IllegalStateException if none has been produced yet
   */
  double value();

  /**
   * What {@code update(bar)} followed by {@code value()} would give; changes nothing. This is how
   * the bar still open is read. At a longer timeframe ({@link AtTimeframe}), the value of the
   * longer bar with this part, whether the part ends it or not.
   *
   * @param bar a possible next bar
   * @return the value it would produce, or NaN if it would produce none
   * @throws IllegalArgumentException if {@code update} would reject the bar
   */
  double preview(Bar bar);

  @Override
  State<CandleCalculator> snapshot();
}
