package dev.washout.flink.feed;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.scenario.MinuteMarket;
import dev.washout.scenario.Scenario;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A simulated market and how its events arrive. Immutable; the market itself is made once on each
 * machine.
 *
 * @param scenario the name of the scenario
 * @param symbols how many instruments
 * @param days how many days of minutes
 * @param partitions over how many feeds the candles are spread
 * @param disorderMinutes an event arrives up to so many minutes after it happened
 * @param skewMinutes every other feed runs so many minutes behind
 * @param lateOneIn one in so many events arrives another half hour late; 0 for none
 * @param endless whether the market begins again after its end, with times going on
 */
public record Simulation(
    String scenario,
    int symbols,
    int days,
    int partitions,
    int disorderMinutes,
    int skewMinutes,
    int lateOneIn,
    boolean endless)
    implements Serializable {
  private static final Map<String, MinuteMarket> MADE = new ConcurrentHashMap<>();

  /**
   * Checks the components.
   *
   * @param scenario as above
   * @param symbols as above
   * @param days as above
   * @param partitions as above
   * @param disorderMinutes as above
   * @param skewMinutes as above
   * @param lateOneIn as above
   * @param endless as above
   * @throws IllegalArgumentException if there is no such scenario, or a number is not in its range
   */
  public Simulation {
    int most = Scenario.named(scenario).days();
    checkArgument(
        symbols >= 1 && symbols <= MinuteMarket.MOST_INSTRUMENTS,
        "symbols is not in 1..%s: %s",
        MinuteMarket.MOST_INSTRUMENTS,
        symbols);
    checkArgument(days >= 1 && days <= most, "days is not in 1..%s: %s", most, days);
    checkArgument(
        partitions >= 1 && partitions <= symbols,
        "partitions is not in 1..%s, the number of symbols: %s",
        symbols,
        partitions);
    checkArgument(
        disorderMinutes >= 0 && disorderMinutes <= 60,
        "disorderMinutes is not in 0..60: %s",
        disorderMinutes);
    checkArgument(
        skewMinutes >= 0 && skewMinutes <= 1440, "skewMinutes is not in 0..1440: %s", skewMinutes);
    checkArgument(lateOneIn >= 0, "lateOneIn is negative: %s", lateOneIn);
  }

  /**
   * A market whose events arrive in order.
   *
   * @param scenario the name of the scenario
   * @param symbols how many instruments
   * @param days how many days of minutes
   * @return the simulation
   */
  public static Simulation of(String scenario, int symbols, int days) {
    return new Simulation(scenario, symbols, days, Math.min(8, symbols), 0, 0, 0, false);
  }

  /**
   * The same with events that arrive late and out of order.
   *
   * @param disorder an event arrives up to so many minutes after it happened
   * @param skew every other feed runs so many minutes behind
   * @param lateIn one in so many arrives another half hour late; 0 for none
   * @return the simulation
   */
  public Simulation arriving(int disorder, int skew, int lateIn) {
    return new Simulation(scenario, symbols, days, partitions, disorder, skew, lateIn, endless);
  }

  /**
   * The candles.
   *
   * @return as many feeds as there are partitions
   */
  public SimulatedCandles candles() {
    return new SimulatedCandles(this);
  }

  /**
   * The liquidations.
   *
   * @return a feed for each venue
   */
  public SimulatedLiquidations liquidations() {
    return new SimulatedLiquidations(this);
  }

  /** The market, made if this machine has not made it yet. */
  MinuteMarket market() {
    return MADE.computeIfAbsent(
        scenario + "/" + symbols + "/" + days,
        key -> MinuteMarket.of(Scenario.named(scenario), symbols, days));
  }
}
