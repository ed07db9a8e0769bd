package dev.washout.benchmarks.summary;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how costs grow with the number of bars and symbols. */
@Command(
    name = "growth",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    sortOptions = false,
    description =
        "Measures how costs grow with bars and symbols, and fits the exponent: 1 is linear.")
public final class GrowthCommand implements Callable<Integer> {
  private static final Pace PACE = new Pace(1, 1, 500, 3, 170, Duration.ofHours(1));

  @Option(names = "--svg", paramLabel = "FILE", description = "Draw it.")
  private @Nullable Path svg;

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description = "The page to write the table into, between its marks 'growth'.")
  private @Nullable Path page;

  private final PrintStream out;
  private final PrintStream progress;

  /**
   * The command.
   *
   * @param out where the table goes
   * @param progress where it says what it is doing
   */
  public GrowthCommand(PrintStream out, PrintStream progress) {
    this.out = out;
    this.progress = progress;
  }

  @Override
  public Integer call() throws IOException {
    MarkedPage written = page == null ? null : MarkedPage.of(page, "growth");
    if (svg != null) {
      CommandFiles.writable(svg);
    }
    List<Growth> growths = new ArrayList<>();
    for (Growth.Work work : Growth.ALL) {
      ImmutableList.Builder<Double> each = ImmutableList.builder();
      for (int size : work.sizes()) {
        int operations = work.operations(size);
        Timing timing =
            JmhTimer.time(work.benchmark(), work.method(), work.at(size), PACE, operations);
        progress.printf(
            "%s, %d %s: %s ns each%n", work.label(), size, work.over(), Numbers.ns(timing.ns()));
        each.add(timing.ns());
      }
      growths.add(Growth.of(work, each.build()));
    }
    Table table = table(growths);
    out.print(table.columns());
    if (svg != null) {
      System.setProperty("java.awt.headless", "true");
      Files.writeString(svg, GrowthChart.svg("Cost against bars and symbols", growths));
    }
    if (written != null) {
      written.write("\n" + table.markdown() + "\n");
    }
    return 0;
  }

  /** Milliseconds at each size, and the exponent. */
  static Table table(List<Growth> growths) {
    Table table = new Table(ImmutableList.of("work", "over", "sizes", "milliseconds", "exponent"));
    for (Growth growth : growths) {
      table.add(
          ImmutableList.of(
              growth.label(),
              growth.over(),
              growth.sizes().get(0) + " to " + growth.sizes().get(growth.sizes().size() - 1),
              String.join(", ", growth.ns().stream().map(ns -> Numbers.ns(ns / 1e6)).toList()),
              String.format(Locale.ROOT, "%.3f", growth.exponent())));
    }
    return table;
  }
}
