package dev.washout.breadth;

import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.core.Catalog;
import java.util.List;
import java.util.Optional;

class MarketContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        new MarketSubject(MarketCap.of(0, 1)),
        new MarketSubject(MarketCap.of(3, 3)),
        new MarketSubject(Cohort.of(1, 2, 1)),
        new MarketSubject(new Cohort(2, 9, 5, CohortSize.NOTIONAL, Weighting.CAPITALISATION, 2)),
        new MarketSubject(RelativeStrength.of(Markets.B, 4, 2)),
        new MarketSubject(new RelativeStrength(Markets.C, 1, Weighting.CAPITALISATION, 1)));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }
}
