package dev.washout.math;

/** The recurrence of {@link ExponentialMean} over many inputs. The state is the mean. */
final class ExponentialBatch extends ForgettingRecurrence {
  private static final int LAST = Decay.PERIOD - 1;
  private static final int FOUR = 4;
  private static final double[] NONE = {};

  private final double keep;
  private final double weight;
  private double[] in = NONE;
  private double[] out = NONE;

  /** How far an input's index is before that of its mean. */
  private int shift;

  ExponentialBatch(double keep, double weight) {
    super(1, weight);
    this.keep = keep;
    this.weight = weight;
  }

  /** With a warm-up and lanes of one's own, all as long as the shortest. */
  ExponentialBatch(double keep, double weight, int warmUp, int shortestLane) {
    super(1, warmUp, shortestLane, 1);
    this.keep = keep;
    this.weight = weight;
  }

  /**
   * The mean after many inputs.
   *
   * @param mean the mean before
   * @param count how many inputs there have been
   * @param inputs the inputs
   * @param at the first one's index
   * @param means receives the means; not {@code inputs}
   * @param from the first one's index
   * @param size how many
   */
  double run(double mean, long count, double[] inputs, int at, double[] means, int from, int size) {
    double[] state = {mean};
    in = inputs;
    out = means;
    shift = from - at;
    run(state, count, from, size);
    in = NONE; // they belong to the caller
    out = NONE;
    return state[0];
  }

  @Override
  protected void guess(double[] state, int from) {
    state[0] = in[from - shift];
  }

  @Override
  protected void runOne(double[] state, int from, int to) {
    double m = state[0];
    for (int i = from; i < to; i++) {
      m = ExponentialMean.next(keep, weight, m, in[i - shift]);
      out[i] = m;
    }
    state[0] = m;
  }

  @Override
  protected void settle(double[] state, int last) {
    state[0] = settled(state[0], last);
  }

  private double settled(double mean, int last) {
    if (Math.abs(mean) < Decay.THRESHOLD) {
      out[last] = 0;
      return 0;
    }
    return mean;
  }

  /** One lane's next four means, so that a lane's place is worked out once for four inputs. */
  private static double takeFour(
      double k, double w, double mean, double[] x, int at, double[] means, int from) {
    double m = ExponentialMean.next(k, w, mean, x[at]);
    means[from] = m;
    m = ExponentialMean.next(k, w, m, x[at + 1]);
    means[from + 1] = m;
    m = ExponentialMean.next(k, w, m, x[at + 2]);
    means[from + 2] = m;
    m = ExponentialMean.next(k, w, m, x[at + 3]);
    means[from + 3] = m;
    return m;
  }

  @Override
  protected void runLanes(double[][] states, int[] from, int length) {
    double[] x = in;
    double[] means = out;
    int before = shift;
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
      int at0 = from0 - before;
      int at1 = from1 - before;
      int at2 = from2 - before;
      int at3 = from3 - before;
      for (int i = 0; i < Decay.PERIOD; i += FOUR) {
        m0 = takeFour(k, w, m0, x, at0 + i, means, from0 + i);
        m1 = takeFour(k, w, m1, x, at1 + i, means, from1 + i);
        m2 = takeFour(k, w, m2, x, at2 + i, means, from2 + i);
        m3 = takeFour(k, w, m3, x, at3 + i, means, from3 + i);
      }
      m0 = settled(m0, from0 + LAST);
      m1 = settled(m1, from1 + LAST);
      m2 = settled(m2, from2 + LAST);
      m3 = settled(m3, from3 + LAST);
    }
    states[0][0] = m0;
    states[1][0] = m1;
    states[2][0] = m2;
    states[3][0] = m3;
  }
}
