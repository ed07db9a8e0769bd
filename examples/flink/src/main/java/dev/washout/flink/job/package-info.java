/**
 * The job: sources, the operators that hold instruments and the market as keyed state, and sinks.
 * {@link dev.washout.flink.job.StressJob} is the map of it.
 */
@NullMarked
package dev.washout.flink.job;

import org.jspecify.annotations.NullMarked;
