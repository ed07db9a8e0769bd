package dev.washout.report.model;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was liquidated in the last hours and the last day.
 *
 * @param until where the windows end: the last moment not after the report's that the data reaches
 *     in whole buckets; null without data
 * @param h1 the last hour
 * @param h4 the last four hours
 * @param h12 the last twelve hours
 * @param h24 the last 24 hours
 * @param burstRatio how many times as fast as on average over the day liquidations came in the last
 *     hour
 * @param sampled whether the feed shows only some liquidations, so that totals are lower bounds
 */
public record LiquidationFigures(
    @Nullable Instant until,
    Window h1,
    Window h4,
    Window h12,
    Window h24,
    @Nullable Double burstRatio,
    boolean sampled) {

  /**
   * The windows by what they are called, the shortest first.
   *
   * @return the four windows
   */
  public ImmutableMap<String, Window> windows() {
    return ImmutableMap.of("1 hour", h1, "4 hours", h4, "12 hours", h12, "24 hours", h24);
  }

  /**
   * One window.
   *
   * @param longUsd liquidated long positions in dollars
   * @param shortUsd liquidated short positions in dollars
   * @param longCount how many long positions; null where the feed gives sums
   * @param shortCount how many short positions; null where the feed gives sums
   * @param imbalance (long - short)/(long + short)
   */
  public record Window(
      @Nullable Double longUsd,
      @Nullable Double shortUsd,
      @Nullable Long longCount,
      @Nullable Long shortCount,
      @Nullable Double imbalance) {
    /** A window of which nothing is known. */
    public static final Window UNKNOWN = new Window(null, null, null, null, null);

    /**
     * Both sides together.
     *
     * @return dollars, null if they are not known
     */
    public @Nullable Double totalUsd() {
      return longUsd == null || shortUsd == null ? null : longUsd + shortUsd;
    }
  }
}
