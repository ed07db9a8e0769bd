/**
 * JMH benchmarks, a class for each kind of work. The method {@code washout} is ours; the others are
 * named after the peer they run, over the same numbers, which {@link
 * dev.washout.benchmarks.Samples} makes. A time is nanoseconds a bar, symbol and bar, or event.
 */
@NullMarked
package dev.washout.benchmarks;

import org.jspecify.annotations.NullMarked;
