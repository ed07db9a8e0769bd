package dev.washout.level;

import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.IrregularSubject;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.core.Catalog;
import java.util.List;
import java.util.Optional;

class PivotsContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        new IrregularSubject<>(Subjects.of(Pivots.lows(1))),
        new IrregularSubject<>(Subjects.of(Pivots.highs(2))),
        new IrregularSubject<>(Subjects.of(new Pivots(PivotKind.LOW, 7, 3))));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }
}
