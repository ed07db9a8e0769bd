package dev.washout.benchmarks;

import dev.washout.market.CandleSeries;
import dev.washout.market.Liquidation;
import dev.washout.market.OpenInterest;
import dev.washout.market.PositionSide;
import dev.washout.market.Symbol;
import dev.washout.market.Timeframe;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;

/**
 * The numbers every benchmark and every peer works on: a random walk near 100, the same at each
 * call. A shorter sample is the beginning of a longer one.
 */
public final class Samples {
  /** How many bars an invocation works through, whatever the length of its series. */
  public static final int BARS = 1_000_000;

  /** A series that a branch predictor learns by heart. */
  public static final int FEW_BARS = 8_000;

  private static final int MOVING = 1_000;
  private static final double START = 100;
  private static final double STEP = 0.001;

  private Samples() {}

  /**
   * Bars as columns.
   *
   * @param opens first prices
   * @param highs highest prices
   * @param lows lowest prices
   * @param closes last prices
   * @param volumes volumes
   */
  @SuppressWarnings("ArrayRecordComponent") // handed to code that reads arrays
  public record Columns(
      double[] opens, double[] highs, double[] lows, double[] closes, double[] volumes) {
    /**
     * The bars as one-minute candles.
     *
     * @return the candles
     */
    public CandleSeries candles() {
      long[] times = new long[closes.length];
      Arrays.setAll(times, i -> 60_000L * i);
      return CandleSeries.ofColumns(
          Timeframe.ONE_MINUTE, times, opens, highs, lows, closes, volumes);
    }
  }

  /**
   * Closing prices of a market that moves.
   *
   * @param size how many
   * @return the prices
   */
  public static double[] closes(int size) {
    return closes(size, 1);
  }

  /**
   * Closing prices of one market of many.
   *
   * @param size how many
   * @param seed which market
   * @return the prices
   */
  public static double[] closes(int size, long seed) {
    Random random = new Random(seed);
    double[] closes = new double[size];
    double log = 0;
    for (int i = 0; i < size; i++) {
      log += STEP * random.nextGaussian();
      closes[i] = START * StrictMath.exp(log);
    }
    return closes;
  }

  /**
   * Closing prices of a market that moved for 1,000 bars and stands still since.
   *
   * @param size how many
   * @return the prices
   */
  public static double[] flat(int size) {
    double[] closes = closes(size);
    if (size > MOVING) {
      Arrays.fill(closes, MOVING, size, closes[MOVING - 1]);
    }
    return closes;
  }

  /**
   * Prices that only fall: the worst case of a rolling maximum that searches its window.
   *
   * @param size how many
   * @return the prices
   */
  public static double[] falling(int size) {
    double[] prices = new double[size];
    Arrays.setAll(prices, i -> START - 1e-5 * i);
    return prices;
  }

  /**
   * Prices near a million that move by cents, whole numbers of them.
   *
   * @param size how many
   * @return the prices
   */
  public static double[] millionWithCents(int size) {
    Random random = new Random(4);
    double[] prices = new double[size];
    Arrays.setAll(prices, i -> (100_000_000L + random.nextInt(11)) / 100.0);
    return prices;
  }

  /**
   * Bars whose closing prices are {@link #closes(int)}.
   *
   * @param size how many
   * @return the bars
   */
  public static Columns bars(int size) {
    Random random = new Random(2);
    double[] closes = closes(size);
    double[] opens = new double[size];
    double[] highs = new double[size];
    double[] lows = new double[size];
    double[] volumes = new double[size];
    double before = START;
    for (int i = 0; i < size; i++) {
      opens[i] = before;
      before = closes[i];
      highs[i] = Math.max(opens[i], closes[i]) * (1 + STEP * random.nextDouble());
      lows[i] = Math.min(opens[i], closes[i]) * (1 - STEP * random.nextDouble());
      volumes[i] = StrictMath.exp(0.5 * random.nextGaussian());
    }
    return new Columns(opens, highs, lows, closes, volumes);
  }

  /**
   * Volumes, those of {@link #bars}.
   *
   * @param size how many
   * @return the volumes
   */
  public static double[] volumes(int size) {
    return bars(size).volumes;
  }

  /**
   * Liquidations of one symbol, some five seconds apart, now and then in bursts.
   *
   * @param size how many
   * @return the events in time order
   */
  public static Liquidation[] liquidations(int size) {
    Random random = new Random(3);
    Symbol symbol = Symbol.of("BTC");
    Liquidation[] events = new Liquidation[size];
    long millis = 0;
    for (int i = 0; i < size; i++) {
      millis += random.nextInt(10) == 0 ? random.nextInt(100_000) : random.nextInt(100);
      events[i] =
          Liquidation.of(
              Instant.ofEpochMilli(millis),
              symbol,
              random.nextInt(3) == 0 ? PositionSide.SHORT : PositionSide.LONG,
              10_000 * StrictMath.exp(2 * random.nextGaussian()));
    }
    return events;
  }

  /**
   * Open interest every five minutes.
   *
   * @param size how many
   * @return the observations in time order
   */
  public static OpenInterest[] openInterest(int size) {
    double[] coins = closes(size, 5);
    double[] prices = closes(size);
    OpenInterest[] observations = new OpenInterest[size];
    Arrays.setAll(observations, i -> new OpenInterest(300_000L * i, coins[i], prices[i]));
    return observations;
  }
}
