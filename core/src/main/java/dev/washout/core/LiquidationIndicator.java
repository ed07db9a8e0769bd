package dev.washout.core;

/**
 * A recipe that reads liquidations and yields at most one value at a time: imbalance, burst ratio,
 * intensity.
 */
public interface LiquidationIndicator extends Indicator {
  /**
   * Liquidations need no warm-up unless a recipe says so: windows are spans of time.
   *
   * @return 0
   */
  @Override
  default int lookback() {
    return 0;
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
