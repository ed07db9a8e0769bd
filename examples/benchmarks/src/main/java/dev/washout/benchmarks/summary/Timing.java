package dev.washout.benchmarks.summary;

/**
 * What one fresh process measured.
 *
 * @param ns nanoseconds a bar, or event
 * @param bytes bytes allocated for each; NaN where that is not known
 */
record Timing(double ns, double bytes) {}
