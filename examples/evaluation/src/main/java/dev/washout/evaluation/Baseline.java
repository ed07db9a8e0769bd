package dev.washout.evaluation;

import dev.washout.core.DoubleSeries;
import dev.washout.market.CandleSeries;
import dev.washout.market.Price;
import dev.washout.math.RollingQuantile;
import dev.washout.momentum.Roc;
import dev.washout.momentum.Rsi;
import dev.washout.volatility.BollingerPercentB;
import dev.washout.volatility.RealizedVolatility;
import dev.washout.volume.VolumeZScore;
import java.util.function.Function;

/** What an analyst could rank days by without a model. */
enum Baseline {
  /** How low RSI(14) is. */
  RSI("-RSI(14)", days -> negated(Rsi.of(14).on(Price.CLOSE).over(days))),
  /** How low the close lies in its Bollinger bands. */
  PERCENT_B("-%B(20,2)", days -> negated(BollingerPercentB.of(20, 2).on(Price.CLOSE).over(days))),
  /** The day's fall in deviations of the 30 daily returns before it. */
  RETURN("-return/deviation", Baseline::returnOverDeviation),
  /** Volume in deviations from its mean. */
  VOLUME("volume z-score", days -> VolumeZScore.of(20).over(days).toArray()),
  /** The day's range. */
  RANGE("range", Baseline::ranges),
  /** The day's range over its median of the 90 days before. */
  RELATIVE_RANGE("range/median", days -> overMedianRange(days, ranges(days))),
  /** From the close before to the low, over the same median. */
  RELATIVE_FALL("fall to low/median range", days -> overMedianRange(days, falls(days)));

  private static final int MEMORY = 90;

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // functions of their argument alone
  private final Function<CandleSeries, double[]> scores;

  Baseline(String label, Function<CandleSeries, double[]> scores) {
    this.label = label;
    this.scores = scores;
  }

  String label() {
    return label;
  }

  /** A score for each day, the higher the more it looks like forced selling; NaN for none. */
  double[] scores(CandleSeries days) {
    return scores.apply(days);
  }

  private static double[] negated(DoubleSeries series) {
    double[] values = series.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = -values[i];
    }
    return values;
  }

  private static double[] returnOverDeviation(CandleSeries days) {
    double[] change = Roc.of(1).on(Price.CLOSE).over(days).toArray();
    double[] deviation = RealizedVolatility.of(30, 1).on(Price.CLOSE).over(days).toArray();
    double[] out = new double[change.length];
    out[0] = Double.NaN;
    for (int i = 1; i < out.length; i++) {
      out[i] = -StrictMath.log1p(change[i] / 100) / deviation[i - 1];
    }
    return out;
  }

  private static double[] ranges(CandleSeries days) {
    double[] high = days.prices(Price.HIGH);
    double[] low = days.prices(Price.LOW);
    double[] out = new double[high.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = StrictMath.log(high[i] / low[i]);
    }
    return out;
  }

  private static double[] falls(CandleSeries days) {
    double[] close = days.prices(Price.CLOSE);
    double[] low = days.prices(Price.LOW);
    double[] out = new double[close.length];
    out[0] = Double.NaN;
    for (int i = 1; i < out.length; i++) {
      out[i] = StrictMath.log(close[i - 1] / low[i]);
    }
    return out;
  }

  private static double[] overMedianRange(CandleSeries days, double[] values) {
    double[] ranges = ranges(days);
    RollingQuantile median = new RollingQuantile(MEMORY, 0.5);
    double[] out = new double[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = median.size() == MEMORY ? values[i] / median.value() : Double.NaN;
      median.update(ranges[i]);
    }
    return out;
  }
}
