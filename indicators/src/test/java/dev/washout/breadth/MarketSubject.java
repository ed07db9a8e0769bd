package dev.washout.breadth;

import dev.washout.contract.Regime;
import dev.washout.contract.Subject;
import dev.washout.core.State;
import dev.washout.market.Timeframe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A recipe over cross-sections under the contract. */
record MarketSubject(MarketIndicator recipe) implements Subject<CrossSection> {
  @Override
  public List<CrossSection> inputs(Regime regime, long seed, int size) {
    return Markets.random(regime, seed, size);
  }

  @Override
  public List<CrossSection> rejected(List<CrossSection> accepted) {
    if (accepted.isEmpty()) {
      return List.of();
    }
    CrossSection last = accepted.get(accepted.size() - 1);
    List<CrossSection> wrong = new ArrayList<>();
    wrong.add(last);
    wrong.add(CrossSection.builder(last.openEpochMillis() - 1, last.timeframe()).build());
    wrong.add(CrossSection.builder(last.openEpochMillis() + 1, last.timeframe()).build());
    wrong.add(
        CrossSection.builder(last.openEpochMillis() + 1_000_000_000, Timeframe.ONE_DAY).build());
    return wrong;
  }

  @Override
  public Machine<CrossSection> start() {
    return new MarketMachine(recipe.start());
  }

  @Override
  public Machine<CrossSection> resume(State<?> state) {
    return new MarketMachine((MarketCalculator) state.resume());
  }

  @Override
  public State<?> read(byte[] bytes) {
    return recipe.state(bytes);
  }

  @Override
  public Optional<double[][]> batch(List<CrossSection> inputs) {
    double[] values = recipe.over(inputs).toArray();
    double[][] rows = new double[values.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {values[i]};
    }
    return Optional.of(rows);
  }

  @Override
  public String toString() {
    return recipe.toString();
  }

  private record MarketMachine(MarketCalculator calculator) implements Machine<CrossSection> {
    @Override
    public boolean update(CrossSection market) {
      return calculator.update(market);
    }

    @Override
    public double[] values() {
      return new double[] {calculator.value()};
    }

    @Override
    public double[] preview(CrossSection market) {
      return new double[] {calculator.preview(market)};
    }

    @Override
    public double preview(CrossSection market, int line) {
      return calculator.preview(market);
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
