package dev.washout.math;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import org.jspecify.annotations.Nullable;

/**
 * Mean and deviation of the last {@code n} inputs, without drift.
 *
 * <p><b>Formula.</b> With r the last input of the block before, S the sum of {@code x - r} and Q
 * the sum of {@code (x - r)^2} over the window: mean = r + S/n; sum of squared deviations = |Q -
 * S^2/n|.
 *
 * <p><b>Algorithm.</b> Inputs are put in blocks of n, counted from the first. When a block is
 * complete, its last input becomes the reference r, and S and Q of each of its ends are summed
 * backwards; the current block's beginning is summed forwards. The window always holds r, or ends
 * with it, so no term exceeds the window's own range and a level of 1e6 with a range of cents loses
 * nothing. The relative error of the squared deviations is below 2 n^2 2^-53 in the worst case, and
 * does not grow with the number of inputs. Only where that is more than all of them, in windows of
 * tens of millions, can the difference be below 0; then its magnitude is as near as 0 is.
 *
 * <p><b>Edge cases.</b> A window of equal inputs has their value as mean and exactly 0 as
 * deviation.
 *
 * <p><b>Cost.</b> Amortised constant; 24 n bytes, and up to 32 n more for {@code updateAll}, which
 * copies inputs that its values will stand on. A preview costs n steps on the last place of a
 * block, constant elsewhere.
 */
public final class RollingMoments {
  /**
   * How many inputs to take at once: few enough for their values to stay in the cache, and for the
   * processor to fetch the next from memory meanwhile.
   */
  private static final int STRETCH = 512;

  private final int n;
  private final double inverse;

  /** The current block from 0 to {@code filled}, then what is left of the block before. */
  private final double[] ring;

  /** Of the block before: [2 i] is the sum over its inputs i to n-1, [2 i + 1] the squares. */
  private final double[] ends;

  private boolean complete;
  private int filled;
  private double reference;
  private double sum;
  private double squares;

  /** The moments last asked for. */
  private double windowSum;

  private double windowSquares;
  private double windowReference;

  private final MomentsBlocks blocks;

  /** The inputs, at their indices, where values take their place. */
  private double[] copied = {};

  /**
   * Moments of a window that has seen nothing.
   *
   * @param length n, the number of inputs in the window, at least 1
   */
  public RollingMoments(int length) {
    checkArgument(length >= 1, "length is not positive: %s", length);
    n = length;
    inverse = 1.0 / length;
    ring = new double[length];
    ends = new double[2 * (length + 1)];
    blocks = new MomentsBlocks(ends, length);
  }

  /**
   * Goes on from a state.
   *
   * @param length n, as it was
   * @param in the state's contents
   */
  public RollingMoments(int length, StateReader in) {
    this(length);
    complete = in.readBoolean();
    filled = in.readIndex(length - 1);
    reference = in.readDouble();
    System.arraycopy(in.readDoubles(length), 0, ring, 0, length);
    if (complete) {
      blocks.sumEnds(ring, 0, filled);
    }
    sum = 0;
    squares = 0;
    for (int i = 0; i < filled; i++) {
      double d = ring[i] - reference;
      sum += d;
      squares = Math.fma(d, d, squares);
    }
    windowSum = ends[2 * filled] + sum;
    windowSquares = ends[2 * filled + 1] + squares;
    windowReference = reference;
  }

  /**
   * Writes this window.
   *
   * @param out where to
   */
  public void save(StateWriter out) {
    out.putBoolean(complete);
    out.putInt(filled);
    out.putDouble(reference);
    out.putDoubles(ring);
  }

  /**
   * How many inputs {@link #updateAll} is best given at once by those who make something more of
   * the moments while these are in the cache: whole blocks, an odd number, for after the first they
   * are worked on two at a time.
   *
   * @return a multiple of n
   */
  public int stretch() {
    return Math.max(3, STRETCH / n | 1) * n;
  }

  /**
   * Takes in the next input.
   *
   * @param x the input
   * @return true if the window is full, and has moments
   */
  public boolean update(double x) {
    if (!complete && filled == 0) {
      reference = x;
    }
    ring[filled] = x;
    filled++;
    if (filled == n) {
      reference = x;
      blocks.sumEnds(ring, 0, 0);
      complete = true;
      filled = 0;
      sum = 0;
      squares = 0;
    } else {
      double d = x - reference;
      sum += d;
      squares = Math.fma(d, d, squares);
    }
    windowSum = ends[2 * filled] + sum;
    windowSquares = ends[2 * filled + 1] + squares;
    windowReference = reference;
    return complete;
  }

  /**
   * Takes in many inputs: the same bits as one {@link #update} after the other.
   *
   * @param in the inputs
   * @param means receives the mean after each input at the same index, NaN while the window is not
   *     full; may be {@code in}
   * @param from the first input's index
   * @param to the index after the last one's
   */
  public void updateAll(double[] in, double[] means, int from, int to) {
    takeAll(in, means, null, false, from, to);
  }

  /**
   * Takes in many inputs: the same bits as one {@link #update} after the other. Roots are left to
   * the caller, who can take them with what else is to be done with a stretch.
   *
   * @param in the inputs
   * @param means receives the mean after each input at the same index, NaN while the window is not
   *     full; may be {@code in}
   * @param around receives the sum of squared deviations from the mean in the same way, of which
   *     {@link #populationDeviation(double)} makes the deviation; another array than {@code means}
   * @param from the first input's index
   * @param to the index after the last one's
   */
  public void updateAll(double[] in, double[] means, double[] around, int from, int to) {
    checkArgument(means != around, "means and squares around them are one array");
    takeAll(in, means, around, false, from, to);
  }

