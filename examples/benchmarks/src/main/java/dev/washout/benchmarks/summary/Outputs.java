package dev.washout.benchmarks.summary;

import dev.washout.benchmarks.LiquidationWindowBenchmark;
import dev.washout.benchmarks.PanelBenchmark;
import dev.washout.benchmarks.Ta4jSeries;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import org.openjdk.jmh.annotations.Setup;

/** What a benchmark method computes: runs it once, without JMH. */
final class Outputs {
  private Outputs() {}

  /**
   * Runs a method once.
   *
   * @param row whose benchmark
   * @param method which method
   * @param bars the length of the series, where the benchmark has one
   * @return its lines, aligned to the inputs, NaN where there is no value; a single number as a
   *     line of one
   */
  static double[][] of(Row row, String method, int bars) {
    try {
      Object benchmark = row.benchmark().getConstructor().newInstance();
      for (Map.Entry<String, String> param : row.params().entrySet()) {
        set(benchmark, param.getKey(), param.getValue());
      }
      if (row.params().containsKey("bars")) {
        set(benchmark, "bars", Integer.toString(bars));
      }
      if (benchmark instanceof LiquidationWindowBenchmark) {
        set(benchmark, "events", Integer.toString(bars));
      }
      for (Method setup : row.benchmark().getMethods()) {
        if (setup.isAnnotationPresent(Setup.class)) {
          setup.invoke(benchmark);
        }
      }
      double[][] lines = lines(call(benchmark, method));
      boolean rowOfSymbolsEachBar =
          row.benchmark() == PanelBenchmark.class && !method.equals("taLib");
      return rowOfSymbolsEachBar ? transposed(lines) : lines;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(row.id() + "." + method, unwrapped(e));
    }
  }

  private static Throwable unwrapped(ReflectiveOperationException e) {
    Throwable cause = e.getCause();
    return e instanceof InvocationTargetException && cause != null ? cause : e;
  }

  private static void set(Object benchmark, String field, String value)
      throws ReflectiveOperationException {
    Field param = benchmark.getClass().getField(field);
    param.set(benchmark, param.getType() == int.class ? Integer.valueOf(value) : value);
  }

  private static Object call(Object benchmark, String name) throws ReflectiveOperationException {
    for (Method method : benchmark.getClass().getMethods()) {
      if (method.getName().equals(name)) {
        if (method.getParameterCount() == 0) {
          return method.invoke(benchmark);
        }
        Ta4jSeries series = new Ta4jSeries();
        series.makeSeries();
        return method.invoke(benchmark, series);
      }
    }
    throw new NoSuchMethodException(benchmark.getClass().getName() + "." + name);
  }

  private static double[][] lines(Object result) {
    if (result instanceof double[][] lines) {
      return Arrays.stream(lines).map(Outputs::aligned).toArray(double[][]::new);
    }
    if (result instanceof double[] line) {
      return new double[][] {aligned(line)};
    }
    if (result instanceof Number number) {
      return new double[][] {{number.doubleValue()}};
    }
    throw new IllegalArgumentException("not a result to compare: " + result);
  }

  private static double[][] transposed(double[][] rows) {
    double[][] columns = new double[rows[0].length][rows.length];
    for (int r = 0; r < rows.length; r++) {
      for (int s = 0; s < columns.length; s++) {
        columns[s][r] = rows[r][s];
      }
    }
    return columns;
  }

  /** TA-Lib leaves room at the end, where others leave it at the beginning. */
  static double[] aligned(double[] packed) {
    int size = packed.length;
    while (size > 0 && Double.isNaN(packed[size - 1])) {
      size--;
    }
    int begin = packed.length - size;
    double[] out = new double[packed.length];
    Arrays.fill(out, 0, begin, Double.NaN);
    System.arraycopy(packed, 0, out, begin, size);
    return out;
  }
}
