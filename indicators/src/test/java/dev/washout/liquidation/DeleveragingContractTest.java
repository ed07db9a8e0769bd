package dev.washout.liquidation;

import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.core.Catalog;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class DeleveragingContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        Subjects.of(Deleveraging.of(Duration.ofMillis(1_800_001)), 1),
        Subjects.of(Deleveraging.of(Duration.ofHours(1), 0.01, 0.02), 1),
        Subjects.of(Deleveraging.of(Duration.ofHours(24), 0, 0.015), 24));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }
}
