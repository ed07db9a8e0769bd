package dev.washout.liquidation;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableSortedSet;
import dev.washout.core.Calculator;
import dev.washout.core.State;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.liquidation.LiquidationWindow.Outcome;
import dev.washout.market.Coverage;
import dev.washout.market.Liquidation;
import dev.washout.market.NotionalBasis;
import dev.washout.market.PositionSide;
import dev.washout.market.Symbol;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Runs a {@link LiquidationWindow}. Belongs to one thread at a time. */
public final class LiquidationWindowCalculator implements Calculator {
  private final LiquidationWindow recipe;
  private final long lateness;
  private final boolean needsSymbol;
  private final Ledger total;
  private final Map<Symbol, Ledger> bySymbol = new HashMap<>();
  private final RecentKeys keys;
  private boolean sampled;
  private long counted;
  private long late;
  private long duplicates;

  LiquidationWindowCalculator(LiquidationWindow recipe) {
    this.recipe = recipe;
    this.lateness = recipe.lateness().toMillis();
    this.needsSymbol = recipe.symbols();
    this.total = recipe.ledger();
    this.keys = new RecentKeys();
  }

  LiquidationWindowCalculator(LiquidationWindow recipe, StateReader in) {
    this.recipe = recipe;
    this.lateness = recipe.lateness().toMillis();
    this.needsSymbol = recipe.symbols();
    boolean started = in.readBoolean();
    long time = in.readLong();
    Liquidation.checkTime(time);
    sampled = in.readBoolean();
    counted = in.readCount();
    late = in.readCount();
    duplicates = in.readCount();
    total = recipe.ledger(in, time);
    if (started) {
      total.advance(time);
    }
    int symbols = in.readIndex(recipe.symbols() ? Integer.MAX_VALUE : 0);
    for (int i = 0; i < symbols; i++) {
      Symbol symbol = Symbol.of(new String(in.readBytes(), UTF_8));
      Ledger ledger = recipe.symbolLedger(in, time);
      ledger.advance(time);
      checkArgument(bySymbol.put(symbol, ledger) == null, "the state holds %s twice", symbol);
    }
    keys = new RecentKeys(in, watermark());
  }

  @Override
  public LiquidationWindow recipe() {
    return recipe;
  }

  /**
   * Whether there is a time, so that totals can be read.
   *
   * @return true once an event was counted or the clock was moved
   */
  @Override
  public boolean isReady() {
    return total.clock != Ledger.NEVER;
  }

  /**
   * Takes in an event; if it is the latest, moves the clock to its time.
   *
   * @param event the event
   * @return COUNTED, or LATE if it is too far behind the clock
   * @throws IllegalArgumentException if the sums would overflow; nothing is changed then
   */
  public Outcome update(Liquidation event) {
    return take(event, false, 0);
  }

  /**
   * Takes in an event unless its key has been seen. A key is remembered until the watermark passes
   * its event: from then on a copy is late. Keys are the venue's trade or order ids; a text can be
   * hashed to 64 bits. Events without a key are not compared.
   *
   * @param event the event
   * @param key what tells it from all others
   * @return COUNTED, or LATE if it is too far behind the clock, or DUPLICATE
   * @throws IllegalArgumentException if the sums would overflow; nothing is changed then
   */
  public Outcome update(Liquidation event, long key) {
    return take(event, true, key);
  }

  private Outcome take(Liquidation event, boolean keyed, long key) {
    long time = event.epochMillis();
    if (isLate(time)) {
      late++;
      return Outcome.LATE;
    }
    if (keyed && keys.contains(key, watermark())) {
      duplicates++;
      return Outcome.DUPLICATE;
    }
    boolean isAggregate = event.basis() == NotionalBasis.AGGREGATE;
    if (isNext(time, event.notionalMicroUsd()) && !isAggregate) {
      append(time, event.side(), event.notionalMicroUsd());
    } else {
      insert(time, event.side(), event.notionalMicroUsd(), isAggregate);
    }
    sampled |= event.coverage() == Coverage.SAMPLED;
    if (keyed) {
      keys.add(key, time, watermark());
    }
    if (needsSymbol) {
      Ledger ledger = bySymbol.get(event.symbol());
      if (ledger == null) {
        ledger = recipe.symbolLedger();
        bySymbol.put(event.symbol(), ledger);
      }
      ledger.advance(total.clock);
      ledger.add(time, event.side(), event.notionalMicroUsd(), isAggregate);
    }
    return Outcome.COUNTED;
  }

