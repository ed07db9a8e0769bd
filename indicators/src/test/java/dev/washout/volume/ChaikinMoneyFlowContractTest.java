package dev.washout.volume;

import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.core.Catalog;
import java.util.List;
import java.util.Optional;

class ChaikinMoneyFlowContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        Subjects.of(ChaikinMoneyFlow.of(1)),
        Subjects.of(ChaikinMoneyFlow.of(2)),
        Subjects.of(ChaikinMoneyFlow.of(20)));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }
}
