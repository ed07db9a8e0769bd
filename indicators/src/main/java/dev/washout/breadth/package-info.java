/**
 * Breadth: is the whole market falling, or a few coins?
 *
 * <p>The input is a {@link dev.washout.breadth.CrossSection}, the bars of all symbols at one
 * moment. Symbols may start late, miss bars and leave; each keeps its own calculators, which see
 * only its own bars. Everything is summed in the order of the symbols' names, so the order in which
 * they were given changes no bit, and a symbol without a value changes nothing. A measure has no
 * value when fewer symbols than its quorum have one.
 *
 * <p>Weights are equal or by capitalisation, for which the cross-section carries each symbol's
 * supply (see {@link dev.washout.breadth.SupplyTable}). Returns are in percent.
 *
 * <p>Recipes, cross-sections and readings are immutable; a calculator has one thread.
 */
@NullMarked
package dev.washout.breadth;

import org.jspecify.annotations.NullMarked;
