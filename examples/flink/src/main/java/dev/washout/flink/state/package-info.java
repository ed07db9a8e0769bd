/**
 * How live calculators are Flink state: on the heap they are the objects themselves, in checkpoints
 * and savepoints the library's own versioned bytes.
 */
@NullMarked
package dev.washout.flink.state;

import org.jspecify.annotations.NullMarked;
