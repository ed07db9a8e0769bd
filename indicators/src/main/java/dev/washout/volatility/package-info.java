/** How much a market moves, whichever way. Recipes are immutable; a calculator has one thread. */
@NullMarked
package dev.washout.volatility;

import org.jspecify.annotations.NullMarked;
