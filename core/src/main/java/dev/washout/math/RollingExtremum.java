package dev.washout.math;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;

/**
 * The largest, or smallest, of the last {@code n} inputs.
 *
 * <p><b>Algorithm.</b> van Herk (1992), Gil and Werman (1993): blocks of n; extrema of each end of
 * the block before are taken backwards when it is complete, of the current one's beginning
 * forwards; the window's is the more extreme of the two. Comparing does not round, so any algorithm
 * gives the same bits.
 *
 * <p><b>Cost.</b> Amortised constant, also on a monotone series; 16 n bytes.
 */
public final class RollingExtremum {
  private final int n;

  /** 1 for the maximum; -1 for the minimum, found as the maximum of the negated inputs. */
  private final double sign;

  private final double[] ring;
  private final double[] endMax;
  private boolean complete;
  private int filled;
  private double beginMax = Double.NEGATIVE_INFINITY;
  private double windowMax = Double.NEGATIVE_INFINITY;

  private RollingExtremum(int length, double sign) {
    checkArgument(length >= 1, "length is not positive: %s", length);
    this.n = length;
    this.sign = sign;
    this.ring = new double[length];
    this.endMax = new double[length + 1];
    endMax[length] = Double.NEGATIVE_INFINITY;
  }

  private RollingExtremum(int length, double sign, StateReader in) {
    this(length, sign);
    complete = in.readBoolean();
    filled = in.readIndex(length - 1);
    System.arraycopy(in.readDoubles(length), 0, ring, 0, length);
    if (complete) {
      compareEnds(filled);
    }
    for (int i = 0; i < filled; i++) {
      beginMax = Math.max(beginMax, ring[i]);
    }
    windowMax = Math.max(beginMax, complete ? endMax[filled] : Double.NEGATIVE_INFINITY);
  }

  /**
   * The maximum of a window that has seen nothing.
   *
   * @param length n, the number of inputs in the window, at least 1
   * @return the window
   */
  public static RollingExtremum max(int length) {
    return new RollingExtremum(length, 1);
  }

  /**
   * The minimum of a window that has seen nothing.
   *
   * @param length n, the number of inputs in the window, at least 1
   * @return the window
   */
  public static RollingExtremum min(int length) {
    return new RollingExtremum(length, -1);
  }

  /**
   * The maximum, going on from a state.
   *
   * @param length n, as it was
   * @param in the state's contents
   * @return the window
   */
  public static RollingExtremum max(int length, StateReader in) {
    return new RollingExtremum(length, 1, in);
  }

  /**
   * The minimum, going on from a state.
   *
   * @param length n, as it was
   * @param in the state's contents
   * @return the window
   */
  public static RollingExtremum min(int length, StateReader in) {
    return new RollingExtremum(length, -1, in);
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
   * @return true if the window is full, and has an extremum
   */
  public boolean update(double x) {
    double signed = sign * x;
    ring[filled] = signed;
    filled++;
    beginMax = Math.max(beginMax, signed);
    if (filled == n) {
      compareEnds(0);
      complete = true;
      filled = 0;
      beginMax = Double.NEGATIVE_INFINITY;
    }
    windowMax = Math.max(beginMax, complete ? endMax[filled] : Double.NEGATIVE_INFINITY);
    return complete;
  }

  private void compareEnds(int from) {
    double max = Double.NEGATIVE_INFINITY;
    for (int i = n - 1; i >= from; i--) {
      max = Math.max(max, ring[i]);
      endMax[i] = max;
    }
  }

  /**
   * The extremum of the window.
   *
   * @return the largest, or smallest, of the last n inputs, or of all if there were fewer; an
   *     infinity if there were none
   */
  public double value() {
    return sign * windowMax;
  }

  /**
   * The extremum the window would have after one more input; changes nothing.
   *
   * @param x a possible next input
   * @return the extremum, or NaN if the window would not be full
   */
  public double preview(double x) {
    double signed = sign * x;
    if (filled + 1 == n) {
      return sign * Math.max(beginMax, signed);
    }
    return complete ? sign * Math.max(Math.max(beginMax, signed), endMax[filled + 1]) : Double.NaN;
  }
}
