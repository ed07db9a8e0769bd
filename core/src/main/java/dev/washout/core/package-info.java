/**
 * The one idea of the library: recipe, calculator, state.
 *
 * <ul>
 *   <li>An {@link dev.washout.core.Indicator} is a <b>recipe</b>: an immutable record of a formula
 *       and its parameters. It prints and parses as the field writes it, {@code RSI(14)}.
 *   <li>A {@link dev.washout.core.Calculator} is the <b>machine</b> that runs a recipe, one input
 *       at a time. Recipes make them with {@code start()}.
 *   <li>A {@link dev.washout.core.State} is an immutable <b>snapshot</b> of a calculator. It
 *       carries its recipe, so it cannot be resumed under other parameters, and has a versioned
 *       byte form.
 * </ul>
 *
 * <p>Recipes come in six shapes, by what they read and how much they yield: {@link
 * dev.washout.core.DoubleIndicator} and {@link dev.washout.core.DoubleLines} (one value, several
 * lines) over doubles, {@link dev.washout.core.CandleIndicator} and {@link
 * dev.washout.core.CandleLines} over bars, {@link dev.washout.core.LiquidationIndicator} over
 * liquidations, and {@link dev.washout.core.OpenInterestIndicator} over open interest. Each formula
 * is written once: batch, streaming, previewed and resumed runs give the same bits.
 *
 * <p><b>No value.</b> Until enough inputs have come (the lookback), and wherever a measure is not
 * defined, {@code update} returns false; in arrays and previews "no value" is NaN. A produced value
 * is never NaN.
 *
 * <p><b>Rejected input.</b> An input outside the recipe's domain is an {@link
 * java.lang.IllegalArgumentException} that names the field, the value and where, and leaves the
 * calculator exactly as it was.
 *
 * <p><b>Threads.</b> Recipes, series and states are immutable and may be shared. A calculator
 * belongs to one thread at a time.
 */
@NullMarked
package dev.washout.core;

import org.jspecify.annotations.NullMarked;
