package dev.washout.momentum;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.washout.core.CandleIndicator;
import dev.washout.core.CandleLines;
import dev.washout.core.Domain;
import dev.washout.core.RecipeText;
import dev.washout.core.State;
import dev.washout.core.StateReader;

/**
 * Stochastic oscillator: where the close lies in the range of the last n bars, smoothed, and an
 * average of that.
 *
 * <p><b>Formula.</b> raw %K = 100 (close - lowest low) / (highest high - lowest low) over n bars;
 * %K = simple mean of the last raw %K; %D = simple mean of the last %K. A smoothing of 1 makes it
 * the fast stochastic, of 3 the slow one.
 *
 * <p><b>Edge cases.</b> A window without any range: raw %K is 50, neither high nor low, as a flat
 * {@link Rsi} is, and the only answer that keeps the mirrored market's %K at 100 - %K. TA-Lib says
 * 0 there, others 100 or nothing. %K and %D are exactly within 0 and 100.
 *
 * <p><b>Range.</b> 0 to 100. By tradition below 20 is oversold, above 80 overbought.
 *
 * <p><b>Source.</b> G. C. Lane, Lane's Stochastics (1984); TA-Lib {@code STOCH} with simple means
 * (parameters 5, 3, 3 by default there).
 *
 * @param period n, the number of bars whose range is taken, at least 1; usually 14
 * @param smoothing how many raw %K make one %K, at least 1; usually 3
 * @param signalPeriod how many %K make one %D, at least 1; usually 3
 */
public record Stochastic(int period, int smoothing, int signalPeriod) implements CandleLines {
  static final ImmutableList<String> LINES = ImmutableList.of("%K", "%D");

  static final Domain RANGE = new Domain(0, 100);

  /** %K where there is no range. */
  static final double FLAT = 50;

  /**
   * Checks the periods.
   *
   * @param period as above
   * @param smoothing as above
   * @param signalPeriod as above
   * @throws IllegalArgumentException if one is not positive
   */
  public Stochastic {
    checkArgument(period >= 1, "period is not positive: %s", period);
    checkArgument(smoothing >= 1, "smoothing is not positive: %s", smoothing);
    checkArgument(signalPeriod >= 1, "signalPeriod is not positive: %s", signalPeriod);
  }

  /**
   * The stochastic oscillator.
   *
   * @param period the number of bars whose range is taken, at least 1
   * @param smoothing how many raw %K make one %K, at least 1
   * @param signalPeriod how many %K make one %D, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if a period is not positive
   */
  public static Stochastic of(int period, int smoothing, int signalPeriod) {
    return new Stochastic(period, smoothing, signalPeriod);
  }

  /**
   * The %K line.
   *
   * @return %K as an indicator of its own
   */
  public CandleIndicator k() {
    return line("%K");
  }

  /**
   * The %D line.
   *
   * @return %D as an indicator of its own
   */
  public CandleIndicator d() {
    return line("%D");
  }

  @Override
  public ImmutableList<String> lines() {
    return LINES;
  }

  @Override
  public Domain range(int index) {
    return RANGE;
  }

  @Override
  public int lookback() {
    return Math.addExact(Math.addExact(period - 1, smoothing - 1), signalPeriod - 1);
  }

  @Override
  public StochasticCalculator start() {
    return new StochasticCalculator(this);
  }

  @Override
  public StochasticCalculator resume(StateReader in) {
    return new StochasticCalculator(this, in);
  }

  @Override
  public State<StochasticCalculator> state(byte[] bytes) {
    return State.read(bytes, this, this::resume);
  }

  @Override
  public String toString() {
    return RecipeText.of("STOCH", period, smoothing, signalPeriod);
  }
}
