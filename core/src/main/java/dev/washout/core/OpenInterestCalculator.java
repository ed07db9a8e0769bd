package dev.washout.core;

import dev.washout.market.OpenInterest;

/** Runs an {@link OpenInterestIndicator}. The observations are those of one market. */
public interface OpenInterestCalculator extends Calculator {
  @Override
  OpenInterestIndicator recipe();

  /**
   * Takes in the next observation.
   *
   * @param observation an observation later than the one before
   * @return true if it produced a value, which {@link #value()} then gives
   * @throws IllegalArgumentException if it is not later; nothing is changed then
   */
  boolean update(OpenInterest observation);

  /**
   * The latest value produced.
   *
   * @return the value, never NaN
   * @throws IllegalStateException if none has been produced yet
   */
  double value();

  /**
   * What {@code update(observation)} followed by {@code value()} would give; changes nothing.
   *
   * @param observation a possible next observation
   * @return the value it would produce, or NaN if it would produce none
   * @throws IllegalArgumentException if {@code update} would reject it
   */
  double preview(OpenInterest observation);

  @Override
  State<? extends OpenInterestCalculator> snapshot();
}
