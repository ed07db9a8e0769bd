package dev.washout.liquidation;

import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.core.Catalog;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class LiquidationMeasuresContractTest implements CalculatorContract {
  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }

  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        Subjects.of(Imbalance.of(Duration.ofMillis(1))),
        Subjects.of(Imbalance.of(Duration.ofHours(1))),
        Subjects.of(Imbalance.of(Duration.ofDays(3))),
        Subjects.of(DecayedImbalance.of(Duration.ofMillis(1))),
        Subjects.of(DecayedImbalance.of(Duration.ofHours(6))),
        Subjects.of(BurstRatio.of(Duration.ofHours(1), Duration.ofHours(24))),
        Subjects.of(BurstRatio.of(Duration.ofMillis(1), Duration.ofMillis(2))),
        Subjects.of(
            LiquidationRank.of(Duration.ofMinutes(50), Duration.ofHours(6), Duration.ofHours(1))),
        Subjects.of(
            LiquidationRank.of(
                Duration.ofHours(3), Duration.ofMinutes(140), Duration.ofMinutes(7))),
        Subjects.of(
            LiquidationRank.of(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1))));
  }
}
