package dev.washout.momentum;

import dev.washout.core.DoubleCalculator;
import dev.washout.core.DoubleColumns;
import dev.washout.core.State;
import dev.washout.core.StateReader;
import dev.washout.math.CacheLines;
import dev.washout.math.Decay;
import java.util.Arrays;

/** What the calculators of many symbols of an {@link Rsi} remember. */
final class RsiColumns extends DoubleColumns {
  /** How many symbols go through two rows at a time. */
  private static final int PIECE = 256;

  private final Rsi recipe;
  private final int period;
  private final double keep;

  /** From a movement above this, more than the threshold is left when symbols are next settled. */
  private final double lasting;

  private double[] previous = {};
  private double[] net = {};
  private double[] movement = {};

  /** Whether a symbol has had all the changes that begin the averages. */
  private boolean[] begun = {};

  RsiColumns(Rsi recipe) {
    this.recipe = recipe;
    this.period = recipe.period();
    this.keep = recipe.keep();
    this.lasting = Decay.THRESHOLD / StrictMath.pow(keep, 2 * SETTLE_PERIOD);
  }

  @Override
  protected void widen(int width) {
    int room = CacheLines.fill(width);
    previous = Arrays.copyOf(previous, room);
    net = Arrays.copyOf(net, room);
    movement = Arrays.copyOf(movement, room);
    begun = Arrays.copyOf(begun, width);
  }

  /**
   * Without movement there is no ratio. An average of one change may lose it at once, that of two
   * loses half with every input; from the threshold none is lost before the symbol is settled.
   */
  @Override
  protected boolean isSteady(int symbol) {
    return begun[symbol] && movement[symbol] >= Decay.THRESHOLD && period > 1;
  }

  @Override
  protected void stepAll(double[] row, double[] out, int from, int to) {
    double k = keep;
    double[] p = previous;
    double[] s = net;
    double[] t = movement;
    for (int i = from; i < to; i++) {
      double x = row[i];
      double d = x - p[i];
      double sum = Rsi.net(k, s[i], d);
      double all = Rsi.movement(k, t[i], d);
      p[i] = x;
      s[i] = sum;
      t[i] = all;
      out[i] = Rsi.indexOfMoving(sum, all);
    }
  }

  /**
   * Two rows in one loop, but for the second one's division: with that the loop would be too long
   * for the compiler to make vector instructions of.
   */
  @Override
  protected void stepRows(double[][] rows, double[][] out, int first, int end, int from, int to) {
    double[] before = previous;
    int r = first;
    for (; r + 1 < end; r += 2) {
      for (int i = from; i < to; i += PIECE) {
        int pieceEnd = Math.min(to, i + PIECE);
        stepTwo(before, rows[r], rows[r + 1], out[r], i, pieceEnd);
        divide(out[r + 1], i, pieceEnd);
      }
      before = rows[r + 1];
    }
    System.arraycopy(before, from, previous, from, to - from);
    if (r < end) {
      stepAll(rows[r], out[r], from, to);
    }
  }

  private void stepTwo(
      double[] before, double[] row, double[] next, double[] out, int from, int to) {
    double k = keep;
    double[] s = net;
    double[] t = movement;
    for (int i = from; i < to; i++) {
      double x = row[i];
      double d = x - before[i];
      double sum = Rsi.net(k, s[i], d);
      double all = Rsi.movement(k, t[i], d);
      out[i] = Rsi.indexOfMoving(sum, all);
      double nextD = next[i] - x;
      s[i] = Rsi.net(k, sum, nextD);
      t[i] = Rsi.movement(k, all, nextD);
    }
  }

  private void divide(double[] out, int from, int to) {
    double[] s = net;
    double[] t = movement;
    for (int i = from; i < to; i++) {
      out[i] = Rsi.indexOfMoving(s[i], t[i]);
    }
  }

  @Override
  protected boolean isLasting(int from, int to) {
    boolean all = true;
    for (int i = from; i < to; i++) {
      all &= movement[i] > lasting;
    }
    return all;
  }

  @Override
  protected double settle(int symbol, double value) {
    if (movement[symbol] < Decay.THRESHOLD) {
      net[symbol] = 0;
      movement[symbol] = 0;
      return Rsi.FLAT;
    }
    return value;
  }

  @Override
  protected double step(int symbol, long count, double x) {
    if (count > 0) {
      double kept = count <= period ? 1 : keep;
      double d = x - previous[symbol];
      double sum = Rsi.net(kept, net[symbol], d);
      double all = Rsi.movement(kept, movement[symbol], d);
      boolean spent = Decay.isSpent(count, all);
      net[symbol] = spent ? 0 : sum;
      movement[symbol] = spent ? 0 : all;
    }
    previous[symbol] = x;
    begun[symbol] = count >= period;
    return begun[symbol] ? Rsi.index(net[symbol], movement[symbol]) : Double.NaN;
  }

  @Override
  protected double peek(int symbol, long count, double x) {
    if (count < period) {
      return Double.NaN;
    }
    double kept = count <= period ? 1 : keep;
    double d = x - previous[symbol];
    double all = Rsi.movement(kept, movement[symbol], d);
    return Decay.isSpent(count, all) ? Rsi.FLAT : Rsi.index(Rsi.net(kept, net[symbol], d), all);
  }

  @Override
  protected State<DoubleCalculator> state(int symbol, long count, double value) {
    return State.of(
        recipe,
        recipe::resume,
        out -> {
          out.putLong(count);
          out.putDouble(value);
          out.putDouble(previous[symbol]);
          out.putDouble(net[symbol]);
          out.putDouble(movement[symbol]);
        });
  }

  @Override
  protected void load(int symbol, StateReader in) {
    begun[symbol] = in.readCount() > period;
    in.readDouble();
    previous[symbol] = in.readDouble();
    net[symbol] = in.readDouble();
    movement[symbol] = in.readDouble();
  }
}
