package dev.washout.stress;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import dev.washout.breadth.CrossSection;
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
  private final long lateness;
  private final Judge judge;
  private final PriceMemory closes;

  /** The latest event time of all. */
  private long clock = NEVER;

  private Resampler.@Nullable Calculator bars;

  /** The judgement bar that is open, empty if there is none. */
  private final OpenBar open;

  private long lastClose = NEVER;

  /** Written over at each update and each preview. */
  private final OpenBar shown;

  StressCalculator(StressMonitor recipe) {
    this.recipe = recipe;
    lateness = recipe.lateness().toMillis();
    judge = new Judge(recipe);
    closes = new PriceMemory(recipe.judgement().millis());
    open = new OpenBar(recipe.judgement());
    shown = new OpenBar(recipe.judgement());
  }

  StressCalculator(StressMonitor recipe, StateReader in) {
    this.recipe = recipe;
    lateness = recipe.lateness().toMillis();
    judge = new Judge(recipe, in);
    closes = new PriceMemory(recipe.judgement().millis(), in);
    clock = in.readLong();
    lastClose = in.readLong();
    if (in.readBoolean()) {
      bars = in.readPart(Resampler.of(new Timeframe(in.readCount()), recipe.judgement())::resume);
    }
    open = copy(bars == null ? Optional.empty() : bars.open());
    shown = new OpenBar(recipe.judgement());
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
    long before = judge.phases.transitions().count();
    bars = resampler;
    if (isBeyondOpen(bar)) {
      closeOpen();
    }
    advance(bar.closeEpochMillis());
    lastClose = bar.closeEpochMillis();
    closes.add(lastClose, bar.close());
    resampler.update(bar, closed -> {});
    if (lastClose == shown.closeEpochMillis()) {
      judge.close(shown, lastClose);
      open.clear();
    } else {
      judge.judge(shown, lastClose);
      open.set(shown);
    }
    return judge.phases.transitions().count() != before;
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
    Reading reading = judge.preview(shown, close, close == shown.closeEpochMillis());
    return isReady() || reading.isJudged() ? judge.phases.next(reading).boxed() : Optional.empty();
  }

  /** Checks a bar, and leaves its judgement bar with it in {@code shown}. */
  private Resampler.Calculator show(Bar bar) {
    Resampler.Calculator resampler = bars;
    if (resampler == null || isFirstPart(bar, resampler.recipe())) {
      resampler = Resampler.of(bar.timeframe(), recipe.judgement()).start();
      resampler.advanceTo(judge.judgedThrough(), closed -> {});
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
    if (clock != NEVER && (time < clock - lateness || time <= judge.judgedThrough())) {
      return judge.liquidations.refuse();
    }
    judge.liquidations.check(event);
    advance(time);
    return judge.liquidations.add(event);
  }

  /**
   * Takes in open interest.
   *
   * @param observation an observation later than the one before
   * @throws IllegalArgumentException if it is not later; nothing is changed then
   */
  public void update(OpenInterest observation) {
    judge.interest.check(observation);
    advance(observation.epochMillis());
    judge.interest.update(observation);
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
    judge.interest.checkFunding(epochMillis, rate);
    advance(epochMillis);
    judge.interest.updateFunding(epochMillis, rate);
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
    judge.market.check(row);
    advance(MarketRows.closeEpochMillis(row));
    judge.market.update(row);
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
    long before = judge.phases.transitions().count();
    advance(epochMillis);
    return judge.phases.transitions().count() != before;
  }

  private void advance(long epochMillis) {
    if (epochMillis <= clock) {
      return;
    }
    clock = epochMillis;
    if (!open.isEmpty() && clock - lateness > open.closeEpochMillis()) {
      closeOpen();
    }
    judge.liquidations.advanceTo(clock, clock - lateness);
  }

  /** Closes the judgement bar that ended in a gap. */
  private void closeOpen() {
    if (bars != null) {
      bars.advanceTo(open.closeEpochMillis(), closed -> {});
    }
    judge.close(open, open.closeEpochMillis());
    open.clear();
  }

  /** Whether there is a phase: the model has had a score. */
  @Override
  public boolean isReady() {
    return judge.phases.hasJudged();
  }

  /**
   * The phase the market is in.
   *
   * @return the phase as of the last bar
   * @throws IllegalStateException if there is none yet
   */
  public StressPhase phase() {
    checkState(isReady(), "%s has no phase yet", recipe);
    return judge.phases.phase();
  }

  /**
   * When the market came into the phase.
   *
   * @return the time of the latest change, or of the first judgement
   * @throws IllegalStateException if there is no phase yet
   */
  public Instant since() {
    checkState(isReady(), "%s has no phase yet", recipe);
    return Instant.ofEpochMilli(judge.phases.sinceEpochMillis());
  }

  /**
   * The capitulation score of the judgement bar as it stood at the last bar given.
   *
   * @return the score, empty if there was none
   */
  public OptionalDouble score() {
    return Gauges.optional(judge.score());
  }

  /**
   * The latest change of phase.
   *
   * @return the change with its reasons, empty if there was none
   */
  public Optional<PhaseTransition> latest() {
    return judge.phases.transitions().latest();
  }

  /**
   * The last changes of phase.
   *
   * @return at most 32, the latest last
   */
  public ImmutableList<PhaseTransition> transitions() {
    return judge.phases.transitions().all();
  }

  /**
   * How many changes of phase there have been. Inputs other than bars return no flag: they too can
   * end a judgement bar, if it ended in a gap.
   *
   * @return the number of changes
   */
  public long transitionCount() {
    return judge.phases.transitions().count();
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
    return judge.liquidations.lateCount();
  }

  /**
   * Everything that is known now, the open judgement bar as it stands. Changes nothing.
   *
   * @return the report
   * @throws IllegalStateException if no bar has come
   */
  public StressReport report() {
    checkState(lastClose != NEVER, "no bar has come");
    return judge.report(open, closes, lastClose, clock);
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
    judge.save(out);
    closes.save(out);
    out.putLong(clock);
    out.putLong(lastClose);
    out.putBoolean(bars != null);
    if (bars != null) {
      out.putLong(bars.recipe().from().millis());
      out.putState(bars.snapshot());
    }
  }

  @Override
  public String toString() {
    return recipe + (isReady() ? ": " + phase() + " since " + since() : " has no phase");
  }
}
