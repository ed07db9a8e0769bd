package dev.washout.benchmarks.summary;

import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;

/**
 * What a row is to reach.
 *
 * @param ns nanoseconds on the machine on which the targets were set; NaN if only relative
 * @param faster how many times as fast as each of these peers, where they were measured
 * @param noSlowerThan the row it may not exceed, if any
 * @param noGarbage whether nothing may be allocated
 */
record Target(
    double ns,
    ImmutableMap<String, Double> faster,
    @Nullable String noSlowerThan,
    boolean noGarbage) {
  /** Timings of two runs differ by a few percent, and machines by more than their probes. */
  static final double HEADROOM = 1.15;

  static Target of(double ns) {
    return new Target(ns, ImmutableMap.of(), null, false);
  }

  static Target none() {
    return of(Double.NaN);
  }

  static Target noSlowerThan(String row) {
    return new Target(Double.NaN, ImmutableMap.of(), row, false);
  }

  Target faster(String peer, double times) {
    ImmutableMap<String, Double> more =
        ImmutableMap.<String, Double>builder().putAll(faster).put(peer, times).build();
    return new Target(ns, more, noSlowerThan, noGarbage);
  }

  Target withoutGarbage() {
    return new Target(ns, faster, noSlowerThan, true);
  }

  /**
   * The target on a machine where the probes take this long. It scales with the one that lags
   * behind further: what memory limits on one machine, arithmetic limits on another that copies
   * faster.
   */
  double scaledNs(double copyNs, double fmaNs) {
    return ns
        * HEADROOM
        * Math.max(copyNs / Probe.COPY.referenceNs(), fmaNs / Probe.FMA.referenceNs());
  }
}
