package dev.washout.scenario;

import com.google.common.collect.ImmutableList;
import dev.washout.market.Coverage;
import dev.washout.market.Liquidation;
import dev.washout.market.Money;
import dev.washout.market.PositionSide;
import dev.washout.market.Symbol;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Simulates one coin, step by step: news and noise move the price, the price kills positions, and
 * what is sold for them moves the price in the steps to come.
 *
 * <p>Prices are relative to the price at the first step; the level comes in at the end.
 */
final class CoinSimulator {
  private static final double USUAL_RANGE = 2.5;
  private static final double MEAN_ABSOLUTE_NORMAL = 0.7978845608028654;
  private static final double MOST_AGITATION = 4;

  /** Venues stretch out what would move the price by more than this within five minutes. */
  private static final double MOST_PERCENT = 10;

  private static final double AGITATION_KEEP = StrictMath.exp(-1.0 / (6 * 12));

  private final Scenario scenario;
  private final int rank;
  private final Symbol symbol;
  private final Timeline timeline;
  private final double beta;
  private final double sigma;
  private final double usualSize;
  private final double depthUsd;
  private final double fadeKeep;
  private final double meanStepUsd;

  private final RandomGenerator noise;
  private final PositionOpener opener;
  private final PositionBook book;
  private final BarRecorder recorder;
  private final ImmutableList.Builder<Liquidation> liquidations = ImmutableList.builder();
  private final double[] returns;

  /** The logarithm of the price is the sum of what stays and what fades. */
  private double lasting;

  private double fading;
  private double price = 1;

  /** What the venues still have to sell (or, negative, to buy) for liquidated positions. */
  private double toSellUsd;

  private double agitation = 1;
  private double liquidatedUsd;

  CoinSimulator(Scenario scenario, int rank, Timeline timeline) {
    this.scenario = scenario;
    this.rank = rank;
    this.symbol = Scenario.symbol(rank);
    this.timeline = timeline;
    Noise model = scenario.noise();
    Impact impact = scenario.impact();
    double rootSteps = Math.sqrt(Timeline.STEPS_PER_DAY);
    beta = model.beta(rank);
    sigma = model.daily(rank) / rootSteps;
    double ofBitcoin = rank == 0 ? 0 : beta * model.bitcoinDaily() / rootSteps;
    usualSize = Math.sqrt(sigma * sigma + ofBitcoin * ofBitcoin);
    depthUsd = impact.depthUsd(rank);
    fadeKeep = StrictMath.exp(-1 / (impact.fadeHours() * Timeline.STEPS_PER_HOUR));
    meanStepUsd =
        scenario.exposure().bitcoinUsd()
            * Exposure.weight(rank)
            * Scenario.VOLUME_PER_EXPOSURE
            / Timeline.STEPS_PER_DAY;
    noise = Streams.NOISE.of(scenario.seed(), rank);
    opener = new PositionOpener(scenario, rank);
    book = new PositionBook(timeline.steps());
    recorder = new BarRecorder(scenario.timeframe(), timeline.steps() - timeline.warmUp());
    returns = new double[timeline.steps()];
  }

  /**
   * Simulates the coin.
   *
   * @param bitcoinReturns bitcoin's logarithmic returns by step, which nobody asks for if this is
   *     bitcoin
   * @return the coin
   */
  SimulatedCoin run(double[] bitcoinReturns) {
    double level = Double.NaN;
    for (int step = 0; step < timeline.steps(); step++) {
      if (step == timeline.warmUp()) {
        level = Scenario.firstPrice(scenario.bitcoinPrice(), rank) / price;
      }
      step(step, rank == 0 ? timeline.drift(step) : beta * bitcoinReturns[step], level);
    }
    return new SimulatedCoin(
        symbol,
        recorder.candles(),
        recorder.openInterest(PositionSide.LONG),
        recorder.openInterest(PositionSide.SHORT),
        liquidations.build(),
        book.count(),
        price * level);
  }

  /** The logarithmic return of every step simulated. */
  double[] returns() {
    return returns;
  }

