/**
 * Reads market data from CSV files: strictly, with bounded memory, and with errors that say where.
 */
@NullMarked
package dev.washout.report.input;

import org.jspecify.annotations.NullMarked;
