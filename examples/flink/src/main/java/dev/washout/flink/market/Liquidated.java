package dev.washout.flink.market;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.washout.liquidation.BurstRatio;
import dev.washout.liquidation.Imbalance;
import dev.washout.liquidation.LiquidationTotals;
import java.io.IOException;
import java.time.Duration;

/** The two windows every row shows, and what is measured on them. */
final class Liquidated {
  static final Duration HOUR = Duration.ofHours(1);
  static final Duration DAY = Duration.ofHours(24);

  private Liquidated() {}

  /** Writes totals of the last hour and the last day, as of one moment. */
  static void write(LiquidationTotals hour, LiquidationTotals day, JsonGenerator out)
      throws IOException {
    out.writeObjectFieldStart("liquidated");
    out.writeNumberField("long1hUsd", hour.longUsd());
    out.writeNumberField("short1hUsd", hour.shortUsd());
    out.writeNumberField("long24hUsd", day.longUsd());
    out.writeNumberField("short24hUsd", day.shortUsd());
    out.writeNumberField(
        "count24h", day.longs().count().orElseThrow() + day.shorts().count().orElseThrow());
    out.writeNumberField(
        "largest24hMicroUsd",
        Math.max(
            day.longs().largestMicroUsd().orElseThrow(),
            day.shorts().largestMicroUsd().orElseThrow()));
    Json.number(out, "imbalance24h", Imbalance.of(day).orElse(Double.NaN));
    Json.number(out, "burst", burst(hour, day));
    out.writeBooleanField("lowerBound", day.isLowerBound());
    out.writeEndObject();
  }

  static double burst(LiquidationTotals hour, LiquidationTotals day) {
    return BurstRatio.of(hour, day).orElse(Double.NaN);
  }
}
