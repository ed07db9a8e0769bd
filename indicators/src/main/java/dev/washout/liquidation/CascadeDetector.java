package dev.washout.liquidation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.Indicator;
import dev.washout.core.RecipeText;
import dev.washout.core.State;
import dev.washout.core.StateReader;
import dev.washout.market.Money;
import java.time.Duration;

/**
 * Finds liquidation cascades: runs of liquidations of one side in which each follows the one before
 * within a limit, and which together pass a threshold.
 *
 * <p><b>Formula.</b> Each side is followed by itself; liquidations of the other side do not
 * interrupt a run. Two liquidations belong to one run if the time between them is at most the gap
 * limit. A run ends once more than the limit has passed without another; it is a {@link Cascade} if
 * its notional is at least the threshold. Its peak rate is the largest notional within (t - rate
 * span, t] over its liquidations, per second.
 *
 * <p><b>Parameters.</b> The gap limit and the rate span, positive whole numbers of milliseconds;
 * the threshold in dollars, 0 or more. What is a cascade depends on the coin; a usual way to choose
 * the threshold is a high percentile of the runs of a quiet month.
 *
 * <p><b>Edge cases.</b> A gap of exactly the limit does not end a run, and a notional of exactly
 * the threshold passes. A single liquidation large enough is a cascade of duration zero. A run
 * still open is shown by {@link CascadeCalculator#running}, whether or not it has passed. One
 * update may end a run of each side. Of several liquidations at the same time, the first and last
 * that come give the prices of the move.
 *
 * <p><b>Errors.</b> Events have to come in time order.
 *
 * <p><b>Source.</b> This library. Grouping by gaps is how sessions are cut from event streams: T.
 * Akidau et al., The Dataflow Model, VLDB 8 (2015), session windows.
 *
 * @param maxGap the longest time between two liquidations of a run
 * @param minNotionalUsd the least notional of a cascade, in dollars
 * @param rateSpan the span over which the peak rate is taken
 */
public record CascadeDetector(Duration maxGap, double minNotionalUsd, Duration rateSpan)
    implements Indicator {
  /**
   * Checks the components.
   *
   * @param maxGap as above
   * @param minNotionalUsd as above
   * @param rateSpan as above
   * @throws IllegalArgumentException if a length of time is not a positive whole number of
   *     milliseconds, or the notional is negative or not an amount of money
   */
  public CascadeDetector {
    Spans.checkPositive("maxGap", maxGap);
    Spans.checkPositive("rateSpan", rateSpan);
    checkArgument(minNotionalUsd >= 0, "minNotionalUsd is not 0 or more: %s", minNotionalUsd);
    Money.microUsd(minNotionalUsd);
    minNotionalUsd += 0.0; // -0.0 is the same threshold, and has no text of its own
  }

  /**
   * A detector of cascades.
   *
   * @param maxGap the longest time between two liquidations of a run
   * @param minNotionalUsd the least notional of a cascade, in dollars
   * @param rateSpan the span over which the peak rate is taken
   * @return the recipe
   * @throws IllegalArgumentException if a length of time is not a positive whole number of
   *     milliseconds, or the notional is negative or not an amount of money
   */
  public static CascadeDetector of(Duration maxGap, double minNotionalUsd, Duration rateSpan) {
    return new CascadeDetector(maxGap, minNotionalUsd, rateSpan);
  }

  /**
   * A run begins with its first liquidation.
   *
   * @return 0
   */
  @Override
  public int lookback() {
    return 0;
  }

  @Override
  public CascadeCalculator start() {
    return new CascadeCalculator(this);
  }

  @Override
  public CascadeCalculator resume(StateReader in) {
    return new CascadeCalculator(this, in);
  }

  /**
   * The state that was written by {@link State#toBytes()}.
   *
   * @param bytes the byte form of a state of this recipe
   * @return the state
   * @throws IllegalArgumentException if the bytes are damaged, of an unknown version, or of another
   *     recipe
   */
  public State<CascadeCalculator> state(byte[] bytes) {
    return State.read(bytes, this, this::resume);
  }

  @Override
  public String toString() {
    return RecipeText.of("CASCADES", maxGap, minNotionalUsd, rateSpan);
  }
}
