/**
 * How much is traded, which way, and at what cost to the price. Recipes are immutable; a calculator
 * has one thread.
 */
@NullMarked
package dev.washout.volume;

import org.jspecify.annotations.NullMarked;
