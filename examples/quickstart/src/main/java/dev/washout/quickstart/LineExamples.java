package dev.washout.quickstart;

import com.google.common.collect.ImmutableMap;
import dev.washout.catalog.Indicators;
import dev.washout.core.CandleIndicator;
import dev.washout.core.DoubleSeries;
import dev.washout.market.CandleSeries;
import dev.washout.market.Price;
import dev.washout.momentum.Macd;
import dev.washout.momentum.MacdCalculator;
import dev.washout.momentum.Rsi;
import dev.washout.trend.Ema;

/** Recipes with several lines, recipes that read other recipes, recipes from text. */
final class LineExamples {
  private LineExamples() {}

  /** All lines of MACD by their names: line, signal and histogram. */
  static ImmutableMap<String, DoubleSeries> macd(CandleSeries bars) {
    return Macd.of(12, 26, 9).on(Price.CLOSE).over(bars);
  }

  /** The last histogram, from a calculator that has all three lines. */
  static double lastHistogram(CandleSeries bars) {
    MacdCalculator macd = Macd.of(12, 26, 9).start();
    for (double close : bars.prices(Price.CLOSE)) {
      macd.update(close);
    }
    return macd.histogram();
  }

  /** RSI, smoothed. */
  static DoubleSeries smoothedRsi(CandleSeries bars) {
    return Rsi.of(14).then(Ema.of(9)).on(Price.CLOSE).over(bars);
  }

  /** The same from its text, as it would stand in a configuration file. */
  static DoubleSeries fromText(CandleSeries bars) {
    return Indicators.parse("RSI(14) then EMA(9) on CLOSE", CandleIndicator.class).over(bars);
  }
}
