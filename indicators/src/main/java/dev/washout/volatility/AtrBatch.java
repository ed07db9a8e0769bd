package dev.washout.volatility;

import dev.washout.market.CandleSeries;
import dev.washout.math.Decay;
import dev.washout.math.ExponentialMean;
import dev.washout.math.ForgettingRecurrence;

/** The recurrence of {@link Atr} over many bars. The state is the mean. */
final class AtrBatch extends ForgettingRecurrence {
  private final double keep;
  private final double weight;
  private final CandleSeries bars;
  private final double[] out;

  private AtrBatch(double keep, CandleSeries bars, double[] out) {
    super(1, 1 - keep);
    this.keep = keep;
    this.weight = 1 - keep;
    this.bars = bars;
    this.out = out;
  }

  static void over(Atr recipe, CandleSeries bars, double[] out) {
    int n = recipe.period();
    ExponentialMean mean = ExponentialMean.wilder(n);
    int warmUp = Math.min(n + 1, out.length);
    for (int i = 0; i < warmUp; i++) {
      out[i] = i > 0 && mean.update(TrueRange.at(bars, i)) ? mean.value() : Double.NaN;
    }
    double[] state = {mean.value()};
    new AtrBatch(mean.keep(), bars, out).run(state, n, warmUp, out.length - warmUp);
  }

  @Override
  protected void guess(double[] state, int from) {
    state[0] = TrueRange.at(bars, from);
  }

  private double next(double mean, double closeBefore, int index) {
    double range = TrueRange.between(closeBefore, bars.high(index), bars.low(index));
    return ExponentialMean.next(keep, weight, mean, range);
  }

  @Override
  protected void runOne(double[] state, int from, int to) {
    double m = state[0];
    double before = bars.close(from - 1);
    for (int i = from; i < to; i++) {
      double close = bars.close(i);
      m = next(m, before, i);
      out[i] = m;
      before = close;
    }
    state[0] = m;
  }

  @Override
  protected void runLanes(double[][] states, int[] from, int length) {
    for (int lane = 0; lane < LANES; lane += 2) {
      for (int done = 0; done < length; done += Decay.PERIOD) {
        runTwo(states[lane], states[lane + 1], from[lane] + done, from[lane + 1] + done);
      }
    }
  }

  /** Two lanes are enough: finding the ranges takes longer than averaging them. */
  private void runTwo(double[] a, double[] b, int fromA, int fromB) {
    double m0 = a[0];
    double m1 = b[0];
    double before0 = bars.close(fromA - 1);
    double before1 = bars.close(fromB - 1);
    for (int i = 0; i < Decay.PERIOD; i++) {
      double close0 = bars.close(fromA + i);
      m0 = next(m0, before0, fromA + i);
      out[fromA + i] = m0;
      before0 = close0;
      double close1 = bars.close(fromB + i);
      m1 = next(m1, before1, fromB + i);
      out[fromB + i] = m1;
      before1 = close1;
    }
    a[0] = m0;
    b[0] = m1;
    settle(a, fromA + Decay.PERIOD - 1);
    settle(b, fromB + Decay.PERIOD - 1);
  }

  @Override
  protected void settle(double[] state, int last) {
    if (state[0] < Decay.THRESHOLD) {
      state[0] = 0;
      out[last] = 0;
    }
  }
}
