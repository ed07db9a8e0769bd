package dev.washout.benchmarks.summary;

import java.util.Collection;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs one benchmark method in a JVM of its own, by JMH. */
final class JmhTimer {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /**
   * Soon in use as a whole: memory that is touched for the first time costs a page fault, and a
   * short run of what makes many objects would measure little else.
   */
  static final String YOUNG_GENERATION = "-Xmn32m";

  private JmhTimer() {}

  static Timing time(Row row, String method, Pace pace) {
    return time(row.benchmark(), method, row.params(), row.pace(pace));
  }

  static Timing time(Class<?> benchmark, String method, Map<String, String> params, Pace pace) {
    return time(benchmark, method, params, pace, 0);
  }

  /** The same with another number of operations in an invocation than the benchmark declares. */
  static Timing time(
      Class<?> benchmark,
      String method,
      Map<String, String> params,
      Pace pace,
      int operationsPerInvocation) {
    String name = benchmark.getName() + "." + method;
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + name.replace(".", "\\.") + "$")
            .forks(1)
            .jvmArgsAppend(YOUNG_GENERATION)
            .warmupIterations(pace.warmups())
            .warmupTime(TimeValue.milliseconds(pace.warmupMillis()))
            .measurementIterations(pace.iterations())
            .measurementTime(TimeValue.milliseconds(pace.iterationMillis()))
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    params.forEach(options::param);
    if (operationsPerInvocation > 0) {
      options.operationsPerInvocation(operationsPerInvocation);
    }
    try {
      Collection<RunResult> results = new Runner(options.build()).run();
      if (results.size() != 1) {
        throw new IllegalStateException(results.size() + " results of " + name + " " + params);
      }
      RunResult result = results.iterator().next();
      Result<?> bytes = result.getSecondaryResults().get(ALLOCATED);
      return new Timing(lowestOfIterations(result), bytes == null ? Double.NaN : bytes.getScore());
    } catch (RunnerException e) {
      throw new IllegalStateException(name + " " + params, e);
    }
  }

  /** What comes from outside, as a neighbour on the core does, makes an iteration longer only. */
  private static double lowestOfIterations(RunResult result) {
    return result.getBenchmarkResults().stream()
        .flatMap(process -> process.getIterationResults().stream())
        .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
        .min()
        .orElse(Double.NaN);
  }
}
