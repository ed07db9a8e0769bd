package dev.washout.stress;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import dev.washout.breadth.CrossSection;
import dev.washout.capitulation.OpenSideInputs;
import dev.washout.core.Calculator;
import dev.washout.core.Resampler;
import dev.washout.core.State;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.liquidation.LiquidationWindow.Outcome;
import dev.washout.market.Bar;
import dev.washout.market.Candle;
import dev.washout.market.Liquidation;
import dev.washout.market.OpenBar;
import dev.washout.market.OpenInterest;
import dev.washout.market.Timeframe;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Runs a {@link StressMonitor}. An update makes no garbage, but for a change of phase, a new
 * largest cascade, and rows of the market shorter than a judgement bar. Belongs to one thread at a
 * time.
 */
public final class StressCalculator implements Calculator {
  private static final long NEVER = Long.MIN_VALUE;

  private final StressMonitor recipe;
  private final long barMillis;
  private final long lateness;
  private final Gauges gauges;
  private final PhaseMachine phases;
  private final LiquidationBook liquidations;
  private final InterestBook interest;
  private final MarketRows market;
  private final ZoneBook zones;
  private final PriceMemory closes;

  /** The latest event time of all. */
  private long clock = NEVER;

  /** The close of the last judgement bar that has closed. */
  private long judgedThrough = NEVER;

  private Resampler.@Nullable Calculator bars;

  /** The judgement bar that is open, empty if there is none, and the last that closed. */
  private final OpenBar open;

  private final OpenBar latest;
  private long lastClose = NEVER;

  /** The last judgement. */
  private final Reading judged;

  // Written over at each judgement and each preview.
  private final OpenBar shown;
  private final OpenSideInputs known = new OpenSideInputs();
  private final Reading reading = new Reading();

  StressCalculator(StressMonitor recipe) {
    this.recipe = recipe;
    barMillis = recipe.judgement().millis();
    lateness = recipe.lateness().toMillis();
    gauges = new Gauges(recipe);
    phases = new PhaseMachine(recipe.rules(), barMillis);
    liquidations = new LiquidationBook(recipe);
    interest = new InterestBook(recipe);
    market = new MarketRows(recipe);
    zones = new ZoneBook(recipe);
    closes = new PriceMemory(barMillis);
    open = new OpenBar(recipe.judgement());
    latest = new OpenBar(recipe.judgement());
    shown = new OpenBar(recipe.judgement());
    judged = new Reading();
  }

  StressCalculator(StressMonitor recipe, StateReader in) {
    this.recipe = recipe;
    barMillis = recipe.judgement().millis();
    lateness = recipe.lateness().toMillis();
    gauges = new Gauges(recipe, in);
    phases = new PhaseMachine(recipe.rules(), barMillis, in);
    liquidations = new LiquidationBook(recipe, in);
    interest = new InterestBook(recipe, in);
    market = new MarketRows(recipe, in);
    zones = new ZoneBook(recipe, in);
    closes = new PriceMemory(barMillis, in);
    clock = in.readLong();
    judgedThrough = in.readLong();
    lastClose = in.readLong();
    if (in.readBoolean()) {
      bars = in.readPart(Resampler.of(new Timeframe(in.readCount()), recipe.judgement())::resume);
    }
    open = copy(bars == null ? Optional.empty() : bars.open());
    latest = new OpenBar(recipe.judgement());
    if (in.readBoolean()) {
      long opened = in.readLong();
      double[] v = in.readDoubles(5);
      latest.set(new Candle(opened, recipe.judgement(), v[0], v[1], v[2], v[3], v[4]));
    }
    shown = new OpenBar(recipe.judgement());
    judged = new Reading(in);
  }

  private OpenBar copy(Optional<Candle> bar) {
    OpenBar copy = new OpenBar(recipe.judgement());
    bar.ifPresent(copy::set);
    return copy;
  }

  @Override
  public StressMonitor recipe() {
    return recipe;
  }

  /**
   * Takes in the next closed bar.
   *
   * @param bar a bar of the judgement timeframe, or of one that divides it; later than those before
   *     it and of the same timeframe, but that judgement bars may come first, as history
   * @return true if the phase changed; {@link #latest()} says why
   * @throws IllegalArgumentException if the bar repeats, precedes or overlaps the last one, has
   *     another timeframe, or its judgement bar has closed; nothing is changed then
   */
  public boolean update(Bar bar) {
    Resampler.Calculator resampler = show(bar);
    long before = phases.transitions().count();
    bars = resampler;
    if (isBeyondOpen(bar)) {
      closeOpen();
    }
    advance(bar.closeEpochMillis());
    lastClose = bar.closeEpochMillis();
    closes.add(lastClose, bar.close());
    resampler.update(bar, closed -> {});
    if (lastClose == shown.closeEpochMillis()) {
      close(shown, lastClose);
      open.clear();
    } else {
      judge(shown, lastClose, false);
      open.set(shown);
    }
    return phases.transitions().count() != before;
  }

