/**
 * How much is traded, against what is usual. Recipes are immutable; a calculator has one thread.
 */
@NullMarked
package dev.washout.volume;

import org.jspecify.annotations.NullMarked;
