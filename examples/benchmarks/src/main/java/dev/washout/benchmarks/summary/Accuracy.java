package dev.washout.benchmarks.summary;

import com.google.common.collect.ImmutableList;
import dev.washout.benchmarks.AccuracyWork;
import dev.washout.benchmarks.Samples;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * Compares deviations and Bollinger bands with exact arithmetic, on prices near a million that move
 * by cents: where differences of sums of squares have no digits left.
 */
final class Accuracy {
  static final int BARS = 20_000;
  private static final int PERIOD = 20;

  private Accuracy() {}

  /** Every library's results. */
  static ImmutableList<AccuracyResult> measure(List<? extends OutsidePeer> outside) {
    double[] prices = Samples.millionWithCents(BARS);
    double[][] exact = exactMoments(prices);
    ImmutableList.Builder<AccuracyResult> results = ImmutableList.builder();
    AccuracyWork work = new AccuracyWork(prices);
    results.add(deviation(Peer.WASHOUT, exact, work.washoutDeviation()));
    results.add(deviation(Peer.TALIB_JAVA, exact, Outputs.aligned(work.taLibDeviation())));
    outside(outside, "deviation-cents", (name, lines) -> deviation(name, exact, lines[0]), results);
    results.add(bands(Peer.WASHOUT, exact, work.washoutBands()));
    results.add(bands(Peer.TALIB_JAVA, exact, aligned(work.taLibBands())));
    outside(outside, "bollinger-cents", (name, lines) -> bands(name, exact, lines), results);
    return results.build();
  }

  private interface Judge {
    AccuracyResult judge(String name, double[][] lines);
  }

  private static void outside(
      List<? extends OutsidePeer> peers,
      String work,
      Judge judge,
      ImmutableList.Builder<AccuracyResult> results) {
    for (OutsidePeer peer : peers) {
      Optional<double[][]> lines = peer.output(work, BARS);
      lines.ifPresent(found -> results.add(judge.judge(peer.name(), found)));
    }
  }

  private static double[][] aligned(double[][] packed) {
    double[][] lines = new double[packed.length][];
    for (int k = 0; k < lines.length; k++) {
      lines[k] = Outputs.aligned(packed[k]);
    }
    return lines;
  }

  /** Means and deviations in exact arithmetic, each rounded once or twice at the end. */
  static double[][] exactMoments(double[] prices) {
    BigDecimal n = BigDecimal.valueOf(PERIOD);
    double[][] moments = new double[2][prices.length];
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal squares = BigDecimal.ZERO;
    for (int i = 0; i < prices.length; i++) {
      BigDecimal x = new BigDecimal(prices[i]);
      sum = sum.add(x);
      squares = squares.add(x.multiply(x));
      if (i >= PERIOD) {
        BigDecimal gone = new BigDecimal(prices[i - PERIOD]);
        sum = sum.subtract(gone);
        squares = squares.subtract(gone.multiply(gone));
      }
      boolean full = i >= PERIOD - 1;
      BigDecimal variance =
          n.multiply(squares)
              .subtract(sum.multiply(sum))
              .divide(n.multiply(n), MathContext.DECIMAL128);
      moments[0][i] = full ? sum.divide(n, MathContext.DECIMAL128).doubleValue() : Double.NaN;
      moments[1][i] = full ? Math.sqrt(variance.doubleValue()) : Double.NaN;
    }
    return moments;
  }

  /** The error of a deviation, relative to itself. */
  private static AccuracyResult deviation(String library, double[][] exact, double[] values) {
    return judge("deviation(20)", library, exact[1], exact[1], values);
  }

  /** The error of the lower band's distance from the middle, relative to the price. */
  private static AccuracyResult bands(String library, double[][] exact, double[][] lines) {
    double[] distance = new double[lines[0].length];
    double[] twice = new double[lines[0].length];
    for (int i = 0; i < distance.length; i++) {
      distance[i] = lines[1][i] - lines[0][i];
      twice[i] = 2 * exact[1][i];
    }
    return judge("Bollinger(20,2), lower band", library, twice, exact[0], distance);
  }

  /** Errors relative to a scale. */
  static AccuracyResult judge(
      String work, String library, double[] exact, double[] scale, double[] values) {
    double largest = 0;
    int zeros = 0;
    int missing = 0;
    int all = 0;
    for (int i = PERIOD - 1; i < values.length; i++) {
      all++;
      if (Double.isNaN(values[i])) {
        missing++;
        continue;
      }
      zeros += values[i] == 0 && exact[i] != 0 ? 1 : 0;
      largest = Math.max(largest, Math.abs(values[i] - exact[i]) / scale[i]);
    }
    return new AccuracyResult(work, library, largest, (double) zeros / all, (double) missing / all);
  }
}
