package dev.washout.stress;

import dev.washout.market.Bar;
import dev.washout.market.Candle;
import dev.washout.market.Timeframe;

/** Bars for tests. */
final class Bars {
  private Bars() {}

  /** The same bar at another time. */
  static Candle at(long open, Timeframe timeframe, Bar like) {
    return new Candle(
        open, timeframe, like.open(), like.high(), like.low(), like.close(), like.volume());
  }
}
