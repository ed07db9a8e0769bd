package dev.washout.momentum;

import dev.washout.math.Decay;
import dev.washout.math.ForgettingRecurrence;

/**
 * The recurrence of {@link Rsi} over many inputs. The state is the last input, the sum of d + |d|
 * and the sum of |d|.
 */
final class RsiBatch extends ForgettingRecurrence {
  private static final int PREVIOUS = 0;
  private static final int GAINS = 1;
  private static final int MOVEMENT = 2;

  private static final int LAST = Decay.PERIOD - 1;

  private final Rsi recipe;

  private RsiBatch(Rsi recipe) {
    super(3, 1 - recipe.keep());
    this.recipe = recipe;
  }

  static void over(Rsi recipe, double[] values, double[] out) {
    int warmUp = Math.min(recipe.period() + 1, values.length);
    double[] state = new double[3];
    for (int i = 0; i < warmUp; i++) {
      double x = values[i];
      if (i > 0) {
        double d = x - state[PREVIOUS];
        state[GAINS] = Rsi.doubledGains(1, state[GAINS], d);
        state[MOVEMENT] = Rsi.movement(1, state[MOVEMENT], d);
        if (Decay.isSpent(i, state[MOVEMENT])) {
          state[GAINS] = 0;
          state[MOVEMENT] = 0;
        }
      }
      state[PREVIOUS] = x;
      out[i] = i < recipe.period() ? Double.NaN : Rsi.index(state[GAINS], state[MOVEMENT]);
    }
    new RsiBatch(recipe).run(state, warmUp, values, out, warmUp, values.length - warmUp);
  }

  @Override
  protected void guess(double[] state, double[] in, int from) {
    state[PREVIOUS] = in[from - 1];
  }

  @Override
  protected void run(
      double[] state, double[] in, double[] out, int from, int length, int untilSettled) {
    double k = recipe.keep();
    double p = state[PREVIOUS];
    double g = state[GAINS];
    double t = state[MOVEMENT];
    int done = 0;
    int next = untilSettled;
    while (done < length) {
      int end = Math.min(next, length);
      for (; done < end; done++) {
        double x = in[from + done];
        double d = x - p;
        p = x;
        g = Rsi.doubledGains(k, g, d);
        t = Rsi.movement(k, t, d);
        out[from + done] = Rsi.index(g, t);
      }
      if (end == next) {
        if (t < Decay.THRESHOLD) {
          g = 0;
          t = 0;
          out[from + end - 1] = Rsi.FLAT;
        }
        next += Decay.PERIOD;
      }
    }
    state[PREVIOUS] = p;
    state[GAINS] = g;
    state[MOVEMENT] = t;
  }

  @Override
  protected void runLanes(double[][] states, double[] in, double[] out, int[] from, int length) {
    double p0 = states[0][PREVIOUS];
    double g0 = states[0][GAINS];
    double t0 = states[0][MOVEMENT];
    double p1 = states[1][PREVIOUS];
    double g1 = states[1][GAINS];
    double t1 = states[1][MOVEMENT];
    double p2 = states[2][PREVIOUS];
    double g2 = states[2][GAINS];
    double t2 = states[2][MOVEMENT];
    double p3 = states[3][PREVIOUS];
    double g3 = states[3][GAINS];
    double t3 = states[3][MOVEMENT];
    double k = recipe.keep();
    for (int done = 0; done < length; done += Decay.PERIOD) {
      int from0 = from[0] + done;
      int from1 = from[1] + done;
      int from2 = from[2] + done;
      int from3 = from[3] + done;
      for (int i = 0; i < Decay.PERIOD; i++) {
        double x0 = in[from0 + i];
        double d0 = x0 - p0;
        p0 = x0;
        g0 = Rsi.doubledGains(k, g0, d0);
        t0 = Rsi.movement(k, t0, d0);
        out[from0 + i] = Rsi.index(g0, t0);
        double x1 = in[from1 + i];
        double d1 = x1 - p1;
        p1 = x1;
        g1 = Rsi.doubledGains(k, g1, d1);
        t1 = Rsi.movement(k, t1, d1);
        out[from1 + i] = Rsi.index(g1, t1);
        double x2 = in[from2 + i];
        double d2 = x2 - p2;
        p2 = x2;
        g2 = Rsi.doubledGains(k, g2, d2);
        t2 = Rsi.movement(k, t2, d2);
        out[from2 + i] = Rsi.index(g2, t2);
        double x3 = in[from3 + i];
        double d3 = x3 - p3;
        p3 = x3;
        g3 = Rsi.doubledGains(k, g3, d3);
        t3 = Rsi.movement(k, t3, d3);
        out[from3 + i] = Rsi.index(g3, t3);
      }
      if (t0 < Decay.THRESHOLD) {
        g0 = 0;
        t0 = 0;
        out[from0 + LAST] = Rsi.FLAT;
      }
      if (t1 < Decay.THRESHOLD) {
        g1 = 0;
        t1 = 0;
        out[from1 + LAST] = Rsi.FLAT;
      }
      if (t2 < Decay.THRESHOLD) {
        g2 = 0;
        t2 = 0;
        out[from2 + LAST] = Rsi.FLAT;
      }
      if (t3 < Decay.THRESHOLD) {
        g3 = 0;
        t3 = 0;
        out[from3 + LAST] = Rsi.FLAT;
      }
    }
    put(states[0], p0, g0, t0);
    put(states[1], p1, g1, t1);
    put(states[2], p2, g2, t2);
    put(states[3], p3, g3, t3);
  }

  private static void put(double[] state, double previous, double gains, double movement) {
    state[PREVIOUS] = previous;
    state[GAINS] = gains;
    state[MOVEMENT] = movement;
  }
}
