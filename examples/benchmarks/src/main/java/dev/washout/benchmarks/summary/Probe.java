package dev.washout.benchmarks.summary;

/** What a time is limited by, to scale a target to another machine. */
enum Probe {
  /** Copying a series: memory. */
  COPY("copy", 0.56),

  /** The latency of a fused multiply-add: the clock. */
  FMA("fma", 1.15),

  /**
   * Fused multiply-adds that do not wait for each other: how much a core gets done. Other tenants
   * of a shared core slow this down, and neither of the others. No target scales with it.
   */
  THROUGHPUT("throughput", Double.NaN);

  private final String id;
  private final double referenceNs;

  Probe(String id, double referenceNs) {
    this.id = id;
    this.referenceNs = referenceNs;
  }

  /** The row that measures it. */
  String id() {
    return id;
  }

  /** What it took on the machine on which the targets were set; NaN if it was not measured. */
  double referenceNs() {
    return referenceNs;
  }
}
