package dev.washout.momentum;

import dev.washout.math.Decay;
import dev.washout.math.ExponentialMean;
import dev.washout.math.ForgettingRecurrence;
import java.util.stream.IntStream;

/**
 * The three averages of {@link Macd} in one recurrence over many inputs, which are read once. The
 * state is the fast average, the slow one and the signal.
 *
 * <p>Each average counts its own inputs, so each is looked after at another place within the
 * decay's period. The loops run from one such place to the next. What the average would be there is
 * looked at beforehand: only if it is spent, which hardly ever happens, that input is taken on its
 * own.
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

  /** The input of each period after which an average is looked after: counted from 0. */
  private final int fastPlace;

  private final int slowPlace = LAST;
  private final int signalPlace;

  /** The three places, ascending. */
  private final int[] places;

  /**
   * A recurrence in which all averages have begun.
   *
   * @param fastBehind how many inputs the fast average has not seen that the slow one has
   * @param signalBehind how many the signal has not
   * @param in the inputs
   * @param out receives line, signal and histogram; none is {@code in}
   */
  MacdBatch(Macd recipe, int fastBehind, int signalBehind, double[] in, double[][] out) {
    super(AVERAGES, weight(recipe));
    this.in = in;
    this.lines = out[0];
    this.signals = out[1];
    this.histograms = out[2];
    this.fastKeep = ExponentialMean.span(recipe.fastPeriod()).keep();
    this.slowKeep = ExponentialMean.span(recipe.slowPeriod()).keep();
    this.signalKeep = ExponentialMean.span(recipe.signalPeriod()).keep();
    this.fastPlace = (fastBehind + LAST) & LAST;
    this.signalPlace = (signalBehind + LAST) & LAST;
    this.places = IntStream.of(fastPlace, slowPlace, signalPlace).sorted().distinct().toArray();
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
  protected void runLane(double[] state, int from, int length, int untilSettled) {
    int end = from + length;
    int done = from;
    for (int period = from + untilSettled - Decay.PERIOD; period < end; period += Decay.PERIOD) {
      for (int place : places) {
        int next = period + place;
        if (next >= from && next < end) {
          runOne(state, done, next);
          done = next;
          if (isSpent(state, place, next)) {
            step(state, place, next);
            done++;
          }
        }
      }
    }
    runOne(state, done, end);
  }

  private void runOne(double[] state, int from, int to) {
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
      lines[i] = line;
      signals[i] = signal;
      histograms[i] = line - signal;
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
    int done = 0;
    for (int period = 0; period < length; period += Decay.PERIOD) {
      for (int place : places) {
        int next = period + place;
        runSideBySide(a, b, fromA + done, fromB + done, next - done);
        done = next;
        if (isSpent(a, place, fromA + next) || isSpent(b, place, fromB + next)) {
          step(a, place, fromA + next);
          step(b, place, fromB + next);
          done++;
        }
      }
    }
    runSideBySide(a, b, fromA + done, fromB + done, length - done);
  }

  /** Two lanes are enough for their six averages to fill the time of each other's. */
  private void runSideBySide(double[] a, double[] b, int fromA, int fromB, int length) {
    double keepFast = fastKeep;
    double keepSlow = slowKeep;
    double keepSignal = signalKeep;
    double fast0 = a[FAST];
    double slow0 = a[SLOW];
    double signal0 = a[SIGNAL];
    double fast1 = b[FAST];
    double slow1 = b[SLOW];
    double signal1 = b[SIGNAL];
    for (int i = 0; i < length; i++) {
      double x0 = in[fromA + i];
      fast0 = next(keepFast, fast0, x0);
      slow0 = next(keepSlow, slow0, x0);
      double line0 = fast0 - slow0;
      signal0 = next(keepSignal, signal0, line0);
      lines[fromA + i] = line0;
      signals[fromA + i] = signal0;
      histograms[fromA + i] = line0 - signal0;
      double x1 = in[fromB + i];
      fast1 = next(keepFast, fast1, x1);
      slow1 = next(keepSlow, slow1, x1);
      double line1 = fast1 - slow1;
      signal1 = next(keepSignal, signal1, line1);
      lines[fromB + i] = line1;
      signals[fromB + i] = signal1;
      histograms[fromB + i] = line1 - signal1;
    }
    put(a, fast0, slow0, signal0);
    put(b, fast1, slow1, signal1);
  }

  /** Whether an average that is looked after at a place would be set to zero. */
  private boolean isSpent(double[] state, int place, int index) {
    double fast = next(fastKeep, state[FAST], in[index]);
    double slow = next(slowKeep, state[SLOW], in[index]);
    double signal = next(signalKeep, state[SIGNAL], fast - slow);
    return isSpent(place, fastPlace, fast)
        || isSpent(place, slowPlace, slow)
        || isSpent(place, signalPlace, signal);
  }

  private static boolean isSpent(int place, int placeOfAverage, double average) {
    return place == placeOfAverage && Math.abs(average) < Decay.THRESHOLD;
  }

  /** Takes one input, and looks after the averages whose place it is. */
  private void step(double[] state, int place, int index) {
    double fast = settled(place, fastPlace, next(fastKeep, state[FAST], in[index]));
    double slow = settled(place, slowPlace, next(slowKeep, state[SLOW], in[index]));
    double line = fast - slow;
    double signal = settled(place, signalPlace, next(signalKeep, state[SIGNAL], line));
    put(state, fast, slow, signal);
    lines[index] = line;
    signals[index] = signal;
    histograms[index] = line - signal;
  }

  private static double settled(int place, int placeOfAverage, double average) {
    return isSpent(place, placeOfAverage, average) ? 0 : average;
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
