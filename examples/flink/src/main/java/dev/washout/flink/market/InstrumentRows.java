package dev.washout.flink.market;

import dev.washout.capitulation.Assessment;
import dev.washout.liquidation.LiquidationTotals;

/** What an instrument says, as JSON. */
final class InstrumentRows {
  private InstrumentRows() {}

  static String report(
      Instrument instrument,
      long now,
      boolean scored,
      LiquidationTotals hour,
      LiquidationTotals day) {
    InstrumentParts parts = instrument.parts();
    return Json.line(
        out -> {
          Json.time(out, "time", now);
          out.writeStringField("symbol", instrument.symbol().name());
          out.writeNumberField("bars", parts.bars);
          Json.number(out, "close", parts.lastClose);
          for (Gauge gauge : parts.gauges) {
            Json.number(out, gauge.calculator().recipe().toString(), gauge.value());
          }
          Json.number(out, "capitulation", scored ? parts.model.value() : Double.NaN);
          Liquidated.write(hour, day, out);
          out.writeStringField("fingerprint", String.format("%016x", parts.fingerprint));
        });
  }

  static String alert(Instrument instrument, long now) {
    InstrumentParts parts = instrument.parts();
    return Json.line(
        out -> {
          Json.time(out, "time", now);
          out.writeStringField("symbol", instrument.symbol().name());
          out.writeStringField(
              "alert", parts.capitulating ? "capitulation begins" : "capitulation ends");
          if (parts.capitulating) {
            Assessment assessment = parts.model.assess();
            out.writeNumberField("score", assessment.score());
            out.writeNumberField("coverage", assessment.coverage());
            out.writeArrayFieldStart("evidence");
            for (var piece : assessment.strongest()) {
              if (piece.points() > 0) {
                out.writeString(piece.toString());
              }
            }
            out.writeEndArray();
          }
        });
  }
}
