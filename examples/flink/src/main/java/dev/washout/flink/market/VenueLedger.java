package dev.washout.flink.market;

import dev.washout.liquidation.LiquidationTotals;
import dev.washout.liquidation.SideTotals;
import dev.washout.market.Coverage;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;

/** What one venue liquidated, moment by moment over the last day. */
final class VenueLedger {
  private final long barMillis;
  private final int hourLength;
  private final int dayLength;
  private SlidingTotals hour;
  private SlidingTotals day;

  /** The moments of the last day at which something was liquidated. */
  private final ArrayDeque<LiquidationTotals> kept = new ArrayDeque<>();

  private long through;
  private boolean sampled;

  /**
   * A venue of which nothing has come.
   *
   * @param barMillis the length of a moment
   * @param through the last moment at which there was nothing
   */
  VenueLedger(long barMillis, long through) {
    this.barMillis = barMillis;
    this.through = through;
    this.dayLength = moments(Liquidated.DAY, barMillis);
    this.hourLength = moments(Liquidated.HOUR, barMillis);
    this.hour = new SlidingTotals(hourLength);
    this.day = new SlidingTotals(dayLength);
  }

  private static int moments(Duration span, long barMillis) {
    return Math.toIntExact(span.toMillis() / barMillis);
  }

  /** Takes in what was liquidated in one moment, the first after those before. */
  void add(LiquidationTotals totals) {
    advanceTo(totals.fromEpochMillis());
    sampled |= totals.isLowerBound();
    hour.push(totals);
    day.push(totals);
    kept.addLast(totals);
    through = totals.toEpochMillis();
    dropOld();
  }

  /** Nothing was liquidated up to here. */
  void advanceTo(long moment) {
    if (moment - through > dayLength * barMillis) {
      // After a day of nothing every further moment of nothing is the same.
      through = moment - dayLength * barMillis;
      hour = new SlidingTotals(hourLength);
      day = new SlidingTotals(dayLength);
    }
    while (through < moment) {
      LiquidationTotals nothing = nothing(through, through + barMillis);
      hour.push(nothing);
      day.push(nothing);
      through += barMillis;
    }
    dropOld();
  }

  private void dropOld() {
    long oldest = through - dayLength * barMillis;
    while (!kept.isEmpty() && kept.getFirst().toEpochMillis() <= oldest) {
      kept.removeFirst();
    }
  }

  private static LiquidationTotals nothing(long from, long to) {
    return new LiquidationTotals(
        from, to, SideTotals.NONE, SideTotals.NONE, Coverage.COMPLETE, false);
  }

  LiquidationTotals hour() {
    return spanning(hour.total(), Liquidated.HOUR);
  }

  LiquidationTotals day() {
    return spanning(day.total(), Liquidated.DAY);
  }

  /** A venue once known to be sampled stays so: its silence does not show that nothing happened. */
  private LiquidationTotals spanning(LiquidationTotals totals, Duration span) {
    return new LiquidationTotals(
        through - span.toMillis(),
        through,
        totals.longs(),
        totals.shorts(),
        sampled ? Coverage.SAMPLED : Coverage.COMPLETE,
        false);
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(through);
    out.writeBoolean(sampled);
    out.writeInt(kept.size());
    for (LiquidationTotals totals : kept) {
      Slice.write(totals, out);
    }
  }

  static VenueLedger read(long barMillis, DataInput in) throws IOException {
    long through = in.readLong();
    boolean sampled = in.readBoolean();
    VenueLedger ledger =
        new VenueLedger(barMillis, through - (moments(Liquidated.DAY, barMillis) + 1L) * barMillis);
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      ledger.add(Slice.readTotals(in));
    }
    ledger.advanceTo(through);
    ledger.sampled = sampled;
    return ledger;
  }
}
