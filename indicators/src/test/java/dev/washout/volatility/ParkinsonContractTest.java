package dev.washout.volatility;

import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.core.Catalog;
import dev.washout.trend.Ema;
import java.util.List;
import java.util.Optional;

class ParkinsonContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        Subjects.of(Parkinson.of(1, 1)),
        Subjects.of(Parkinson.of(2, 365)),
        Subjects.of(Parkinson.of(20, 8760)),
        Subjects.of(Parkinson.of(5, 365).then(Ema.of(3))));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }
}
