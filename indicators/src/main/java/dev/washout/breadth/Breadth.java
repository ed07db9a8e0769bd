package dev.washout.breadth;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.washout.core.MultiLine;
import dev.washout.core.RecipeText;
import dev.washout.core.State;
import dev.washout.core.StateReader;
import java.util.Arrays;

/**
 * Breadth: how much of a market takes part in a move.
 *
 * <p><b>Formula.</b> Over the symbols i that have a bar now, with weight w<sub>i</sub>:
 *
 * <ul>
 *   <li>averageRsi = &Sigma; w RSI / &Sigma; w; medianRsi is their weighted median; oversoldShare
 *       is the share of weight with RSI below {@code oversold}.
 *   <li>belowMeanShare: the share of weight with close &lt; SMA(close).
 *   <li>newLowShare: the share of weight whose low is below the lowest of the {@code lowPeriod}
 *       bars before.
 *   <li>downVolumeShare = D / (U + D), the typical price times the volume of the symbols that fell
 *       or rose.
 *   <li>lostPointsShare = L / (G + L), with L = &Sigma; w |r| over those that fell, G over those
 *       that rose, r the change of the close in percent.
 *   <li>marketReturn = &Sigma; w r / &Sigma; w.
 * </ul>
 *
 * <p>Weights are 1, or the capitalisation: close times supply; in the last two measures the close
 * before times today's supply, so that w r is the money lost.
 *
 * <p><b>Ninety percent days.</b> Lowry's 90 % down day: both downVolumeShare and lostPointsShare at
 * least 0.9; an up day is the mirror image. On the stock exchange volume is in shares and points
 * are prices; coins differ in price by many orders of magnitude, so here volume is quote notional
 * and points are percent.
 *
 * <p><b>Edge cases.</b> A symbol that misses a step does not count in it; RSI, mean and lows go on
 * from its own bars. A change is counted only from the step just before: after an absence it would
 * lay the change of many steps on one. A symbol that did not change is neither up nor down. A
 * symbol of unknown volume does not count in downVolumeShare, one of unknown supply not in what is
 * weighted by capitalisation. A measure on which fewer symbols than the quorum have a value has
 * none, and neither has a share of nothing.
 *
 * <p><b>Source.</b> P. F. Desmond, Identifying Bear Market Bottoms and New Bull Markets (2002), for
 * Lowry's days.
 *
 * @param rsiPeriod n of RSI(n), at least 1
 * @param oversold the RSI below which a symbol is oversold, 0 to 100; by tradition 30
 * @param meanPeriod bars of the moving average, at least 1
 * @param lowPeriod bars before this one whose low may be undercut, at least 1
 * @param weighting how much each symbol counts
 * @param quorum the fewest symbols a value may rest on, at least 1
 */
public record Breadth(
    int rsiPeriod, double oversold, int meanPeriod, int lowPeriod, Weighting weighting, int quorum)
    implements MultiLine {
  private static final ImmutableList<String> LINES =
      Arrays.stream(BreadthMeasure.values())
          .map(BreadthMeasure::lineName)
          .collect(ImmutableList.toImmutableList());

  /** The share from which on a day is one of Lowry's. */
  public static final double NINETY_PERCENT = 0.9;

  /**
   * Checks the parameters.
   *
   * @param rsiPeriod as above
   * @param oversold as above
   * @param meanPeriod as above
   * @param lowPeriod as above
   * @param weighting as above
   * @param quorum as above
   * @throws IllegalArgumentException if a length or the quorum is not positive, or the threshold
   *     not within 0 and 100
   */
  public Breadth {
    checkArgument(rsiPeriod >= 1, "rsiPeriod is not positive: %s", rsiPeriod);
    checkArgument(
        oversold >= 0 && oversold <= 100, "oversold is not within 0 and 100: %s", oversold);
    checkArgument(meanPeriod >= 1, "meanPeriod is not positive: %s", meanPeriod);
    checkArgument(lowPeriod >= 1, "lowPeriod is not positive: %s", lowPeriod);
    checkArgument(quorum >= 1, "quorum is not positive: %s", quorum);
    oversold += 0.0; // -0 prints as 0 and must be equal to it
  }

  /**
   * What the field looks at on daily bars: RSI(14) below 30, the mean of 200 days, the lows of 365;
   * equal weights.
   *
   * @param quorum the fewest symbols a value may rest on, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if the quorum is not positive
   */
  public static Breadth of(int quorum) {
    return new Breadth(14, 30, 200, 365, Weighting.EQUAL, quorum);
  }

  /**
   * This recipe with other weights.
   *
   * @param other the weights
   * @return the recipe
   */
  public Breadth weighted(Weighting other) {
    return new Breadth(rsiPeriod, oversold, meanPeriod, lowPeriod, other, quorum);
  }

  @Override
  public ImmutableList<String> lines() {
    return LINES;
  }

  @Override
  public MarketIndicator line(String name) {
    checkArgument(LINES.contains(name), "%s has no line '%s', only %s", this, name, LINES);
    return Arrays.stream(BreadthMeasure.values())
        .filter(measure -> measure.lineName().equals(name))
        .map(this::measure)
        .findFirst()
        .orElseThrow();
  }

  /**
   * One measure as an indicator of its own.
   *
   * @param measure the measure
   * @return an indicator that runs the whole recipe and yields this measure
   */
  public MarketIndicator measure(BreadthMeasure measure) {
    return new BreadthLine(this, measure);
  }

  /** That of the measure that needs the fewest steps. */
  @Override
  public int lookback() {
    return Arrays.stream(BreadthMeasure.values()).mapToInt(this::lookback).min().orElseThrow();
  }

  /**
   * How many steps come before the first value of one measure.
   *
   * @param measure the measure
   * @return the number of cross-sections, 0 or more
   */
  public int lookback(BreadthMeasure measure) {
    return switch (measure) {
      case AVERAGE_RSI, MEDIAN_RSI, OVERSOLD_SHARE -> rsiPeriod;
      case BELOW_MEAN_SHARE -> meanPeriod - 1;
      case NEW_LOW_SHARE -> lowPeriod;
      case DOWN_VOLUME_SHARE, LOST_POINTS_SHARE, MARKET_RETURN -> 1;
    };
  }

  @Override
  public BreadthCalculator start() {
    return new BreadthCalculator(this);
  }

  @Override
  public BreadthCalculator resume(StateReader in) {
    return new BreadthCalculator(this, in);
  }

  /**
   * The state that was written by {@link State#toBytes()}.
   *
   * @param bytes the byte form of a state of this recipe
   * @return the state
   * @throws IllegalArgumentException if the bytes are damaged, of an unknown version, or of another
   *     recipe
   */
  public State<BreadthCalculator> state(byte[] bytes) {
    return State.read(bytes, this, this::resume);
  }

  @Override
  public String toString() {
    return RecipeText.of("BREADTH", rsiPeriod, oversold, meanPeriod, lowPeriod, weighting, quorum);
  }
}
