package dev.washout.math;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;

/**
 * Runs a recurrence over a whole series, several stretches of it at a time, and gives the bits of
 * the plain loop.
 *
 * <p><b>What it is for.</b> An exponential average needs its last mean for the next: one fused
 * multiply-add after the other, and the processor waits four cycles for each. Stretches of the
 * series that do not wait for each other fill the gaps.
 *
 * <p><b>Algorithm.</b> Such a recurrence forgets its start. The series is cut into lanes of equal
 * length; each but the first is warmed up over the inputs before it, until whatever it began with
 * is far below a rounding error; then all lanes run in one loop. That the lanes fit together is not
 * assumed: each has to have begun, to the bit, in the state the one before it has ended in. Where
 * it has not, it is replayed from the true state, until the replay meets the state the lane had at
 * the same place; from there on the lane is right. A lane that is not met (on a market that stands
 * still two averages may stay some units of the last place apart for ever) is replayed to its end,
 * and the next stretches run in the plain loop, which is also what short series get.
 *
 * <p><b>Subclasses</b> know where inputs and values are, and hold the formula, twice: for one
 * state, and for {@value #LANES} side by side. Every {@value Decay#PERIOD} inputs a state is looked
 * after, as {@link Decay} says: the loops run from one such input to the next. Inputs are still
 * there when their values have been written, for they may be gone through again.
 */
public abstract class ForgettingRecurrence {
  /** How many stretches run side by side. */
  public static final int LANES = 4;

  /** Until the start weighs e^-64 of what it did: 1e-28, and a few more periods to round alike. */
  private static final double FORGOTTEN = 64;

  /** Fewer inputs than this go through the plain loop: the lanes would not pay for themselves. */
  private static final int SHORTEST_LANE = 4096;

  /** A lane is at least this many times as long as it takes to warm up. */
  private static final int LANE_TO_WARM_UP = 8;

  /** Lanes are up to this many times as long as they have to be: less goes into warming up. */
  private static final int LONGER = 8;

  private static final int MOST_SKIPPED = 64;

  private final int warmUp;
  private final int shortestLane;
  private final long longestLane;
  private final double[][] states;
  private final double[][] assumed;
  private final int[] starts = new int[LANES];

  /** How many stretches to leave to the plain loop, and how many the next time. */
  private int skip;

  private int nextSkip = 1;

  /**
   * A recurrence.
   *
   * @param stateSize how many numbers the state has
   * @param weight the share of the state that is forgotten with each input, within 0 and 1
   */
  protected ForgettingRecurrence(int stateSize, double weight) {
    this(
        stateSize,
        warmUp(weight),
        Math.max(SHORTEST_LANE, LANE_TO_WARM_UP * warmUp(weight)),
        LONGER);
  }

  /** With a warm-up and lanes of one's own, both multiples of the decay's period. */
  ForgettingRecurrence(int stateSize, int warmUp, int shortestLane, int longer) {
    checkArgument(
        warmUp % Decay.PERIOD == 0 && shortestLane % Decay.PERIOD == 0 && warmUp <= shortestLane,
        "a warm-up of %s for a lane of %s",
        warmUp,
        shortestLane);
    this.warmUp = warmUp;
    this.shortestLane = shortestLane;
    this.longestLane = (long) shortestLane * longer;
    this.states = new double[LANES][stateSize];
    this.assumed = new double[LANES][stateSize];
  }

  private static int warmUp(double weight) {
    double inputs = Math.min(FORGOTTEN / weight, 1 << 24);
    return ((int) inputs / Decay.PERIOD + 1) * Decay.PERIOD;
  }

  /**
   * What to begin a warm-up with.
   *
   * @param state receives the state, which is all zero
   * @param from where the warm-up begins, not with the first input
   */
  protected abstract void guess(double[] state, int from);

  /**
   * The plain loop.
   *
   * @param state the state, which is moved on
   * @param from the first input's index
   * @param to the index after the last one's
   */
  protected abstract void runOne(double[] state, int from, int to);

  /**
   * Looks after a state, as {@link Decay} says, and writes values that become others by it again.
   *
   * @param state the state
   * @param last the index of the last input it has taken in
   */
  protected abstract void settle(double[] state, int last);

