package dev.washout.core;

import java.time.Duration;

/**
 * A recipe that reads liquidations and yields at most one value at a time: imbalance, burst ratio,
 * intensity.
 */
public interface LiquidationIndicator extends Indicator {
  /**
   * No number of events is needed: windows are spans of time. See {@link #warmUp}.
   *
   * @return 0
   */
  @Override
  default int lookback() {
    return 0;
  }

  /**
   * How long after the first event the first value can come. None by default: what came before the
   * first event is taken for nothing.
   *
   * @return the length of time, not negative
   */
  default Duration warmUp() {
    return Duration.ZERO;
  }

  /**
   * The numbers this recipe can yield.
   *
   * @return the range; any number by default
   */
  default Domain range() {
    return Domain.ANY;
  }

  @Override
  LiquidationCalculator start();

  @Override
  LiquidationCalculator resume(StateReader in);

  /**
   * The state that was written by {@link State#toBytes()}.
   *
   * @param bytes the byte form of a state of this recipe
   * @return the state
   * @throws IllegalArgumentException if the bytes are damaged, of an unknown version, or of another
   *     recipe
   */
  default State<LiquidationCalculator> state(byte[] bytes) {
    return State.read(bytes, this, this::resume);
  }
}
