package dev.washout.momentum;

import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.core.Catalog;
import java.util.List;
import java.util.Optional;

class AroonContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        Subjects.of(Aroon.of(1)),
        Subjects.of(Aroon.of(2)),
        Subjects.of(Aroon.of(25)),
        Subjects.of(Aroon.of(5).oscillator()));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }
}