  /**
   * The phase that {@code update(bar)} would lead to; changes nothing. This is how a bar still open
   * is read.
   *
   * @param bar a possible next bar
   * @return the phase, empty if there would be none yet
   * @throws IllegalArgumentException if {@code update} would reject the bar
   */
  public Optional<StressPhase> preview(Bar bar) {
    show(bar);
    if (isBeyondOpen(bar)) {
      StressCalculator copy = snapshot().resume();
      copy.update(bar);
      return copy.isReady() ? Optional.of(copy.phase()) : Optional.empty();
    }
    long close = bar.closeEpochMillis();
    read(shown, close, close == shown.closeEpochMillis(), reading);
    return phases.hasJudged() || reading.isJudged()
        ? phases.next(reading).boxed()
        : Optional.empty();
  }

  /** Checks a bar, and leaves its judgement bar with it in {@code shown}. */
  private Resampler.Calculator show(Bar bar) {
    Resampler.Calculator resampler = bars;
    if (resampler == null || isFirstPart(bar, resampler.recipe())) {
      resampler = Resampler.of(bar.timeframe(), recipe.judgement()).start();
      resampler.advanceTo(judgedThrough, closed -> {});
    }
    resampler.preview(bar, shown);
    return resampler;
  }

  /** Whether a bar is the first shorter one after a history of judgement bars. */
  private boolean isFirstPart(Bar bar, Resampler before) {
    return before.from().equals(before.to()) && !bar.timeframe().equals(before.to());
  }

  private boolean isBeyondOpen(Bar bar) {
    return !open.isEmpty() && bar.openEpochMillis() >= open.closeEpochMillis();
  }

  /**
   * Takes in a liquidation.
   *
   * @param event the liquidation
   * @return COUNTED, or LATE if it is too far behind the clock, or from before the close of a
   *     judgement bar that has closed
   * @throws IllegalArgumentException if its notional is too large for the sums; nothing is changed
   *     then
   */
  public Outcome update(Liquidation event) {
    long time = event.epochMillis();
    if (clock != NEVER && (time < clock - lateness || time <= judgedThrough)) {
      return liquidations.refuse();
    }
    liquidations.check(event);
    advance(time);
    return liquidations.add(event);
  }

  /**
   * Takes in open interest.
   *
   * @param observation an observation later than the one before
   * @throws IllegalArgumentException if it is not later; nothing is changed then
   */
  public void update(OpenInterest observation) {
    interest.check(observation);
    advance(observation.epochMillis());
    interest.update(observation);
  }

  /**
   * Takes in a funding rate.
   *
   * @param epochMillis when it was set
   * @param rate what longs pay shorts, as a fraction per interval: 0.0001 is one basis point
   * @throws IllegalArgumentException if the time is not later than that of the one before, or the
   *     rate is not within -1 and 1; nothing is changed then
   */
  public void updateFunding(long epochMillis, double rate) {
    interest.checkFunding(epochMillis, rate);
    advance(epochMillis);
    interest.updateFunding(epochMillis, rate);
  }

  /**
   * Takes in a row of the whole market, of the judgement timeframe or one that divides it. Breadth
   * is measured on rows of the judgement timeframe.
   *
   * @param row the bars that opened at one moment, closed, later than the row before
   * @throws IllegalArgumentException if it repeats, precedes or overlaps the last one, has another
   *     timeframe, or one that does not divide the judgement bar; nothing is changed then
   */
  public void update(CrossSection row) {
    market.check(row);
    advance(MarketRows.closeEpochMillis(row));
    market.update(row);
  }

  /**
   * Moves the clock when nothing happens. Changes no later bit: what comes after is the same as if
   * the clock had been moved by the inputs alone.
   *
   * @param epochMillis the time; one before the clock's changes nothing
   * @return true if a judgement bar that ended in a gap was judged by it, and the phase changed
   * @throws IllegalArgumentException if the time is not within the years 1 to 9999
   */
  public boolean advanceTo(long epochMillis) {
    Liquidation.checkTime(epochMillis);
    long before = phases.transitions().count();
    advance(epochMillis);
    return phases.transitions().count() != before;
  }

  private void advance(long epochMillis) {
    if (epochMillis <= clock) {
      return;
    }
    clock = epochMillis;
    if (!open.isEmpty() && clock - lateness > open.closeEpochMillis()) {
      closeOpen();
    }
    liquidations.advanceTo(clock, clock - lateness);
  }

  /** Closes the judgement bar that ended in a gap. */
  private void closeOpen() {
    if (bars != null) {
      bars.advanceTo(open.closeEpochMillis(), closed -> {});
    }
    close(open, open.closeEpochMillis());
    open.clear();
  }

  private void close(Bar bar, long epochMillis) {
    judge(bar, epochMillis, true);
    gauges.absorb(bar, known);
    liquidations.absorb(bar.openEpochMillis());
    zones.absorb(bar);
    latest.set(bar);
    judgedThrough = bar.closeEpochMillis();
  }

