/**
 * From measures to judgement: what phase a market is in between one shock and the next, and a
 * report on it.
 *
 * <p>A {@link dev.washout.stress.StressMonitor} is the recipe, a {@link
 * dev.washout.stress.StressCalculator} runs it: it takes bars, liquidations, open interest, funding
 * and the whole market's bars in event time, and composes the measures of the other packages. It
 * yields a {@link dev.washout.stress.StressPhase}, each {@link dev.washout.stress.PhaseTransition}
 * with its reasons, and, when asked, a {@link dev.washout.stress.StressReport} that also reads as
 * prose. {@link dev.washout.stress.PhaseRules} has every threshold.
 *
 * <p>Phases describe. They are no forecast and no advice.
 *
 * <p>Recipes, rules, reports and transitions are immutable and may be shared between threads; a
 * calculator belongs to one thread at a time.
 */
@NullMarked
package dev.washout.stress;

import org.jspecify.annotations.NullMarked;
