package dev.washout.scenario;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;

import com.google.common.collect.ImmutableList;
import dev.washout.market.Candle;
import dev.washout.market.Coverage;
import dev.washout.market.Liquidation;
import dev.washout.market.Symbol;
import dev.washout.market.Timeframe;
import java.util.function.Consumer;

/**
 * The last days of a {@link Scenario} in bars of a minute, with as many instruments as wanted and
 * three venues: load for programs that follow whole markets. Immutable; may be shared.
 *
 * <p>Any bar and any minute's liquidations can be asked for, in any order, and are always the same:
 * nothing is drawn from a generator with a state. So a reader can begin, or begin again, anywhere.
 *
 * <ul>
 *   <li>The first instruments are the scenario's coins. Put together, their minutes are its
 *       five-minute bars (volumes to rounding), their liquidations are its liquidations, each at
 *       one venue, and each lies within its minute's bar.
 *   <li>The others are <em>followers</em>, {@code F0025-SIM} and so on: each has the path of one of
 *       the coins at another price level, times noise of its own (value noise over six scales from
 *       eight minutes to six days), and a share of its liquidations.
 *   <li>The last venue is {@link Coverage#SAMPLED}, the others are complete.
 * </ul>
 *
 * <p>A minute holds the liquidations from its open to just before its close.
 */
public final class MinuteMarket {
  /** The venues' names. */
  public static final ImmutableList<String> VENUES =
      ImmutableList.of("ALPHA-SIM", "BETA-SIM", "GAMMA-SIM");

  /** The most instruments there can be. */
  public static final int MOST_INSTRUMENTS = 10_000;

  /** The most days there can be. */
  public static final int MOST_DAYS = 250;

  private static final long MINUTE_MILLIS = Timeframe.ONE_MINUTE.millis();

  private static final int SHORTEST_SCALE = 8;
  private static final int SCALES = 6;

  /** The noise of the shortest scale; it grows with the root of the scale. */
  private static final double NOISE = 6e-4;

  /** One in how many of a coin's liquidations a follower has too. */
  private static final int FOLLOWED = 8;

  private static final int LEVEL = 1;
  private static final int WIGGLE = 2;
  private static final int VOLUME = 3;
  private static final int EVENTS = 4;
  private static final int SCALE = 16;

  private final Scenario scenario;
  private final ImmutableList<MinutePath> paths;
  private final ImmutableList<Symbol> symbols;
  private final long[] streams;
  private final long startEpochMillis;
  private final int bars;

  private MinuteMarket(Scenario scenario, ImmutableList<MinutePath> paths, int instruments) {
    this.scenario = scenario;
    this.paths = paths;
    this.startEpochMillis = paths.get(0).startEpochMillis();
    this.bars = paths.get(0).minutes();
    ImmutableList.Builder<Symbol> names = ImmutableList.builder();
    streams = new long[instruments];
    for (int i = 0; i < instruments; i++) {
      names.add(i < paths.size() ? Scenario.symbol(i) : Symbol.of(String.format("F%04d-SIM", i)));
      streams[i] = Hash.stream(scenario.seed(), i);
    }
    symbols = names.build();
  }

  /**
   * Simulates a scenario and takes its last days.
   *
   * @param scenario the recipe; its timeframe does not matter
   * @param instruments how many instruments, 1 to {@link #MOST_INSTRUMENTS}; the scenario's coins
   *     first
   * @param days how many days of minutes before the scenario's end, 1 to {@link #MOST_DAYS} and not
   *     more than the scenario has
   * @return the market
   * @throws IllegalArgumentException if a number is not in its range
   */
  public static MinuteMarket of(Scenario scenario, int instruments, int days) {
    checkArgument(
        instruments >= 1 && instruments <= MOST_INSTRUMENTS,
        "instruments is not in 1..%s: %s",
        MOST_INSTRUMENTS,
        instruments);
    checkArgument(
        days >= 1 && days <= Math.min(MOST_DAYS, scenario.days()),
        "days is not in 1..%s: %s",
        Math.min(MOST_DAYS, scenario.days()),
        days);
    Scenario steps =
        scenario
            .withTimeframe(Timeframe.FIVE_MINUTES)
            .withCoins(Math.min(instruments, scenario.coins()));
    ImmutableList<MinutePath> paths =
        steps.run().coins().values().stream()
            .map(coin -> new MinutePath(coin, days * Timeline.STEPS_PER_DAY))
            .collect(ImmutableList.toImmutableList());
    return new MinuteMarket(scenario, paths, instruments);
  }

  /**
   * The mark that nothing made from this market may lack.
   *
   * @return {@link SimulatedMarket#LABEL}
   */
  public String label() {
    return SimulatedMarket.LABEL;
  }

  /**
   * What was simulated.
   *
   * @return the recipe
   */
  public Scenario scenario() {
    return scenario;
  }

  /**
   * How many instruments there are.
   *
   * @return the number of instruments
   */
  public int instruments() {
    return streams.length;
  }

  /**
   * The name of an instrument.
   *
   * @param instrument 0 for bitcoin
   * @return its symbol, which ends in {@code -SIM}
   */
  public Symbol symbol(int instrument) {
    return symbols.get(instrument);
  }

  /**
   * How many bars each instrument has.
   *
   * @return the number of minutes
   */
  public int bars() {
    return bars;
  }

  /**
   * When a bar opens.
   *
   * @param bar 0 for the first
   * @return milliseconds since the epoch
   */
  public long openEpochMillis(int bar) {
    return startEpochMillis + bar * MINUTE_MILLIS;
  }

