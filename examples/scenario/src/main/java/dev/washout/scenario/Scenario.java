package dev.washout.scenario;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.washout.market.Symbol;
import dev.washout.market.Timeframe;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The recipe of a simulated market. Immutable; the same recipe gives the same market to the bit, on
 * every machine and JDK.
 *
 * <pre>{@code
 * SimulatedMarket market = Scenario.named("february-2026").run();
 * CandleSeries bitcoin = market.bitcoin().candles();
 * }</pre>
 *
 * <p>A coin's path depends on the coins before it only through bitcoin, so more coins ({@link
 * #withCoins}) leave those there are as they were, and other bars ({@link #withTimeframe}) show the
 * same path.
 *
 * @param name what it is called
 * @param end when it ends, at a whole five minutes
 * @param days how many whole days, from midnight UTC, come before the day of the end; 1 to 2000
 * @param timeframe the length of the bars: five minutes to a day
 * @param coins how many coins, bitcoin included; 1 to 100
 * @param seed chooses one of the many markets that could have come out
 * @param bitcoinPrice bitcoin's price at the start, in dollars; everything else is relative
 * @param noise what moves prices without a reason
 * @param exposure what positions people hold
 * @param impact what liquidations do to prices
 * @param phases the news
 */
public record Scenario(
    String name,
    Instant end,
    int days,
    Timeframe timeframe,
    int coins,
    long seed,
    double bitcoinPrice,
    Noise noise,
    Exposure exposure,
    Impact impact,
    ImmutableList<Phase> phases) {
  /** The simulated bitcoin. */
  public static final Symbol BITCOIN = Symbol.of("BTC-SIM");

  /** Daily volume in quiet times, as a multiple of what is open. */
  static final double VOLUME_PER_EXPOSURE = 2;

  private static final double LARGEST_ALTCOIN = 0.025;
  private static final double PRICE_RATIO = 0.45;

  /**
   * Checks the components.
   *
   * @param name as above
   * @param end as above
   * @param days as above
   * @param timeframe as above
   * @param coins as above
   * @param seed as above
   * @param bitcoinPrice as above
   * @param noise as above
   * @param exposure as above
   * @param impact as above
   * @param phases as above
   * @throws IllegalArgumentException if one does not hold
   */
  public Scenario {
    checkArgument(!name.isBlank(), "name is blank");
    checkArgument(
        Math.floorMod(end.toEpochMilli(), Timeline.STEP_MILLIS) == 0,
        "end is not at a whole five minutes: %s",
        end);
    checkArgument(days >= 1 && days <= 2000, "days is not in 1..2000: %s", days);
    checkArgument(
        timeframe.isMultipleOf(Timeframe.FIVE_MINUTES)
            && timeframe.compareTo(Timeframe.ONE_DAY) <= 0,
        "timeframe is not a multiple of 5m up to 1d: %s",
        timeframe);
    checkArgument(coins >= 1 && coins <= 100, "coins is not in 1..100: %s", coins);
    checkArgument(
        bitcoinPrice >= 1e-3 && bitcoinPrice <= 1e9,
        "bitcoinPrice is not in 0.001..1e9: %s",
        bitcoinPrice);
  }

  /**
   * A preset.
   *
   * @param name one of {@link #names()}
   * @return the recipe
   * @throws IllegalArgumentException if there is no such preset; the message lists those there are
   */
  public static Scenario named(String name) {
    return Presets.named(name);
  }

  /**
   * The names of the presets.
   *
   * @return the names, the one the report runs by itself first
   */
  public static ImmutableList<String> names() {
    return Presets.NAMES;
  }

  /**
   * Simulates.
   *
   * @return the market, always the same
   */
  public SimulatedMarket run() {
    Timeline timeline = new Timeline(this, Streams.MARKET.of(seed, 0));
    List<SimulatedCoin> made = new ArrayList<>();
    CoinSimulator bitcoin = new CoinSimulator(this, 0, timeline);
    made.add(bitcoin.run(new double[0]));
    for (int rank = 1; rank < coins; rank++) {
      made.add(new CoinSimulator(this, rank, timeline).run(bitcoin.returns()));
    }
    return new SimulatedMarket(this, made);
  }

  /**
   * When the first bar opens.
   *
   * @return midnight UTC, {@link #days()} days before the day of the end
   */
  public Instant start() {
    return Timeframe.ONE_DAY.floor(end).minus(Duration.ofDays(days));
  }

  /**
   * The symbol of a coin.
   *
   * @param rank 0 for bitcoin, 1 for the largest altcoin
   * @return {@code BTC-SIM}, {@code ALT01-SIM}, ...
   */
  static Symbol symbol(int rank) {
    return rank == 0 ? BITCOIN : Symbol.of((rank < 10 ? "ALT0" : "ALT") + rank + "-SIM");
  }

  /**
   * Altcoins begin at ever lower prices, the twentieth or so below a ten-thousandth of a dollar.
   */
  static double firstPrice(double bitcoinPrice, int rank) {
    double altcoin = bitcoinPrice * LARGEST_ALTCOIN;
    return rank == 0 ? bitcoinPrice : altcoin * StrictMath.pow(PRICE_RATIO, Math.min(rank - 1, 30));
  }

  /**
   * The same with another name.
   *
   * @param newName what it is called
   * @return the recipe
   */
  public Scenario withName(String newName) {
    return new Scenario(
        newName, end, days, timeframe, coins, seed, bitcoinPrice, noise, exposure, impact, phases);
  }

  /**
   * The same with another end. The path until then stays only if the start does (see {@link
   * #withDays}).
   *
   * @param newEnd when it ends, at a whole five minutes
   * @return the recipe
   */
  public Scenario withEnd(Instant newEnd) {
    return new Scenario(
        name, newEnd, days, timeframe, coins, seed, bitcoinPrice, noise, exposure, impact, phases);
  }

  /**
   * The same over another number of days before the day of the end. Another path: it begins at
   * another time.
   *
   * @param newDays 1 to 2000
   * @return the recipe
   */
  public Scenario withDays(int newDays) {
    return new Scenario(
        name, end, newDays, timeframe, coins, seed, bitcoinPrice, noise, exposure, impact, phases);
  }

  /**
   * The same path in other bars.
   *
   * @param newTimeframe five minutes to a day
   * @return the recipe
   */
  public Scenario withTimeframe(Timeframe newTimeframe) {
    return new Scenario(
        name, end, days, newTimeframe, coins, seed, bitcoinPrice, noise, exposure, impact, phases);
  }

  /**
   * The same with more or fewer coins.
   *
   * @param newCoins how many, bitcoin included
   * @return the recipe
   */
  public Scenario withCoins(int newCoins) {
    return new Scenario(
        name, end, days, timeframe, newCoins, seed, bitcoinPrice, noise, exposure, impact, phases);
  }

  /**
   * The same with other random numbers: another market.
   *
   * @param newSeed any number
   * @return the recipe
   */
  public Scenario withSeed(long newSeed) {
    return new Scenario(
        name, end, days, timeframe, coins, newSeed, bitcoinPrice, noise, exposure, impact, phases);
  }

  /**
   * The same at another price level.
   *
   * @param price bitcoin's price at the start, in dollars
   * @return the recipe
   */
  public Scenario withBitcoinPrice(double price) {
    return new Scenario(
        name, end, days, timeframe, coins, seed, price, noise, exposure, impact, phases);
  }

  /**
   * The same with other noise.
   *
   * @param newNoise what moves prices without a reason
   * @return the recipe
   */
  public Scenario withNoise(Noise newNoise) {
    return new Scenario(
        name, end, days, timeframe, coins, seed, bitcoinPrice, newNoise, exposure, impact, phases);
  }

  /**
   * The same with other positions.
   *
   * @param newExposure what positions people hold
   * @return the recipe
   */
  public Scenario withExposure(Exposure newExposure) {
    return new Scenario(
        name, end, days, timeframe, coins, seed, bitcoinPrice, noise, newExposure, impact, phases);
  }

  /**
   * The same with another effect of liquidations on prices.
   *
   * @param newImpact what liquidations do to prices
   * @return the recipe
   */
  public Scenario withImpact(Impact newImpact) {
    return new Scenario(
        name, end, days, timeframe, coins, seed, bitcoinPrice, noise, exposure, newImpact, phases);
  }

  /**
   * The same with other news.
   *
   * @param newPhases the news; where phases overlap, moves add up and volatilities multiply
   * @return the recipe
   */
  public Scenario withPhases(List<Phase> newPhases) {
    return new Scenario(
        name,
        end,
        days,
        timeframe,
        coins,
        seed,
        bitcoinPrice,
        noise,
        exposure,
        impact,
        ImmutableList.copyOf(newPhases));
  }

  @Override
  public String toString() {
    return SimulatedMarket.LABEL
        + " scenario '"
        + name
        + "': "
        + coins
        + " coins, "
        + timeframe
        + " bars, "
        + start()
        + " to "
        + end
        + ", seed "
        + seed;
  }
}
