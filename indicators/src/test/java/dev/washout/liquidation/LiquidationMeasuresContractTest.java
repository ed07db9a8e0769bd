package dev.washout.liquidation;

import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import java.time.Duration;
import java.util.List;

class LiquidationMeasuresContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        Subjects.of(Imbalance.of(Duration.ofMillis(1))),
        Subjects.of(Imbalance.of(Duration.ofHours(1))),
        Subjects.of(Imbalance.of(Duration.ofDays(3))),
        Subjects.of(DecayedImbalance.of(Duration.ofMillis(1))),
        Subjects.of(DecayedImbalance.of(Duration.ofHours(6))),
        Subjects.of(BurstRatio.of(Duration.ofHours(1), Duration.ofHours(24))),
        Subjects.of(BurstRatio.of(Duration.ofMillis(1), Duration.ofMillis(2))));
  }
}
