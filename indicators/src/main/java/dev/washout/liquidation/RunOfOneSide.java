package dev.washout.liquidation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Coverage;
import dev.washout.market.Liquidation;
import dev.washout.market.Money;
import dev.washout.market.NotionalBasis;
import dev.washout.market.PositionSide;
import dev.washout.market.Symbol;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Follows the runs of one side: the one that is open, and the one that has just ended. */
final class RunOfOneSide {
  private final PositionSide side;
  private final long maxGap;
  private final long minMicroUsd;
  private final long rateSpan;

  /** This side's events of the last rate span. */
  private final EventLedger recent;

  private final Run open;
  private final Run last;
  private boolean ended;

  RunOfOneSide(PositionSide side, CascadeDetector recipe) {
    this.side = side;
    maxGap = recipe.maxGap().toMillis();
    minMicroUsd = Money.microUsd(recipe.minNotionalUsd());
    rateSpan = recipe.rateSpan().toMillis();
    recent = new EventLedger(new long[0], rateSpan);
    open = new Run();
    last = new Run();
  }

  RunOfOneSide(PositionSide side, CascadeDetector recipe, StateReader in) {
    this.side = side;
    maxGap = recipe.maxGap().toMillis();
    minMicroUsd = Money.microUsd(recipe.minNotionalUsd());
    rateSpan = recipe.rateSpan().toMillis();
    recent = new EventLedger(new long[0], rateSpan, in);
    open = new Run(in);
    ended = in.readBoolean();
    last = ended ? new Run(in) : new Run();
    in.check(!ended || last.isOpen());
    if (open.isOpen()) {
      recent.advance(open.end);
    }
  }

  /** Ends the run if the gap has become too long. */
  void advance(long epochMillis) {
    ended = false;
    if (open.isOpen() && epochMillis - open.end > maxGap) {
      ended = open.microUsd >= minMicroUsd;
      if (ended) {
        last.copy(open);
      }
      open.clear();
    }
  }

  void checkFits(Liquidation event) {
    boolean joins = open.isOpen() && event.epochMillis() - open.end <= maxGap;
    if ((joins && open.microUsd + event.notionalMicroUsd() < 0)
        || !recent.fits(event.notionalMicroUsd(), event.epochMillis())) {
      throw Ledger.overflow(event.epochMillis(), event.notionalMicroUsd());
    }
  }

  void add(Liquidation event) {
    boolean isAggregate = event.basis() == NotionalBasis.AGGREGATE;
    if (isAggregate && event.notionalMicroUsd() == 0) {
      return; // a bucket in which nothing happened
    }
    long time = event.epochMillis();
    recent.advance(time);
    recent.add(time, side, event.notionalMicroUsd(), isAggregate);
    open.add(event, isAggregate);
    long from = Math.max(time - rateSpan, open.start - 1);
    open.peakMicroUsd =
        Math.max(open.peakMicroUsd, recent.micro(side == PositionSide.LONG, from, time));
  }

  boolean hasEnded() {
    return ended;
  }

  Optional<Cascade> ended() {
    return ended ? Optional.of(last.cascade(side, rateSpan, true)) : Optional.empty();
  }

  Optional<Cascade> running() {
    return open.isOpen() ? Optional.of(open.cascade(side, rateSpan, false)) : Optional.empty();
  }

  long endedMicroUsd() {
    return ended ? last.microUsd : 0;
  }

  long runningMicroUsd() {
    return open.microUsd;
  }

  void save(StateWriter out) {
    recent.save(out);
    open.save(out);
    out.putBoolean(ended);
    if (ended) {
      last.save(out);
    }
  }

  /** One run, kept in fields so that following it allocates nothing. */
  private static final class Run {
    private static final Run NONE = new Run();

    private long start;
    private long end;
    private long count;
    private long microUsd;
    private long largestMicroUsd;
    private long peakMicroUsd;
    private boolean hasAggregate;
    private boolean isSampled;
    private double firstPrice;
    private double lastPrice;

    /** The only symbol so far, null if there are several or none. */
    private @Nullable Symbol symbol;

    Run() {}

    Run(StateReader in) {
      start = in.readLong();
      end = in.readLong();
      Liquidation.checkTime(start);
      Liquidation.checkTime(end);
      count = in.readCount();
      microUsd = in.readCount();
      largestMicroUsd = in.readCount();
      peakMicroUsd = in.readCount();
      hasAggregate = in.readBoolean();
      isSampled = in.readBoolean();
      firstPrice = in.readDouble();
      lastPrice = in.readDouble();
      String name = new String(in.readBytes(), UTF_8);
      symbol = name.isEmpty() ? null : Symbol.of(name);
      in.check(start <= end && largestMicroUsd <= microUsd && peakMicroUsd <= microUsd);
    }

    boolean isOpen() {
      return count > 0;
    }

    void clear() {
      copy(NONE);
    }

    void copy(Run other) {
      start = other.start;
      end = other.end;
      count = other.count;
      microUsd = other.microUsd;
      largestMicroUsd = other.largestMicroUsd;
      peakMicroUsd = other.peakMicroUsd;
      hasAggregate = other.hasAggregate;
      isSampled = other.isSampled;
      firstPrice = other.firstPrice;
      lastPrice = other.lastPrice;
      symbol = other.symbol;
    }

    void add(Liquidation event, boolean isAggregate) {
      if (count == 0) {
        start = event.epochMillis();
        firstPrice = event.price();
        symbol = event.symbol();
      } else if (!event.symbol().equals(symbol)) {
        symbol = null;
      }
      end = event.epochMillis();
      lastPrice = event.price();
      count++;
      microUsd += event.notionalMicroUsd();
      largestMicroUsd = Math.max(largestMicroUsd, event.notionalMicroUsd());
      hasAggregate |= isAggregate;
      isSampled |= event.coverage() == Coverage.SAMPLED;
    }

    Cascade cascade(PositionSide side, long rateSpan, boolean finished) {
      double move = symbol == null ? Double.NaN : lastPrice / firstPrice - 1;
      return new Cascade(
          side,
          start,
          end,
          hasAggregate
              ? SideTotals.aggregate(microUsd)
              : SideTotals.of(microUsd, count, largestMicroUsd),
          Money.usd(peakMicroUsd) * 1000 / rateSpan,
          Double.isNaN(move) ? OptionalDouble.empty() : OptionalDouble.of(move),
          isSampled ? Coverage.SAMPLED : Coverage.COMPLETE,
          finished);
    }

    void save(StateWriter out) {
      out.putLong(start);
      out.putLong(end);
      out.putLong(count);
      out.putLong(microUsd);
      out.putLong(largestMicroUsd);
      out.putLong(peakMicroUsd);
      out.putBoolean(hasAggregate);
      out.putBoolean(isSampled);
      out.putDouble(firstPrice);
      out.putDouble(lastPrice);
      out.putBytes(symbol == null ? new byte[0] : symbol.name().getBytes(UTF_8));
    }
  }
}
