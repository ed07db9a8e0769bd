package dev.washout.core;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.function.IntToDoubleFunction;

/** The columns of a batch run of several lines: one for each line. */
final class LineColumns {
  private LineColumns() {}

  static double[][] make(MultiLine recipe, int size) {
    return new double[recipe.lines().size()][size];
  }

  static void check(MultiLine recipe, int size, double[][] out) {
    checkArgument(
        out.length == recipe.lines().size(),
        "out has %s columns for the lines %s",
        out.length,
        recipe.lines());
    for (int k = 0; k < out.length; k++) {
      checkArgument(
          out[k].length == size, "out[%s] has %s places for %s inputs", k, out[k].length, size);
      for (int other = 0; other < k; other++) {
        checkArgument(out[k] != out[other], "out[%s] and out[%s] are one array", other, k);
      }
    }
  }

  static void put(double[][] out, int index, boolean produced, IntToDoubleFunction line) {
    for (int k = 0; k < out.length; k++) {
      out[k][index] = produced ? line.applyAsDouble(k) : Double.NaN;
    }
  }

  static ImmutableMap<String, DoubleSeries> named(MultiLine recipe, double[][] columns) {
    ImmutableList<String> names = recipe.lines();
    ImmutableMap.Builder<String, DoubleSeries> map = ImmutableMap.builder();
    for (int k = 0; k < columns.length; k++) {
      map.put(names.get(k), DoubleSeries.wrap(columns[k]));
    }
    return map.buildOrThrow();
  }
}
