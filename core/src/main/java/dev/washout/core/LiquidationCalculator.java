package dev.washout.core;

import dev.washout.market.Liquidation;

/**
 * Runs a {@link LiquidationIndicator}. Time is event time: it moves when an event comes or {@link
 * #advanceTo} is called, never by itself, and never backwards.
 */
public interface LiquidationCalculator extends Calculator {
  @Override
  LiquidationIndicator recipe();

  /**
   * Whether the measure is defined now. A window that empties makes it undefined again.
   *
   * @return true if {@link #value()} can be read
   */
  @Override
  boolean isReady();

  /**
   * Takes in an event and moves the clock to its time.
   *
   * @param event an event at or after the calculator's time
   * @return true if the measure is defined now
   * @throws IllegalArgumentException if the event is before the calculator's time; nothing is
   *     changed then
   */
  boolean update(Liquidation event);

  /**
   * Moves the clock when nothing happens. Changes no later bit: what comes after is the same as if
   * the clock had been moved by the events alone.
   *
   * @param epochMillis the time, at or after the calculator's
   * @return true if the measure is defined then
   * @throws IllegalArgumentException if the time is before the calculator's; nothing is changed
   *     then
   */
  boolean advanceTo(long epochMillis);

  /**
   * The measure as of the calculator's time.
   *
   * @return the value, never NaN
   * @throws IllegalStateException if the measure is not defined now
   */
  double value();

  /**
   * What {@code update(event)} followed by {@code value()} would give; changes nothing.
   *
   * @param event a possible next event
   * @return the value, or NaN if the measure would not be defined
   * @throws IllegalArgumentException if {@code update} would reject the event
   */
  double preview(Liquidation event);

  @Override
  State<LiquidationCalculator> snapshot();
}
