package dev.washout.law;

import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.CandleSeries.Cursor;
import java.util.function.DoubleUnaryOperator;

/** Changes whole series. */
final class Inputs {
  private Inputs() {}

  static double[] map(double[] x, DoubleUnaryOperator change) {
    double[] out = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      out[i] = change.applyAsDouble(x[i]);
    }
    return out;
  }

  /** Every price changed by an increasing function, every volume by another. */
  static CandleSeries map(
      CandleSeries bars, DoubleUnaryOperator price, DoubleUnaryOperator volume) {
    CandleSeries.Builder out = CandleSeries.builder(bars.timeframe());
    Cursor bar = bars.cursor();
    while (bar.next()) {
      out.add(
          new Candle(
              bar.openEpochMillis(),
              bar.timeframe(),
              price.applyAsDouble(bar.open()),
              price.applyAsDouble(bar.high()),
              price.applyAsDouble(bar.low()),
              price.applyAsDouble(bar.close()),
              volume.applyAsDouble(bar.volume())));
    }
    return out.build();
  }

  /** Every price below a level by as much as it was above zero: falls become rises. */
  static CandleSeries mirror(CandleSeries bars, double level) {
    CandleSeries.Builder out = CandleSeries.builder(bars.timeframe());
    Cursor bar = bars.cursor();
    while (bar.next()) {
      out.add(
          new Candle(
              bar.openEpochMillis(),
              bar.timeframe(),
              level - bar.open(),
              level - bar.low(),
              level - bar.high(),
              level - bar.close(),
              bar.volume()));
    }
    return out.build();
  }
}
