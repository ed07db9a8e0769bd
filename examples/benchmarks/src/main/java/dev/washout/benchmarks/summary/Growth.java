package dev.washout.benchmarks.summary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.washout.benchmarks.AtrBenchmark;
import dev.washout.benchmarks.CapitulationBenchmark;
import dev.washout.benchmarks.HighestBenchmark;
import dev.washout.benchmarks.MacdBenchmark;
import dev.washout.benchmarks.PanelBenchmark;
import dev.washout.benchmarks.RsiBenchmark;
import dev.washout.benchmarks.RsiStreamingBenchmark;
import dev.washout.benchmarks.Samples;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * How the cost of some work grows with its size.
 *
 * @param label what is done
 * @param over what grows: "bars" or "symbols"
 * @param sizes how many of them
 * @param ns nanoseconds for all of it, at each size
 */
record Growth(String label, String over, List<Integer> sizes, List<Double> ns) {
  private static final ImmutableList<Integer> BARS =
      ImmutableList.of(10_000, 100_000, 1_000_000, 10_000_000);

  /**
   * Work that is measured at several sizes.
   *
   * @param label what is done
   * @param benchmark the JMH class
   * @param method its method
   * @param params its other parameters
   * @param over its parameter that grows
   * @param sizes the values of that parameter
   * @param factor how many bars there are for each
   */
  record Work(
      String label,
      Class<?> benchmark,
      String method,
      ImmutableMap<String, String> params,
      String over,
      ImmutableList<Integer> sizes,
      int factor) {
    /** The parameters at one size. */
    ImmutableMap<String, String> at(int size) {
      return ImmutableMap.<String, String>builder()
          .putAll(params)
          .put(over, Integer.toString(size))
          .build();
    }

    /** How many bars an invocation goes through at one size: short series are run repeatedly. */
    int operations(int size) {
      return factor > 1 ? size * factor : Math.max(Samples.BARS, size);
    }
  }

  static final ImmutableList<Work> ALL =
      ImmutableList.of(
          bars("RSI(14)", RsiBenchmark.class, ImmutableMap.of("market", "moving")),
          bars("MACD(12,26,9)", MacdBenchmark.class, ImmutableMap.of()),
          bars("ATR(14)", AtrBenchmark.class, ImmutableMap.of()),
          bars(
              "max(480), falling",
              HighestBenchmark.class,
              ImmutableMap.of("period", "480", "market", "falling")),
          bars("RSI(14), bar by bar", RsiStreamingBenchmark.class, ImmutableMap.of()),
          bars("capitulation, bar by bar", CapitulationBenchmark.class, ImmutableMap.of()),
          new Work(
              "RSI(14), panel, 1,000 bars each",
              PanelBenchmark.class,
              "batch",
              ImmutableMap.of(),
              "symbols",
              ImmutableList.of(10, 100, 1_000, 10_000),
              1_000));

  private static Work bars(String label, Class<?> benchmark, ImmutableMap<String, String> params) {
    return new Work(label, benchmark, "washout", params, "bars", BARS, 1);
  }

  static Growth of(Work work, List<Double> nsEach) {
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < nsEach.size(); i++) {
      all.add(nsEach.get(i) * work.factor * work.sizes.get(i));
    }
    return new Growth(work.label, work.over, work.sizes, ImmutableList.copyOf(all));
  }

  /**
   * The exponent p of cost = c size<sup>p</sup>, fitted by least squares to the logarithms: 1 is
   * linear.
   */
  double exponent() {
    SimpleRegression fit = new SimpleRegression();
    for (int i = 0; i < sizes.size(); i++) {
      fit.addData(Math.log(sizes.get(i)), Math.log(ns.get(i)));
    }
    return fit.getSlope();
  }
}
