package dev.washout.report.analysis;

/** Is told that long work goes on. */
@FunctionalInterface
public interface WorkProgress {
  /** Nobody listens. */
  WorkProgress NONE = what -> {};

  /**
   * Some of the work was done.
   *
   * @param what what is being worked at
   */
  void working(String what);
}
