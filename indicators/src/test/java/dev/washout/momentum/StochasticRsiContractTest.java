package dev.washout.momentum;

import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.core.Catalog;
import dev.washout.market.Price;
import java.util.List;
import java.util.Optional;

class StochasticRsiContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        Subjects.of(StochasticRsi.of(1, 1, 1)),
        Subjects.of(StochasticRsi.of(14, 14, 3)),
        Subjects.of(StochasticRsi.of(5, 3, 4).k()),
        Subjects.of(StochasticRsi.of(2, 5, 1).d().on(Price.HIGH)));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }
}