  private void step(int step, double given, double level) {
    book.closeDue(step);
    double before = lasting + fading;
    double deviation = sigma * timeline.volatility(step);
    double total = usualSize * timeline.volatility(step);
    lasting += given + deviation * noise.nextGaussian();
    sellForced();
    double now = lasting + fading;
    returns[step] = now - before;

    double up = excursion(returns[step], total);
    double down = -excursion(-returns[step], total);
    double open = price;
    double close = StrictMath.exp(now);
    double high = Math.max(Math.max(open, close), open * StrictMath.exp(up));
    double low = Math.min(Math.min(open, close), open * StrictMath.exp(down));

    boolean record = step >= timeline.warmUp();
    liquidatedUsd = 0;
    // A falling step goes up first, a rising one down: open, first extreme, second extreme, close.
    if (close < open) {
      liquidate(PositionSide.SHORT, step, open, high, 0, 0.25, level);
      liquidate(PositionSide.LONG, step, high, low, 0.25, 0.75, level);
    } else {
      liquidate(PositionSide.LONG, step, open, low, 0, 0.25, level);
      liquidate(PositionSide.SHORT, step, low, high, 0.25, 0.75, level);
    }
    price = close;

    double range = (up - down) / (usualSize * USUAL_RANGE);
    agitation =
        AGITATION_KEEP * agitation
            + (1 - AGITATION_KEEP) * Math.abs(returns[step]) / (usualSize * MEAN_ABSOLUTE_NORMAL);
    double usd =
        meanStepUsd
                * timeline.season(step)
                * (0.3 + 0.7 * Math.min(range, 12))
                * (0.6 + 0.8 * noise.nextDouble())
            + 3 * liquidatedUsd;
    opener.openDue(book, step, price, now, timeline.season(step));
    if (record) {
      double lot = price / PositionBook.LOTS_PER_USD;
      recorder.add(
          timeline.timeOf(step),
          open * level,
          high * level,
          low * level,
          close * level,
          usd / (close * level),
          book.openLots(PositionSide.LONG) * lot,
          book.openLots(PositionSide.SHORT) * lot);
    }
  }

  /**
   * Sells a share of what liquidated positions left; the effect is in proportion, part of it fades.
   */
  private void sellForced() {
    Impact impact = scenario.impact();
    fading *= fadeKeep;
    double excess = Math.min(Math.max(agitation - 1, 0), MOST_AGITATION);
    double depth = depthUsd / (1 + impact.thinning() * excess);
    double limit = MOST_PERCENT * depth / Math.max(impact.strength(), 1);
    double sold = Math.min(Math.max(toSellUsd * impact.urgency(), -limit), limit);
    toSellUsd -= sold;
    double effect = -0.01 * impact.strength() * sold / depth;
    lasting += impact.permanent() * effect;
    fading += (1 - impact.permanent()) * effect;
  }

  /** How far above its beginning the logarithmic price got: the maximum of a Brownian bridge. */
  private double excursion(double end, double deviation) {
    double u = 1 - noise.nextDouble();
    return (end + Math.sqrt(end * end - 2 * deviation * deviation * StrictMath.log(u))) / 2;
  }

  /** Liquidates what the price reaches on its way from one point of a step to another. */
  private void liquidate(
      PositionSide side,
      int step,
      double from,
      double to,
      double fromTime,
      double toTime,
      double level) {
    for (int id = book.nextReached(side, to); id >= 0; id = book.nextReached(side, to)) {
      double at = book.liquidationPrice(id);
      double usd = book.liquidate(id) / PositionBook.LOTS_PER_USD * at;
      liquidatedUsd += usd;
      toSellUsd += side == PositionSide.LONG ? usd : -usd;
      if (step >= timeline.warmUp()) {
        double way = from == to ? 0 : Math.min(Math.max((from - at) / (from - to), 0), 1);
        double time = fromTime + (toTime - fromTime) * way;
        liquidations.add(
            new Liquidation(
                timeline.timeOf(step) + (long) (time * (Timeline.STEP_MILLIS - 1)),
                symbol,
                side,
                Money.microUsd(usd),
                at * level,
                Coverage.COMPLETE));
      }
    }
  }
}
