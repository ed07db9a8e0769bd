package dev.washout.momentum;

import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.core.Catalog;
import java.util.List;
import java.util.Optional;

class CciContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(Subjects.of(Cci.of(2)), Subjects.of(Cci.of(3)), Subjects.of(Cci.of(20)));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }
}
