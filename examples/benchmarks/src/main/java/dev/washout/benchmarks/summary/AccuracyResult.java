package dev.washout.benchmarks.summary;

/**
 * How far a library's results are from exact arithmetic on prices of a million that move by cents.
 *
 * @param work what is computed
 * @param library whose
 * @param largestError the largest relative error among the values that are numbers
 * @param zero the share of values that are exactly 0, where the exact one is not
 * @param missing the share of values that are not a number
 */
record AccuracyResult(
    String work, String library, double largestError, double zero, double missing) {}
