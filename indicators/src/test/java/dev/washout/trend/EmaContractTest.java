package dev.washout.trend;

import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.core.Catalog;
import dev.washout.market.Price;
import java.util.List;
import java.util.Optional;

class EmaContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        Subjects.of(Ema.of(1)),
        Subjects.of(Ema.of(2)),
        Subjects.of(Ema.of(20)),
        Subjects.of(Ema.of(3).then(Ema.of(4)).on(Price.OPEN)));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }
}
