/**
 * Washout's foundation: market value types, the recipe/calculator/state interfaces every indicator
 * implements, and rolling statistics that do not drift.
 */
module dev.washout.core {
  requires static transitive org.jspecify;
  requires transitive com.google.common;

  exports dev.washout.core;
  exports dev.washout.market;
  exports dev.washout.math;
}
