package dev.washout.stress;

import com.google.common.collect.ImmutableList;
import dev.washout.liquidation.LiquidationTotals;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was liquidated.
 *
 * @param since when the feed began
 * @param windows the sliding windows as of the report, the shortest first; without those shorter
 *     than the buckets the feed comes in
 * @param burstRatio how many times as fast as over 24 hours in the last hour; empty if nothing was
 *     liquidated, the feed is younger than a day, or its buckets are longer than an hour
 * @param medianUsd what a judgement bar usually liquidates, in dollars; empty before 20 bars
 * @param longUsd longs liquidated in the judgement bar as it stands, in dollars; empty if the feed
 *     was not heard of in it
 * @param shortUsd shorts liquidated in it, in dollars
 * @param ratio what it liquidated, as a multiple of the median
 * @param late how many liquidations came too late and are in no figure
 * @param unordered how many came out of order and are in no cascade
 */
public record LiquidationFigures(
    Instant since,
    ImmutableList<Window> windows,
    OptionalDouble burstRatio,
    OptionalDouble medianUsd,
    OptionalDouble longUsd,
    OptionalDouble shortUsd,
    OptionalDouble ratio,
    long late,
    long unordered) {
  /**
   * One sliding window.
   *
   * @param span its length
   * @param totals what was liquidated in it
   * @param imbalance from 1, only longs, to -1, only shorts; empty if nothing was liquidated
   * @param isPartial whether the feed began within it
   */
  public record Window(
      Duration span, LiquidationTotals totals, OptionalDouble imbalance, boolean isPartial) {}

  /**
   * The window of some length.
   *
   * @param span its length
   * @return the window, empty if the feed does not tell
   */
  public Optional<Window> window(Duration span) {
    return windows.stream().filter(window -> window.span().equals(span)).findFirst();
  }

  /**
   * Whether an event within the lateness can still change the totals.
   *
   * @return true if a window is provisional
   */
  public boolean isProvisional() {
    return windows.stream().anyMatch(window -> window.totals().provisional());
  }
}
