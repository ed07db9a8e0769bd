/** Writes files so that nobody ever sees half of one. */
@NullMarked
package dev.washout.report.output;

import org.jspecify.annotations.NullMarked;
