package dev.washout.breadth;

import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Bar;
import dev.washout.market.Price;
import dev.washout.math.RollingExtremum;

/** What {@link Breadth} remembers of one symbol, and what it reads from the symbol's next bar. */
final class BreadthMember {
  /** Where its closes stand among those of all symbols: as many as were there before it. */
  private final int place;

  private final RollingExtremum lows;

  /** The lowest of the lows before, or NaN while there are too few. */
  private double lowest = Double.NaN;

  private double close = Double.NaN;
  private long closeStep = -1;

  BreadthMember(Breadth recipe, int place) {
    this.place = place;
    lows = RollingExtremum.min(recipe.lowPeriod());
  }

  BreadthMember(Breadth recipe, StateReader in) {
    place = in.readIndex(Integer.MAX_VALUE);
    lows = RollingExtremum.min(recipe.lowPeriod(), in);
    lowest = in.readDouble();
    close = in.readDouble();
    closeStep = in.readLong();
  }

  void save(StateWriter out) {
    out.putInt(place);
    lows.save(out);
    out.putDouble(lowest);
    out.putDouble(close);
    out.putLong(closeStep);
  }

  int place() {
    return place;
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
   * @param closes which have read the bar's close
   * @param step the index of this step
   */
  void read(
      Bar bar,
      double supply,
      Closes closes,
      Breadth recipe,
      long step,
      boolean keep,
      Reading into) {
    double before = closeStep == step - 1 && step > 0 ? close : Double.NaN;
    into.rsi = closes.rsi(place);
    into.isOversold = isBelow(into.rsi, recipe.oversold());
    into.isBelowMean = isBelow(bar.close(), closes.mean(place));
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

  private static double isBelow(double x, double limit) {
    return Double.isNaN(x) || Double.isNaN(limit) ? Double.NaN : x < limit ? 1 : 0;
  }
}
