package dev.washout.scenario;

import dev.washout.market.PositionSide;
import org.apache.commons.math3.random.RandomGenerator;

/** Opens the positions of one coin: a Poisson process, each with side, size, leverage and life. */
final class PositionOpener {
  private static final double LEAST_SHARE = 0.1;

  private final Exposure exposure;
  private final RandomGenerator random;
  private final double perStep;
  private final double logMedianLots;
  private final double logMedianLeverage;

  /** Logarithmic prices of the last day. */
  private final double[] day = new double[Timeline.STEPS_PER_DAY];

  private double due;
  private double next;

  PositionOpener(Scenario scenario, int rank) {
    exposure = scenario.exposure();
    random = Streams.POSITIONS.of(scenario.seed(), rank);
    double perDay = exposure.positionsPerDay() * StrictMath.pow(rank + 1.0, -0.9);
    perStep = perDay / Timeline.STEPS_PER_DAY;
    logMedianLeverage = StrictMath.log(exposure.medianLeverage());
    // Lives are log-normal before clipping, sizes are: their means are known.
    double spread = exposure.leverageSpread();
    double meanLife =
        exposure.lifeDays() * 10 / exposure.medianLeverage() * StrictMath.exp(spread * spread / 2);
    double meanUsd = exposure.bitcoinUsd() * Exposure.weight(rank) / (perDay * meanLife);
    double sizeSpread = exposure.sizeSpread();
    logMedianLots =
        StrictMath.log(meanUsd * PositionBook.LOTS_PER_USD) - sizeSpread * sizeSpread / 2;
    next = exponential();
  }

  /**
   * Opens what people open in a step, at its closing price.
   *
   * @param book takes the positions
   * @param step which step
   * @param price the price relative to the first
   * @param logPrice its logarithm
   * @param season how lively the hour is
   */
  void openDue(PositionBook book, int step, double price, double logPrice, double season) {
    int slot = step % day.length;
    double lost = step < day.length ? 0 : day[slot] - logPrice;
    day[slot] = logPrice;
    double share = exposure.longShare() + exposure.dipBuying() * lost;
    double longShare = Math.min(Math.max(share, LEAST_SHARE), 1 - LEAST_SHARE);
    due += perStep * season;
    while (next <= due) {
      next += exponential();
      open(book, step, price, longShare);
    }
  }

  private void open(PositionBook book, int step, double price, double longShare) {
    boolean isLong = random.nextDouble() < longShare;
    double lots =
        StrictMath.exp(logMedianLots + exposure.sizeSpread() * random.nextGaussian()) / price;
    double leverage =
        StrictMath.exp(logMedianLeverage + exposure.leverageSpread() * random.nextGaussian());
    leverage = Math.min(Math.max(leverage, Exposure.LOWEST_LEVERAGE), Exposure.HIGHEST_LEVERAGE);
    double life = exponential() * exposure.lifeDays() * 10 / leverage * Timeline.STEPS_PER_DAY;
    double distance = 1 / leverage - exposure.maintenance();
    book.open(
        isLong ? PositionSide.LONG : PositionSide.SHORT,
        Math.max(1, (long) lots),
        price * (isLong ? 1 - distance : 1 + distance),
        step + 1 + (long) life);
  }

  private double exponential() {
    return -StrictMath.log(1 - random.nextDouble());
  }
}
