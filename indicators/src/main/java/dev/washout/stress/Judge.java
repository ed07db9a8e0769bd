package dev.washout.stress;

import dev.washout.capitulation.OpenSideInputs;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Bar;
import dev.washout.market.Candle;
import dev.washout.market.OpenBar;

/**
 * Measures judgement bars with what is known besides, and judges them. Knows nothing of how they
 * are put together, nor of the clock.
 */
final class Judge {
  private static final long NEVER = Long.MIN_VALUE;

  // Inputs are handed to these directly.
  final PhaseMachine phases;
  final LiquidationBook liquidations;
  final InterestBook interest;
  final MarketRows market;

  private final StressMonitor recipe;
  private final Gauges gauges;
  private final ZoneBook zones;

  /** The last judgement bar that closed, empty before there is one, and when it did. */
  private final OpenBar latest;

  private long judgedThrough = NEVER;

  /** The last judgement. */
  private final Reading judged;

  // Written over at each judgement and each preview.
  private final OpenSideInputs known = new OpenSideInputs();
  private final Reading reading = new Reading();

  Judge(StressMonitor recipe) {
    this.recipe = recipe;
    gauges = new Gauges(recipe);
    phases = new PhaseMachine(recipe.rules(), recipe.judgement().millis());
    liquidations = new LiquidationBook(recipe);
    interest = new InterestBook(recipe);
    market = new MarketRows(recipe);
    zones = new ZoneBook(recipe);
    latest = new OpenBar(recipe.judgement());
    judged = new Reading();
  }

  Judge(StressMonitor recipe, StateReader in) {
    this.recipe = recipe;
    gauges = new Gauges(recipe, in);
    phases = new PhaseMachine(recipe.rules(), recipe.judgement().millis(), in);
    liquidations = new LiquidationBook(recipe, in);
    interest = new InterestBook(recipe, in);
    market = new MarketRows(recipe, in);
    zones = new ZoneBook(recipe, in);
    latest = new OpenBar(recipe.judgement());
    judgedThrough = in.readLong();
    if (in.readBoolean()) {
      long opened = in.readLong();
      double[] v = in.readDoubles(5);
      latest.set(new Candle(opened, recipe.judgement(), v[0], v[1], v[2], v[3], v[4]));
    }
    judged = new Reading(in);
  }

  void save(StateWriter out) {
    gauges.save(out);
    phases.save(out);
    liquidations.save(out);
    interest.save(out);
    market.save(out);
    zones.save(out);
    out.putLong(judgedThrough);
    out.putBoolean(!latest.isEmpty());
    if (!latest.isEmpty()) {
      out.putLong(latest.openEpochMillis());
      out.putDoubles(latest.open(), latest.high(), latest.low(), latest.close(), latest.volume());
    }
    judged.save(out);
  }

  /** The close of the last judgement bar that has closed. */
  long judgedThrough() {
    return judgedThrough;
  }

  /** The score of the last judgement, NaN if it had none. */
  double score() {
    return judged.score;
  }

  /** Judges a bar that has closed, and takes it in. */
  void close(Bar bar, long epochMillis) {
    judge(bar, epochMillis, true);
    gauges.absorb(bar, known);
    liquidations.absorb(bar.openEpochMillis());
    zones.absorb(bar);
    latest.set(bar);
    judgedThrough = bar.closeEpochMillis();
  }

  /** Judges an open bar as it stands. */
  void judge(Bar bar, long epochMillis) {
    judge(bar, epochMillis, false);
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

  /** A bar measured as it stands, good until the next; changes nothing else. */
  Reading preview(Bar bar, long epochMillis, boolean isClosed) {
    read(bar, epochMillis, isClosed, reading);
    return reading;
  }

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

  /**
   * Everything that is known; changes nothing.
   *
   * @param open the judgement bar that is open, empty if the last one has closed
   * @param closes the last prices
   * @param lastClose when the last bar given closed
   * @param clock the latest event time
   */
  StressReport report(OpenBar open, PriceMemory closes, long lastClose, long clock) {
    boolean isClosed = open.isEmpty();
    Bar bar = isClosed ? latest : open;
    Reading now = isClosed ? judged : preview(open, lastClose, false);
    return new Reporter(recipe, bar, now, known, lastClose, clock)
        .report(phases, gauges, closes, liquidations, interest, market, zones);
  }
}
