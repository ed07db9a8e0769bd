/**
 * Capitulation: is a market being sold by those who no longer can, or want to, hold on?
 *
 * <p>{@link dev.washout.capitulation.CapitulationModel} answers with an {@link
 * dev.washout.capitulation.Assessment}: a score that is computed from its {@link
 * dev.washout.capitulation.Evidence}, each piece with what was observed and a sentence, and the
 * inputs that were missing. {@link dev.washout.capitulation.EvidenceKind} is the table of all
 * kinds.
 *
 * <p>Recipes and assessments are immutable; a calculator has one thread.
 */
@NullMarked
package dev.washout.capitulation;

import org.jspecify.annotations.NullMarked;
