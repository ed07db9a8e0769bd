package dev.washout.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Collects the lines of a batch run, a column each. */
final class LineColumns {
  private final ImmutableList<String> names;
  private final double[][] columns;

  LineColumns(ImmutableList<String> names, int size) {
    this.names = names;
    this.columns = new double[names.size()][size];
    for (double[] column : columns) {
      Arrays.fill(column, Double.NaN);
    }
  }

  void set(int index, boolean produced, IntToDoubleFunction line) {
    if (produced) {
      for (int k = 0; k < columns.length; k++) {
        columns[k][index] = line.applyAsDouble(k);
      }
    }
  }

  ImmutableMap<String, DoubleSeries> toMap() {
    ImmutableMap.Builder<String, DoubleSeries> map = ImmutableMap.builder();
    for (int k = 0; k < columns.length; k++) {
      map.put(names.get(k), DoubleSeries.wrap(columns[k]));
    }
    return map.buildOrThrow();
  }
}
