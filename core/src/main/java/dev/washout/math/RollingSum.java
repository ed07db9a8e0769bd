package dev.washout.math;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;

/**
 * The sum of the last {@code n} inputs, without drift.
 *
 * <p><b>Algorithm.</b> Blocks of n, counted from the first input. When a block is complete, the sum
 * of each of its ends is taken backwards; the current block's beginning is summed forwards; the
 * window is one of the ends plus the beginning. The error is below n 2^-53 of the sum of
 * magnitudes, for ever. Adding rounds monotonically: of two series of which one is never above the
 * other, the same holds for the sums.
 *
 * <p><b>Cost.</b> Amortised constant; 16 n bytes.
 */
public final class RollingSum {
  private final int n;
  private final double[] ring;
  private final double[] endSum;
  private boolean complete;
  private int filled;
  private double beginSum;

  /**
   * The sum of a window that has seen nothing.
   *
   * @param length n, the number of inputs in the window, at least 1
   */
  public RollingSum(int length) {
    checkArgument(length >= 1, "length is not positive: %s", length);
    n = length;
    ring = new double[length];
    endSum = new double[length + 1];
  }

  /**
   * Goes on from a state.
   *
   * @param length n, as it was
   * @param in the state's contents
   */
  public RollingSum(int length, StateReader in) {
    this(length);
    complete = in.readBoolean();
    filled = in.readIndex(length - 1);
    System.arraycopy(in.readDoubles(length), 0, ring, 0, length);
    if (complete) {
      sumEnds(filled);
    }
    for (int i = 0; i < filled; i++) {
      beginSum += ring[i];
    }
  }

  /**
   * Writes this window.
   *
   * @param out where to
   */
  public void save(StateWriter out) {
    out.putBoolean(complete);
    out.putInt(filled);
    out.putDoubles(ring);
  }

  /**
   * Takes in the next input.
   *
   * @param x the input
   * @return true if the window is full
   */
  public boolean update(double x) {
    ring[filled] = x;
    filled++;
    beginSum += x;
    if (filled == n) {
      sumEnds(0);
      complete = true;
      filled = 0;
      beginSum = 0;
    }
    return complete;
  }

  private void sumEnds(int from) {
    double sum = 0;
    for (int i = n - 1; i >= from; i--) {
      sum += ring[i];
      endSum[i] = sum;
    }
  }

  /**
   * The sum of the window.
   *
   * @return the sum of the last n inputs, or of all if there were fewer
   */
  public double value() {
    return endSum[filled] + beginSum;
  }

  /**
   * The sum the window would have after one more input; changes nothing.
   *
   * @param x a possible next input
   * @return the sum, or NaN if the window would not be full
   */
  public double preview(double x) {
    if (filled + 1 == n) {
      double sum = 0 + x; // not -0.0, as in update
      for (int i = n - 2; i >= 0; i--) {
        sum += ring[i];
      }
      return sum;
    }
    return complete ? endSum[filled + 1] + (beginSum + x) : Double.NaN;
  }
}
