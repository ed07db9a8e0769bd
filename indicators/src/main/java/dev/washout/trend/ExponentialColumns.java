package dev.washout.trend;

import dev.washout.core.DoubleCalculator;
import dev.washout.core.DoubleColumns;
import dev.washout.core.DoubleIndicator;
import dev.washout.core.State;
import dev.washout.core.StateReader;
import dev.washout.math.CacheLines;
import dev.washout.math.Decay;
import dev.washout.math.ExponentialMean;
import java.util.Arrays;

/** What the calculators of many symbols of an exponential mean remember. */
final class ExponentialColumns extends DoubleColumns {
  private final DoubleIndicator recipe;
  private final int n;
  private final double keep;
  private final double weight;
  private double[] first = {};

  /** As in {@link ExponentialMean}: a sum of differences until there are n inputs. */
  private double[] mean = {};

  private boolean[] begun = {};

  /**
   * Columns of no symbol yet.
   *
   * @param recipe the recipe
   * @param n how many inputs begin the mean
   * @param keep what is kept of it at each further input
   */
  ExponentialColumns(DoubleIndicator recipe, int n, double keep) {
    this.recipe = recipe;
    this.n = n;
    this.keep = keep;
    this.weight = 1 - keep;
  }

  @Override
  protected void widen(int width) {
    int room = CacheLines.fill(width);
    first = Arrays.copyOf(first, room);
    mean = Arrays.copyOf(mean, room);
    begun = Arrays.copyOf(begun, width);
  }

  @Override
  protected boolean isSteady(int symbol) {
    return begun[symbol];
  }

  @Override
  protected void stepAll(double[] row, double[] out, int from, int to) {
    double k = keep;
    double w = weight;
    double[] m = mean;
    for (int i = from; i < to; i++) {
      double next = ExponentialMean.next(k, w, m[i], row[i]);
      m[i] = next;
      out[i] = next;
    }
  }

  @Override
  protected double settle(int symbol, double value) {
    if (Math.abs(value) < Decay.THRESHOLD) {
      mean[symbol] = 0;
      return 0;
    }
    return value;
  }

  @Override
  protected double step(int symbol, long count, double x) {
    if (count == 0) {
      first[symbol] = x;
    }
    begun[symbol] = count >= n - 1;
    mean[symbol] = after(symbol, count, x, first[symbol]);
    return begun[symbol] ? mean[symbol] : Double.NaN;
  }

  @Override
  protected double peek(int symbol, long count, double x) {
    return count >= n - 1 ? after(symbol, count, x, count == 0 ? x : first[symbol]) : Double.NaN;
  }

  private double after(int symbol, long count, double x, double origin) {
    if (count < n) {
      double sum = mean[symbol] + (x - origin);
      return count < n - 1 ? sum : ExponentialMean.begin(n, sum, origin);
    }
    double next = ExponentialMean.next(keep, weight, mean[symbol], x);
    return Decay.isSpent(count, Math.abs(next)) ? 0 : next;
  }

  @Override
  protected State<DoubleCalculator> state(int symbol, long count, double value) {
    return State.of(
        recipe,
        recipe::resume,
        out -> {
          out.putLong(count);
          out.putDouble(value);
          out.putLong(count);
          out.putDouble(first[symbol]);
          out.putDouble(mean[symbol]);
        });
  }

  @Override
  protected void load(int symbol, StateReader in) {
    in.readCount();
    in.readDouble();
    begun[symbol] = in.readCount() >= n;
    first[symbol] = in.readDouble();
    mean[symbol] = in.readDouble();
  }
}
