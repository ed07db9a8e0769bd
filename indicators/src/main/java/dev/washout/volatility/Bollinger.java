package dev.washout.volatility;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.washout.core.DoubleIndicator;
import dev.washout.core.DoubleLines;
import dev.washout.core.RecipeText;
import dev.washout.core.State;
import dev.washout.core.StateReader;

/**
 * Bollinger bands: the mean of the last n inputs, and lines k deviations below and above it.
 *
 * <p><b>Formula.</b> middle = mean; lower, upper = mean - k s, mean + k s, with s the deviation of
 * the window as a population (divided by n). The middle has the same bits as the simple moving
 * average. {@link BollingerPercentB} and {@link BollingerBandwidth} say where an input lies between
 * the bands and how far they are apart.
 *
 * <p><b>Edge cases.</b> A window of equal inputs has all three lines at exactly their value.
 * Neither a high price with a small range nor a long run costs digits (see {@link
 * dev.washout.math.RollingMoments}): TA-Lib, which subtracts sums of squares and takes a variance
 * below 1e-8 for none, has no bands at prices of 1e-6, nor at 1e6 with a range of cents.
 *
 * <p><b>Source.</b> J. Bollinger, Bollinger on Bollinger Bands (2001); TA-Lib {@code BBANDS} with a
 * simple mean and both deviations k.
 *
 * @param period n, the number of inputs, at least 1; Bollinger's own is 20
 * @param deviations k, how many deviations the bands lie from the mean, 0 to 1e6; Bollinger's own
 *     is 2
 */
public record Bollinger(int period, double deviations) implements DoubleLines {
  private static final ImmutableList<String> LINES = ImmutableList.of("lower", "middle", "upper");

  static final double MOST_DEVIATIONS = 1e6;

  /**
   * Checks the components.
   *
   * @param period as above
   * @param deviations as above
   * @throws IllegalArgumentException if one is out of its range
   */
  public Bollinger {
    checkArgument(period >= 1, "period is not positive: %s", period);
    checkDeviations(deviations);
  }

  static void checkDeviations(double deviations) {
    checkArgument(
        deviations >= 0 && deviations <= MOST_DEVIATIONS,
        "deviations is not within 0 and 1e6: %s",
        deviations);
  }

  /**
   * Bollinger bands.
   *
   * @param period the number of inputs, at least 1
   * @param deviations how many deviations the bands lie from the mean, 0 to 1e6
   * @return the recipe
   * @throws IllegalArgumentException if a parameter is out of its range
   */
  public static Bollinger of(int period, double deviations) {
    return new Bollinger(period, deviations);
  }

  /**
   * The lower band.
   *
   * @return the mean less k deviations, as an indicator of its own
   */
  public DoubleIndicator lower() {
    return line("lower");
  }

  /**
   * The middle.
   *
   * @return the mean, as an indicator of its own
   */
  public DoubleIndicator middle() {
    return line("middle");
  }

  /**
   * The upper band.
   *
   * @return the mean plus k deviations, as an indicator of its own
   */
  public DoubleIndicator upper() {
    return line("upper");
  }

  @Override
  public ImmutableList<String> lines() {
    return LINES;
  }

  @Override
  public int lookback() {
    return period - 1;
  }

  @Override
  public void over(double[] values, double[][] out) {
    checkBatch(values, out);
    new BollingerCalculator(this).updateAll(values, out);
  }

  @Override
  public BollingerCalculator start() {
    return new BollingerCalculator(this);
  }

  @Override
  public BollingerCalculator resume(StateReader in) {
    return new BollingerCalculator(this, in);
  }

  @Override
  public State<BollingerCalculator> state(byte[] bytes) {
    return State.read(bytes, this, this::resume);
  }

  @Override
  public String toString() {
    return RecipeText.of("BB", period, deviations);
  }
}
