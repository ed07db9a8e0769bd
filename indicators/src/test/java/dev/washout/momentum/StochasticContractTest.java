package dev.washout.momentum;

import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.core.Catalog;
import java.util.List;
import java.util.Optional;

class StochasticContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        Subjects.of(Stochastic.of(1, 1, 1)),
        Subjects.of(Stochastic.of(14, 3, 3)),
        Subjects.of(Stochastic.of(5, 1, 3).k()),
        Subjects.of(Stochastic.of(5, 3, 2).d().then(Rsi.of(4))));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }
}