  /**
   * Takes in an event of a complete feed from columns, without an object for it.
   *
   * @param epochMillis when it happened
   * @param side which side's position died
   * @param notionalMicroUsd the executed notional in micro-dollars
   * @return COUNTED, or LATE if it is too far behind the clock
   * @throws IllegalArgumentException if the windows are by symbol, the notional is negative, the
   *     time is too far from the epoch, or the sums would overflow; nothing is changed then
   */
  public Outcome update(long epochMillis, PositionSide side, long notionalMicroUsd) {
    if (isNext(epochMillis, notionalMicroUsd) && !needsSymbol) {
      append(epochMillis, side, notionalMicroUsd);
      return Outcome.COUNTED;
    }
    return take(epochMillis, side, notionalMicroUsd);
  }

  /** Takes in an event that is not later than all before, or has to be looked at more closely. */
  private Outcome take(long epochMillis, PositionSide side, long notionalMicroUsd) {
    checkArgument(!needsSymbol, "symbol is missing: %s needs one", recipe);
    checkArgument(
        notionalMicroUsd >= 0,
        "notionalMicroUsd is negative: %s at epochMillis %s",
        notionalMicroUsd,
        epochMillis);
    Liquidation.checkTime(epochMillis);
    if (isLate(epochMillis)) {
      late++;
      return Outcome.LATE;
    }
    insert(epochMillis, side, notionalMicroUsd, false);
    return Outcome.COUNTED;
  }

  /** Whether an event is what nearly always comes: a later one, and the sums stay far from full. */
  private boolean isNext(long epochMillis, long microUsd) {
    return epochMillis > total.clock && total.hasRoom(microUsd);
  }

  private void append(long epochMillis, PositionSide side, long microUsd) {
    total.append(epochMillis, side, microUsd);
    counted++;
  }

  private boolean isLate(long epochMillis) {
    return epochMillis < total.clock - lateness;
  }

  private void insert(long epochMillis, PositionSide side, long microUsd, boolean isAggregate) {
    long next = Math.max(total.clock, epochMillis);
    if (!total.fits(microUsd, next)) {
      throw Ledger.overflow(epochMillis, microUsd);
    }
    if (next != total.clock) {
      move(next);
    }
    total.add(epochMillis, side, microUsd, isAggregate);
    counted++;
  }

  private void move(long toEpochMillis) {
    Liquidation.checkTime(toEpochMillis);
    total.advance(toEpochMillis);
  }

  /**
   * Moves the clock when nothing happens. Changes no later total: what comes after is the same as
   * if the clock had been moved by the events alone.
   *
   * @param epochMillis the time, at or after the calculator's
   * @throws IllegalArgumentException if the time is before the calculator's; nothing is changed
   *     then
   */
  public void advanceTo(long epochMillis) {
    checkArgument(
        epochMillis >= total.clock,
        "time goes backwards: epochMillis %s is before %s",
        epochMillis,
        total.clock);
    move(epochMillis);
  }

  /**
   * The calculator's time: that of the latest event, or what it was advanced to.
   *
   * @return milliseconds since the epoch
   * @throws IllegalStateException if there is no time yet
   */
  public long epochMillis() {
    checkStarted();
    return total.clock;
  }

  /**
   * The watermark: totals as of a time before it are final, no event from before it is counted.
   *
   * @return milliseconds since the epoch
   * @throws IllegalStateException if there is no time yet
   */
  public long watermarkEpochMillis() {
    checkStarted();
    return watermark();
  }

  private long watermark() {
    return total.clock - lateness;
  }

  private void checkStarted() {
    checkState(isReady(), "%s has no time: no event has come", recipe);
  }

  /**
   * Liquidated longs in one window as of now, without making an object.
   *
   * @param span the index of the window's span in the recipe
   * @return micro-dollars, 0 before the first event
   * @throws IndexOutOfBoundsException if there is no such span
   */
  public long longMicroUsd(int span) {
    return total.micro(span, true);
  }

  /**
   * Liquidated shorts in one window as of now, without making an object.
   *
   * @param span the index of the window's span in the recipe
   * @return micro-dollars, 0 before the first event
   * @throws IndexOutOfBoundsException if there is no such span
   */
  public long shortMicroUsd(int span) {
    return total.micro(span, false);
  }

  /**
   * The totals of one window as of now. They are provisional: an event of this very time, or within
   * the lateness, can still come.
   *
   * @param span one of the recipe's spans
   * @return the totals of (now - span, now]
   * @throws IllegalArgumentException if the recipe has no such span
   * @throws IllegalStateException if there is no time yet
   */
  public LiquidationTotals totals(Duration span) {
    return totals(span, epochMillis());
  }

