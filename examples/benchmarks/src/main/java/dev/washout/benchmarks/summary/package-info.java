/**
 * Measures every kind of work beside its peers in one run, checks first that they compute the same,
 * and writes the results as a table, a page and JSON.
 */
@NullMarked
package dev.washout.benchmarks.summary;

import org.jspecify.annotations.NullMarked;
