package dev.washout.math;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import org.jspecify.annotations.Nullable;

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

  private @Nullable ExtremumStrip strip;
  private @Nullable ExtremumBlocks blocks;

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
    compareRing();
  }

  private void compareRing() {
    if (complete) {
      compareEnds(filled);
    }
    beginMax = Double.NEGATIVE_INFINITY;
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

  /**
   * Takes in many inputs: the same bits as one {@link #update} after the other.
   *
   * @param in the inputs
   * @param out receives the extremum after each input at the same index, NaN while the window is
   *     not full; may be {@code in}
   * @param from the first input's index
   * @param to the index after the last one's
   */
  public void updateAll(double[] in, double[] out, int from, int to) {
    if (n <= ExtremumStrip.LONGEST) {
      updateStrips(in, out, from, to);
    } else {
      updateBlocks(in, out, from, to);
    }
  }

  private void updateBlocks(double[] in, double[] out, int from, int to) {
    int i = from;
    while (i < to && !(complete && filled == 0)) {
      updateOne(in, out, i);
      i++;
    }
    if (to - i >= n) {
      if (blocks == null) {
        blocks = new ExtremumBlocks(n);
      }
      int end = to - (to - i) % n;
      takeBlocks(blocks, in, out, i, end);
      i = end;
    }
    for (; i < to; i++) {
      updateOne(in, out, i);
    }
  }

  private void takeBlocks(ExtremumBlocks with, double[] in, double[] out, int from, int to) {
    with.beginAfter(endMax);
    for (int i = from; i < to; i += n) {
      System.arraycopy(in, i, ring, 0, n);
      if (sign < 0) {
        negate(ring, 0, n);
      }
      with.compute(ring);
      if (sign < 0) {
        negate(with.maxima, 0, n);
      }
      System.arraycopy(with.maxima, 0, out, i, n);
    }
    compareRing();
  }

  private void updateOne(double[] in, double[] out, int i) {
    out[i] = update(in[i]) ? value() : Double.NaN;
  }

  private void updateStrips(double[] in, double[] out, int from, int to) {
    int i = from;
    while (i < to && !(complete && to - i >= n)) {
      updateOne(in, out, i);
      i++;
    }
    if (i == to) {
      return;
    }
    if (strip == null) {
      strip = new ExtremumStrip(n);
    }
    copyLast(strip.inputs);
    while (i < to) {
      int size = Math.min(strip.size, to - i);
      updateStrip(strip, in, out, i, size);
      i += size;
      if (i == to) {
        remember(strip.inputs, n - 1 + size);
      } else {
        System.arraycopy(strip.inputs, size, strip.inputs, 0, n - 1);
      }
    }
  }

  private void updateStrip(ExtremumStrip with, double[] in, double[] out, int from, int size) {
    double[] inputs = with.inputs;
    System.arraycopy(in, from, inputs, n - 1, size);
    if (sign < 0) {
      negate(inputs, n - 1, size + n - 1);
    }
    with.compute(size);
    if (sign < 0) {
      negate(with.maxima, 0, size);
    }
    System.arraycopy(with.maxima, 0, out, from, size);
    filled = (filled + size) % n;
  }

  private static void negate(double[] values, int from, int to) {
    for (int i = from; i < to; i++) {
      values[i] = -values[i];
    }
  }

  /** The last n - 1 inputs, in their order. The ring's oldest is where the next one goes. */
  private void copyLast(double[] into) {
    if (filled == n - 1) {
      System.arraycopy(ring, 0, into, 0, n - 1);
      return;
    }
    int old = n - 1 - filled;
    System.arraycopy(ring, filled + 1, into, 0, old);
    System.arraycopy(ring, 0, into, old, filled);
  }

  /** Takes over the last n of these inputs. */
  private void remember(double[] inputs, int length) {
    int oldest = length - n;
    System.arraycopy(inputs, oldest, ring, filled, n - filled);
    System.arraycopy(inputs, oldest + n - filled, ring, 0, filled);
    compareRing();
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
