package dev.washout.momentum;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.AbstractDoubleCalculator;
import dev.washout.core.Domain;
import dev.washout.core.DoubleCalculator;
import dev.washout.core.DoubleColumns;
import dev.washout.core.DoubleIndicator;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.math.Decay;
import java.util.Arrays;

/**
 * Relative strength index (Wilder): which share of the recent movement was upward, 0 to 100.
 *
 * <p><b>Formula.</b> With d the change from input to input, and Wilder's average A' = ((n-1) A + x)
 * / n: RSI = 100 A(gain) / (A(gain) + A(loss)). Computed without dividing in the recurrence, and
 * without telling gains from losses, from N' = (1 - 1/n) N + d and T' = (1 - 1/n) T + |d|: RSI = 50
 * + 50 N / T.
 *
 * <p><b>Seeding.</b> Both averages begin as the mean of the first n changes, so the first value
 * comes with input n + 1: as Wilder published it, and as TA-Lib does by default. {@code CutlerRsi}
 * is the variant that takes simple means throughout.
 *
 * <p><b>Edge cases.</b> No movement at all in memory (N = T = 0): 50, neither strong nor weak, and
 * the only answer that keeps RSI(-x) = 100 - RSI(x). TA-Lib says 0 there, others 100. Only gains:
 * 100 exactly; only losses: 0 exactly. On a market that stands still the last ratio stays; when
 * both averages have decayed below 1e-200 they are flushed together (see {@link Decay}), and RSI is
 * 50. There is no absolute epsilon: prices of 1e-8 work as well as any. TA-Lib takes a sum of
 * averages below 1e-14 (C) for none.
 *
 * <p><b>Range.</b> 0 to 100. By tradition below 30 is oversold, above 70 overbought.
 *
 * <p><b>Source.</b> J. Welles Wilder, New Concepts in Technical Trading Systems (1978), section VI;
 * TA-Lib {@code RSI}.
 *
 * @param period n, the number of changes averaged, at least 1; Wilder's own is 14
 */
public record Rsi(int period) implements DoubleIndicator {
  static final Domain RANGE = new Domain(0, 100);

  /** RSI where nothing has moved. */
  static final double FLAT = 50;

  /**
   * Checks the period.
   *
   * @param period as above
   * @throws IllegalArgumentException if it is not positive
   */
  public Rsi {
    checkArgument(period >= 1, "period is not positive: %s", period);
  }

  /**
   * Wilder's relative strength index.
   *
   * @param period the number of changes averaged, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if the period is not positive
   */
  public static Rsi of(int period) {
    return new Rsi(period);
  }

  /**
   * The index from the two sums: strength is their ratio.
   *
   * @param net the sum of d, of no greater magnitude than the other
   * @param movement the sum of |d|
   * @return 0 to 100
   */
  static double index(double net, double movement) {
    return movement == 0 ? FLAT : indexOfMoving(net, movement);
  }

  /** The index where there is movement. */
  static double indexOfMoving(double net, double movement) {
    return Math.fma(50, net / movement, 50);
  }

  /** What is kept of both sums at each change. */
  double keep() {
    return 1 - 1.0 / period;
  }

  /** The sum of d after one more change. */
  static double net(double kept, double before, double d) {
    return Math.fma(kept, before, d);
  }

  /** The sum of |d| after one more change. */
  static double movement(double kept, double before, double d) {
    return Math.fma(kept, before, Math.abs(d));
  }

  @Override
  public void over(double[] values, double[] out) {
    domain().checkBatch(values, out);
    RsiBatch.over(this, values, out);
  }

  @Override
  public DoubleColumns columns() {
    return new RsiColumns(this);
  }

  @Override
  public Domain range() {
    return RANGE;
  }

  @Override
  public int lookback() {
    return period;
  }

  @Override
  public DoubleCalculator start() {
    return new Calculator(this);
  }

  @Override
  public DoubleCalculator resume(StateReader in) {
    return new Calculator(this, in);
  }

  @Override
  public String toString() {
    return RecipeText.of("RSI", period);
  }

  /**
   * Goes on from the sums of two inputs ago, by both changes since: what was just written to memory
   * comes back some eight cycles later, and sums would wait for that at every input instead of
   * every other one. They are those of one change after the other, to the bit. A calculator that
   * goes on from a state, which has the last sums only, begins with a change of nothing, of which
   * all is kept.
   */
  private static final class Calculator extends AbstractDoubleCalculator {
    private final int period;
    private final double keep;

    /** The sums after the last input of even index, and after that of odd index. */
    private final double[] net = new double[2];

    private final double[] movement = new double[2];
    private double previous;

    /**
     * The change before the next one. Before the first, and in one that goes on from a state, there
     * was none: -0.0, which leaves every sum as it is, and -0.0 too.
     */
    private double lastChange = -0.0;

    /** The index of the first input, which is not 0 for one that goes on from a state. */
    private final long first;

    /** After this index, both changes have been kept alike. */
    private final long begun;

    Calculator(Rsi recipe) {
      super(recipe);
      period = recipe.period;
      keep = recipe.keep();
      first = 0;
      begun = period + 1L;
    }

    Calculator(Rsi recipe, StateReader in) {
      super(recipe, in);
      period = recipe.period;
      keep = recipe.keep();
      first = count();
      begun = Math.max(period + 1L, first);
      previous = in.readDouble();
      Arrays.fill(net, in.readDouble());
      Arrays.fill(movement, in.readDouble());
    }

    /** Where the sums after an input are. */
    private static int place(long index) {
      return (int) index & 1;
    }

    /** 1 while the first n changes are summed, then what is kept of a sum at each change. */
    private double kept(long index) {
      return index <= period ? 1 : keep;
    }

    @Override
    protected double step(double x) {
      return count() > begun ? take(x, x - previous, keep, keep) : begin(x);
    }

    private double begin(double x) {
      long index = count();
      double d = index == 0 ? 0 : x - previous;
      double value = take(x, d, index == first ? 1 : kept(index - 1), kept(index));
      return index < period ? Double.NaN : value;
    }

    private double take(double x, double d, double lastKept, double kept) {
      int place = place(count());
      double sum = Rsi.net(lastKept, net[place], lastChange);
      double all = Rsi.movement(lastKept, movement[place], lastChange);
      boolean near = Decay.isNearCheck(count());
      if (near && Decay.isSpent(count() - 1, all)) {
        sum = 0;
        all = 0;
      }
      sum = Rsi.net(kept, sum, d);
      all = Rsi.movement(kept, all, d);
      if (near && Decay.isSpent(count(), all)) {
        sum = 0;
        all = 0;
      }
      net[place] = sum;
      movement[place] = all;
      previous = x;
      lastChange = d;
      double index = indexOfMoving(sum, all);
      return Double.isNaN(index) ? FLAT : index; // a test that update does anyway
    }

    @Override
    protected double peek(double x) {
      if (count() < period) {
        return Double.NaN;
      }
      int last = place(count() - 1);
      double d = x - previous;
      double all = Rsi.movement(kept(count()), movement[last], d);
      return Decay.isSpent(count(), all) ? FLAT : index(Rsi.net(kept(count()), net[last], d), all);
    }

    @Override
    protected void save(StateWriter out) {
      int last = place(count() - 1);
      out.putDouble(previous);
      out.putDouble(net[last]);
      out.putDouble(movement[last]);
    }
  }
}
