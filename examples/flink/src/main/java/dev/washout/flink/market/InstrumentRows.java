package dev.washout.flink.market;

import dev.washout.liquidation.LiquidationTotals;

/** What an instrument says, as JSON. */
final class InstrumentRows {
  private InstrumentRows() {}

  static String figures(
      Instrument instrument, long now, LiquidationTotals hour, LiquidationTotals day) {
    InstrumentParts parts = instrument.parts();
    return Json.line(
        out -> {
          Json.time(out, "time", now);
          out.writeStringField("symbol", instrument.name());
          out.writeNumberField("bars", parts.bars);
          Json.number(out, "close", parts.lastClose);
          for (Gauge gauge : parts.gauges) {
            Json.number(out, gauge.calculator().recipe().toString(), gauge.value());
          }
          Json.number(out, "capitulation", parts.monitor.score().orElse(Double.NaN));
          out.writeStringField(
              "phase", parts.monitor.isReady() ? parts.monitor.phase().word() : null);
          Liquidated.write(hour, day, out);
          out.writeStringField("fingerprint", String.format("%016x", parts.fingerprint));
        });
  }
}
