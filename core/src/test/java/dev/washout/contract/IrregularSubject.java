package dev.washout.contract;

import dev.washout.core.Indicator;
import dev.washout.core.State;
import java.util.List;
import java.util.Optional;

/**
 * A recipe that waits for something that need not happen, such as a turn of the market: after its
 * lookback it can have a value, but an ordinary market need not give one.
 *
 * @param <I> what it reads
 * @param shape the recipe as a subject
 */
public record IrregularSubject<I>(Subject<I> shape) implements Subject<I> {
  @Override
  public boolean isRegular() {
    return false;
  }

  @Override
  public Indicator recipe() {
    return shape.recipe();
  }

  @Override
  public int lookback() {
    return shape.lookback();
  }

  @Override
  public boolean previewAllocates() {
    return shape.previewAllocates();
  }

  @Override
  public List<I> inputsToFirstValue(Regime regime, long seed) {
    return shape.inputsToFirstValue(regime, seed);
  }

  @Override
  public List<I> inputs(Regime regime, long seed, int size) {
    return shape.inputs(regime, seed, size);
  }

  @Override
  public List<I> rejected(List<I> accepted) {
    return shape.rejected(accepted);
  }

  @Override
  public Machine<I> start() {
    return shape.start();
  }

  @Override
  public Machine<I> resume(State<?> state) {
    return shape.resume(state);
  }

  @Override
  public State<?> read(byte[] bytes) {
    return shape.read(bytes);
  }

  @Override
  public Optional<double[][]> batch(List<I> inputs) {
    return shape.batch(inputs);
  }

  @Override
  public String toString() {
    return shape.toString();
  }
}
