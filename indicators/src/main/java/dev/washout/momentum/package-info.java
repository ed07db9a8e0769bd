/**
 * How fast, and how one-sidedly, a market moves. Recipes are immutable; a calculator has one
 * thread.
 */
@NullMarked
package dev.washout.momentum;

import org.jspecify.annotations.NullMarked;
