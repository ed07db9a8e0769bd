/** Turns market data into a {@link dev.washout.report.model.Report}. */
@NullMarked
package dev.washout.report.analysis;

import org.jspecify.annotations.NullMarked;
