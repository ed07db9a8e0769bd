package dev.washout.volatility;

import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.core.Catalog;
import dev.washout.trend.WilderAverage;
import java.util.List;
import java.util.Optional;

class TrueRangeContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        Subjects.of(TrueRange.of()), Subjects.of(TrueRange.of().then(WilderAverage.of(3))));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }
}
