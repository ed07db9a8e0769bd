package dev.washout.trend;

import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.core.Catalog;
import dev.washout.market.Price;
import java.util.List;
import java.util.Optional;

class SmaContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        Subjects.of(Sma.of(1)),
        Subjects.of(Sma.of(2)),
        Subjects.of(Sma.of(20)),
        Subjects.of(Sma.of(3).then(Sma.of(4)).on(Price.TYPICAL)));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }
}
