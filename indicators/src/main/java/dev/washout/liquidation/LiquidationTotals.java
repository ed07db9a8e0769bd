package dev.washout.liquidation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.market.Coverage;
import dev.washout.market.Liquidation;
import dev.washout.market.Money;
import dev.washout.market.PositionSide;
import java.time.Instant;

/**
 * What was liquidated in one span of time, by side.
 *
 * <p><b>Formula.</b> For each side the sum of the notionals, how many there were, and the largest,
 * over the events of (from, to].
 *
 * <p><b>Two ways to add</b>, because one operation cannot be both:
 *
 * <ul>
 *   <li>{@link #merge} takes two parts of the <em>same span</em>: venues, symbols, partitions of a
 *       stream. Associative and commutative; {@link #none} of the span changes nothing.
 *   <li>{@link #append} takes two spans of which the second begins where the first ends.
 *       Associative.
 * </ul>
 *
 * <p><b>Lower bounds.</b> A part that came from a sampled feed makes the whole a lower bound, also
 * when that part is zero: a sampled feed that is silent does not show that nothing happened.
 *
 * <p><b>Provisional.</b> Events that may still come out of order can raise a provisional total; the
 * mark survives both ways of adding.
 *
 * <p><b>Errors.</b> {@link IllegalArgumentException} when both sides together pass 9.2e12 USD (all
 * that 64 bits of micro-dollars hold), or spans do not fit.
 *
 * @param fromEpochMillis where the span begins, itself not in it
 * @param toEpochMillis where the span ends, itself in it; not before its beginning
 * @param longs liquidated longs
 * @param shorts liquidated shorts
 * @param coverage SAMPLED if the total is a lower bound
 * @param provisional whether events that come out of order may still change it
 */
public record LiquidationTotals(
    long fromEpochMillis,
    long toEpochMillis,
    SideTotals longs,
    SideTotals shorts,
    Coverage coverage,
    boolean provisional) {
  /**
   * Checks the components.
   *
   * @param fromEpochMillis as above
   * @param toEpochMillis as above
   * @param longs as above
   * @param shorts as above
   * @param coverage as above
   * @param provisional as above
   * @throws IllegalArgumentException if the span ends before it begins or the sides together
   *     overflow
   */
  public LiquidationTotals {
    checkArgument(
        fromEpochMillis <= toEpochMillis,
        "toEpochMillis %s is before fromEpochMillis %s",
        toEpochMillis,
        fromEpochMillis);
    checkArgument(
        longs.notionalMicroUsd() + shorts.notionalMicroUsd() >= 0,
        "notionalMicroUsd %s of longs and %s of shorts add up to more than a long holds",
        longs.notionalMicroUsd(),
        shorts.notionalMicroUsd());
  }

  /**
   * Nothing, seen by a complete feed: what merging begins with.
   *
   * @param from where the span begins, itself not in it
   * @param to where the span ends, itself in it
   * @return totals of zero
   * @throws IllegalArgumentException if the span ends before it begins
   */
  public static LiquidationTotals none(Instant from, Instant to) {
    return new LiquidationTotals(
        from.toEpochMilli(),
        to.toEpochMilli(),
        SideTotals.NONE,
        SideTotals.NONE,
        Coverage.COMPLETE,
        false);
  }

  /**
   * The totals of some events.
   *
   * @param from where the span begins, itself not in it
   * @param to where the span ends, itself in it
   * @param events events of the span, in any order
   * @return their totals
   * @throws IllegalArgumentException if an event is not in the span, or the sum overflows
   */
  public static LiquidationTotals of(Instant from, Instant to, Iterable<Liquidation> events) {
    SideTotals longs = SideTotals.NONE;
    SideTotals shorts = SideTotals.NONE;
    Coverage coverage = Coverage.COMPLETE;
    for (Liquidation event : events) {
      checkArgument(
          event.epochMillis() > from.toEpochMilli() && event.epochMillis() <= to.toEpochMilli(),
          "epochMillis of %s is not in (%s, %s]",
          event,
          from,
          to);
      if (event.side() == PositionSide.LONG) {
        longs = longs.plus(SideTotals.of(event));
      } else {
        shorts = shorts.plus(SideTotals.of(event));
      }
      coverage = coverage.and(event.coverage());
    }
    return new LiquidationTotals(
        from.toEpochMilli(), to.toEpochMilli(), longs, shorts, coverage, false);
  }

  /**
   * Adds another part of the same span. No event may be in both.
   *
   * @param other totals of the same span
   * @return totals of both parts together
   * @throws IllegalArgumentException if the spans differ or the sum overflows
   */
  public LiquidationTotals merge(LiquidationTotals other) {
    checkArgument(
        fromEpochMillis == other.fromEpochMillis && toEpochMillis == other.toEpochMillis,
        "only totals of one span merge: (%s, %s] is not (%s, %s]",
        from(),
        to(),
        other.from(),
        other.to());
    return plus(other, fromEpochMillis, toEpochMillis);
  }

  /**
   * Adds the span that follows.
   *
   * @param next totals of a span that begins where this one ends
   * @return totals of both spans together
   * @throws IllegalArgumentException if the spans do not abut or the sum overflows
   */
  public LiquidationTotals append(LiquidationTotals next) {
    checkArgument(
        toEpochMillis == next.fromEpochMillis,
        "only totals of the span that follows append: one ends at %s, the next begins at %s",
        to(),
        next.from());
    return plus(next, fromEpochMillis, next.toEpochMillis);
  }

  private LiquidationTotals plus(LiquidationTotals other, long from, long to) {
    return new LiquidationTotals(
        from,
        to,
        longs.plus(other.longs),
        shorts.plus(other.shorts),
        coverage.and(other.coverage),
        provisional || other.provisional);
  }

  /**
   * Where the span begins, itself not in it.
   *
   * @return the time
   */
  public Instant from() {
    return Instant.ofEpochMilli(fromEpochMillis);
  }

  /**
   * Where the span ends, itself in it.
   *
   * @return the time
   */
  public Instant to() {
    return Instant.ofEpochMilli(toEpochMillis);
  }

  /**
   * One side.
   *
   * @param side which
   * @return its totals
   */
  public SideTotals side(PositionSide side) {
    return side == PositionSide.LONG ? longs : shorts;
  }

  /**
   * Both sides' notional in micro-dollars.
   *
   * @return the sum
   */
  public long notionalMicroUsd() {
    return longs.notionalMicroUsd() + shorts.notionalMicroUsd();
  }

  /**
   * Both sides' notional, for reading.
   *
   * @return dollars
   */
  public double notionalUsd() {
    return Money.usd(notionalMicroUsd());
  }

  /**
   * Liquidated longs, for reading.
   *
   * @return dollars
   */
  public double longUsd() {
    return longs.notionalUsd();
  }

  /**
   * Liquidated shorts, for reading.
   *
   * @return dollars
   */
  public double shortUsd() {
    return shorts.notionalUsd();
  }

  /**
   * Whether the true total may be larger, because a feed shows only some liquidations.
   *
   * @return true if a part came from a sampled feed
   */
  public boolean isLowerBound() {
    return coverage == Coverage.SAMPLED;
  }

  /** The totals as one would read them in a shell. */
  @Override
  public String toString() {
    return (isLowerBound() ? "at least " : "")
        + "long "
        + longs
        + ", short "
        + shorts
        + " in ("
        + from()
        + ", "
        + to()
        + "]"
        + (provisional ? ", provisional" : "");
  }
}
