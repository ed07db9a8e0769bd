package dev.washout.momentum;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.washout.core.Domain;
import dev.washout.core.DoubleIndicator;
import dev.washout.core.DoubleLines;
import dev.washout.core.RecipeText;
import dev.washout.core.State;
import dev.washout.core.StateReader;

/**
 * Stochastic RSI: where RSI lies in its own range of the last n values, and an average of that.
 *
 * <p><b>Formula.</b> %K = 100 (RSI - lowest RSI) / (highest RSI - lowest RSI) over n values; %D =
 * simple mean of the last %K. %K itself is not smoothed; charting sites that show a smoothed one
 * show this %D.
 *
 * <p><b>Edge cases.</b> Where RSI has not moved by more than 1e-9 points in the window, %K is 50,
 * neither high nor low: smaller moves are rounding, which a market that stands still would blow up
 * to anything between 0 and 100. TA-Lib says 0 at no range, and shows the rounding otherwise.
 *
 * <p><b>Range.</b> 0 to 100. The authors wrote 0 to 1; TA-Lib and charts use 0 to 100.
 *
 * <p><b>Source.</b> T. S. Chande and S. Kroll, The New Technical Trader (1994); TA-Lib {@code
 * STOCHRSI} with a simple mean (parameters 14, 5, 3 by default there).
 *
 * @param rsiPeriod the period of the RSI, at least 1; usually 14
 * @param period n, the number of RSI values whose range is taken, at least 1; usually 14
 * @param signalPeriod how many %K make one %D, at least 1; usually 3
 */
public record StochasticRsi(int rsiPeriod, int period, int signalPeriod) implements DoubleLines {
  /** A range of RSI up to this, in points of 100, is rounding and counts as none. */
  static final double ROUNDING = 1e-9;

  /**
   * Checks the periods.
   *
   * @param rsiPeriod as above
   * @param period as above
   * @param signalPeriod as above
   * @throws IllegalArgumentException if one is not positive
   */
  public StochasticRsi {
    checkArgument(rsiPeriod >= 1, "rsiPeriod is not positive: %s", rsiPeriod);
    checkArgument(period >= 1, "period is not positive: %s", period);
    checkArgument(signalPeriod >= 1, "signalPeriod is not positive: %s", signalPeriod);
  }

  /**
   * The stochastic oscillator of RSI.
   *
   * @param rsiPeriod the period of the RSI, at least 1
   * @param period the number of RSI values whose range is taken, at least 1
   * @param signalPeriod how many %K make one %D, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if a period is not positive
   */
  public static StochasticRsi of(int rsiPeriod, int period, int signalPeriod) {
    return new StochasticRsi(rsiPeriod, period, signalPeriod);
  }

  /**
   * The %K line.
   *
   * @return %K as an indicator of its own
   */
  public DoubleIndicator k() {
    return line("%K");
  }

  /**
   * The %D line.
   *
   * @return %D as an indicator of its own
   */
  public DoubleIndicator d() {
    return line("%D");
  }

  @Override
  public ImmutableList<String> lines() {
    return Stochastic.LINES;
  }

  @Override
  public Domain range(int index) {
    return Stochastic.RANGE;
  }

  @Override
  public int lookback() {
    return Math.addExact(rsiPeriod, Math.addExact(period - 1, signalPeriod - 1));
  }

  @Override
  public StochasticRsiCalculator start() {
    return new StochasticRsiCalculator(this);
  }

  @Override
  public StochasticRsiCalculator resume(StateReader in) {
    return new StochasticRsiCalculator(this, in);
  }

  @Override
  public State<StochasticRsiCalculator> state(byte[] bytes) {
    return State.read(bytes, this, this::resume);
  }

  @Override
  public String toString() {
    return RecipeText.of("STOCHRSI", rsiPeriod, period, signalPeriod);
  }
}
