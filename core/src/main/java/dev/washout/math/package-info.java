/**
 * Rolling statistics that do not drift, the parts indicators are made of.
 *
 * <p>All of them keep the last {@code length} inputs in blocks of that length, counted from the
 * very first input, so that every mode of running and every resume has the same phase. A window is
 * the end of the block before plus the beginning of the current one: the end is summed (or
 * compared) backwards when its block is complete, the beginning grows input by input. Nothing is
 * ever subtracted again, so nothing drifts, at amortised constant cost.
 *
 * <p>Mutable; one thread. They check no input: that is the calculator's part.
 */
@NullMarked
package dev.washout.math;

import org.jspecify.annotations.NullMarked;
