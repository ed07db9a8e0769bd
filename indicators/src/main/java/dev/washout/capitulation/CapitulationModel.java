package dev.washout.capitulation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.CandleIndicator;
import dev.washout.core.Domain;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import java.util.Set;

/**
 * Capitulation score: how much a bar looks like forced and frightened selling, 0 to 100.
 *
 * <p><b>Formula.</b> Each kind of evidence has a strength s in [0, 1] and a weight w (see {@link
 * EvidenceKind}). Over the kinds whose input is known, score = 100 sum(w s) / sum(w).
 *
 * <ul>
 *   <li>R = ln(high/low). The usual range M is the median of R over the {@code yardstick} bars
 *       before, or all there are, at least {@code warmUp}.
 *   <li>D = max(0, ln(previous close/low), ln(high/close)): the largest fall the bar certainly
 *       contained. fall = D/M; fresh = fall / (1 + (largest D of the {@code memory} bars before) /
 *       4 M).
 *   <li>{@code FALL}: fresh. {@code VOLUME}: volume / its median of the {@code memory} bars before,
 *       times fall / (fall + 1/2). {@code BROKEN_LOW}: max(0, ln(lowest low of the {@code lows}
 *       bars before / low)) / M. {@code WIDE_RANGE}: R/M.
 *   <li>{@code OVERSOLD}: 50 - RSI(14). {@code MOMENTUM}: the fall over 12 bars / (M sqrt(12)).
 *       {@code BEARISH_RUN}: candles in a row with a body of at least half the range, downward, and
 *       a range of at least M. {@code STRETCH}: (SMA(20) - close) / ATR(14). {@code
 *       VOLATILITY_SURGE}: the mean of the last 5 R / M. All of these times the strength of {@code
 *       FALL}.
 *   <li>{@code LIQUIDATION_SURGE}: long liquidations / their median of the 90 bars before, at least
 *       20. {@code LONG_SHARE}: (L - S) / (L + S), {@code CASCADE} and {@code BURST}: times the
 *       strength of the surge. {@code OPEN_INTEREST_FLUSH}, {@code FUNDING}, {@code BREADTH}: times
 *       the strength of {@code FALL}.
 * </ul>
 *
 * <p><b>Parameters.</b> Lengths in bars. The model was fitted on daily bars.
 *
 * <p><b>Edge cases.</b> No score before {@code warmUp} bars, or while M is 0 (a market that did not
 * move). A median of 0 gives a ratio of 0. Volume may be unknown in any bar: its evidence is then
 * missing there.
 *
 * <p><b>Range.</b> 0 to 100. From {@link #threshold} the model speaks of capitulation.
 *
 * <p><b>Source.</b> Washout's own.
 *
 * @param yardstick bars for the usual range, at least {@code warmUp}
 * @param warmUp bars before the first score, more than each of the other parameters and 20
 * @param memory bars a fall and a volume are compared with, at least 1
 * @param lows bars whose lowest low may be broken, at least 1
 */
public record CapitulationModel(int yardstick, int warmUp, int memory, int lows)
    implements CandleIndicator {
  private static final Domain RANGE = new Domain(0, 100);

  /**
   * Checks the parameters.
   *
   * @param yardstick as above
   * @param warmUp as above
   * @param memory as above
   * @param lows as above
   * @throws IllegalArgumentException if a length is not positive, the yardstick shorter than the
   *     warm-up, or the warm-up too short for the others
   */
  public CapitulationModel {
    checkArgument(memory >= 1, "memory is not positive: %s", memory);
    checkArgument(lows >= 1, "lows is not positive: %s", lows);
    checkArgument(
        warmUp > 20 && warmUp > memory && warmUp > lows,
        "warmUp must be above 20, memory %s and lows %s: %s",
        memory,
        lows,
        warmUp);
    checkArgument(yardstick >= warmUp, "yardstick %s is below warmUp %s", yardstick, warmUp);
  }

  /**
   * The score from which the model speaks of capitulation, for scores that rest on these inputs.
   * More evidence makes a score of 20 mean something else, so each set of inputs has its own
   * threshold: the lowest that gives at most six episodes a year on each of BTC, ETH and XRP before
   * 2024, on daily bars, where that set is known. On bars of another length it is not calibrated.
   *
   * @param inputs the inputs of all evidence that weighs; {@code PRICE} is always one
   * @return the threshold, 0 to 100
   * @throws IllegalArgumentException if price is missing, or an input weighs nothing
   */
  public static double threshold(Set<EvidenceKind.Input> inputs) {
    return Thresholds.of(inputs);
  }

  /**
   * The model as it was measured: 180, 60, 15 and 5 bars.
   *
   * @return the recipe
   */
  public static CapitulationModel standard() {
    return new CapitulationModel(180, 60, 15, 5);
  }

  @Override
  public Domain range() {
    return RANGE;
  }

  @Override
  public int lookback() {
    return warmUp;
  }

  @Override
  public CapitulationCalculator start() {
    return new CapitulationCalculator(this);
  }

  @Override
  public CapitulationCalculator resume(StateReader in) {
    return new CapitulationCalculator(this, in);
  }

  @Override
  public String toString() {
    return RecipeText.of("CAPITULATION", yardstick, warmUp, memory, lows);
  }
}