  /**
   * One bar.
   *
   * @param instrument which instrument
   * @param bar 0 for the first
   * @return the candle of that minute
   * @throws IndexOutOfBoundsException if there is no such instrument or bar
   */
  public Candle candle(int instrument, int bar) {
    checkElementIndex(bar, bars);
    MinutePath path = path(instrument);
    long stream = streams[instrument];
    long wiggles = Hash.stream(stream, WIGGLE);
    double high = path.highOf(bar, Hash.unit(wiggles, 2L * bar));
    double low = path.lowOf(bar, Hash.unit(wiggles, 2L * bar + 1));
    double volume = path.volumeOfStep(bar) * volumeShare(stream, bar);
    if (instrument < paths.size()) {
      return new Candle(
          openEpochMillis(bar),
          Timeframe.ONE_MINUTE,
          path.openOf(bar),
          high,
          low,
          path.closeOf(bar),
          volume);
    }
    double level = level(stream);
    double before = level * noise(stream, bar);
    double after = level * noise(stream, bar + 1L);
    return new Candle(
        openEpochMillis(bar),
        Timeframe.ONE_MINUTE,
        path.openOf(bar) * before,
        high * Math.max(before, after),
        low * Math.min(before, after),
        path.closeOf(bar) * after,
        volume / level * 0.1);
  }

  private MinutePath path(int instrument) {
    return paths.get(checkElementIndex(instrument, instruments()) % paths.size());
  }

  /** A follower's price at the level of its coin's: 0.001 to 10 times, evenly in the logarithm. */
  private static double level(long stream) {
    return StrictMath.pow(10, 4 * Hash.unit(stream, LEVEL) - 3);
  }

  /** What a follower's price is multiplied by at the open of a minute, between 0.8 and 1.2. */
  private static double noise(long stream, long minute) {
    double sum = 0;
    double size = NOISE;
    long scale = SHORTEST_SCALE;
    for (int i = 0; i < SCALES; i++) {
      long values = Hash.stream(stream, SCALE + i);
      long place = minute / scale;
      double left = Hash.unit(values, place) - 0.5;
      double right = Hash.unit(values, place + 1) - 0.5;
      sum += size * (left + (right - left) * ((double) (minute - place * scale) / scale));
      size *= 2;
      scale *= 4;
    }
    return 1 + sum;
  }

  /** A minute's share of the volume of its five; the shares of the five add up to 1. */
  private static double volumeShare(long stream, int bar) {
    long shares = Hash.stream(stream, VOLUME);
    long first = (long) bar - bar % MinutePath.MINUTES_PER_STEP;
    double all = 0;
    for (int i = 0; i < MinutePath.MINUTES_PER_STEP; i++) {
      all += 0.5 + Hash.unit(shares, first + i);
    }
    return (0.5 + Hash.unit(shares, bar)) / all;
  }

  /**
   * Whether any liquidation can have happened in a minute at an instrument's coin: a cheap way to
   * pass over the many minutes without.
   *
   * @param instrument which instrument
   * @param bar 0 for the first
   * @return false if {@link #liquidations} would give none
   */
  public boolean mayLiquidate(int instrument, int bar) {
    MinutePath path = path(instrument);
    return path.firstLiquidation(bar) < path.endOfLiquidations(bar);
  }

  /**
   * The liquidations of one instrument and minute at one venue.
   *
   * @param venue index in {@link #VENUES}
   * @param instrument which instrument
   * @param bar 0 for the first
   * @param into receives them, in time order for a coin, in any order for a follower
   * @throws IndexOutOfBoundsException if there is no such venue, instrument or bar
   */
  public void liquidations(int venue, int instrument, int bar, Consumer<? super Liquidation> into) {
    checkElementIndex(venue, VENUES.size());
    checkElementIndex(bar, bars);
    MinutePath path = path(instrument);
    int end = path.endOfLiquidations(bar);
    for (int i = path.firstLiquidation(bar); i < end; i++) {
      long events = Hash.stream(streams[instrument], EVENTS);
      long draw = Hash.at(events, i);
      if (Math.floorMod(draw, VENUES.size()) == venue) {
        Liquidation event = path.liquidation(i);
        if (instrument < paths.size()) {
          into.accept(
              copy(event, event.epochMillis(), symbol(instrument), 1, event.price(), venue));
        } else if ((draw >>> 40) % FOLLOWED == 0) {
          double size = 0.05 + 0.45 * Hash.unit(events, ~(long) i);
          long time = openEpochMillis(bar) + (draw >>> 20) % MINUTE_MILLIS;
          double price = candle(instrument, bar).close();
          into.accept(copy(event, time, symbol(instrument), size, price, venue));
        }
      }
    }
  }

  private static Liquidation copy(
      Liquidation event, long time, Symbol symbol, double size, double price, int venue) {
    return new Liquidation(
        time,
        symbol,
        event.side(),
        size == 1 ? event.notionalMicroUsd() : (long) (event.notionalMicroUsd() * size),
        price,
        venue == VENUES.size() - 1 ? Coverage.SAMPLED : Coverage.COMPLETE);
  }

  @Override
  public String toString() {
    return SimulatedMarket.LABEL
        + " market '"
        + scenario.name()
        + "': "
        + instruments()
        + " instruments, "
        + bars
        + " minutes, seed "
        + scenario.seed();
  }
}
