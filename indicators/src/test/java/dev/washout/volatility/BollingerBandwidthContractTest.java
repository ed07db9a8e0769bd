package dev.washout.volatility;

import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.core.Catalog;
import java.util.List;
import java.util.Optional;

class BollingerBandwidthContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        Subjects.of(BollingerBandwidth.of(1, 2)), Subjects.of(BollingerBandwidth.of(20, 2)));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }
}
