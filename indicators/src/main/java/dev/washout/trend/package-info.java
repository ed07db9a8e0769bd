/**
 * Averages: where a market has been, smoothed. Recipes are immutable; a calculator has one thread.
 */
@NullMarked
package dev.washout.trend;

import org.jspecify.annotations.NullMarked;
