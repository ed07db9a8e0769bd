package dev.washout.stress;

import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.liquidation.Cascade;
import dev.washout.liquidation.SideTotals;
import dev.washout.market.Coverage;
import dev.washout.market.PositionSide;
import java.util.Optional;
import java.util.OptionalDouble;

/** The byte form of a cascade, or of none. */
final class CascadeForm {
  private CascadeForm() {}

  static void write(Optional<Cascade> cascade, StateWriter out) {
    out.putBoolean(cascade.isPresent());
    if (cascade.isPresent()) {
      Cascade c = cascade.get();
      out.putConstant(c.side());
      out.putLong(c.startEpochMillis());
      out.putLong(c.endEpochMillis());
      out.putLong(c.totals().notionalMicroUsd());
      out.putBoolean(c.totals().count().isPresent());
      if (c.totals().count().isPresent()) {
        out.putLong(c.totals().count().getAsLong());
        out.putLong(c.totals().largestMicroUsd().getAsLong());
      }
      out.putDouble(c.peakUsdPerSecond());
      out.putDouble(c.priceMove().orElse(Double.NaN));
      out.putConstant(c.coverage());
      out.putBoolean(c.finished());
    }
  }

  static Optional<Cascade> read(StateReader in) {
    if (!in.readBoolean()) {
      return Optional.empty();
    }
    PositionSide side = in.readConstant(PositionSide.class);
    long start = in.readLong();
    long end = in.readLong();
    long notional = in.readCount();
    SideTotals totals =
        in.readBoolean()
            ? SideTotals.of(notional, in.readCount(), in.readCount())
            : SideTotals.aggregate(notional);
    double peak = in.readDouble();
    double move = in.readDouble();
    return Optional.of(
        new Cascade(
            side,
            start,
            end,
            totals,
            peak,
            Double.isNaN(move) ? OptionalDouble.empty() : OptionalDouble.of(move),
            in.readConstant(Coverage.class),
            in.readBoolean()));
  }
}
