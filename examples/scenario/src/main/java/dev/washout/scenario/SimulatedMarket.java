package dev.washout.scenario;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.washout.market.CandleSeries;
import dev.washout.market.Liquidation;
import dev.washout.market.Money;
import dev.washout.market.PositionSide;
import dev.washout.market.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A market that never was: what running a {@link Scenario} gives. Immutable.
 *
 * <p>Whoever shows something of it also shows {@link #label()}.
 */
public final class SimulatedMarket {
  /** What everything made from a simulated market has to be marked with. */
  public static final String LABEL = "SIMULATED";

  private final Scenario scenario;
  private final ImmutableMap<Symbol, SimulatedCoin> coins;
  private final ImmutableList<Liquidation> liquidations;

  SimulatedMarket(Scenario scenario, List<SimulatedCoin> coins) {
    this.scenario = scenario;
    ImmutableMap.Builder<Symbol, SimulatedCoin> bySymbol = ImmutableMap.builder();
    for (SimulatedCoin coin : coins) {
      bySymbol.put(coin.symbol(), coin);
    }
    this.coins = bySymbol.buildOrThrow();
    // Stable: at the same millisecond the larger coin comes first.
    this.liquidations =
        coins.stream()
            .flatMap(coin -> coin.liquidations().stream())
            .sorted(Comparator.comparingLong(Liquidation::epochMillis))
            .collect(ImmutableList.toImmutableList());
  }

  /**
   * The mark that no picture, table or file made from this market may lack.
   *
   * @return {@link #LABEL}
   */
  public String label() {
    return LABEL;
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
   * The coins by symbol, bitcoin first, then the largest altcoin.
   *
   * @return the coins, in that order
   */
  public ImmutableMap<Symbol, SimulatedCoin> coins() {
    return coins;
  }

  /**
   * One coin.
   *
   * @param symbol its symbol
   * @return the coin
   * @throws IllegalArgumentException if there is no such coin
   */
  public SimulatedCoin coin(Symbol symbol) {
    SimulatedCoin coin = coins.get(symbol);
    checkArgument(coin != null, "no coin %s in %s", symbol, this);
    return coin;
  }

  /**
   * The simulated bitcoin, {@link Scenario#BITCOIN}.
   *
   * @return the first coin
   */
  public SimulatedCoin bitcoin() {
    return coin(Scenario.BITCOIN);
  }

  /**
   * The candles of one coin.
   *
   * @param symbol its symbol
   * @return the candles
   * @throws IllegalArgumentException if there is no such coin
   */
  public CandleSeries candles(Symbol symbol) {
    return coin(symbol).candles();
  }

  /**
   * The price of one coin at the end.
   *
   * @param symbol its symbol
   * @return dollars
   * @throws IllegalArgumentException if there is no such coin
   */
  public double lastPrice(Symbol symbol) {
    return coin(symbol).lastPrice();
  }

  /**
   * The liquidations of all coins.
   *
   * @return in time order
   */
  public ImmutableList<Liquidation> liquidations() {
    return liquidations;
  }

  /**
   * What was liquidated on one side over all coins in the time before the end.
   *
   * @param side which side
   * @param span how far back from the end
   * @return dollars
   */
  public double liquidatedUsd(PositionSide side, Duration span) {
    long from = scenario.end().minus(span).toEpochMilli();
    long sum = 0;
    for (Liquidation each : liquidations.reverse()) {
      if (each.epochMillis() < from) {
        break;
      }
      if (each.side() == side) {
        sum = Math.addExact(sum, each.notionalMicroUsd());
      }
    }
    return Money.usd(sum);
  }

  /**
   * When the first bar opens.
   *
   * @return midnight, UTC
   */
  public Instant start() {
    return scenario.start();
  }

  /**
   * The moment the simulation ends: the report's "as of".
   *
   * @return the end
   */
  public Instant end() {
    return scenario.end();
  }

  @Override
  public String toString() {
    return LABEL
        + " market '"
        + scenario.name()
        + "': "
        + coins.size()
        + " coins, "
        + start()
        + " to "
        + end()
        + ", "
        + liquidations.size()
        + " liquidations, seed "
        + scenario.seed();
  }
}
