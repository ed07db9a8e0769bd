package dev.washout.math;

/** The recurrence of {@link ExponentialMean} over many inputs. The state is the mean. */
final class ExponentialBatch extends ForgettingRecurrence {
  private static final int LAST = Decay.PERIOD - 1;

  private final double keep;
  private final double weight;

  ExponentialBatch(double keep, double weight) {
    super(1, weight);
    this.keep = keep;
    this.weight = weight;
  }

  ExponentialBatch(double keep, double weight, int warmUp, int shortestLane) {
    super(1, warmUp, shortestLane);
    this.keep = keep;
    this.weight = weight;
  }

  @Override
  protected void guess(double[] state, double[] in, int from) {
    state[0] = in[from];
  }

  private static boolean isSpent(double mean) {
    return Math.abs(mean) < Decay.THRESHOLD;
  }

  @Override
  protected void run(
      double[] state, double[] in, double[] out, int from, int length, int untilSettled) {
    double k = keep;
    double w = weight;
    double m = state[0];
    int done = 0;
    int next = untilSettled;
    while (done < length) {
      int end = Math.min(next, length);
      for (; done < end; done++) {
        m = ExponentialMean.next(k, w, m, in[from + done]);
        out[from + done] = m;
      }
      if (end == next) {
        if (isSpent(m)) {
          m = 0;
          out[from + end - 1] = 0;
        }
        next += Decay.PERIOD;
      }
    }
    state[0] = m;
  }

  @Override
  protected void runLanes(double[][] states, double[] in, double[] out, int[] from, int length) {
    double m0 = states[0][0];
    double m1 = states[1][0];
    double m2 = states[2][0];
    double m3 = states[3][0];
    double k = keep;
    double w = weight;
    for (int done = 0; done < length; done += Decay.PERIOD) {
      int from0 = from[0] + done;
      int from1 = from[1] + done;
      int from2 = from[2] + done;
      int from3 = from[3] + done;
      for (int i = 0; i < Decay.PERIOD; i++) {
        m0 = ExponentialMean.next(k, w, m0, in[from0 + i]);
        out[from0 + i] = m0;
        m1 = ExponentialMean.next(k, w, m1, in[from1 + i]);
        out[from1 + i] = m1;
        m2 = ExponentialMean.next(k, w, m2, in[from2 + i]);
        out[from2 + i] = m2;
        m3 = ExponentialMean.next(k, w, m3, in[from3 + i]);
        out[from3 + i] = m3;
      }
      if (isSpent(m0)) {
        m0 = 0;
        out[from0 + LAST] = 0;
      }
      if (isSpent(m1)) {
        m1 = 0;
        out[from1 + LAST] = 0;
      }
      if (isSpent(m2)) {
        m2 = 0;
        out[from2 + LAST] = 0;
      }
      if (isSpent(m3)) {
        m3 = 0;
        out[from3 + LAST] = 0;
      }
    }
    states[0][0] = m0;
    states[1][0] = m1;
    states[2][0] = m2;
    states[3][0] = m3;
  }
}