  /**
   * Takes in many inputs: the same bits as one {@link #update} after the other.
   *
   * @param in the inputs
   * @param means receives the mean after each input at the same index, NaN while the window is not
   *     full; may be {@code in}
   * @param deviations receives the deviation of the window as a whole population in the same way;
   *     another array than {@code means}
   * @param from the first input's index
   * @param to the index after the last one's
   */
  public void updateDeviations(double[] in, double[] means, double[] deviations, int from, int to) {
    checkArgument(means != deviations, "means and deviations from them are one array");
    takeAll(in, means, deviations, true, from, to);
  }

  /**
   * The same without the means.
   *
   * @param in the inputs
   * @param deviations receives the deviation of the window as a whole population; may be {@code in}
   * @param from the first input's index
   * @param to the index after the last one's
   */
  public void updateDeviations(double[] in, double[] deviations, int from, int to) {
    takeAll(in, null, deviations, true, from, to);
  }

  /**
   * Takes in many inputs.
   *
   * @param around receives the squares, or the roots of what they make on the average
   */
  private void takeAll(
      double[] in,
      double @Nullable [] means,
      double @Nullable [] around,
      boolean roots,
      int from,
      int to) {
    int i = from;
    while (i < to && !(complete && filled == 0)) {
      takeOne(in, means, around, roots, i);
      i++;
    }
    if (to - i >= n) {
      int size = (to - i) / n * n;
      takeBlocks(in, means, around, roots, i, size);
      i += size;
    }
    for (; i < to; i++) {
      takeOne(in, means, around, roots, i);
    }
  }

  private void takeOne(
      double[] in, double @Nullable [] means, double @Nullable [] around, boolean roots, int i) {
    boolean full = update(in[i]);
    if (means != null) {
      means[i] = full ? mean() : Double.NaN;
    }
    if (around != null) {
      double value = roots ? populationDeviation() : squaresAroundMean();
      around[i] = full ? value : Double.NaN;
    }
  }

  private void takeBlocks(
      double[] in,
      double @Nullable [] means,
      double @Nullable [] around,
      boolean roots,
      int from,
      int size) {
    double[] inputs = in;
    int to = from + size;
    if (in == means || in == around) {
      if (copied.length < to) {
        copied = new double[in.length];
      }
      System.arraycopy(in, from, copied, from, size);
      inputs = copied;
    }
    blocks.compute(reference, inputs, means, around, roots, from, to);
    System.arraycopy(inputs, to - n, ring, 0, n);
    reference = ring[n - 1];
    windowSum = ends[0] + sum;
    windowSquares = ends[1] + squares;
    windowReference = reference;
  }

  /**
   * Shows the moments the window would have after one more input; {@link #mean()} and the others
   * then answer for it, until the next {@code update} or {@code preview}.
   *
   * @param x a possible next input
   * @return true if the window would be full
   */
  public boolean preview(double x) {
    if (filled + 1 == n) {
      double s = 0;
      double q = 0;
      for (int i = n - 2; i >= 0; i--) {
        double d = ring[i] - x;
        s += d;
        q = Math.fma(d, d, q);
      }
      windowSum = s;
      windowSquares = q;
      windowReference = x;
      return true;
    }
    double d = x - reference;
    windowSum = ends[2 * filled + 2] + (sum + d);
    windowSquares = ends[2 * filled + 3] + Math.fma(d, d, squares);
    windowReference = reference;
    return complete;
  }

  /**
   * The mean.
   *
   * @return r + S/n
   */
  public double mean() {
    return mean(windowSum, inverse, windowReference);
  }

  static double mean(double sum, double inverse, double reference) {
    return Math.fma(sum, inverse, reference);
  }

  /**
   * The variance of the window as a whole population.
   *
   * @return squared deviations over n, not negative
   */
  public double populationVariance() {
    return populationVariance(squaresAroundMean(), inverse);
  }

  /**
   * The standard deviation of the window as a whole population.
   *
   * @return the square root of {@link #populationVariance()}
   */
  public double populationDeviation() {
    return populationDeviation(squaresAroundMean());
  }

  /**
   * The standard deviation of a window as a whole population, from what {@link #updateAll(double[],
   * double[], double[], int, int)} gives.
   *
   * @param squares the sum of squared deviations from the mean, which rounding may have brought
   *     below 0 in a very long window
   * @return sqrt(|squares| / n)
   */
  public double populationDeviation(double squares) {
    return populationDeviation(squares, inverse);
  }

  static double populationDeviation(double squares, double inverse) {
    return Math.sqrt(populationVariance(squares, inverse));
  }

  private static double populationVariance(double squares, double inverse) {
    return Math.abs(squares) * inverse;
  }

  /**
   * The variance the window estimates, as a sample.
   *
   * @return squared deviations over n - 1, not negative; NaN for a window of 1
   */
  public double sampleVariance() {
    return Math.abs(squaresAroundMean()) / (n - 1);
  }

  private double squaresAroundMean() {
    return squaresAroundMean(windowSum, inverse, windowSquares);
  }

  /** Q - S^2/n, which rounding may bring below 0. */
  static double squaresAroundMean(double sum, double inverse, double squares) {
    return Math.fma(sum * -inverse, sum, squares);
  }
}
