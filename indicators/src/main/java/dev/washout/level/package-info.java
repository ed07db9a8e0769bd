/**
 * Levels: prices at which a market has turned before, and what becomes of them.
 *
 * <p>{@link dev.washout.level.Pivots} finds turning points, {@link dev.washout.level.SupportZones}
 * clusters them into {@link dev.washout.level.SupportZone}s, and {@link
 * dev.washout.level.ZoneWatch} follows one zone: above, testing, held, broken, reclaimed. Nothing
 * looks ahead: a pivot is known only when the bars right of it have closed.
 *
 * <p>Recipes and values are immutable; a calculator has one thread.
 */
@NullMarked
package dev.washout.level;

import org.jspecify.annotations.NullMarked;
