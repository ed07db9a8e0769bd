package dev.washout.capitulation;

import dev.washout.market.Candle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The score by its formulas and nothing else: every window is cut out of the whole past, sorted and
 * summed anew at every bar. Slow, and written apart from the calculator it checks.
 */
final class NaiveCapitulation {
  private final List<Candle> bars;

  NaiveCapitulation(List<Candle> bars) {
    this.bars = bars;
  }

  /** {fall, volume, broken low, wide range, oversold, momentum, run, stretch, surge, score}. */
  double[] at(int i) {
    double usual = usual(i);
    Candle bar = bars.get(i);
    double fall = fall(i) / usual;
    double recent = DoubleStream.of(falls(i - 15, i)).max().orElseThrow() / usual;
    double[] volumes = bars.subList(i - 15, i).stream().mapToDouble(Candle::volume).toArray();
    double usualVolume = median(volumes);
    double lowest = bars.subList(i - 5, i).stream().mapToDouble(Candle::low).min().orElseThrow();
    double[] x = {
      fall / (1 + 0.25 * recent),
      usualVolume > 0 ? bar.volume() / usualVolume : 0,
      Math.max(0, Math.log(lowest / bar.low())) / usual,
      Math.log(bar.high() / bar.low()) / usual,
      50 - rsi(i),
      (1 - bar.close() / bars.get(i - 12).close()) / (usual * Math.sqrt(12)),
      run(i),
      stretch(i),
      DoubleStream.of(range(i - 4, i + 1)).average().orElseThrow() / usual
    };
    double[] s = {
      hill(x[0], 3, 2),
      hill(x[1], 7, 3) * hill(fall, 0.5, 1),
      hill(x[2], 1, 2),
      hill(x[3], 3, 2),
      hill(x[4], 20, 3) * hill(x[0], 3, 2),
      hill(x[5], 1, 2) * hill(x[0], 3, 2),
      hill(x[6], 2, 2) * hill(x[0], 3, 2),
      hill(x[7], 2.5, 2) * hill(x[0], 3, 2),
      hill(x[8], 2, 3) * hill(x[0], 3, 2)
    };
    double[] w = {40, 40, 10, 10, 4, 4, 4, 4, 4};
    double score = 0;
    for (int k = 0; k < w.length; k++) {
      score += w[k] * s[k] / 1.2;
    }
    double[] all = Arrays.copyOf(s, s.length + 1);
    all[s.length] = score;
    return all;
  }

  /** The usual range; 0 where most bars did not move. */
  double usual(int i) {
    return median(range(Math.max(0, i - 180), i));
  }

  private static double hill(double x, double c, double p) {
    return x > 0 ? 1 / (1 + Math.pow(c / x, p)) : 0;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int h = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[h] : (sorted[h - 1] + sorted[h]) / 2;
  }

  private double[] range(int from, int to) {
    return bars.subList(from, to).stream().mapToDouble(b -> Math.log(b.high() / b.low())).toArray();
  }

  private double fall(int i) {
    Candle bar = bars.get(i);
    double within = Math.log(bar.high() / bar.close());
    return i == 0 ? within : Math.max(within, Math.log(bars.get(i - 1).close() / bar.low()));
  }

  private double[] falls(int from, int to) {
    double[] falls = new double[to - from];
    Arrays.setAll(falls, k -> fall(from + k));
    return falls;
  }

  private double rsi(int i) {
    double gain = 0;
    double loss = 0;
    for (int k = 1; k <= i; k++) {
      double d = bars.get(k).close() - bars.get(k - 1).close();
      double keep = k <= 14 ? 1 : 13.0 / 14;
      gain = gain * keep + Math.max(d, 0) / 14;
      loss = loss * keep + Math.max(-d, 0) / 14;
    }
    return gain + loss == 0 ? 50 : 100 * gain / (gain + loss);
  }

  private int run(int i) {
    int run = 0;
    while (i - run >= 1) {
      Candle bar = bars.get(i - run);
      double usual = median(range(Math.max(0, i - run - 180), i - run));
      double body = bar.open() - bar.close();
      if (body <= 0
          || body < 0.5 * (bar.high() - bar.low())
          || Math.log(bar.high() / bar.low()) < usual) {
        break;
      }
      run++;
    }
    return run;
  }

  private double stretch(int i) {
    double mean =
        bars.subList(i - 19, i + 1).stream().mapToDouble(Candle::close).average().orElseThrow();
    double atr = 0;
    for (int k = 1; k <= i; k++) {
      double before = bars.get(k - 1).close();
      double high = Math.max(bars.get(k).high(), before);
      double low = Math.min(bars.get(k).low(), before);
      atr = atr * (k <= 14 ? 1 : 13.0 / 14) + (high - low) / 14;
    }
    return atr > 0 ? (mean - bars.get(i).close()) / atr : 0;
  }
}
