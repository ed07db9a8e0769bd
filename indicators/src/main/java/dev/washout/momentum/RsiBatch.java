package dev.washout.momentum;

import dev.washout.math.CacheLines;
import dev.washout.math.Decay;
import dev.washout.math.ForgettingRecurrence;

/**
 * The recurrence of {@link Rsi} over many inputs. The state is the last input, the sum of d and the
 * sum of |d|.
 */
final class RsiBatch extends ForgettingRecurrence {
  private static final int PREVIOUS = 0;
  private static final int NET = 1;
  private static final int MOVEMENT = 2;

  private static final int LAST = Decay.PERIOD - 1;

  /** How many inputs go by without looking after sums that cannot be spent by then. */
  private static final int LONG = 8 * Decay.PERIOD;

  private final Rsi recipe;
  private final double[] in;
  private final double[] out;

  /**
   * The sums of one of two lanes while they are divided: none while there are no lanes. Those of d
   * stand where the values will be until then, whose memory is there by then.
   */
  private double[] keptNets = {};

  private double[] keptMovements = {};

  /** From a movement above this, more than the threshold is left after {@link #LONG} inputs. */
  private final double lasting;

  private RsiBatch(Rsi recipe, double[] in, double[] out) {
    super(3, 1 - recipe.keep());
    this.recipe = recipe;
    this.in = in;
    this.out = out;
    lasting = Decay.THRESHOLD / StrictMath.pow(recipe.keep(), 2 * LONG);
  }

  static void over(Rsi recipe, double[] values, double[] out) {
    double[] in = values == out ? values.clone() : values;
    int warmUp = Math.min(recipe.period() + 1, in.length);
    double[] state = new double[3];
    for (int i = 0; i < warmUp; i++) {
      double x = in[i];
      if (i > 0) {
        double d = x - state[PREVIOUS];
        state[NET] = Rsi.net(1, state[NET], d);
        state[MOVEMENT] = Rsi.movement(1, state[MOVEMENT], d);
        if (Decay.isSpent(i, state[MOVEMENT])) {
          state[NET] = 0;
          state[MOVEMENT] = 0;
        }
      }
      state[PREVIOUS] = x;
      out[i] = i < recipe.period() ? Double.NaN : Rsi.index(state[NET], state[MOVEMENT]);
    }
    new RsiBatch(recipe, in, out).run(state, warmUp, warmUp, in.length - warmUp);
  }

  @Override
  protected void guess(double[] state, int from) {
    state[PREVIOUS] = in[from - 1];
  }

  @Override
  protected void runOne(double[] state, int from, int to) {
    double k = recipe.keep();
    double p = state[PREVIOUS];
    double s = state[NET];
    double t = state[MOVEMENT];
    for (int i = from; i < to; i++) {
      double x = in[i];
      double d = x - p;
      p = x;
      s = Rsi.net(k, s, d);
      t = Rsi.movement(k, t, d);
      out[i] = Rsi.index(s, t);
    }
    put(state, p, s, t);
  }

  @Override
  protected void runLanes(double[][] states, int[] from, int length) {
    if (keptNets.length == 0) {
      keptNets = new double[CacheLines.fill(LONG)];
      keptMovements = new double[CacheLines.fill(LONG)];
    }
    for (int lane = 0; lane < LANES; lane += 2) {
      runTwo(states[lane], states[lane + 1], from[lane], from[lane + 1], length);
    }
  }

  /**
   * One lane is divided as it is summed, which keeps the divider busy. The other's sums are kept,
   * and divided several with one instruction: that takes less than the divider would.
   */
  private void runTwo(double[] a, double[] b, int fromA, int fromB, int length) {
    int done = 0;
    while (done < length) {
      int from0 = fromA + done;
      int from1 = fromB + done;
      if (length - done >= LONG && Math.min(a[MOVEMENT], b[MOVEMENT]) > lasting) {
        sum(a, b, from0, from1, LONG, true);
        System.arraycopy(out, from1, keptNets, 0, LONG);
        divideMoving(keptNets, keptMovements, LONG);
        System.arraycopy(keptNets, 0, out, from1, LONG);
        done += LONG;
      } else {
        sum(a, b, from0, from1, Decay.PERIOD, false);
        divide(from1, Decay.PERIOD);
        settle(a, from0 + LAST);
        settle(b, from1 + LAST);
        done += Decay.PERIOD;
      }
    }
  }

  @Override
  protected void settle(double[] state, int last) {
    if (state[MOVEMENT] < Decay.THRESHOLD) {
      state[NET] = 0;
      state[MOVEMENT] = 0;
      out[last] = Rsi.FLAT;
    }
  }

  private static void divideMoving(double[] nets, double[] movements, int length) {
    for (int i = 0; i < length; i++) {
      nets[i] = Rsi.indexOfMoving(nets[i], movements[i]);
    }
  }

  private void divide(int from, int length) {
    for (int i = 0; i < length; i++) {
      out[from + i] = Rsi.index(out[from + i], keptMovements[i]);
    }
  }

  /**
   * Sums two lanes.
   *
   * @param moving whether there is movement in the first one at every input
   */
  private void sum(double[] a, double[] b, int from0, int from1, int length, boolean moving) {
    double[] x = in;
    double[] indexes = out;
    double[] movements = keptMovements;
    double k = recipe.keep();
    double p0 = a[PREVIOUS];
    double s0 = a[NET];
    double t0 = a[MOVEMENT];
    double p1 = b[PREVIOUS];
    double s1 = b[NET];
    double t1 = b[MOVEMENT];
    for (int i = 0; i < length; i++) {
      double x0 = x[from0 + i];
      double d0 = x0 - p0;
      p0 = x0;
      s0 = Rsi.net(k, s0, d0);
      t0 = Rsi.movement(k, t0, d0);
      indexes[from0 + i] = moving ? Rsi.indexOfMoving(s0, t0) : Rsi.index(s0, t0);
      double x1 = x[from1 + i];
      double d1 = x1 - p1;
      p1 = x1;
      s1 = Rsi.net(k, s1, d1);
      t1 = Rsi.movement(k, t1, d1);
      indexes[from1 + i] = s1;
      movements[i] = t1;
    }
    put(a, p0, s0, t0);
    put(b, p1, s1, t1);
  }

  private static void put(double[] state, double previous, double net, double movement) {
    state[PREVIOUS] = previous;
    state[NET] = net;
    state[MOVEMENT] = movement;
  }
}
