package dev.washout.report.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;

/**
 * The market by size, and each coin against it, on daily bars with the open day as it stands.
 *
 * @param cohorts the coins by size, the largest first
 * @param coin which coin of the market the coin under study is; null if it is none of it
 * @param strength24h its return less that of the others over a day, in percent, compounded; null if
 *     it is not known
 * @param strength7d the same over seven days
 * @param coins the same over seven days for every coin of the market by its symbol
 */
public record CohortFigures(
    ImmutableList<Cohort> cohorts,
    @Nullable String coin,
    @Nullable Double strength24h,
    @Nullable Double strength7d,
    ImmutableMap<String, Double> coins) {
  /** Without a market. */
  public static final CohortFigures NONE =
      new CohortFigures(ImmutableList.of(), null, null, null, ImmutableMap.of());

  /**
   * Coins of about one size.
   *
   * @param name what they are called
   * @param fromRank the rank of the largest
   * @param toRank the rank of the smallest
   * @param return24h their mean return over a day in percent
   * @param return7d over seven days
   * @param return30d over thirty days
   */
  public record Cohort(
      String name,
      int fromRank,
      int toRank,
      @Nullable Double return24h,
      @Nullable Double return7d,
      @Nullable Double return30d) {}
}
