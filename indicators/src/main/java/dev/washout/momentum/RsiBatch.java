package dev.washout.momentum;

import dev.washout.math.Decay;
import dev.washout.math.ForgettingRecurrence;
import java.util.Arrays;

/**
 * The recurrence of {@link Rsi} over many inputs. The state is the last input, the sum of d + |d|
 * and the sum of |d|.
 */
final class RsiBatch extends ForgettingRecurrence {
  private static final int PREVIOUS = 0;
  private static final int GAINS = 1;
  private static final int MOVEMENT = 2;

  private static final int HALF = Decay.PERIOD;
  private static final int BOTH = 2 * HALF;

  /** If more is kept each time, a positive sum never becomes 0 before it is settled. */
  private static final double HALF_KEPT = 0.5;

  private final Rsi recipe;

  /** The sums of two lanes from one settling to the next, then the indexes. */
  private final double[] gainSums = new double[BOTH];

  private final double[] movementSums = new double[BOTH];

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
    for (int lane = 0; lane < LANES; lane += 2) {
      runTwo(states[lane], states[lane + 1], in, out, from[lane], from[lane + 1], length);
    }
  }

  /** Two lanes are enough for their four sums to fill the time of each other's. */
  private void runTwo(
      double[] a, double[] b, double[] in, double[] out, int fromA, int fromB, int length) {
    double[] gains = gainSums;
    double[] movement = movementSums;
    double k = recipe.keep();
    boolean lasting = k > HALF_KEPT;
    double p0 = a[PREVIOUS];
    double g0 = a[GAINS];
    double t0 = a[MOVEMENT];
    double p1 = b[PREVIOUS];
    double g1 = b[GAINS];
    double t1 = b[MOVEMENT];
    for (int done = 0; done < length; done += HALF) {
      int from0 = fromA + done;
      int from1 = fromB + done;
      boolean moved = lasting && t0 > 0 && t1 > 0;
      boolean stood = lasting && t0 == 0 && t1 == 0;
      for (int i = 0; i < HALF; i++) {
        double x0 = in[from0 + i];
        double d0 = x0 - p0;
        p0 = x0;
        g0 = Rsi.doubledGains(k, g0, d0);
        t0 = Rsi.movement(k, t0, d0);
        gains[i] = g0;
        movement[i] = t0;
        double x1 = in[from1 + i];
        double d1 = x1 - p1;
        p1 = x1;
        g1 = Rsi.doubledGains(k, g1, d1);
        t1 = Rsi.movement(k, t1, d1);
        gains[HALF + i] = g1;
        movement[HALF + i] = t1;
      }
      boolean still = stood && t0 == 0 && t1 == 0;
      if (t0 < Decay.THRESHOLD) {
        g0 = 0;
        t0 = 0;
        movement[HALF - 1] = 0;
      }
      if (t1 < Decay.THRESHOLD) {
        g1 = 0;
        t1 = 0;
        movement[BOTH - 1] = 0;
      }
      if (still) {
        Arrays.fill(out, from0, from0 + HALF, Rsi.FLAT);
        Arrays.fill(out, from1, from1 + HALF, Rsi.FLAT);
        continue;
      }
      if (moved && t0 > 0 && t1 > 0) {
        indexesOfMoving(gains, movement);
      } else {
        indexes(gains, movement);
      }
      System.arraycopy(gains, 0, out, from0, HALF);
      System.arraycopy(gains, HALF, out, from1, HALF);
    }
    put(a, p0, g0, t0);
    put(b, p1, g1, t1);
  }

  /** Puts the index of each pair of sums in the place of the gains, where something moves. */
  private static void indexesOfMoving(double[] gains, double[] movement) {
    for (int i = 0; i < BOTH; i++) {
      gains[i] = Rsi.indexOfMoving(gains[i], movement[i]);
    }
  }

  private static void indexes(double[] gains, double[] movement) {
    for (int i = 0; i < BOTH; i++) {
      gains[i] = Rsi.index(gains[i], movement[i]);
    }
  }

  private static void put(double[] state, double previous, double gains, double movement) {
    state[PREVIOUS] = previous;
    state[GAINS] = gains;
    state[MOVEMENT] = movement;
  }
}
