package dev.washout.breadth;

import dev.washout.core.Calculator;
import dev.washout.core.State;

/** Runs a {@link MarketIndicator}. */
public interface MarketCalculator extends Calculator {
  @Override
  MarketIndicator recipe();

  /**
   * Takes in the next cross-section.
   *
   * @param market one of the same timeframe as those before it, and later
   * @return true if it produced a value, which {@link #value()} then gives
   * @throws IllegalArgumentException if it repeats, precedes or overlaps the last one, or has
   *     another timeframe; nothing is changed then
   */
  boolean update(CrossSection market);

  /**
   * The latest value produced.
   *
   * @return the value, never NaN
   * @throws IllegalStateException if none has been produced yet
   */
  double value();

  /**
   * What {@code update(market)} followed by {@code value()} would give; changes nothing.
   *
   * @param market a possible next cross-section, of closed or of open bars
   * @return the value it would produce, or NaN if it would produce none
   * @throws IllegalArgumentException if {@code update} would reject it
   */
  double preview(CrossSection market);

  @Override
  State<MarketCalculator> snapshot();
}
