package dev.washout.flink.market;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.washout.capitulation.Assessment;
import dev.washout.capitulation.Evidence;
import dev.washout.stress.Condition;
import dev.washout.stress.PhaseTransition;
import dev.washout.stress.StressPhase;
import dev.washout.stress.StressReport;
import java.io.IOException;
import java.util.Locale;

/** What an instrument's stress monitor says, as JSON. */
final class StressRows {
  private StressRows() {}

  static String phase(Instrument instrument, PhaseTransition change) {
    return Json.line(
        out -> {
          begin(instrument, change.epochMillis(), out);
          out.writeStringField("from", change.from().word());
          out.writeStringField("to", change.to().word());
          out.writeArrayFieldStart("reasons");
          for (Condition reason : change.reasons()) {
            out.writeStartObject();
            out.writeStringField("criterion", word(reason.criterion()));
            Json.number(out, "observed", reason.observed());
            Json.number(out, "threshold", reason.threshold());
            out.writeStringField("outcome", word(reason.outcome()));
            out.writeStringField("says", reason.sentence());
            out.writeEndObject();
          }
          out.writeEndArray();
        });
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Capitulation begins, with the evidence, or ends. */
  static String alert(Instrument instrument, PhaseTransition change) {
    boolean begins = change.to() == StressPhase.CAPITULATING;
    return Json.line(
        out -> {
          begin(instrument, change.epochMillis(), out);
          out.writeStringField("alert", begins ? "capitulation begins" : "capitulation ends");
          out.writeStringField("why", change.why());
          Assessment assessment = instrument.parts().monitor.report().capitulation().orElse(null);
          if (begins && assessment != null) {
            evidence(assessment, out);
          }
        });
  }

  private static void evidence(Assessment assessment, JsonGenerator out) throws IOException {
    out.writeNumberField("score", assessment.score());
    out.writeNumberField("threshold", assessment.threshold());
    out.writeNumberField("coverage", assessment.coverage());
    out.writeArrayFieldStart("evidence");
    for (Evidence piece : assessment.strongest()) {
      if (piece.points() > 0) {
        out.writeString(piece.toString());
      }
    }
    out.writeEndArray();
  }

  static String report(Instrument instrument, long now) {
    StressReport report = instrument.parts().monitor.report();
    return Json.line(
        out -> {
          begin(instrument, now, out);
          out.writeStringField("phase", report.phase().map(StressPhase::word).orElse(null));
          Json.number(
              out, "score", report.capitulation().map(Assessment::score).orElse(Double.NaN));
          Json.number(
              out,
              "threshold",
              report.capitulation().map(Assessment::threshold).orElse(Double.NaN));
          out.writeBooleanField("provisional", report.isProvisional());
          out.writeBooleanField("stabilised", report.isStabilised());
          out.writeArrayFieldStart("missing");
          for (String missing : report.missing()) {
            out.writeString(missing);
          }
          out.writeEndArray();
          out.writeStringField("prose", report.prose(instrument.name()));
        });
  }

  private static void begin(Instrument instrument, long time, JsonGenerator out)
      throws IOException {
    Json.time(out, "time", time);
    out.writeStringField("symbol", instrument.name());
  }
}
