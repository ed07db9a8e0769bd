package dev.washout.report.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.washout.liquidation.Cascade;
import dev.washout.liquidation.SideTotals;
import dev.washout.market.Coverage;
import dev.washout.market.Money;
import dev.washout.report.input.Refusals;
import dev.washout.report.model.EventFigures;
import dev.washout.report.model.HawkesFigures;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Single liquidations as JSON. */
final class JsonEvents {
  private JsonEvents() {}

  static void addTo(ObjectNode root, EventFigures figures) {
    events(root.putObject("events"), figures);
    ArrayNode cascades = root.putArray("cascades");
    figures.cascades().forEach(cascade -> cascade(cascades.addObject(), cascade));
    hawkes(root.putObject("hawkes"), figures.hawkes());
  }

  private static void events(ObjectNode node, EventFigures figures) {
    SideTotals longs = figures.totals().longs();
    SideTotals shorts = figures.totals().shorts();
    node.put("venue", figures.venue());
    node.put("header", figures.hasHeader());
    node.put("accepted", figures.accepted());
    node.put("refused", figures.refused().count());
    node.put("outOfOrder", figures.outOfOrder());
    node.put("later", figures.later());
    node.put("first", text(figures.first()));
    node.put("last", text(figures.last()));
    node.put("symbols", figures.symbols());
    node.put("longCount", longs.count().orElseThrow());
    node.put("shortCount", shorts.count().orElseThrow());
    node.put("longUsd", Money.usd(longs.notionalMicroUsd()));
    node.put("shortUsd", Money.usd(shorts.notionalMicroUsd()));
    node.put("lowerBound", figures.totals().isLowerBound());
    ArrayNode reasons = node.putArray("reasons");
    for (Refusals.Reason reason : figures.refused().reasons()) {
      ObjectNode entry = reasons.addObject();
      entry.put("reason", reason.reason()).put("count", reason.count());
      ArrayNode lines = entry.putArray("lines");
      reason.lines().forEach(lines::add);
      entry.put("example", reason.example());
    }
    ArrayNode rows = node.putArray("refusedRows");
    for (Refusals.Row row : figures.refused().rows()) {
      rows.addObject().put("line", row.line()).put("reason", row.reason());
    }
  }

  private static void cascade(ObjectNode node, Cascade cascade) {
    node.put("side", cascade.side().name().toLowerCase(Locale.ROOT));
    node.put("start", cascade.start().toString());
    node.put("end", cascade.end().toString());
    node.put("notionalUsd", Money.usd(cascade.totals().notionalMicroUsd()));
    node.put("count", cascade.totals().count().orElseThrow());
    node.put("peakUsdPerSecond", cascade.peakUsdPerSecond());
    node.put(
        "priceMove", cascade.priceMove().isPresent() ? cascade.priceMove().getAsDouble() : null);
    node.put("lowerBound", cascade.coverage() == Coverage.SAMPLED);
    node.put("finished", cascade.finished());
  }

  private static void hawkes(ObjectNode node, HawkesFigures figures) {
    HawkesFigures.Session main = figures.main();
    node.put("branchingRatio", main == null ? null : main.branchingRatio());
    node.put("lower", main == null ? null : main.lower());
    node.put("upper", main == null ? null : main.upper());
    node.put("pValue", main == null ? null : main.pValue());
    node.put("converged", main == null ? null : main.converged());
    node.put("silenceMinutes", figures.silence().toMinutes());
    node.put("silences", figures.silences());
    ArrayNode sessions = node.putArray("sessions");
    for (HawkesFigures.Session session : figures.sessions()) {
      ObjectNode entry = sessions.addObject();
      entry.put("main", session.equals(main));
      entry.put("start", session.start().toString());
      entry.put("end", session.end().toString());
      entry.put("events", session.events());
      entry.put("fitted", session.fitted());
      entry.put("status", session.status().name().toLowerCase(Locale.ROOT));
      entry.put("branchingRatio", session.branchingRatio());
      entry.put("lower", session.lower());
      entry.put("upper", session.upper());
      entry.put("pValue", session.pValue());
      entry.put("converged", session.converged());
      ArrayNode sentences = entry.putArray("sentences");
      session.sentences().forEach(sentences::add);
    }
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
