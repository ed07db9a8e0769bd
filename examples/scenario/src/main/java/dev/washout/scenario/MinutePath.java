package dev.washout.scenario;

import com.google.common.collect.ImmutableList;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Liquidation;

/**
 * One simulated coin's last days, cut from five-minute steps into minutes. The price goes in
 * straight lines from the open of a step to its first extreme at a quarter of the step, to the
 * second at three quarters, and to the close: the way on which {@link CoinSimulator} liquidates.
 */
final class MinutePath {
  static final int MINUTES_PER_STEP = 5;
  private static final long MINUTE_MILLIS = Timeline.STEP_MILLIS / MINUTES_PER_STEP;

  /** How far a minute may reach beyond its line, as a share of the step's range. */
  private static final double MOST_WIGGLE = 0.3;

  private final long startEpochMillis;
  private final double[] open;
  private final double[] high;
  private final double[] low;
  private final double[] close;
  private final double[] volume;
  private final Liquidation[] liquidations;

  /** Where the liquidations of each minute begin; one more entry than there are minutes. */
  private final int[] begin;

  MinutePath(SimulatedCoin coin, int steps) {
    CandleSeries bars = coin.candles().tail(steps);
    startEpochMillis = bars.openEpochMillis(0);
    open = new double[steps];
    high = new double[steps];
    low = new double[steps];
    close = new double[steps];
    volume = new double[steps];
    for (int i = 0; i < steps; i++) {
      Candle bar = bars.get(i);
      open[i] = bar.open();
      high[i] = bar.high();
      low[i] = bar.low();
      close[i] = bar.close();
      volume[i] = bar.volume();
    }
    ImmutableList<Liquidation> all = coin.liquidations();
    int first = 0;
    while (first < all.size() && all.get(first).epochMillis() < startEpochMillis) {
      first++;
    }
    liquidations = all.subList(first, all.size()).toArray(Liquidation[]::new);
    begin = new int[steps * MINUTES_PER_STEP + 1];
    int next = 0;
    for (int minute = 0; minute < begin.length; minute++) {
      begin[minute] = next;
      while (next < liquidations.length && minuteOf(liquidations[next]) <= minute) {
        next++;
      }
    }
  }

  private int minuteOf(Liquidation event) {
    return (int) ((event.epochMillis() - startEpochMillis) / MINUTE_MILLIS);
  }

  long startEpochMillis() {
    return startEpochMillis;
  }

  int minutes() {
    return begin.length - 1;
  }

  int firstLiquidation(int minute) {
    return begin[minute];
  }

  int endOfLiquidations(int minute) {
    return begin[minute + 1];
  }

  Liquidation liquidation(int index) {
    return liquidations[index];
  }

  /** Where the line of a step stands after some of its minutes. */
  private double at(int step, double minutes) {
    boolean falls = close[step] < open[step];
    double first = falls ? high[step] : low[step];
    double second = falls ? low[step] : high[step];
    double part = minutes / MINUTES_PER_STEP;
    if (part <= 0.25) {
      return open[step] + (first - open[step]) * (part / 0.25);
    }
    if (part <= 0.75) {
      return first + (second - first) * ((part - 0.25) / 0.5);
    }
    return part >= 1 ? close[step] : second + (close[step] - second) * ((part - 0.75) / 0.25);
  }

  double openOf(int minute) {
    return at(minute / MINUTES_PER_STEP, minute % MINUTES_PER_STEP);
  }

  double closeOf(int minute) {
    return at(minute / MINUTES_PER_STEP, minute % MINUTES_PER_STEP + 1);
  }

  /**
   * The highest price of a minute, which is that of the step in the minute that has its extreme.
   *
   * @param wiggle 0 to 1
   */
  double highOf(int minute, double wiggle) {
    int step = minute / MINUTES_PER_STEP;
    if (minute % MINUTES_PER_STEP == (close[step] < open[step] ? 1 : 3)) {
      return high[step];
    }
    double line = Math.max(openOf(minute), closeOf(minute));
    return Math.min(high[step], line + wiggle * MOST_WIGGLE * (high[step] - low[step]));
  }

  /**
   * The lowest price of a minute, which is that of the step in the minute that has its extreme.
   *
   * @param wiggle 0 to 1
   */
  double lowOf(int minute, double wiggle) {
    int step = minute / MINUTES_PER_STEP;
    if (minute % MINUTES_PER_STEP == (close[step] < open[step] ? 3 : 1)) {
      return low[step];
    }
    double line = Math.min(openOf(minute), closeOf(minute));
    return Math.max(low[step], line - wiggle * MOST_WIGGLE * (high[step] - low[step]));
  }

  /** The volume of the step a minute lies in. */
  double volumeOfStep(int minute) {
    return volume[minute / MINUTES_PER_STEP];
  }
}
