package dev.washout.momentum;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.washout.core.DoubleIndicator;
import dev.washout.core.DoubleLines;
import dev.washout.core.RecipeText;
import dev.washout.core.State;
import dev.washout.core.StateReader;

/**
 * Moving average convergence/divergence: the distance between a fast and a slow average, its own
 * average (the signal), and the distance between those two (the histogram).
 *
 * <p><b>Formula.</b> line = EMA(fast) - EMA(slow); signal = EMA(signal) of the line; histogram =
 * line - signal. The averages are those of {@link dev.washout.math.ExponentialMean}.
 *
 * <p><b>Seeding.</b> Each average begins with a mean: the slow one with that of the first slow
 * inputs, the signal with that of the first signal lines. From where the fast one begins, {@link
 * MacdSeeding} says; TA-Lib's way unless told otherwise. The difference fades within a few fast
 * periods. All lines have their first value with input slow + signal - 1, 34 for (12,26,9).
 *
 * <p><b>Edge cases.</b> Equal inputs have exactly 0 on all lines.
 *
 * <p><b>Range.</b> Any number, in the input's own units; lines of markets at different prices
 * cannot be compared.
 *
 * <p><b>Source.</b> G. Appel (1979); the histogram T. Aspray (1986); TA-Lib {@code MACD}. TA-Lib's
 * {@code MACDFIX} uses rounded factors and is another formula.
 *
 * @param fastPeriod the span of the fast average in inputs, at least 1; Appel's own is 12
 * @param slowPeriod the span of the slow average in inputs, above the fast one; Appel's own is 26
 * @param signalPeriod the span of the signal in inputs, at least 1; Appel's own is 9
 * @param seeding from where the fast average begins
 */
public record Macd(int fastPeriod, int slowPeriod, int signalPeriod, MacdSeeding seeding)
    implements DoubleLines {
  private static final ImmutableList<String> LINES =
      ImmutableList.of("line", "signal", "histogram");

  /**
   * Checks the periods.
   *
   * @param fastPeriod as above
   * @param slowPeriod as above
   * @param signalPeriod as above
   * @param seeding as above
   * @throws IllegalArgumentException if a period is not positive, or the fast one is not below the
   *     slow one
   */
  public Macd {
    checkArgument(fastPeriod >= 1, "fastPeriod is not positive: %s", fastPeriod);
    checkArgument(
        slowPeriod > fastPeriod,
        "slowPeriod %s is not above fastPeriod %s",
        slowPeriod,
        fastPeriod);
    checkArgument(signalPeriod >= 1, "signalPeriod is not positive: %s", signalPeriod);
  }

  /**
   * MACD with TA-Lib's seeding.
   *
   * @param fastPeriod the span of the fast average, at least 1
   * @param slowPeriod the span of the slow average, above the fast one
   * @param signalPeriod the span of the signal, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if a period is out of its range
   */
  public static Macd of(int fastPeriod, int slowPeriod, int signalPeriod) {
    return of(fastPeriod, slowPeriod, signalPeriod, MacdSeeding.TOGETHER);
  }

  /**
   * MACD with a stated seeding.
   *
   * @param fastPeriod the span of the fast average, at least 1
   * @param slowPeriod the span of the slow average, above the fast one
   * @param signalPeriod the span of the signal, at least 1
   * @param seeding from where the fast average begins
   * @return the recipe
   * @throws IllegalArgumentException if a period is out of its range
   */
  public static Macd of(int fastPeriod, int slowPeriod, int signalPeriod, MacdSeeding seeding) {
    return new Macd(fastPeriod, slowPeriod, signalPeriod, seeding);
  }

  /**
   * The MACD line.
   *
   * @return the distance between the averages, as an indicator of its own
   */
  public DoubleIndicator line() {
    return line("line");
  }

  /**
   * The signal.
   *
   * @return the line's average, as an indicator of its own
   */
  public DoubleIndicator signal() {
    return line("signal");
  }

  /**
   * The histogram.
   *
   * @return the line less the signal, as an indicator of its own
   */
  public DoubleIndicator histogram() {
    return line("histogram");
  }

  @Override
  public ImmutableList<String> lines() {
    return LINES;
  }

  @Override
  public int lookback() {
    return Math.addExact(slowPeriod - 1, signalPeriod - 1);
  }

  @Override
  public void over(double[] values, double[][] out) {
    checkBatch(values, out);
    new MacdCalculator(this).updateAll(values, out);
  }

  @Override
  public MacdCalculator start() {
    return new MacdCalculator(this);
  }

  @Override
  public MacdCalculator resume(StateReader in) {
    return new MacdCalculator(this, in);
  }

  @Override
  public State<MacdCalculator> state(byte[] bytes) {
    return State.read(bytes, this, this::resume);
  }

  @Override
  public String toString() {
    return seeding == MacdSeeding.TOGETHER
        ? RecipeText.of("MACD", fastPeriod, slowPeriod, signalPeriod)
        : RecipeText.of("MACD", fastPeriod, slowPeriod, signalPeriod, seeding);
  }
}
