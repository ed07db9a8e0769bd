package dev.washout.volatility;

import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.core.Catalog;
import dev.washout.market.Price;
import java.util.List;
import java.util.Optional;

class BollingerContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        Subjects.of(Bollinger.of(1, 2)),
        Subjects.of(Bollinger.of(20, 2)),
        Subjects.of(Bollinger.of(5, 0.1).lower()),
        Subjects.of(Bollinger.of(3, 2.5).upper().on(Price.CLOSE)));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }
}
