package dev.washout.breadth;

import dev.washout.core.DoubleCalculator;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Bar;
import dev.washout.market.Price;
import dev.washout.math.RollingExtremum;
import dev.washout.momentum.Rsi;
import dev.washout.trend.Sma;

/** What {@link Breadth} remembers of one symbol, and what it reads from the symbol's next bar. */
final class BreadthMember {
  private final DoubleCalculator rsi;
  private final DoubleCalculator mean;
  private final RollingExtremum lows;

  /** The lowest of the lows before, or NaN while there are too few. */
  private double lowest = Double.NaN;

  private double close = Double.NaN;
  private long closeStep = -1;

  BreadthMember(Breadth recipe) {
    rsi = Rsi.of(recipe.rsiPeriod()).start();
    mean = Sma.of(recipe.meanPeriod()).start();
    lows = RollingExtremum.min(recipe.lowPeriod());
  }

  BreadthMember(Breadth recipe, StateReader in) {
    rsi = in.readPart(Rsi.of(recipe.rsiPeriod())::resume);
    mean = in.readPart(Sma.of(recipe.meanPeriod())::resume);
    lows = RollingExtremum.min(recipe.lowPeriod(), in);
    lowest = in.readDouble();
    close = in.readDouble();
    closeStep = in.readLong();
  }

  void save(StateWriter out) {
    out.putState(rsi.snapshot());
    out.putState(mean.snapshot());
    lows.save(out);
    out.putDouble(lowest);
    out.putDouble(close);
    out.putLong(closeStep);
  }

  /** What a bar shows. NaN where there is no value. */
  static final class Reading {
    double rsi;
    double isOversold;
    double isBelowMean;
    double isNewLow;
    double changePercent;
    double notional;
    double weight;
    double weightBefore;
  }

  /**
   * Reads a bar, and takes it in if it is to be kept.
   *
   * @param step the index of this step
   */
  void read(Bar bar, double supply, Breadth recipe, long step, boolean keep, Reading into) {
    double before = closeStep == step - 1 && step > 0 ? close : Double.NaN;
    into.rsi = next(rsi, bar.close(), keep);
    into.isOversold = isBelow(into.rsi, recipe.oversold());
    into.isBelowMean = isBelow(bar.close(), next(mean, bar.close(), keep));
    into.isNewLow = isBelow(bar.low(), lowest);
    into.changePercent = 100 * ((bar.close() - before) / before);
    into.notional = Price.TYPICAL.of(bar) * bar.volume();
    boolean equal = recipe.weighting() == Weighting.EQUAL;
    into.weight = equal ? 1 : bar.close() * supply;
    into.weightBefore = equal ? 1 : before * supply;
    if (keep) {
      lowest = lows.update(bar.low()) ? lows.value() : Double.NaN;
      close = bar.close();
      closeStep = step;
    }
  }

  private static double next(DoubleCalculator calculator, double x, boolean keep) {
    if (!keep) {
      return calculator.preview(x);
    }
    return calculator.update(x) ? calculator.value() : Double.NaN;
  }

  private static double isBelow(double x, double limit) {
    return Double.isNaN(x) || Double.isNaN(limit) ? Double.NaN : x < limit ? 1 : 0;
  }
}
