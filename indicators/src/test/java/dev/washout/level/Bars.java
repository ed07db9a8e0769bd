package dev.washout.level;

import dev.washout.contract.Regime;
import dev.washout.market.Bar;
import dev.washout.market.Candle;
import dev.washout.market.Timeframe;
import java.util.ArrayList;
import java.util.List;

/** Hand-made bars, an hour each. */
final class Bars {
  private Bars() {}

  /** The bar at an index from the beginning. */
  static Candle bar(int index, double open, double high, double low, double close, double volume) {
    return new Candle(time(index), Timeframe.ONE_HOUR, open, high, low, close, volume);
  }

  static long time(int index) {
    return Regime.START + index * Timeframe.ONE_HOUR.millis();
  }

  /** Bars given by low, high, close; volume 1. */
  static List<Bar> of(double[]... lowHighClose) {
    List<Bar> bars = new ArrayList<>();
    for (double[] b : lowHighClose) {
      bars.add(bar(bars.size(), b[2], b[1], b[0], b[2], 1));
    }
    return bars;
  }

  /** Bars around these closes, one unit up and down. */
  static List<Bar> around(double... closes) {
    List<Bar> bars = new ArrayList<>();
    for (double close : closes) {
      bars.add(bar(bars.size(), close, close + 1, close - 1, close, 1));
    }
    return bars;
  }
}
