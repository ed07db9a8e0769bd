package dev.washout.core;

/** A recipe that reads open interest with its price and yields at most one value at a time. */
public interface OpenInterestIndicator extends Indicator {
  /**
   * The fewest observations before the first that can give a value. Recipes look back over spans of
   * time, so it may take more.
   *
   * @return 1, to have something to compare with
   */
  @Override
  default int lookback() {
    return 1;
  }

  @Override
  OpenInterestCalculator start();

  @Override
  OpenInterestCalculator resume(StateReader in);

  /**
   * The state that was written by {@link State#toBytes()}.
   *
   * @param bytes the byte form of a state of this recipe
   * @return the state
   * @throws IllegalArgumentException if the bytes are damaged, of an unknown version, or of another
   *     recipe
   */
  default State<OpenInterestCalculator> state(byte[] bytes) {
    return State.read(bytes, this, this::resume);
  }
}
