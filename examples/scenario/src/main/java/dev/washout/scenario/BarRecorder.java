package dev.washout.scenario;

import dev.washout.market.CandleSeries;
import dev.washout.market.PositionSide;
import dev.washout.market.Timeframe;
import java.util.Arrays;

/** Puts steps together into bars. A bar that does not close by the end is left out. */
final class BarRecorder {
  private final CandleSeries.Builder candles;
  private final double[] longUsd;
  private final double[] shortUsd;
  private final int stepsPerBar;
  private int bars;
  private int steps;
  private long openMillis;
  private double open;
  private double high;
  private double low;
  private double volume;

  BarRecorder(Timeframe timeframe, int allSteps) {
    candles = CandleSeries.builder(timeframe);
    stepsPerBar = (int) (timeframe.millis() / Timeline.STEP_MILLIS);
    longUsd = new double[allSteps / stepsPerBar];
    shortUsd = new double[allSteps / stepsPerBar];
  }

  void add(
      long millis,
      double stepOpen,
      double stepHigh,
      double stepLow,
      double stepClose,
      double stepVolume,
      double stepLongUsd,
      double stepShortUsd) {
    if (steps == 0) {
      openMillis = millis;
      open = stepOpen;
      high = stepHigh;
      low = stepLow;
      volume = 0;
    }
    high = Math.max(high, stepHigh);
    low = Math.min(low, stepLow);
    volume += stepVolume;
    steps++;
    if (steps == stepsPerBar) {
      candles.add(openMillis, open, high, low, stepClose, volume);
      longUsd[bars] = stepLongUsd;
      shortUsd[bars] = stepShortUsd;
      bars++;
      steps = 0;
    }
  }

  CandleSeries candles() {
    return candles.build();
  }

  /** What was open on one side at the close of each bar, in dollars of then. */
  double[] openInterest(PositionSide side) {
    return Arrays.copyOf(side == PositionSide.LONG ? longUsd : shortUsd, bars);
  }
}
