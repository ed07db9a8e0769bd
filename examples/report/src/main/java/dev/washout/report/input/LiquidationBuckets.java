package dev.washout.report.input;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;
import dev.washout.market.Timeframe;
import java.nio.file.Path;

/**
 * How much was liquidated in each of many equal spans, by side: what data vendors publish. Amounts
 * are micro-dollars.
 *
 * @param file where they are from
 * @param timeframe the length of a bucket
 * @param openEpochMillis when each bucket began; in time order, some may be missing
 * @param longMicroUsd liquidated long positions
 * @param shortMicroUsd liquidated short positions
 * @param closes the price at the end of each bucket; empty without a column for it
 * @param openInterestUsd open interest at its end in dollars, NaN where it is not known; empty
 *     likewise
 * @param fundingPercent what longs pay shorts, in percent; likewise
 */
public record LiquidationBuckets(
    Path file,
    Timeframe timeframe,
    ImmutableLongArray openEpochMillis,
    ImmutableLongArray longMicroUsd,
    ImmutableLongArray shortMicroUsd,
    ImmutableDoubleArray closes,
    ImmutableDoubleArray openInterestUsd,
    ImmutableDoubleArray fundingPercent) {

  /**
   * How many buckets there are.
   *
   * @return the number of buckets
   */
  public int size() {
    return openEpochMillis.length();
  }

  /**
   * When a bucket has ended.
   *
   * @param index which one
   * @return milliseconds since the epoch
   */
  public long closeEpochMillis(int index) {
    return openEpochMillis.get(index) + timeframe.millis();
  }
}
