package dev.washout.momentum;

import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.core.Catalog;
import dev.washout.market.Price;
import dev.washout.trend.Ema;
import java.util.List;
import java.util.Optional;

class RocContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        Subjects.of(Roc.of(1)),
        Subjects.of(Roc.of(12)),
        Subjects.of(Roc.of(12).on(Price.CLOSE).then(Ema.of(3))));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }
}
