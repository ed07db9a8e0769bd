package dev.washout.benchmarks.summary;

/** What a time is limited by, to scale a target to another machine. */
enum Probe {
  /** Copying a series: memory. */
  COPY("copy", 0.56),

  /** The latency of a fused multiply-add: the clock. */
  FMA("fma", 1.15);

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

  /** What it took on the machine on which the targets were set. */
  double referenceNs() {
    return referenceNs;
  }
}
