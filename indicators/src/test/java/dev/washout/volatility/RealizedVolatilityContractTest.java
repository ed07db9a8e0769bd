package dev.washout.volatility;

import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.core.Catalog;
import dev.washout.market.Timeframe;
import java.util.List;
import java.util.Optional;

class RealizedVolatilityContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        Subjects.of(RealizedVolatility.of(2, 365)),
        Subjects.of(RealizedVolatility.of(30, 8760)),
        Subjects.of(RealizedVolatility.of(5, Timeframe.FIVE_MINUTES)));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }
}
