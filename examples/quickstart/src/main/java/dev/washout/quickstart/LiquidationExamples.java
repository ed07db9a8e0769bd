package dev.washout.quickstart;

import dev.washout.liquidation.BurstRatio;
import dev.washout.liquidation.Imbalance;
import dev.washout.liquidation.LiquidationTotals;
import dev.washout.liquidation.LiquidationWindow;
import dev.washout.liquidation.LiquidationWindowCalculator;
import dev.washout.market.Liquidation;
import java.time.Duration;
import java.time.Instant;

/** Who is being forced out, how much, and how fast. */
final class LiquidationExamples {
  static final Duration HOUR = Duration.ofHours(1);
  static final Duration DAY = Duration.ofHours(24);

  private LiquidationExamples() {}

  /**
   * What the windows say as of a moment.
   *
   * @param day the totals of the last 24 hours
   * @param imbalance 1 if only longs were liquidated, -1 if only shorts
   * @param burst how many times as fast as on average liquidations came in the last hour
   */
  record Figures(LiquidationTotals day, double imbalance, double burst) {}

  /** Feeds events in time order into sliding windows and reads them at a moment. */
  static Figures figures(Iterable<Liquidation> events, Instant asOf) {
    LiquidationWindowCalculator windows = LiquidationWindow.of(HOUR, DAY).start();
    for (Liquidation event : events) {
      windows.update(event);
    }
    windows.advanceTo(asOf.toEpochMilli());
    LiquidationTotals day = windows.totals(DAY);
    return new Figures(
        day,
        Imbalance.of(day).orElse(Double.NaN),
        BurstRatio.of(windows.totals(HOUR), day).orElse(Double.NaN));
  }
}
