package dev.washout.drawdown;

import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.core.Catalog;
import dev.washout.market.Price;
import java.util.List;
import java.util.Optional;

class DrawdownContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        Subjects.of(Drawdown.of(1)),
        Subjects.of(Drawdown.of(2)),
        Subjects.of(Drawdown.of(20)),
        Subjects.of(Drawdown.sinceStart()),
        Subjects.of(Drawdown.of(5).on(Price.CLOSE)));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }
}
