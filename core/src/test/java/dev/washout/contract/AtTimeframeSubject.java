package dev.washout.contract;

import dev.washout.core.AtTimeframe;
import dev.washout.core.State;
import dev.washout.market.Bar;
import dev.washout.market.Timeframe;
import java.util.List;
import java.util.Optional;

/**
 * A recipe on longer bars, fed with hours. Its lookback counts longer bars, so how many hours it
 * takes depends on where in one the first hour of every run lies.
 */
record AtTimeframeSubject(AtTimeframe recipe, Subject<Bar> shape) implements Subject<Bar> {
  @Override
  public int lookback() {
    long start = recipe.timeframe().floor(Regime.START);
    long passed = (Regime.START - start) / Timeframe.ONE_HOUR.millis();
    return recipe.lookback(Timeframe.ONE_HOUR) - (int) passed;
  }

  @Override
  public List<Bar> inputs(Regime regime, long seed, int size) {
    return shape.inputs(regime, seed, size);
  }

  @Override
  public List<Bar> rejected(List<Bar> accepted) {
    return shape.rejected(accepted);
  }

  @Override
  public Machine<Bar> start() {
    return new Opening(recipe.start());
  }

  @Override
  public Machine<Bar> resume(State<?> state) {
    return new Opening((AtTimeframe.Calculator) state.resume());
  }

  @Override
  public State<?> read(byte[] bytes) {
    return shape.read(bytes);
  }

  @Override
  public Optional<double[][]> batch(List<Bar> inputs) {
    return shape.batch(inputs);
  }

  @Override
  public String toString() {
    return recipe.toString();
  }

  private record Opening(AtTimeframe.Calculator calculator) implements Machine<Bar> {
    @Override
    public boolean update(Bar bar) {
      return calculator.update(bar);
    }

    @Override
    public double[] values() {
      return new double[] {calculator.value()};
    }

    @Override
    public double[] preview(Bar bar) {
      return new double[] {calculator.preview(bar)};
    }

    @Override
    public double preview(Bar bar, int line) {
      return calculator.preview(bar);
    }

    @Override
    public Optional<double[]> open() {
      return calculator
          .openBar()
          .map(bar -> new double[] {calculator.openValue().orElse(Double.NaN)});
    }

    @Override
    public boolean isReady() {
      return calculator.isReady();
    }

    @Override
    public State<?> snapshot() {
      return calculator.snapshot();
    }
  }
}
