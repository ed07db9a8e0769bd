/**
 * How far, how fast and how long a market has fallen. Falls are positive numbers, in percent.
 * Recipes are immutable; a calculator has one thread.
 */
@NullMarked
package dev.washout.drawdown;

import org.jspecify.annotations.NullMarked;
