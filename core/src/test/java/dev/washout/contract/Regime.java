package dev.washout.contract;

import dev.washout.core.Domain;
import dev.washout.market.Bar;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Coverage;
import dev.washout.market.Liquidation;
import dev.washout.market.OpenInterest;
import dev.washout.market.PositionSide;
import dev.washout.market.Symbol;
import dev.washout.market.Timeframe;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Kinds of market that indicators get wrong. Each makes the same inputs from the same seed. */
public enum Regime {
  /** An ordinary random walk near 100. */
  WALK(100, 0.01, 0),
  /** A walk that stands still most of the time. */
  STANDING_STILL(100, 0.01, 0.8),
  /** A market that never moves. */
  FLAT(100, 0, 1),
  /** A price of 1e6 that moves by cents. */
  HIGH_LEVEL(1e6, 1e-8, 0.1),
  /** A price of a millionth of a cent. */
  TINY(1e-8, 0.01, 0),
  /** Jumps by large factors. */
  JUMPS(50, 0.7, 0.3),
  /** Only rises. */
  RISING(100, 0.01, 0),
  /** Only falls. */
  FALLING(100, 0.01, 0),
  /** Up and down by one tick: many ties. */
  TICKS(10, 0, 0);

  /** When the first bar of every run opens: a Wednesday, 22:00 UTC. */
  public static final long START = 1_767_823_200_000L;

  private final double level;
  private final double step;
  private final double still;

  Regime(double level, double step, double still) {
    this.level = level;
    this.step = step;
    this.still = still;
  }

  /**
   * A run of prices.
   *
   * @param seed decides all of them
   * @param size how many
   * @return positive numbers
   */
  public double[] prices(long seed, int size) {
    Random random = new Random(seed);
    double[] prices = new double[size];
    double price = level * (1 + random.nextDouble() / 10);
    for (int i = 0; i < size; i++) {
      if (this == TICKS) {
        price = Math.max(1, Math.rint(price * 4 + random.nextInt(3) - 1) / 4);
      } else if (random.nextDouble() >= still) {
        double move = step * random.nextGaussian();
        move = this == RISING ? Math.abs(move) : this == FALLING ? -Math.abs(move) : move;
        price = Math.min(1e80, Math.max(1e-80, price * StrictMath.exp(move)));
      }
      prices[i] = price;
    }
    return prices;
  }

  /**
   * A run of numbers of a domain.
   *
   * @param domain where they lie: with negative numbers, moves around zero are made of the prices
   * @param seed decides all of them
   * @param size how many
   * @return numbers of the domain
   */
  public double[] values(Domain domain, long seed, int size) {
    double[] values = prices(seed, size);
    if (domain.min() < 0 && seed % 2 == 0) {
      double middle = size == 0 ? 0 : values[size / 2];
      for (int i = 0; i < size; i++) {
        values[i] -= middle;
      }
    }
    for (int i = 0; i < size; i++) {
      values[i] = Math.max(domain.min(), Math.min(domain.max(), values[i]));
    }
    return values;
  }

  /**
   * A run of hourly bars with volume; some regimes have gaps, bars without range and without
   * volume.
   *
   * @param seed decides all of them
   * @param size how many
   * @return the bars
   */
  public List<Bar> bars(long seed, int size) {
    Random random = new Random(~seed);
    double[] closes = prices(seed, size + 1);
    List<Bar> bars = new ArrayList<>(size);
    long open = START;
    for (int i = 0; i < size; i++) {
      double from = closes[i];
      double to = closes[i + 1];
      boolean bare = this == FLAT || random.nextDouble() < still / 2;
      double wick = bare ? 0 : step * random.nextDouble();
      double high = Math.max(from, to) * (1 + wick);
      double low = Math.min(from, to) / (1 + wick);
      double volume = random.nextDouble() < still / 2 ? 0 : 1000 * random.nextDouble();
      volume = this == FLAT ? 7 : this == TICKS ? Math.rint(volume / 250) : volume;
      bars.add(new Candle(open, Timeframe.ONE_HOUR, from, high, low, to, volume));
      open += Timeframe.ONE_HOUR.millis() * (random.nextDouble() < still / 8 ? 3 : 1);
    }
    return bars;
  }

  /**
   * The same bars as a series.
   *
   * @param seed decides all of them
   * @param size how many
   * @return the bars
   */
  public CandleSeries series(long seed, int size) {
    return CandleSeries.of(Timeframe.ONE_HOUR, bars(seed, size));
  }

  /**
   * A run of liquidations of both sides in two symbols, in time order; several may share a moment.
   *
   * @param seed decides all of them
   * @param size how many
   * @return the liquidations
   */
  public List<Liquidation> liquidations(long seed, int size) {
    Random random = new Random(seed);
    List<Liquidation> events = new ArrayList<>(size);
    long time = START;
    for (int i = 0; i < size; i++) {
      double longs = this == RISING ? 0 : this == FALLING ? 1 : 0.6;
      time += random.nextDouble() < still ? 0 : (long) (600_000 * -Math.log(random.nextDouble()));
      long micros =
          this == TICKS
              ? 1_000_000L * random.nextInt(3)
              : (long) (1e9 * StrictMath.exp(2 * random.nextGaussian()));
      events.add(
          new Liquidation(
              time,
              Symbol.of(random.nextBoolean() ? "BTCUSDT" : "ETHUSDT"),
              random.nextDouble() < longs ? PositionSide.LONG : PositionSide.SHORT,
              micros,
              level,
              this == JUMPS && random.nextInt(4) == 0 ? Coverage.SAMPLED : Coverage.COMPLETE));
    }
    return events;
  }

  /**
   * A run of hourly open interest with its price; some regimes have gaps and empty markets.
   *
   * @param seed decides all of them
   * @param size how many
   * @return the observations
   */
  public List<OpenInterest> openInterests(long seed, int size) {
    Random random = new Random(~seed);
    double[] prices = prices(seed, size);
    double[] coins = prices(seed + 1, size);
    List<OpenInterest> observations = new ArrayList<>(size);
    long time = START;
    for (int i = 0; i < size; i++) {
      boolean empty = this == TICKS && random.nextInt(4) == 0;
      observations.add(new OpenInterest(time, empty ? 0 : coins[i], prices[i]));
      time += Timeframe.ONE_HOUR.millis() * (random.nextDouble() < still / 8 ? 7 : 1);
    }
    return observations;
  }
}
