package dev.washout.liquidation;

import static dev.washout.liquidation.HawkesSamples.TWO;

import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.core.Catalog;
import dev.washout.liquidation.HawkesIntensity.Scope;
import java.util.List;
import java.util.Optional;

class HawkesIntensityContractTest implements CalculatorContract {
  private static final HawkesParameters SLOW = HawkesParameters.of(1e-3, 0.9, 1e-3);

  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        Subjects.of(HawkesIntensity.of(SLOW)),
        Subjects.of(HawkesIntensity.of(SLOW, Scope.SHORT, Ties.MERGED)),
        Subjects.of(HawkesIntensity.of(HawkesParameters.of(0, 0, 1e9))),
        Subjects.of(HawkesIntensity.of(TWO.inUnitsOf(1e-3), Scope.ALL, Ties.MERGED)),
        Subjects.of(HawkesIntensity.of(TWO.inUnitsOf(1e-3), Scope.LONG, Ties.SIMULTANEOUS)));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }
}
