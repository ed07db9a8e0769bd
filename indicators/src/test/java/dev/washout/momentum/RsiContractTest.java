package dev.washout.momentum;

import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.core.Catalog;
import dev.washout.market.Price;
import java.util.List;
import java.util.Optional;

class RsiContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        Subjects.of(Rsi.of(1)),
        Subjects.of(Rsi.of(2)),
        Subjects.of(Rsi.of(14)),
        Subjects.of(Rsi.of(14).then(Rsi.of(3))),
        Subjects.of(Rsi.of(14).on(Price.CLOSE)));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }
}
