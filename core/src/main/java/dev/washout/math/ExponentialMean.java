package dev.washout.math;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import org.jspecify.annotations.Nullable;

/**
 * A mean in which each input counts for less by the same factor with every input after it.
 *
 * <p><b>Formula.</b> The mean of the first n inputs begins it; then m' = k m + w x with w = 1 - k.
 * {@link #span} has k = 1 - 2/(n+1), the exponential moving average; {@link #wilder} has k = 1 -
 * 1/n, Wilder's average.
 *
 * <p><b>Algorithm.</b> m' = fma(k, m, w x): one fused multiply-add on the chain from input to
 * input, no division. k is rounded and w is exactly 1 - k, so that equal inputs are their own mean
 * to the bit. A mean that decays towards zero is set to zero as {@link Decay} says.
 *
 * <p><b>Cost.</b> Constant; 40 bytes.
 */
public final class ExponentialMean {
  /** How many inputs are copied at once where means take their place. */
  private static final int PIECE = 1 << 15;

  private final int n;
  private final double keep;
  private final double weight;

  /** How many inputs came before the first. */
  private final int skipped;

  private long count;
  private double first;

  /** The sum of the inputs less the first while there are not n; then the mean. */
  private double mean;

  private @Nullable ExponentialBatch batch;

  private ExponentialMean(int length, double keep, int skipped) {
    this.n = length;
    this.keep = keep;
    this.weight = 1 - keep;
    this.skipped = skipped;
  }

  /**
   * What is kept of a mean at each input: k.
   *
   * @return k, at least 0 and below 1
   */
  public double keep() {
    return keep;
  }

  private static int checked(int length) {
    checkArgument(length >= 1, "length is not positive: %s", length);
    return length;
  }

  /**
   * The exponential moving average of span n, which has seen nothing.
   *
   * @param length n, at least 1
   * @return the mean
   */
  public static ExponentialMean span(int length) {
    return span(length, 0);
  }

  /**
   * The exponential moving average of span n that joins others later than they began. It is set to
   * zero, if it has decayed, at the same inputs as they are.
   *
   * @param length n, at least 1
   * @param skipped how many inputs the others have seen before its first, at least 0
   * @return the mean
   */
  public static ExponentialMean span(int length, int skipped) {
    checkArgument(skipped >= 0, "skipped is negative: %s", skipped);
    return new ExponentialMean(checked(length), 1 - 2 / (length + 1.0), skipped);
  }

  /**
   * Wilder's average of n, which has seen nothing.
   *
   * @param length n, at least 1
   * @return the mean
   */
  public static ExponentialMean wilder(int length) {
    return new ExponentialMean(checked(length), 1 - 1.0 / length, 0);
  }

  /**
   * Goes on from a state.
   *
   * @param in the state's contents
   * @return this mean, which must have seen nothing before
   */
  public ExponentialMean resumed(StateReader in) {
    count = in.readCount();
    first = in.readDouble();
    mean = in.readDouble();
    return this;
  }

  /**
   * Writes this mean.
   *
   * @param out where to
   */
  public void save(StateWriter out) {
    out.putLong(count);
    out.putDouble(first);
    out.putDouble(mean);
  }

  /**
   * Takes in the next input.
   *
   * @param x the input
   * @return true if there have been n, and there is a mean
   */
  public boolean update(double x) {
    if (count >= n) {
      mean = next(x);
      count++;
      return true;
    }
    return begin(x);
  }

  private boolean begin(double x) {
    if (count == 0) {
      first = x;
    }
    mean += x - first;
    count++;
    if (count < n) {
      return false;
    }
    mean = begun(mean, first);
    return true;
  }

  private double begun(double sum, double origin) {
    return begin(n, sum, origin);
  }

  /**
   * The mean that begins the average.
   *
   * @param length n
   * @param sum the sum of the first n inputs, each less the first
   * @param first the first input
   * @return fma(sum, 1/n, first)
   */
  public static double begin(int length, double sum, double first) {
    return Math.fma(sum, 1.0 / length, first);
  }

  private double next(double x) {
    double next = next(keep, weight, mean, x);
    return Decay.isSpent(skipped + count, Math.abs(next)) ? 0 : next;
  }

  /**
   * The formula: a mean, once begun, after one more input.
   *
   * @param keep k
   * @param weight 1 - k
   * @param mean the mean before
   * @param x the input
   * @return fma(k, m, w x)
   */
  public static double next(double keep, double weight, double mean, double x) {
    return Math.fma(keep, mean, weight * x);
  }

  /**
   * Takes in many inputs: the same bits as one {@link #update} after the other.
   *
   * @param in the inputs
   * @param out receives the mean after each input at the same index, NaN while there is none; may
   *     be {@code in}
   * @param from the first input's index
   * @param to the index after the last one's
   */
  public void updateAll(double[] in, double[] out, int from, int to) {
    if (in != out) {
      updateAll(in, from, out, from, to - from);
      return;
    }
    double[] piece = new double[Math.min(PIECE, to - from)];
    for (int i = from; i < to; i += PIECE) {
      int size = Math.min(PIECE, to - i);
      System.arraycopy(in, i, piece, 0, size);
      updateAll(piece, 0, out, i, size);
    }
  }

  /**
   * Takes in many inputs: the same bits as one {@link #update} after the other.
   *
   * @param in the inputs
   * @param at the first one's index
   * @param out receives the mean after each input, NaN while there is none; may be {@code in} if
   *     none of these inputs lies where a mean goes
   * @param from the first one's index
   * @param size how many
   */
  public void updateAll(double[] in, int at, double[] out, int from, int size) {
    if (batch == null) {
      batch = new ExponentialBatch(keep, weight);
    }
    updateAll(batch, in, at, out, from, size);
  }

  void updateAll(ExponentialBatch with, double[] in, int at, double[] out, int from, int size) {
    int done = 0;
    for (; done < size && count < n; done++) {
      out[from + done] = update(in[at + done]) ? mean : Double.NaN;
    }
    mean = with.run(mean, skipped + count, in, at + done, out, from + done, size - done);
    count += size - done;
  }

  /**
   * The mean.
   *
   * @return the mean; of no meaning before there have been n inputs
   */
  public double value() {
    return mean;
  }

  /**
   * The mean after one more input; changes nothing.
   *
   * @param x a possible next input
   * @return the mean, or NaN if there would not be n inputs
   */
  public double preview(double x) {
    if (count >= n) {
      return next(x);
    }
    if (count < n - 1) {
      return Double.NaN;
    }
    double origin = count == 0 ? x : first;
    return begun(mean + (x - origin), origin);
  }
}
