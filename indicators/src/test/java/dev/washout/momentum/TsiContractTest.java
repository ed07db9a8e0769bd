package dev.washout.momentum;

import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.core.Catalog;
import dev.washout.market.Price;
import java.util.List;
import java.util.Optional;

class TsiContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        Subjects.of(Tsi.of(1, 1)),
        Subjects.of(Tsi.of(1, 3)),
        Subjects.of(Tsi.of(3, 1)),
        Subjects.of(Tsi.of(25, 13)),
        Subjects.of(Tsi.of(5, 3).on(Price.CLOSE)));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }
}
