/**
 * Who is being forced out, how much, and how fast: totals, windows and measures over liquidations.
 *
 * <ul>
 *   <li>{@link dev.washout.liquidation.LiquidationTotals} is a value: what was liquidated in one
 *       span of time. Totals of shards merge, totals of abutting spans append.
 *   <li>A {@link dev.washout.liquidation.LiquidationWindow} keeps totals of several sliding spans
 *       at once, counts events that come out of order, and returns the ones that come too late.
 *   <li>{@link dev.washout.liquidation.Imbalance}, {@link dev.washout.liquidation.DecayedImbalance}
 *       and {@link dev.washout.liquidation.BurstRatio} are recipes that read events in time order
 *       and yield one number.
 *   <li>{@link dev.washout.liquidation.Hawkes} measures how many liquidations are caused by
 *       liquidations; {@link dev.washout.liquidation.HawkesIntensity} is its recipe.
 *   <li>{@link dev.washout.liquidation.Deleveraging} sets the change of open interest against that
 *       of the price.
 * </ul>
 *
 * <p><b>Windows</b> of a span s at time t hold the events of (t - s, t]: one exactly s old has just
 * left. A bucket fed as one event at its close is therefore counted for exactly its span.
 *
 * <p><b>Money</b> is summed as integer micro-dollars. No sum drifts or depends on the order of its
 * terms, and an emptied window reads exactly zero.
 *
 * <p>Recipes and totals are immutable and may be shared between threads; a calculator belongs to
 * one thread at a time.
 */
@NullMarked
package dev.washout.liquidation;

import org.jspecify.annotations.NullMarked;
