package dev.washout.scenario;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;

/** Markets that several tests look at, simulated once. */
final class Markets {
  private static final Supplier<SimulatedMarket> FEBRUARY =
      Suppliers.memoize(() -> Scenario.named("february-2026").run());

  private Markets() {}

  static SimulatedMarket february() {
    return FEBRUARY.get();
  }
}