  /**
   * The totals of one window as of a time a little ago: final if it is before the watermark.
   *
   * @param span one of the recipe's spans
   * @param asOfEpochMillis a time from one millisecond before the watermark to now
   * @return the totals of (time - span, time]
   * @throws IllegalArgumentException if the recipe has no such span, or the time is not within
   *     those
   * @throws IllegalStateException if there is no time yet
   */
  public LiquidationTotals totals(Duration span, long asOfEpochMillis) {
    checkStarted();
    return read(total, span, asOfEpochMillis);
  }

  /**
   * The totals of one window of one symbol as of now.
   *
   * @param symbol any symbol; zero if nothing of it was liquidated
   * @param span one of the recipe's spans
   * @return the totals of (now - span, now]
   * @throws IllegalArgumentException if the recipe has no such span or is not by symbol
   * @throws IllegalStateException if there is no time yet
   */
  public LiquidationTotals totals(Symbol symbol, Duration span) {
    return totals(symbol, span, epochMillis());
  }

  /**
   * The totals of one window of one symbol as of a time a little ago.
   *
   * @param symbol any symbol; zero if nothing of it was liquidated
   * @param span one of the recipe's spans
   * @param asOfEpochMillis a time from one millisecond before the watermark to now
   * @return the totals of (time - span, time]
   * @throws IllegalArgumentException if the recipe has no such span or is not by symbol, or the
   *     time is not within those
   * @throws IllegalStateException if there is no time yet
   */
  public LiquidationTotals totals(Symbol symbol, Duration span, long asOfEpochMillis) {
    checkStarted();
    checkArgument(recipe.symbols(), "%s does not keep windows by symbol", recipe);
    Ledger ledger = bySymbol.get(symbol);
    if (ledger != null) {
      ledger.advance(total.clock);
    }
    return read(ledger, span, asOfEpochMillis);
  }

  private LiquidationTotals read(@Nullable Ledger ledger, Duration span, long asOf) {
    checkArgument(recipe.spans().contains(span), "%s has no span of %s", recipe, span);
    checkArgument(
        asOf >= watermark() - 1 && asOf <= total.clock,
        "asOfEpochMillis %s is not within %s, one before the watermark, and %s, now",
        asOf,
        watermark() - 1,
        total.clock);
    long from = asOf - span.toMillis();
    return new LiquidationTotals(
        from,
        asOf,
        ledger == null ? SideTotals.NONE : ledger.totals(PositionSide.LONG, from, asOf),
        ledger == null ? SideTotals.NONE : ledger.totals(PositionSide.SHORT, from, asOf),
        sampled ? Coverage.SAMPLED : Coverage.COMPLETE,
        asOf >= watermark());
  }

  /**
   * The symbols of which something is still kept.
   *
   * @return the symbols in order, none if the recipe is not by symbol
   */
  public ImmutableSortedSet<Symbol> symbols() {
    return ImmutableSortedSet.copyOf(kept().keySet());
  }

  private Map<Symbol, Ledger> kept() {
    Map<Symbol, Ledger> kept = new TreeMap<>();
    bySymbol.forEach(
        (symbol, ledger) -> {
          ledger.advance(total.clock);
          if (!ledger.isEmpty()) {
            kept.put(symbol, ledger);
          }
        });
    return kept;
  }

  /**
   * How many events were counted.
   *
   * @return the number of events
   */
  public long countedCount() {
    return counted;
  }

  /**
   * How many events came too late.
   *
   * @return the number of events
   */
  public long lateCount() {
    return late;
  }

  /**
   * How many events were duplicates.
   *
   * @return the number of events
   */
  public long duplicateCount() {
    return duplicates;
  }

  @Override
  public State<LiquidationWindowCalculator> snapshot() {
    return State.of(recipe, recipe::resume, this::save);
  }

  private void save(StateWriter out) {
    out.putBoolean(isReady());
    out.putLong(isReady() ? total.clock : 0);
    out.putBoolean(sampled);
    out.putLong(counted);
    out.putLong(late);
    out.putLong(duplicates);
    total.save(out);
    Map<Symbol, Ledger> kept = kept();
    out.putInt(kept.size());
    kept.forEach(
        (symbol, ledger) -> {
          out.putBytes(symbol.name().getBytes(UTF_8));
          ledger.save(out);
        });
    keys.save(out, watermark());
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(recipe.toString());
    for (int k = 0; isReady() && k < recipe.spans().size(); k++) {
      text.append(k == 0 ? ": " : "; ").append(totals(recipe.spans().get(k)));
    }
    return text.append(" after ").append(counted).append(" events").toString();
  }
}
