/**
 * The same calculators as a distributed job on Apache Flink: {@link dev.washout.flink.FlinkMain} is
 * the program, {@link dev.washout.flink.job.StressJob} the job, {@code market} what is computed.
 */
@NullMarked
package dev.washout.flink;

import org.jspecify.annotations.NullMarked;
