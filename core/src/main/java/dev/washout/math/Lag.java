package dev.washout.math;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;

/**
 * What the input was {@code n} inputs ago.
 *
 * <p><b>Cost.</b> Constant; 8 n bytes.
 */
public final class Lag {
  private final double[] ring;
  private boolean complete;
  private int next;

  /**
   * A lag that has seen nothing.
   *
   * @param length n, how far back it looks, at least 1
   */
  public Lag(int length) {
    checkArgument(length >= 1, "length is not positive: %s", length);
    ring = new double[length];
  }

  /**
   * Goes on from a state.
   *
   * @param length n, as it was
   * @param in the state's contents
   */
  public Lag(int length, StateReader in) {
    this(length);
    complete = in.readBoolean();
    next = in.readIndex(length - 1);
    System.arraycopy(in.readDoubles(length), 0, ring, 0, length);
  }

  /**
   * Writes this lag.
   *
   * @param out where to
   */
  public void save(StateWriter out) {
    out.putBoolean(complete);
    out.putInt(next);
    out.putDoubles(ring);
  }

  /**
   * The input that is n inputs before the one to come.
   *
   * @return the input, or NaN if there have been fewer than n
   */
  public double value() {
    return complete ? ring[next] : Double.NaN;
  }

  /**
   * Takes in the next input.
   *
   * @param x the input
   */
  public void update(double x) {
    ring[next] = x;
    next++;
    if (next == ring.length) {
      next = 0;
      complete = true;
    }
  }
}