  /**
   * The same for all lanes in one loop.
   *
   * @param states the lanes' states, which are moved on
   * @param from the index of each lane's first input
   * @param length how many in each lane, a multiple of {@value Decay#PERIOD}; the states are to be
   *     settled at the end of each of these
   */
  protected abstract void runLanes(double[][] states, int[] from, int length);

  /**
   * Runs the recurrence.
   *
   * @param state the state, which is moved on
   * @param count how many inputs there have been, which says when the state is looked after
   * @param from the first input's index
   * @param length how many
   */
  public final void run(double[] state, long count, int from, int length) {
    int done = 0;
    if (length >= LANES * shortestLane + Decay.PERIOD) {
      done = untilSettled(count);
      runLane(state, from, done, done);
      int stretches = (int) Math.max(1, (length - done) / (LANES * longestLane));
      int lane = lane((length - done) / (stretches * LANES));
      for (int s = 0; s < stretches; s++) {
        if (skip > 0) {
          skip--;
          runLane(state, from + done, LANES * lane, Decay.PERIOD);
        } else {
          runStretch(state, from + done, lane);
        }
        done += LANES * lane;
      }
    }
    runLane(state, from + done, length - done, untilSettled(count + done));
  }

  /**
   * An odd number of periods: lanes that lie a multiple of 4096 bytes apart would get in each
   * other's way, for a load seems to need a store whose address has the same last bits.
   */
  private int lane(int atMost) {
    int periods = atMost / Decay.PERIOD;
    return Math.max(warmUp, (periods - 1 | 1) * Decay.PERIOD);
  }

  /** Settles the state for the first time after so many inputs, then after every period. */
  private void runLane(double[] state, int from, int length, int untilSettled) {
    int done = 0;
    int next = untilSettled;
    while (done < length) {
      int end = Math.min(next, length);
      runOne(state, from + done, from + end);
      if (end == next) {
        settle(state, from + end - 1);
      }
      done = end;
      next += Decay.PERIOD;
    }
  }

  private static int untilSettled(long count) {
    return Decay.PERIOD - (int) (count % Decay.PERIOD);
  }

  private void runStretch(double[] state, int from, int lane) {
    for (int k = 0; k < LANES; k++) {
      // the first lane only keeps the others company
      starts[k] = from + Math.max(k, 1) * lane - warmUp;
      Arrays.fill(states[k], 0);
      guess(states[k], starts[k]);
    }
    runLanes(states, starts, warmUp);
    copy(state, states[0]);
    for (int k = 0; k < LANES; k++) {
      starts[k] = from + k * lane;
      copy(states[k], assumed[k]);
    }
    runLanes(states, starts, lane);
    boolean met = true;
    for (int k = 1; k < LANES; k++) {
      if (!sameBits(states[k - 1], assumed[k])) {
        copy(states[k - 1], state);
        if (!replay(state, assumed[k], starts[k], lane)) {
          copy(state, states[k]);
          met = false;
        }
      }
    }
    copy(states[LANES - 1], state);
    nextSkip = met ? 1 : Math.min(2 * nextSkip, MOST_SKIPPED);
    skip = met ? 0 : nextSkip;
  }

  /**
   * Runs a lane again from where it should have begun.
   *
   * @return true if it met the state the lane had at the same place
   */
  private boolean replay(double[] truth, double[] other, int from, int length) {
    int done = 0;
    int part = Decay.PERIOD;
    while (done < length) {
      if (done > warmUp) {
        runLane(truth, from + done, length - done, Decay.PERIOD);
        return false;
      }
      part = Math.min(part, length - done);
      runLane(other, from + done, part, Decay.PERIOD);
      runLane(truth, from + done, part, Decay.PERIOD); // and this stays
      if (sameBits(truth, other)) {
        return true;
      }
      done += part;
      part *= 2;
    }
    return false;
  }

  private static void copy(double[] source, double[] target) {
    System.arraycopy(source, 0, target, 0, source.length);
  }

  private static boolean sameBits(double[] a, double[] b) {
    for (int i = 0; i < a.length; i++) {
      if (Double.doubleToRawLongBits(a[i]) != Double.doubleToRawLongBits(b[i])) {
        return false;
      }
    }
    return true;
  }
}
