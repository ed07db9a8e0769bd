package dev.washout.core;

/** A machine that runs a recipe, one input at a time. Mutable; one thread at a time. */
public interface Calculator {
  /**
   * The recipe this calculator runs.
   *
   * @return the recipe
   */
  Indicator recipe();

  /**
   * Whether a value has been produced that can be read.
   *
   * @return true once an update has returned true
   */
  boolean isReady();

  /**
   * What this calculator knows, as an immutable value. Going on from it gives the same bits as
   * going on here.
   *
   * @return the state
   */
  State<? extends Calculator> snapshot();
}
