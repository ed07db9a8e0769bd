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
  private final double[] in;
  private final double[] out;

  /** The sums of two lanes from one settling to the next, then the indexes. */
  private final double[] gainSums = new double[BOTH];

  private final double[] movementSums = new double[BOTH];

  private RsiBatch(Rsi recipe, double[] in, double[] out) {
    super(3, 1 - recipe.keep());
    this.recipe = recipe;
    this.in = in;
    this.out = out;
  }

  static void over(Rsi recipe, double[] values, double[] out) {
    double[] in = values == out ? values.clone() : values;
    int warmUp = Math.min(recipe.period() + 1, in.length);
    double[] state = new double[3];
    for (int i = 0; i < warmUp; i++) {
      double x = in[i];
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
    new RsiBatch(recipe, in, out).run(state, warmUp, warmUp, in.length - warmUp);
  }

  @Override
  protected void guess(double[] state, int from) {
    state[PREVIOUS] = in[from - 1];
  }

  @Override
  protected void runLane(double[] state, int from, int length, int untilSettled) {
    double[] x = in;
    double[] indexes = out;
    double k = recipe.keep();
    double p = state[PREVIOUS];
    double g = state[GAINS];
    double t = state[MOVEMENT];
    int done = 0;
    int next = untilSettled;
    while (done < length) {
      int end = Math.min(next, length);
      for (; done < end; done++) {
        double now = x[from + done];
        double d = now - p;
        p = now;
        g = Rsi.doubledGains(k, g, d);
        t = Rsi.movement(k, t, d);
        indexes[from + done] = Rsi.index(g, t);
      }
      if (end == next) {
        if (t < Decay.THRESHOLD) {
          g = 0;
          t = 0;
          indexes[from + end - 1] = Rsi.FLAT;
        }
        next += Decay.PERIOD;
      }
    }
    state[PREVIOUS] = p;
    state[GAINS] = g;
    state[MOVEMENT] = t;
  }

  @Override
  protected void runLanes(double[][] states, int[] from, int length) {
    for (int lane = 0; lane < LANES; lane += 2) {
      runTwo(states[lane], states[lane + 1], from[lane], from[lane + 1], length);
    }
  }

  /** Two lanes are enough for their four sums to fill the time of each other's. */
  private void runTwo(double[] a, double[] b, int fromA, int fromB, int length) {
    double[] x = in;
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
        double x0 = x[from0 + i];
        double d0 = x0 - p0;
        p0 = x0;
        g0 = Rsi.doubledGains(k, g0, d0);
        t0 = Rsi.movement(k, t0, d0);
        gains[i] = g0;
        movement[i] = t0;
        double x1 = x[from1 + i];
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
