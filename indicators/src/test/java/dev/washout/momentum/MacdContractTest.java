package dev.washout.momentum;

import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.core.Catalog;
import dev.washout.market.Price;
import java.util.List;
import java.util.Optional;

class MacdContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        Subjects.of(Macd.of(1, 2, 1)),
        Subjects.of(Macd.of(12, 26, 9)),
        Subjects.of(Macd.of(12, 26, 9, MacdSeeding.SEPARATE)),
        Subjects.of(Macd.of(3, 10, 16).line()),
        Subjects.of(Macd.of(3, 7, 4).histogram().then(Rsi.of(3))),
        Subjects.of(Macd.of(12, 26, 9).on(Price.CLOSE)),
        Subjects.of(Macd.of(3, 7, 4).signal().on(Price.CLOSE)));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }
}
