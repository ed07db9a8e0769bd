package dev.washout.volatility;

import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.core.Catalog;
import java.util.List;
import java.util.Optional;

class StandardDeviationContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(Subjects.of(StandardDeviation.of(1)), Subjects.of(StandardDeviation.of(20)));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }
}
