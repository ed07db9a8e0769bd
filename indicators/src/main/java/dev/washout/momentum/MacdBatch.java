package dev.washout.momentum;

import dev.washout.math.Decay;
import dev.washout.math.ExponentialMean;
import dev.washout.math.ForgettingRecurrence;

/**
 * The three averages of {@link Macd} in one recurrence over many inputs, which are read once. The
 * state is the fast average, the slow one and the signal.
 *
 * <p>All three averages are looked after at the same inputs. The loops run from one to the next.
 */
final class MacdBatch extends ForgettingRecurrence {
  private static final int FAST = 0;
  private static final int SLOW = 1;
  private static final int SIGNAL = 2;
  private static final int AVERAGES = 3;

  private static final int LAST = Decay.PERIOD - 1;

  private final double[] in;
  private final double[] lines;
  private final double[] signals;
  private final double[] histograms;

  private final double fastKeep;
  private final double slowKeep;
  private final double signalKeep;

  /**
   * A recurrence in which all averages have begun.
   *
   * @param in the inputs
   * @param out receives line, signal and histogram; none is {@code in}
   */
  MacdBatch(Macd recipe, double[] in, double[][] out) {
    super(AVERAGES, weight(recipe));
    this.in = in;
    this.lines = out[0];
    this.signals = out[1];
    this.histograms = out[2];
    this.fastKeep = ExponentialMean.span(recipe.fastPeriod()).keep();
    this.slowKeep = ExponentialMean.span(recipe.slowPeriod()).keep();
    this.signalKeep = ExponentialMean.span(recipe.signalPeriod()).keep();
  }

  /** The signal forgets only what the slow average has forgotten before. */
  private static double weight(Macd recipe) {
    double slow = 1 - ExponentialMean.span(recipe.slowPeriod()).keep();
    double signal = 1 - ExponentialMean.span(recipe.signalPeriod()).keep();
    return slow * signal / (slow + signal);
  }

  @Override
  protected void guess(double[] state, int from) {
    state[FAST] = in[from];
    state[SLOW] = in[from];
  }

  @Override
  protected void runOne(double[] state, int from, int to) {
    double keepFast = fastKeep;
    double keepSlow = slowKeep;
    double keepSignal = signalKeep;
    double fast = state[FAST];
    double slow = state[SLOW];
    double signal = state[SIGNAL];
    for (int i = from; i < to; i++) {
      double x = in[i];
      fast = next(keepFast, fast, x);
      slow = next(keepSlow, slow, x);
      double line = fast - slow;
      signal = next(keepSignal, signal, line);
      putLines(i, line, signal);
    }
    put(state, fast, slow, signal);
  }

  @Override
  protected void runLanes(double[][] states, int[] from, int length) {
    for (int lane = 0; lane < LANES; lane += 2) {
      runTwo(states[lane], states[lane + 1], from[lane], from[lane + 1], length);
    }
  }

  private void runTwo(double[] a, double[] b, int fromA, int fromB, int length) {
    for (int done = 0; done < length; done += Decay.PERIOD) {
      runSideBySide(a, b, fromA + done, fromB + done);
      settle(a, fromA + done + LAST);
      settle(b, fromB + done + LAST);
    }
  }

  /**
   * A period of two lanes, which are enough for their six averages to fill the time of each
   * other's. Two inputs a turn, so that two values are written next to each other: a processor
   * stores one a cycle, or two into the same cache line.
   */
  private void runSideBySide(double[] a, double[] b, int fromA, int fromB) {
    double keepFast = fastKeep;
    double keepSlow = slowKeep;
    double keepSignal = signalKeep;
    double fast0 = a[FAST];
    double slow0 = a[SLOW];
    double signal0 = a[SIGNAL];
    double fast1 = b[FAST];
    double slow1 = b[SLOW];
    double signal1 = b[SIGNAL];
    for (int i = 0; i < Decay.PERIOD; i += 2) {
      double x0 = in[fromA + i];
      double y0 = in[fromA + i + 1];
      fast0 = next(keepFast, fast0, x0);
      slow0 = next(keepSlow, slow0, x0);
      double line0 = fast0 - slow0;
      double mean0 = next(keepSignal, signal0, line0);
      fast0 = next(keepFast, fast0, y0);
      slow0 = next(keepSlow, slow0, y0);
      double nextLine0 = fast0 - slow0;
      signal0 = next(keepSignal, mean0, nextLine0);
      putTwo(fromA + i, line0, mean0, nextLine0, signal0);
      double x1 = in[fromB + i];
      double y1 = in[fromB + i + 1];
      fast1 = next(keepFast, fast1, x1);
      slow1 = next(keepSlow, slow1, x1);
      double line1 = fast1 - slow1;
      double mean1 = next(keepSignal, signal1, line1);
      fast1 = next(keepFast, fast1, y1);
      slow1 = next(keepSlow, slow1, y1);
      double nextLine1 = fast1 - slow1;
      signal1 = next(keepSignal, mean1, nextLine1);
      putTwo(fromB + i, line1, mean1, nextLine1, signal1);
    }
    put(a, fast0, slow0, signal0);
    put(b, fast1, slow1, signal1);
  }

  private void putTwo(int i, double line, double signal, double nextLine, double nextSignal) {
    lines[i] = line;
    lines[i + 1] = nextLine;
    signals[i] = signal;
    signals[i + 1] = nextSignal;
    histograms[i] = line - signal;
    histograms[i + 1] = nextLine - nextSignal;
  }

  private void putLines(int i, double line, double signal) {
    lines[i] = line;
    signals[i] = signal;
    histograms[i] = line - signal;
  }

  /** Averages that are spent are none; then the lines of that input are others too. */
  @Override
  protected void settle(double[] state, int last) {
    if (isSpent(state[FAST]) || isSpent(state[SLOW]) || isSpent(state[SIGNAL])) {
      double fast = settled(state[FAST]);
      double slow = settled(state[SLOW]);
      double line = fast - slow;
      double signal = settled(next(signalKeep, signals[last - 1], line));
      put(state, fast, slow, signal);
      putLines(last, line, signal);
    }
  }

  private static boolean isSpent(double average) {
    return Math.abs(average) < Decay.THRESHOLD;
  }

  private static double settled(double average) {
    return isSpent(average) ? 0 : average;
  }

  private static double next(double keep, double average, double x) {
    return ExponentialMean.next(keep, 1 - keep, average, x);
  }

  private static void put(double[] state, double fast, double slow, double signal) {
    state[FAST] = fast;
    state[SLOW] = slow;
    state[SIGNAL] = signal;
  }
}
