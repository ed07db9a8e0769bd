package dev.washout.docs;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;
import java.nio.charset.StandardCharsets;

/**
 * A picture as data: panels under one another over the same times. Everything a reader sees is in
 * here, so two equal charts are the same picture, whatever fonts a machine has.
 *
 * @param name the name of its file, and of its page
 * @param title what it shows, in a line
 * @param epochMillis when each value is
 * @param panels the panels, from above
 */
record Chart(
    String name, String title, ImmutableLongArray epochMillis, ImmutableList<Panel> panels) {
  Chart(String name, String title, long[] epochMillis, ImmutableList<Panel> panels) {
    this(name, title, ImmutableLongArray.copyOf(epochMillis), panels);
  }

  /** How a series is drawn. */
  enum Style {
    LINE,
    BAR,
    DOT
  }

  /**
   * Values over time.
   *
   * @param label its name in the legend
   * @param style how it is drawn
   * @param values a value for each time, NaN where there is none
   */
  record Series(String label, Style style, ImmutableDoubleArray values) {
    Series(String label, Style style, double[] values) {
      this(label, style, ImmutableDoubleArray.copyOf(values));
    }
  }

  /**
   * Series on one scale.
   *
   * @param label the name of the scale
   * @param weight its height, relative to the others
   * @param series the series
   * @param levels where to draw a line across
   */
  record Panel(
      String label, int weight, ImmutableList<Series> series, ImmutableList<Double> levels) {}

  /**
   * A digest of everything the chart shows, to tell whether a picture is still true.
   *
   * @return 16 hexadecimal digits
   */
  String digest() {
    Hasher hasher = Hashing.sha256().newHasher();
    hasher.putString(name + title, StandardCharsets.UTF_8);
    epochMillis.forEach(hasher::putLong);
    for (Panel panel : panels) {
      hasher.putString(panel.label + panel.weight + panel.levels, StandardCharsets.UTF_8);
      for (Series series : panel.series) {
        hasher.putString(series.label + series.style, StandardCharsets.UTF_8);
        series.values.forEach(value -> hasher.putLong(Double.doubleToLongBits(value)));
      }
    }
    return hasher.hash().toString().substring(0, 16);
  }
}