  private void judge(Bar bar, long epochMillis, boolean isClosed) {
    read(bar, epochMillis, isClosed, judged);
    StressPhase before = phases.phase();
    if (phases.accept(judged)) {
      switch (phases.phase()) {
        case STABILISING -> gauges.forgetHighs();
        case CALM -> zones.clear();
        case STRESSED, CAPITULATING -> {
          if (before != StressPhase.CAPITULATING) {
            zones.watch(bar.close(), gauges.atr(), before == StressPhase.STRESSED);
          }
        }
        case RECOVERED -> {}
      }
    }
  }

  /** Measures a judgement bar as it stands; changes nothing but {@code into} and {@code known}. */
  private void read(Bar bar, long epochMillis, boolean isClosed, Reading into) {
    long barOpen = bar.openEpochMillis();
    known.setLiquidations(
        liquidations.longUsd(barOpen),
        liquidations.shortUsd(barOpen),
        liquidations.burstRatio(barOpen, epochMillis),
        liquidations.largestCascadeUsd(barOpen));
    known.setMarket(
        interest.coins(barOpen), interest.fundingRate(barOpen), market.shareOversold(barOpen));
    into.epochMillis = epochMillis;
    into.isClosed = isClosed;
    into.liquidationRatio = liquidations.ratio(barOpen);
    into.interestChange = interest.change(barOpen);
    gauges.read(bar, known, into);
  }

  /** Whether there is a phase: the model has had a score. */
  @Override
  public boolean isReady() {
    return phases.hasJudged();
  }

  /**
   * The phase the market is in.
   *
   * @return the phase as of the last bar
   * @throws IllegalStateException if there is none yet
   */
  public StressPhase phase() {
    checkState(isReady(), "%s has no phase yet", recipe);
    return phases.phase();
  }

  /**
   * When the market came into the phase.
   *
   * @return the time of the latest change, or of the first judgement
   * @throws IllegalStateException if there is no phase yet
   */
  public Instant since() {
    checkState(isReady(), "%s has no phase yet", recipe);
    return Instant.ofEpochMilli(phases.sinceEpochMillis());
  }

  /**
   * The capitulation score of the judgement bar as it stood at the last bar given.
   *
   * @return the score, empty if there was none
   */
  public OptionalDouble score() {
    return Gauges.optional(judged.score);
  }

  /**
   * The latest change of phase.
   *
   * @return the change with its reasons, empty if there was none
   */
  public Optional<PhaseTransition> latest() {
    return phases.transitions().latest();
  }

  /**
   * The last changes of phase.
   *
   * @return at most 32, the latest last
   */
  public ImmutableList<PhaseTransition> transitions() {
    return phases.transitions().all();
  }

  /**
   * How many changes of phase there have been. Inputs other than bars return no flag: they too can
   * end a judgement bar, if it ended in a gap.
   *
   * @return the number of changes
   */
  public long transitionCount() {
    return phases.transitions().count();
  }

  /**
   * The time up to which inputs have been taken in.
   *
   * @return the latest event time, empty if nothing has come
   */
  public Optional<Instant> clock() {
    return clock == NEVER ? Optional.empty() : Optional.of(Instant.ofEpochMilli(clock));
  }

  /**
   * How many liquidations came too late.
   *
   * @return the number of events
   */
  public long lateCount() {
    return liquidations.lateCount();
  }

  /**
   * Everything that is known now, the open judgement bar as it stands. Changes nothing.
   *
   * @return the report
   * @throws IllegalStateException if no bar has come
   */
  public StressReport report() {
    checkState(lastClose != NEVER, "no bar has come");
    if (open.isEmpty()) {
      return report(latest, judged);
    }
    read(open, lastClose, false, reading);
    return report(open, reading);
  }

  private StressReport report(Bar bar, Reading now) {
    return new Reporter(recipe, bar, now, known, lastClose, clock)
        .report(phases, gauges, closes, liquidations, interest, market, zones);
  }

  /**
   * Everything that would be known if a bar closed as it stands; changes nothing.
   *
   * @param bar a possible next bar
   * @return the report
   * @throws IllegalArgumentException if {@code update} would reject the bar
   */
  public StressReport report(Bar bar) {
    StressCalculator copy = snapshot().resume();
    copy.update(bar);
    return copy.report();
  }

  @Override
  public State<StressCalculator> snapshot() {
    return State.of(recipe, recipe::resume, this::save);
  }

  private void save(StateWriter out) {
    gauges.save(out);
    phases.save(out);
    liquidations.save(out);
    interest.save(out);
    market.save(out);
    zones.save(out);
    closes.save(out);
    out.putLong(clock);
    out.putLong(judgedThrough);
    out.putLong(lastClose);
    out.putBoolean(bars != null);
    if (bars != null) {
      out.putLong(bars.recipe().from().millis());
      out.putState(bars.snapshot());
    }
    out.putBoolean(!latest.isEmpty());
    if (!latest.isEmpty()) {
      out.putLong(latest.openEpochMillis());
      out.putDoubles(latest.open(), latest.high(), latest.low(), latest.close(), latest.volume());
    }
    judged.save(out);
  }

  @Override
  public String toString() {
    return recipe + (isReady() ? ": " + phase() + " since " + since() : " has no phase");
  }
}
