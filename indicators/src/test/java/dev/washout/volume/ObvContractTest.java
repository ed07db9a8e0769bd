package dev.washout.volume;

import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.core.Catalog;
import dev.washout.trend.Ema;
import java.util.List;
import java.util.Optional;

class ObvContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(Subjects.of(Obv.of()), Subjects.of(Obv.of().then(Ema.of(3))));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }
}
